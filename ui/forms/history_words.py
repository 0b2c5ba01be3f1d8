"""A history in words: who did what and when, from which value to which. Used by case files and by people.

Neighbours: app.queries.history (what was done), wording.actions and wording.kinds (what it is called).
"""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject

from app.domain import due_dates
from app.queries.history import HistoryChange, HistoryEntry
from ui.look.tones import Tone
from ui.widgets import ChipSpec
from ui.wording import actions, dates, kinds

LONGEST_VALUE = 60
WAITING = "cloud-up"
_TELLS_NOTHING = frozenset(
    "removed position waiting done done_on done_at done_by closed_on decided_at decided_by eni_identifier".split()
)
"""Fields that only repeat what the action's name has said."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One action, ready to be shown."""

    set_id: str
    what: str
    """"change of title", with the thing it was done to."""
    values: str
    """"“a” → “b”", of every field that says something; empty for most creations."""
    who: str
    when: str
    chips: tuple[ChipSpec, ...]
    own: bool = False
    """Done by the person who looks."""

    def html(self, undo: str = "") -> str:
        """For a narrow card: moment, person unless it is who looks, what; `undo` adds a link with the set's id."""
        who = "" if self.own else f"{escape(self.who)}: "
        said = f"{escape(self.when)} · {who}{escape(self.what)}"
        if self.values:
            said += f"<br>{escape(self.values)}"
        for chip in self.chips:
            if chip.icon != WAITING:  # told once for the whole card, not at every line of a month without a line
                said += f" <b>({escape(chip.text)})</b>"
        return f'{said} <a href="{self.set_id}">{escape(undo)}</a>' if undo else said


class HistoryWords(QObject):
    """Makes lines of entries."""

    def line(self, entry: HistoryEntry, about: str = "", me: str = "") -> HistoryLine:
        """`about` is the row whose page this is: its own name need not be said again; `me` is who looks."""
        return HistoryLine(
            entry.set_id,
            self._what(entry, about),
            self._values(entry),
            entry.person_name or self.tr("the server"),
            dates.moment(entry.at),
            tuple(self._chips(entry)),
            entry.person == me,
        )

    def _what(self, entry: HistoryEntry, about: str) -> str:
        said = actions.undoing(entry.action, entry.undone_action)
        if any(change.create and change.id == about for change in entry.changes):
            return said  # What came with it came with every one of its sort.
        labels = dict.fromkeys(
            _label(change) for change in entry.changes if change.id != about and change.label and not change.by_server
        )
        if len(labels) > 1 and self._values(entry):
            return said  # The values tell of each by its name.
        named = ", ".join(list(labels)[:3])
        return f"{said} · {_short(named)}" if named else said

    def _values(self, entry: HistoryEntry) -> str:
        told = []
        several = len({change.id for change in entry.changes if not change.by_server}) > 1
        for change in entry.changes:
            if change.by_server and change.field == "number" and change.new:
                told.append(self.tr("it was given the number {number}").format(number=change.new))
            elif not change.create and not change.by_server and change.field not in _TELLS_NOTHING:
                told += [] if _is_computed(change) else [self.change(change, by_label=several)]
        return "; ".join(told[:4])

    def change(self, change: HistoryChange, by_label: bool = False) -> str:
        """ "Title: a → b"; of one among several things by its own name: "Report: under way → done"."""
        name = _short(_label(change)) if by_label and change.label else kinds.field(change.kind, change.field)
        old = self._value(change, change.old)
        new = self._value(change, change.new)
        if not old:
            return self.tr("{field}: {new}").format(field=name, new=new)
        if not new:
            return self.tr("{field}: {old} → empty").format(field=name, old=old)
        return f"{name}: {old} → {new}"

    def _value(self, change: HistoryChange, value: object) -> str:
        return _short(kinds.value(change.kind, change.field, value))

    def _chips(self, entry: HistoryEntry) -> list[ChipSpec]:
        chips = []
        if entry.waiting:
            chips.append(ChipSpec(self.tr("to be sent"), Tone.GREY, WAITING))
        if entry.status == "refused":
            chips.append(ChipSpec(self.tr("not accepted"), Tone.AMBER, "prohibited"))
        elif entry.status == "late":
            chips.append(ChipSpec(self.tr("came too late"), Tone.AMBER, "clock"))
        elif entry.status == "partly" or any(change.lost for change in entry.changes):
            chips.append(ChipSpec(self.tr("another version stands"), Tone.BLUE, "versions"))
        if entry.destroyed:
            chips.append(ChipSpec(self.tr("partly destroyed"), Tone.GREY, "trash"))
        elif entry.withheld:
            chips.append(ChipSpec(self.tr("partly not for your eyes"), Tone.GREY, "lock"))
        return chips


def _is_computed(change: HistoryChange) -> bool:
    """The words of a computed due date follow from the date and the term, which are told."""
    if change.field != "due_reason":
        return False
    return any(due_dates.read(value) is not None for value in (change.old, change.new) if isinstance(value, str))


def _label(change: HistoryChange) -> str:
    """What the changed thing is called; a question about two versions is called as the field it is about."""
    return kinds.unit("case_file", change.label) if change.kind == "conflict" else change.label


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_VALUE else plain[: LONGEST_VALUE - 1] + "…"
