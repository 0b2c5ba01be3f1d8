"""Commands about interested parties."""

from ui import places
from ui.commands.case_files import NEW, may_edit
from ui.commands.command import Command
from ui.translating import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "party.new",
        QT_TRANSLATE_NOOP("Commands", "New person"),
        lambda desktop: desktop.go(places.PARTIES, part=NEW),
        "Ctrl+Shift+P",
        may_edit,
        "person-plus",
        "new",
        QT_TRANSLATE_NOOP("Commands", "interested party citizen company"),
    ),
    Command("party.merge", QT_TRANSLATE_NOOP("Commands", "Merge duplicates…"), None, "", may_edit, "merge"),
    Command("party.remove", QT_TRANSLATE_NOOP("Commands", "Remove the person…"), None, "", may_edit, "trash"),
)
