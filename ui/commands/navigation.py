"""Commands that lead from room to room and to another entity."""

from ui import places
from ui.commands.command import Command
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP


def _next_office(desktop: Desktop, by: int) -> None:
    offices = desktop.offices
    at = offices.index(desktop.current)
    desktop.choose(offices[(at + by) % len(offices)].entity)


def _several(desktop: Desktop) -> bool:
    return len(desktop.offices) > 1


COMMANDS = (
    Command(
        "go.today",
        QT_TRANSLATE_NOOP("Commands", "Go to Today"),
        lambda desktop: desktop.go(places.TODAY),
        "Ctrl+1",
        icon="calendar-check",
        words=QT_TRANSLATE_NOOP("Commands", "home start tasks due"),
    ),
    Command(
        "go.case_files",
        QT_TRANSLATE_NOOP("Commands", "Go to Case files"),
        lambda desktop: desktop.go(places.CASE_FILES),
        "Ctrl+2",
        icon="folder",
        words=QT_TRANSLATE_NOOP("Commands", "list files dossiers"),
    ),
    Command(
        "go.parties",
        QT_TRANSLATE_NOOP("Commands", "Go to People"),
        lambda desktop: desktop.go(places.PARTIES),
        "Ctrl+3",
        icon="people",
        words=QT_TRANSLATE_NOOP("Commands", "interested parties citizens companies"),
    ),
    Command(
        "go.synchronisation",
        QT_TRANSLATE_NOOP("Commands", "Go to Synchronisation"),
        lambda desktop: desktop.go(places.SYNCHRONISATION),
        "Ctrl+9",
        icon="sync",
        words=QT_TRANSLATE_NOOP("Commands", "connection waiting versions refused"),
    ),
    Command(
        "go.back",
        QT_TRANSLATE_NOOP("Commands", "Go back"),
        lambda desktop: desktop.navigator.back(),
        "Alt+Left",
        enabled=lambda desktop: desktop.navigator.can_go_back,
        icon="arrow-left",
    ),
    Command(
        "go.forward",
        QT_TRANSLATE_NOOP("Commands", "Go forward"),
        lambda desktop: desktop.navigator.forward(),
        "Alt+Right",
        enabled=lambda desktop: desktop.navigator.can_go_forward,
        icon="arrow-right",
    ),
    Command(
        "entity.next",
        QT_TRANSLATE_NOOP("Commands", "Next municipality"),
        lambda desktop: _next_office(desktop, 1),
        "Ctrl+Tab",
        enabled=_several,
        icon="building",
        words=QT_TRANSLATE_NOOP("Commands", "entity town hall switch"),
    ),
    Command(
        "entity.previous",
        QT_TRANSLATE_NOOP("Commands", "Previous municipality"),
        lambda desktop: _next_office(desktop, -1),
        "Ctrl+Shift+Tab",
        enabled=_several,
        icon="building",
    ),
)
