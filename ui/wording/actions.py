"""Words for actions: what undo and history call them ("canvi de títol") and what the toast says ("títol del 2026/41").

One pair for every action the core declares (a test looks). `%1` is the case file's number or the thing's own name.
"""

from PySide6.QtCore import QCoreApplication

from ui.translating import QT_TRANSLATE_NOOP

NOUNS = {
    "case_file.open": QT_TRANSLATE_NOOP("Actions", "opening of the case file"),
    "case_file.rename": QT_TRANSLATE_NOOP("Actions", "change of title"),
    "case_file.stage": QT_TRANSLATE_NOOP("Actions", "change of stage"),
    "case_file.procedure": QT_TRANSLATE_NOOP("Actions", "change of procedure"),
    "case_file.classification": QT_TRANSLATE_NOOP("Actions", "change of records series"),
    "case_file.responsible": QT_TRANSLATE_NOOP("Actions", "change of responsible person"),
    "case_file.priority": QT_TRANSLATE_NOOP("Actions", "change of priority"),
    "case_file.due": QT_TRANSLATE_NOOP("Actions", "change of due date"),
    "case_file.due_from_term": QT_TRANSLATE_NOOP("Actions", "due date computed again"),
    "case_file.silence": QT_TRANSLATE_NOOP("Actions", "change of the effect of silence"),
    "case_file.paper_location": QT_TRANSLATE_NOOP("Actions", "change of the place of the papers"),
    "case_file.remarks": QT_TRANSLATE_NOOP("Actions", "change of remarks"),
    "case_file.opened_on": QT_TRANSLATE_NOOP("Actions", "change of the opening date"),
    "case_file.initiation": QT_TRANSLATE_NOOP("Actions", "change of initiation"),
    "case_file.former_number": QT_TRANSLATE_NOOP("Actions", "change of former number"),
    "case_file.close": QT_TRANSLATE_NOOP("Actions", "closing of the case file"),
    "case_file.reopen": QT_TRANSLATE_NOOP("Actions", "reopening of the case file"),
    "case_file.void": QT_TRANSLATE_NOOP("Actions", "voiding of the case file"),
    "step.add": QT_TRANSLATE_NOOP("Actions", "new step"),
    "step.rename": QT_TRANSLATE_NOOP("Actions", "change of a step's title"),
    "step.state": QT_TRANSLATE_NOOP("Actions", "progress of a step"),
    "step.move": QT_TRANSLATE_NOOP("Actions", "change of the order of steps"),
    "step.waiting": QT_TRANSLATE_NOOP("Actions", "waiting period of a step"),
    "step.remarks": QT_TRANSLATE_NOOP("Actions", "remarks of a step"),
    "step.remove": QT_TRANSLATE_NOOP("Actions", "removal of a step"),
    "task.add": QT_TRANSLATE_NOOP("Actions", "new task"),
    "task.rename": QT_TRANSLATE_NOOP("Actions", "change of a task's text"),
    "task.complete": QT_TRANSLATE_NOOP("Actions", "task done"),
    "task.reopen": QT_TRANSLATE_NOOP("Actions", "task reopened"),
    "task.due": QT_TRANSLATE_NOOP("Actions", "change of a task's due date"),
    "task.responsible": QT_TRANSLATE_NOOP("Actions", "change of a task's responsible person"),
    "task.priority": QT_TRANSLATE_NOOP("Actions", "change of a task's priority"),
    "task.remarks": QT_TRANSLATE_NOOP("Actions", "remarks of a task"),
    "task.remove": QT_TRANSLATE_NOOP("Actions", "removal of a task"),
    "note.add": QT_TRANSLATE_NOOP("Actions", "new note"),
    "note.edit": QT_TRANSLATE_NOOP("Actions", "change of a note"),
    "note.remove": QT_TRANSLATE_NOOP("Actions", "removal of a note"),
    "file.add": QT_TRANSLATE_NOOP("Actions", "new file"),
    "file.rename": QT_TRANSLATE_NOOP("Actions", "change of a file's name"),
    "file.remove": QT_TRANSLATE_NOOP("Actions", "removal of a file"),
    "tag.create": QT_TRANSLATE_NOOP("Actions", "new keyword"),
    "tag.rename": QT_TRANSLATE_NOOP("Actions", "change of a keyword"),
    "tag.colour": QT_TRANSLATE_NOOP("Actions", "change of a keyword's colour"),
    "tag.remove": QT_TRANSLATE_NOOP("Actions", "removal of a keyword"),
    "tag.put": QT_TRANSLATE_NOOP("Actions", "keyword added to the case file"),
    "tag.take": QT_TRANSLATE_NOOP("Actions", "keyword taken from the case file"),
    "link.relate": QT_TRANSLATE_NOOP("Actions", "relation with another case file"),
    "link.unrelate": QT_TRANSLATE_NOOP("Actions", "end of a relation with another case file"),
    "reader.name": QT_TRANSLATE_NOOP("Actions", "councillor named as reader"),
    "reader.withdraw": QT_TRANSLATE_NOOP("Actions", "councillor no longer a reader"),
    "party.add": QT_TRANSLATE_NOOP("Actions", "new person"),
    "party.name": QT_TRANSLATE_NOOP("Actions", "change of a person's name"),
    "party.identifier": QT_TRANSLATE_NOOP("Actions", "change of a person's NIF"),
    "party.address": QT_TRANSLATE_NOOP("Actions", "change of a person's address"),
    "party.email": QT_TRANSLATE_NOOP("Actions", "change of a person's e-mail"),
    "party.telephone": QT_TRANSLATE_NOOP("Actions", "change of a person's telephone"),
    "party.channel": QT_TRANSLATE_NOOP("Actions", "change of a person's channel"),
    "party.language": QT_TRANSLATE_NOOP("Actions", "change of a person's language"),
    "party.remarks": QT_TRANSLATE_NOOP("Actions", "remarks of a person"),
    "party.join": QT_TRANSLATE_NOOP("Actions", "interested party added to the case file"),
    "party.role": QT_TRANSLATE_NOOP("Actions", "change of role in the case file"),
    "party.leave": QT_TRANSLATE_NOOP("Actions", "interested party taken from the case file"),
    "party.merge": QT_TRANSLATE_NOOP("Actions", "merging of duplicates"),
    "party.unmerge": QT_TRANSLATE_NOOP("Actions", "separation of merged persons"),
    "party.remove": QT_TRANSLATE_NOOP("Actions", "removal of a person"),
    "conflict.decide": QT_TRANSLATE_NOOP("Actions", "decision between two versions"),
    "conflict.decide_many": QT_TRANSLATE_NOOP("Actions", "decision between two versions"),
    "quarantine.offer_again": QT_TRANSLATE_NOOP("Actions", "change done again from an older copy"),
    "server.restore": QT_TRANSLATE_NOOP("Actions", "restore of the central server"),
    "server.key": QT_TRANSLATE_NOOP("Actions", "new signing key of the central server"),
    "server.lost": QT_TRANSLATE_NOOP("Actions", "change lost with the central server"),
    "device.retire": QT_TRANSLATE_NOOP("Actions", "desktop retired by its person"),
    "device.copy": QT_TRANSLATE_NOOP("Actions", "another copy of a desktop's data"),
    "refused.again": QT_TRANSLATE_NOOP("Actions", "new attempt at a change not accepted"),
    "numbers.ask": QT_TRANSLATE_NOOP("Actions", "request to number from a computer"),
    "numbers.release": QT_TRANSLATE_NOOP("Actions", "numbering given back to the server"),
    "numbers.revoke": QT_TRANSLATE_NOOP("Actions", "numbering taken from a computer"),
    "numbers.give": QT_TRANSLATE_NOOP("Actions", "numbering of what waited"),
    "numbers.report": QT_TRANSLATE_NOOP("Actions", "numbers reported by a computer"),
    "lease.lapse": QT_TRANSLATE_NOOP("Actions", "end of numbering with the end of a role"),
    "disposal.propose": QT_TRANSLATE_NOOP("Actions", "proposal to destroy a case file's contents"),
    "disposal.decide": QT_TRANSLATE_NOOP("Actions", "decision about destroying a case file's contents"),
    "case_file.dispose": QT_TRANSLATE_NOOP("Actions", "destruction of a case file's contents"),
    "undo": QT_TRANSLATE_NOOP("Actions", "undoing"),
    "redo": QT_TRANSLATE_NOOP("Actions", "redoing"),
}

