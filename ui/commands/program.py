"""Commands about the program itself. Those without `run` are performed by the window (ui.frame)."""

from ui import places
from ui.commands.command import Command, always
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP


def _look(choice: str) -> Command:
    texts = {
        "system": QT_TRANSLATE_NOOP("Commands", "Look: as the system"),
        "light": QT_TRANSLATE_NOOP("Commands", "Look: light"),
        "dark": QT_TRANSLATE_NOOP("Commands", "Look: dark"),
    }
    icons = {"system": "computer", "light": "sun", "dark": "moon"}
    return Command(
        f"look.{choice}",
        texts[choice],
        lambda desktop: desktop.set_setting("look", choice),
        enabled=_may_set("look"),
        icon=icons[choice],
        menu="look",
        words=QT_TRANSLATE_NOOP("Commands", "theme dark mode colours"),
    )


def _may_set(key: str):
    def enabled(desktop: Desktop) -> bool:
        return not desktop.settings.is_fixed(key)

    return enabled


COMMANDS = (
    Command(
        "search",
        QT_TRANSLATE_NOOP("Commands", "Search everything"),
        None,
        "Ctrl+K",
        always,
        "search",
        words=QT_TRANSLATE_NOOP("Commands", "find palette commands"),
    ),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), None, "Ctrl+Z", icon="undo", menu="undo"),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), None, "Ctrl+Shift+Z\nCtrl+Y", icon="redo", menu="undo"),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Settings"),
        lambda desktop: desktop.go(places.SETTINGS),
        "Ctrl+,",
        always,
        "settings",
        "name",
        QT_TRANSLATE_NOOP("Commands", "language look text size options preferences"),
    ),
    Command(
        "help",
        QT_TRANSLATE_NOOP("Commands", "Help for this screen"),
        None,
        "F1",
        always,
        "help",
        "name",
    ),
    Command(
        "shortcuts",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        None,
        "Ctrl+?\nShift+F1",
        always,
        "command",
        "name",
        QT_TRANSLATE_NOOP("Commands", "keys"),
    ),
    Command(
        "check",
        QT_TRANSLATE_NOOP("Commands", "Check this program…"),
        None,
        "",
        always,
        "check-circle",
        "name",
        QT_TRANSLATE_NOOP("Commands", "doctor diagnosis trouble support disk keys server proxy certificate"),
    ),
    Command(
        "updates.look",
        QT_TRANSLATE_NOOP("Commands", "Look for a new version…"),
        None,
        "",
        always,
        "download",
        "name",
        QT_TRANSLATE_NOOP("Commands", "update upgrade newest version program"),
    ),
    Command("updates.notes", QT_TRANSLATE_NOOP("Commands", "What the next version brings"), None, "", always, "star"),
    Command("updates.restart", QT_TRANSLATE_NOOP("Commands", "Restart with the new version"), None, "", always, "sync"),
    Command(
        "updates.understood", QT_TRANSLATE_NOOP("Commands", "Put away the notice of the new version"), None, "", always
    ),
    Command("safe.normal", QT_TRANSLATE_NOOP("Commands", "Go on normally"), None, "", always, "sync"),
    Command("crash.report", QT_TRANSLATE_NOOP("Commands", "Copy the report of the crash"), None, "", always, "copy"),
    Command("crash.understood", QT_TRANSLATE_NOOP("Commands", "Put away the notice of the crash"), None, "", always),
    _look("system"),
    _look("light"),
    _look("dark"),
    Command(
        "entity.add",
        QT_TRANSLATE_NOOP("Commands", "Add another municipality…"),
        None,
        "",
        always,
        "building",
        "entities",
        QT_TRANSLATE_NOOP("Commands", "enrol code entity"),
    ),
    Command(
        "person.switch",
        QT_TRANSLATE_NOOP("Commands", "Change person"),
        icon="people",
        menu="name",
        words=QT_TRANSLATE_NOOP("Commands", "switch user who"),
    ),
    Command("entity.unlock", QT_TRANSLATE_NOOP("Commands", "Open what is still locked…"), None, "", always, "unlock"),
    Command(
        "recovery_key",
        QT_TRANSLATE_NOOP("Commands", "Make a new recovery key…"),
        None,
        icon="key",
        menu="name",
        words=QT_TRANSLATE_NOOP("Commands", "print paper vault"),
    ),
    Command(
        "backup.make",
        QT_TRANSLATE_NOOP("Commands", "Make a backup…"),
        None,
        icon="download",
        menu="name",
        words=QT_TRANSLATE_NOOP("Commands", "copy safety disk save everything"),
    ),
    Command(
        "backup.restore",
        QT_TRANSLATE_NOOP("Commands", "Restore a backup…"),
        None,
        "",
        always,
        "upload",
        words=QT_TRANSLATE_NOOP("Commands", "copy safety disk recover bring back"),
    ),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Close Lligall"), None, "Ctrl+Q", always, "exit", "name"),
)
