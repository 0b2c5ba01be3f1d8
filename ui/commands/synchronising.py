"""Commands about synchronisation."""

from PySide6.QtCore import QCoreApplication

from ui import places
from ui.commands.command import Command
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP

CONFLICTS = "conflicts"
REFUSED = "refused"
NUMBERS = "numbers"
HISTORY = "history"


def _now(desktop: Desktop) -> None:
    for opened in desktop.offices:
        if opened.control is not None:
            opened.control.wake()
    desktop.say(QCoreApplication.translate("Commands", "Synchronising…"))


def _can_synchronise(desktop: Desktop) -> bool:
    return any(opened.control is not None for opened in desktop.offices)


COMMANDS = (
    Command(
        "sync.now",
        QT_TRANSLATE_NOOP("Commands", "Synchronise now"),
        _now,
        "F5",
        _can_synchronise,
        "sync",
        words=QT_TRANSLATE_NOOP("Commands", "send receive retry"),
    ),
    Command(
        "sync.conflicts",
        QT_TRANSLATE_NOOP("Commands", "Show the two versions to decide"),
        lambda desktop: desktop.go(places.SYNCHRONISATION, part=CONFLICTS),
        icon="versions",
    ),
    Command(
        "sync.refused",
        QT_TRANSLATE_NOOP("Commands", "Show the changes not accepted"),
        lambda desktop: desktop.go(places.SYNCHRONISATION, part=REFUSED),
        icon="prohibited",
    ),
    Command(
        "sync.numbers",
        QT_TRANSLATE_NOOP("Commands", "Show who numbers each series"),
        lambda desktop: desktop.go(places.SYNCHRONISATION, part=NUMBERS),
        icon="list",
        words=QT_TRANSLATE_NOOP("Commands", "lease gap report numbers"),
    ),
    Command(
        "sync.verify",
        QT_TRANSLATE_NOOP("Commands", "Verify the history"),
        lambda desktop: desktop.go(places.SYNCHRONISATION, part=HISTORY),
        "",
        _can_synchronise,
        "check-circle",
        words=QT_TRANSLATE_NOOP("Commands", "proof signature chain tampered audit"),
    ),
    Command("sync.report", QT_TRANSLATE_NOOP("Commands", "Copy a report for support"), None, icon="copy"),
)
