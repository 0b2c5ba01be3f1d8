"""The chips that several rooms show: how near a due date is, whether a file is closed, whether its number is official.

Words come from ui.wording, tones and icons are chosen here once. Neighbours: ui.widgets.chip (paints them).
"""

import datetime as dt

from PySide6.QtCore import QObject

from ui.look.tones import Tone
from ui.widgets import ChipSpec
from ui.wording import choices, dates

SOON = dt.timedelta(days=7)


class Marks(QObject):
    """The chips; use the module's `marks()`."""

    def due(self, due_on: str | dt.date, today: dt.date) -> ChipSpec:
        """When something is due: red from the day itself, amber within the week, then grey."""
        day = dates.as_date(due_on)
        words = dates.due(day, today)
        if day <= today:
            return ChipSpec(words, Tone.RED, "warning")
        return ChipSpec(words, Tone.AMBER if day <= today + SOON else Tone.GREY, "clock")

    def due_with_silence(self, due_on: str, silence: str | None, today: dt.date) -> ChipSpec:
        """The same with the effect of silence, while it still can come about."""
        chip = self.due(due_on, today)
        if silence in (None, "none"):
            return chip
        return chip._replace(text=f"{chip.text} · {choices.silence(silence)}")

    def stage(self, stage: str) -> ChipSpec:
        return ChipSpec(choices.stage(stage), Tone.BLUE)

    def status(self, status: str) -> ChipSpec | None:
        """A chip for a file that is not open; an open one needs none."""
        if status == "closed":
            return ChipSpec(choices.status(status), Tone.GREEN, "lock")
        if status == "voided":
            return ChipSpec(choices.status(status), Tone.GREY, "prohibited")
        return None

    def provisional(self) -> ChipSpec:
        """The number is this desktop's own until the server gives the official one."""
        return ChipSpec(self.tr("provisional number"), Tone.AMBER, "hourglass")

    def waiting(self) -> ChipSpec:
        return ChipSpec(self.tr("to be sent"), Tone.GREY, "cloud-up")

    def conflicts(self) -> ChipSpec:
        """Something in it waits for a decision."""
        return ChipSpec(self.tr("two versions"), Tone.BLUE, "versions")

    def priority(self, priority: str | None) -> ChipSpec | None:
        """A chip for what is above the ordinary."""
        if priority == "urgent":
            return ChipSpec(choices.priority(priority), Tone.RED, "flag")
        return ChipSpec(choices.priority(priority), Tone.AMBER, "flag") if priority == "high" else None


_marks: Marks | None = None


def marks() -> Marks:
    """The one maker of chips."""
    global _marks  # noqa: PLW0603 - made when first asked for, because a QObject wants the application to exist
    if _marks is None:
        _marks = Marks()
    return _marks
