"""What the palette shows for a text: commands whose words begin so, and what the search of each entity found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.text import fold
from app.queries.search import Hit
from ui import places
from ui.commands.command import Command
from ui.look.tones import Tone
from ui.places import Place
from ui.session import Desktop, OpenOffice
from ui.translating import QT_TRANSLATE_NOOP
from ui.widgets import ChipSpec, Heading, Row
from ui.wording import choices, dates

COMMANDS_SHOWN = 5
COMMANDS_ALONE = 40
"""How many commands are shown beside results, and when only commands are asked for (">")."""

_ICONS = {
    "case_file": "folder",
    "party": "person",
    "disposal": "trash",
    "note": "note",
    "task": "check-circle",
    "step": "steps",
}
_HEADINGS = {
    "party": QT_TRANSLATE_NOOP("Palette", "People"),
    "case_file": QT_TRANSLATE_NOOP("Palette", "Case files"),
    "disposal": QT_TRANSLATE_NOOP("Palette", "Destroyed contents"),
    "task": QT_TRANSLATE_NOOP("Palette", "Tasks"),
    "note": QT_TRANSLATE_NOOP("Palette", "Notes"),
    "step": QT_TRANSLATE_NOOP("Palette", "Steps"),
}
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Chosen:
    """What a row of the palette leads to: a command or a place."""

    command: str = ""
    place: Place | None = None
    number: int = 0
    """Keeps rows apart that lead to the same place."""


def matches(text: str, command: Command, title: str) -> bool:
    """Whether every word typed begins a word of the command, with accents and case folded."""
    words = fold(f"{title} {command.title()} {command.other_words()}").split()
    return all(any(word.startswith(typed) for word in words) for typed in fold(text).split())


def command_rows(desktop: Desktop, text: str, at_most: int) -> list[Row]:
    """The commands that can be run now and match; titles before other words."""
    commands = desktop.commands
    found = []
    for command in commands.all():
        title = commands.title(command)
        if command.id != "search" and matches(text, command, title) and commands.can_run(command, desktop):
            in_title = all(any(w.startswith(t) for w in fold(title).split()) for t in fold(text).split())
            found.append((not in_title, command, title))
    found.sort(key=lambda item: item[0])
    return [
        Row(
            Chosen(command=command.id),
            title,
            icon=command.icon or "command",
            trailing=shortcut_words(command),
            strong=False,
        )
        for _, command, title in found[:at_most]
    ]


def shortcut_words(command: Command) -> str:
    """The first shortcut as keyboards call it here ("Ctrl+N")."""
    from PySide6.QtGui import QKeySequence

    shortcuts = command.shortcuts()
    return QKeySequence(shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText) if shortcuts else ""


def place_of(entity: str, hit: Hit) -> Place:
    """Where a hit is seen: a person in People, everything else in its case file, or in what is left of it (a free task
    in Today)."""
    if hit.kind == "party":
        return Place(places.PARTIES, entity, hit.id)
    if hit.kind == "case_file":
        return Place(places.CASE_FILES, entity, hit.id)
    if hit.kind == "disposal":
        return Place(places.CASE_FILES, entity, hit.case_file_id or "")
    if hit.case_file_id:
        return Place(places.CASE_FILES, entity, hit.case_file_id, f"{hit.kind}:{hit.id}")
    return Place(places.TODAY, entity, hit.id)


def hit_rows(opened: OpenOffice, hits: Sequence[Hit], several: bool) -> list[Heading | Row]:
    """The hits of one entity under headings by kind, in the order the search gave."""
    rows: list[Heading | Row] = []
    for kind in dict.fromkeys(hit.kind for hit in hits):
        heading = translate("Palette", _HEADINGS[kind]) if kind in _HEADINGS else kind
        rows.append(Heading(f"{heading} · {opened.name}" if several else heading))
        for number, hit in enumerate(hits):
            if hit.kind == kind:
                rows.append(_row(opened, hit, number, several))
    return rows


def _row(opened: OpenOffice, hit: Hit, number: int, several: bool) -> Row:
    chips = []
    if hit.status and hit.status != "open":
        chips.append(ChipSpec(choices.status(hit.status), Tone.GREY, "lock"))
    snippet = "".join(text for text, _ in hit.snippet) if hit.snippet else ""
    if snippet.strip("… ") in f"{hit.title} {hit.detail}":
        snippet = ""
    shown = "" if hit.number and hit.number in f"{hit.title} {hit.detail}" else hit.number
    detail = " · ".join(part for part in (shown, hit.detail, snippet) if part)
    title = hit.title
    if hit.kind == "disposal":
        title = translate("Palette", "The contents of {number} were destroyed").format(number=hit.number)
        detail = translate("Palette", "{day}. The record says who decided it and why.").format(
            day=dates.moment(hit.detail)
        )
    return Row(
        Chosen(place=place_of(opened.entity, hit), number=number),
        title,
        detail,
        colour=opened.colour if several else "",
        icon="" if several else _ICONS.get(hit.kind, "document"),
        chips=tuple(chips),
    )


def first_rows(desktop: Desktop, visited: Iterable[tuple[Place, str]]) -> list[Heading | Row]:
    """Before anything is typed: where the person has been, and what can be done here."""
    rows: list[Heading | Row] = []
    seen = [Row(Chosen(place=place, number=n), title, icon="clock") for n, (place, title) in enumerate(visited)]
    if seen:
        rows += [Heading(translate("Palette", "Seen last")), *seen]
    here = {*desktop.commands.here(), *desktop.commands.labels}
    commands = [command for command in desktop.commands.all() if command.id in here or command.menu == "new"]
    shown = [
        Row(
            Chosen(command=command.id),
            desktop.commands.title(command),
            icon=command.icon or "command",
            trailing=shortcut_words(command),
            strong=False,
        )
        for command in commands
        if desktop.commands.can_run(command, desktop)
    ]
    if shown:
        rows += [Heading(translate("Palette", "What you can do here")), *shown]
    return rows
