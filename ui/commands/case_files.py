"""Commands about case files. Those without `run` are performed by the room that shows a case file."""

from app.domain.roles import Permission
from ui import places
from ui.commands.command import Command
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP

NEW = "new"
"""`Place.part` that asks a room to begin something new."""


def may_edit(desktop: Desktop) -> bool:
    return desktop.has_office and desktop.current.may(Permission.EDIT)


def may_close(desktop: Desktop) -> bool:
    return desktop.has_office and desktop.current.may(Permission.CLOSE)


def may_dispose(desktop: Desktop) -> bool:
    return desktop.has_office and desktop.current.may(Permission.DISPOSE)


COMMANDS = (
    Command(
        "case_file.new",
        QT_TRANSLATE_NOOP("Commands", "New case file"),
        lambda desktop: desktop.go(places.CASE_FILES, part=NEW),
        "Ctrl+N",
        may_edit,
        "folder-plus",
        "new",
        QT_TRANSLATE_NOOP("Commands", "open start dossier"),
    ),
    Command("case_file.rename", QT_TRANSLATE_NOOP("Commands", "Change the title"), None, "F2", may_edit, "pencil"),
    Command(
        "case_file.close",
        QT_TRANSLATE_NOOP("Commands", "Close the case file…"),
        None,
        "",
        may_close,
        "archive",
        words=QT_TRANSLATE_NOOP("Commands", "finish archive"),
    ),
    Command("case_file.reopen", QT_TRANSLATE_NOOP("Commands", "Reopen the case file…"), None, "", may_close, "reopen"),
    Command("case_file.void", QT_TRANSLATE_NOOP("Commands", "Void the case file…"), None, "", may_close, "prohibited"),
    Command(
        "case_file.dispose",
        QT_TRANSLATE_NOOP("Commands", "Propose to destroy its contents…"),
        None,
        "",
        may_dispose,
        "trash",
        words=QT_TRANSLATE_NOOP("Commands", "retention delete erase disposal"),
    ),
    Command(
        "case_file.add_step",
        QT_TRANSLATE_NOOP("Commands", "Add a step"),
        None,
        "Ctrl+Shift+D",
        may_edit,
        "steps",
    ),
    Command(
        "case_file.add_party",
        QT_TRANSLATE_NOOP("Commands", "Add an interested party"),
        None,
        "Ctrl+Shift+I",
        may_edit,
        "person-plus",
    ),
    Command("case_file.add_task", QT_TRANSLATE_NOOP("Commands", "Add a task"), None, "Ctrl+Shift+T", may_edit, "check"),
    Command("case_file.add_note", QT_TRANSLATE_NOOP("Commands", "Add a note"), None, "Ctrl+Shift+N", may_edit, "note"),
    Command("case_file.add_tag", QT_TRANSLATE_NOOP("Commands", "Add a keyword"), None, "Ctrl+Shift+K", may_edit, "tag"),
    Command(
        "case_file.relate",
        QT_TRANSLATE_NOOP("Commands", "Relate to another case file…"),
        None,
        "",
        may_edit,
        "link",
    ),
    Command(
        "case_file.due",
        QT_TRANSLATE_NOOP("Commands", "Change the due date"),
        None,
        "Ctrl+Shift+V",
        may_edit,
        "calendar",
        words=QT_TRANSLATE_NOOP("Commands", "deadline term date"),
    ),
    Command("case_file.history", QT_TRANSLATE_NOOP("Commands", "Show the whole history"), None, "", icon="history"),
    Command("case_file.copy_number", QT_TRANSLATE_NOOP("Commands", "Copy the number"), None, "", icon="copy"),
    Command(
        "case_file.copy_link",
        QT_TRANSLATE_NOOP("Commands", "Copy a link to the case file"),
        None,
        "Ctrl+Shift+L",
        icon="link",
        words=QT_TRANSLATE_NOOP("Commands", "address share send colleague"),
    ),
)