SAVED = {
    "case_file.open": QT_TRANSLATE_NOOP("Actions", "%1 opened"),
    "case_file.rename": QT_TRANSLATE_NOOP("Actions", "title of %1"),
    "case_file.stage": QT_TRANSLATE_NOOP("Actions", "stage of %1"),
    "case_file.procedure": QT_TRANSLATE_NOOP("Actions", "procedure of %1"),
    "case_file.classification": QT_TRANSLATE_NOOP("Actions", "records series of %1"),
    "case_file.responsible": QT_TRANSLATE_NOOP("Actions", "responsible person of %1"),
    "case_file.priority": QT_TRANSLATE_NOOP("Actions", "priority of %1"),
    "case_file.due": QT_TRANSLATE_NOOP("Actions", "due date of %1"),
    "case_file.due_from_term": QT_TRANSLATE_NOOP("Actions", "due date of %1"),
    "case_file.silence": QT_TRANSLATE_NOOP("Actions", "effect of silence of %1"),
    "case_file.paper_location": QT_TRANSLATE_NOOP("Actions", "place of the papers of %1"),
    "case_file.remarks": QT_TRANSLATE_NOOP("Actions", "remarks of %1"),
    "case_file.opened_on": QT_TRANSLATE_NOOP("Actions", "opening date of %1"),
    "case_file.initiation": QT_TRANSLATE_NOOP("Actions", "initiation of %1"),
    "case_file.former_number": QT_TRANSLATE_NOOP("Actions", "former number of %1"),
    "case_file.close": QT_TRANSLATE_NOOP("Actions", "%1 closed"),
    "case_file.reopen": QT_TRANSLATE_NOOP("Actions", "%1 reopened"),
    "case_file.void": QT_TRANSLATE_NOOP("Actions", "%1 voided"),
}
"""Where a shorter sentence can be said than noun and name."""


def noun(action: str) -> str:
    """ "canvi de títol"; an action of a newer desktop by its own name."""
    return QCoreApplication.translate("Actions", NOUNS[action]) if action in NOUNS else action


def saved(action: str, subject: str) -> str:
    """What the toast says was saved: "títol del 2026/41", "tasca feta · Trucar a l'arquitecte"."""
    if action in SAVED and subject:
        return QCoreApplication.translate("Actions", SAVED[action]).replace("%1", subject)
    return f"{noun(action)} · {subject}" if subject else noun(action)


def undoing(action: str, undone: str | None) -> str:
    """In a history: the noun, or "undone: change of title" when the action took another one back."""
    if undone:
        return QCoreApplication.translate("Actions", "undone: %1").replace("%1", noun(undone))
    return noun(action)
