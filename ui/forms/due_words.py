"""The due date as one sentence that explains itself, with its article of the law (LPACAP 21, 30)."""

import datetime as dt

from PySide6.QtCore import QObject

from app.domain import due_dates
from app.domain.due_dates import Computed
from ui.wording import dates


class DueWords(QObject):
    """Words for a due date and its reason as kept in the row."""

    def sentence(self, due_on: str, reason: str | None, today: dt.date) -> str:
        """HTML without links: "Due on Monday 23/11/2026 = 3 months from 23/08/2026 (…)"; typed reasons are escaped."""
        day = dates.as_date(due_on)
        head = self.tr("<b>Due on {day}</b>") if day >= today else self.tr("<b>Was due on {day}</b>")
        said = head.format(day=dates.weekday_day(day))
        explained = self.explanation(reason)
        if not explained:
            return said
        return f"{said} {'=' if due_dates.read(reason) is not None else '·'} {_escaped(explained)}"

    def explanation(self, reason: str | None) -> str:
        """Plain text: the computation in words, or the person's own reason."""
        computed = due_dates.read(reason)
        return self._computed(computed) if computed is not None else (reason or "")

    def _computed(self, computed: Computed) -> str:
        said = self.tr("{term} from {start} ({basis})").format(
            term=self.term(computed.term, computed.unit), start=dates.day(computed.start), basis=computed.basis
        )
        if computed.moved_from is None:
            return said
        moved = self.tr("{weekday} {day} is not a working day, so it passes to the next one (art. 30.5)").format(
            weekday=dates.weekday(computed.moved_from), day=dates.short_day(computed.moved_from)
        )
        return f"{said}; {moved}"

    def term(self, count: int, unit: str) -> str:
        """ "3 months", "10 working days"."""
        if unit == "days":
            return self.tr("%n working days", "", count)
        if unit == "natural_days":
            return self.tr("%n natural days", "", count)
        if unit == "years":
            return self.tr("%n years", "", count)
        return self.tr("%n months", "", count)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
