"""Commands about the list in front, performed by its room."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.commands.command import Command

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
