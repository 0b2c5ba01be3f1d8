"""Commands about the list in front, performed by its room."""

from ui.commands.command import Command
from ui.translating import QT_TRANSLATE_NOOP

COMMANDS = (
    Command("list.filter", QT_TRANSLATE_NOOP("Commands", "Filter the list"), None, "Ctrl+F", icon="filter"),
    Command(
        "list.export",
        QT_TRANSLATE_NOOP("Commands", "Export the list to a spreadsheet…"),
        None,
        "Ctrl+E",
        icon="spreadsheet",
        words=QT_TRANSLATE_NOOP("Commands", "csv excel calc"),
    ),
)
