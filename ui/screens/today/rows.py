"""The list of today as rows: overdue and for today, this week, without a date; each with its chip and what to do.

Pure but for the words. Neighbours: `day` (what was read), `room` (shows the rows and does what they offer).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from app.queries.conflicts import ConflictRow
from app.queries.disposals import DisposalRow
from app.queries.tasks import TaskRow
from app.queries.today import MOST_SHOWN, DueFileRow, WaitingRow
from ui.look.tones import Tone
from ui.marks import marks
from ui.screens.today.day import Day, Entity, Target
from ui.widgets import ChipSpec, Heading, Row
from ui.wording import actions, choices, dates, kinds

UNDATED_SHOWN = 8
_FIRST, _LAST = "0", "9999"
"""Sort before and after every date."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with what orders it: the day it is due, then what it is called."""

    due: str
    row: Row


class DayRows(QObject):
    """Makes the rows of the list, in the person's language."""

    def rows(self, days: Sequence[tuple[Entity, Day]], today: dt.date) -> list[Heading | Row]:
        """The whole list over the entities given; empty when there is nothing to do."""
        now: list[_Line] = []
        week: list[_Line] = []
        undated: list[_Line] = []
        for whose, day in days:
            # Where there is only one municipality its name tells nothing.
            entity = whose if len(days) > 1 else replace(whose, name="")
            page = day.page
            now += [self._task(entity, task, today) for task in (*page.overdue, *page.today)]
            now += [self._waiting(entity, step) for step in page.waiting_over]
            now += self._questions(entity, page.conflicts)
            now += [self._disposal(entity, row) for row in day.disposals]
            now += self._refused(entity, [refused.action for refused in page.refused])
            week += [self._task(entity, task, today) for task in page.week]
            for file in (*page.files_overdue, *page.files_week):
                (now if file.due_on <= today.isoformat() else week).append(self._file(entity, file, today))
            undated += [self._task(entity, task, today) for task in page.undated]
            if len(page.files_overdue) >= MOST_SHOWN:
                now.append(self._more(entity, day.counts.overdue))
        found = [
            *_section(self.tr("Overdue and for today"), now),
            *_section(self.tr("This week"), week),
            *_section(self._undated_title(len(undated)), undated[:UNDATED_SHOWN]),
        ]
        return _with_one_primary(found)

    def _undated_title(self, count: int) -> str:
        if count <= UNDATED_SHOWN:
            return self.tr("Without a date")
        return self.tr("Without a date: the first {shown} of {all}").format(shown=UNDATED_SHOWN, all=count)

    def _more(self, entity: Entity, overdue: int) -> _Line:
        """Who has hundreds of late files needs the list of them."""
        title = self.tr("%n case files are past their date", "", overdue)
        target = Target(entity.code, "overdue", "")
        return _Line(_LAST, _row(entity, target, title, entity.name, [], self.tr("See all")))

    def _task(self, entity: Entity, task: TaskRow, today: dt.date) -> _Line:
        where = _join(task.number, entity.name, task.case_title or self.tr("task without a case file"))
        chips = [marks().due(task.due_on, today)] if task.due_on else []
        priority = marks().priority(task.priority)
        if priority:
            chips.append(priority)
        target = Target(entity.code, "task", task.id, task.case_file_id)
        return _Line(task.due_on or _LAST, _row(entity, target, task.title, where, chips, self.tr("Open")))

    def _file(self, entity: Entity, file: DueFileRow, today: dt.date) -> _Line:
        whose = "" if file.responsible == entity.me else file.responsible_name
        where = _join(file.number, entity.name, choices.stage(file.stage), whose)
        target = Target(entity.code, "case_file", file.id, file.id)
        chips = [marks().due(file.due_on, today)]
        return _Line(file.due_on, _row(entity, target, file.title, where, chips, self.tr("Open")))

    def _waiting(self, entity: Entity, step: WaitingRow) -> _Line:
        where = _join(step.number, entity.name, step.case_title)
        words = self.tr("the wait ended on {day}").format(day=dates.day(step.waits_until))
        target = Target(entity.code, "step", step.id, step.case_file_id)
        chips = [ChipSpec(words, Tone.AMBER, "hourglass")]
        return _Line(step.waits_until, _row(entity, target, step.title, where, chips, self.tr("Open")))

    def _questions(self, entity: Entity, conflicts: Sequence[ConflictRow]) -> list[_Line]:
        """Two versions: one row per file or person, so that ten questions about one file are one row."""
        by_thing: dict[str, list[ConflictRow]] = {}
        for conflict in conflicts:
            by_thing.setdefault(conflict.case_file_id or conflict.row, []).append(conflict)
        lines = []
        for same in by_thing.values():
            first = same[0]
            fields = ", ".join(dict.fromkeys(kinds.field(conflict.kind, conflict.unit) for conflict in same))
            title = self.tr("Two versions: {fields}").format(fields=fields)
            where = _join(first.number, entity.name, first.case_title or first.label)
            chips = [ChipSpec(self.tr("%n waiting for a decision", "", len(same)), Tone.BLUE, "versions")]
            target = Target(entity.code, "conflict", first.id, first.case_file_id)
            lines.append(_Line(_FIRST, _row(entity, target, title, where, chips, self.tr("Decide"))))
        return lines

    def _disposal(self, entity: Entity, row: DisposalRow) -> _Line:
        title = self.tr("{name} proposes to destroy the contents of {number}")
        said = title.format(name=row.proposer or self.tr("Somebody"), number=row.number)
        chips = [ChipSpec(self.tr("waits for another person"), Tone.AMBER, "hourglass")]
        target = Target(entity.code, "disposal", row.id, row.case_file)
        return _Line(_FIRST, _row(entity, target, said, _join(entity.name, row.title), chips, self.tr("Decide")))

    def _refused(self, entity: Entity, names: Sequence[str]) -> list[_Line]:
        if not names:
            return []
        title = self.tr("%n changes of yours were not accepted", "", len(names))
        where = _join(entity.name, ", ".join(dict.fromkeys(actions.noun(name) for name in names)))
        chips = [ChipSpec(self.tr("not accepted"), Tone.AMBER, "prohibited")]
        return [_Line(_FIRST, _row(entity, Target(entity.code, "refused", ""), title, where, chips, self.tr("See")))]


def _section(title: str, lines: Sequence[_Line]) -> list[Heading | Row]:
    ordered = sorted(lines, key=lambda line: (line.due, line.row.title.casefold()))
    return [Heading(title), *(line.row for line in ordered)] if ordered else []


def _with_one_primary(items: list[Heading | Row]) -> list[Heading | Row]:
    """The button of the first row is the next thing to do."""
    for place, item in enumerate(items):
        if isinstance(item, Row):
            items[place] = replace(item, primary=True)
            break
    return items


def _row(entity: Entity, target: Target, title: str, where: str, chips: Sequence[ChipSpec], action: str) -> Row:
    return Row(target, title, where, colour=entity.colour, chips=tuple(chips), action=action)


def _join(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
