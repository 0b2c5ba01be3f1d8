"""Commands about the list in front, and about putting on paper what is; performed by its room."""

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
    Command(
        "print",
        QT_TRANSLATE_NOOP("Commands", "Print…"),
        None,
        "Ctrl+P",
        icon="print",
        words=QT_TRANSLATE_NOOP("Commands", "paper preview printer"),
    ),
    Command(
        "print.pdf",
        QT_TRANSLATE_NOOP("Commands", "Save as PDF…"),
        None,
        icon="download",
        words=QT_TRANSLATE_NOOP("Commands", "print paper file"),
    ),
)
