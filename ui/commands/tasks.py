"""Commands about tasks that stand alone."""

from ui import places
from ui.commands.case_files import NEW, may_edit
from ui.commands.command import Command
from ui.translating import QT_TRANSLATE_NOOP

COMMANDS = (
    Command("task.complete", QT_TRANSLATE_NOOP("Commands", "Mark the task as done"), None, "Ctrl+D", may_edit, "check"),
    Command(
        "task.new",
        QT_TRANSLATE_NOOP("Commands", "New task"),
        lambda desktop: desktop.go(places.TODAY, part=NEW),
        "Ctrl+Alt+T",
        may_edit,
        "check-circle",
        "new",
        QT_TRANSLATE_NOOP("Commands", "to do reminder"),
    ),
)
