"""Words for every refusal: why the law, the role or the form says no, and what the person can do instead.

The codes are those of app.domain.kind.Refusal wherever it is made (a test reads the sources and compares).
"""

from PySide6.QtCore import QCoreApplication

from app.domain.kind import Refusal
from ui.translating import QT_TRANSLATE_NOOP
from ui.wording import choices, dates, kinds

# What happened, and what can be done. %1 is the sort of thing or the field, %2 and %3 further facts (see _facts).
_WORDS = {
    "role_may_not": (
        QT_TRANSLATE_NOOP("Refusals", "Your role in this town hall does not allow this change (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Ask the secretary to do it, or to have your role changed."),
    ),
    "mass_change": (
        QT_TRANSLATE_NOOP(
            "Refusals",
            "It was one of very many changes that this computer sent at once, and the central server's staff did not "
            "let them through.",
        ),
        QT_TRANSLATE_NOOP("Refusals", "If the change is needed, do it again; if you did not do it, call support."),
    ),
    "too_much_at_once": (
        QT_TRANSLATE_NOOP(
            "Refusals", "This would change %1 records at once, and that is more than fits in one sending."
        ),
        QT_TRANSLATE_NOOP("Refusals", "Do it in parts, with fewer of them each time."),
    ),
    "case_file_closed": (
        QT_TRANSLATE_NOOP("Refusals", "The case file is closed, and a closed case file can only be read."),
        QT_TRANSLATE_NOOP("Refusals", "If the change is needed, the secretary can reopen it with a reason."),
    ),
    "bad_value": (
        QT_TRANSLATE_NOOP(
            "Refusals", "What is written in “%1” cannot be kept: it is too long or has signs that are not allowed."
        ),
        QT_TRANSLATE_NOOP("Refusals", "Write it again more briefly, or paste it as plain text."),
    ),
    "unknown_row": (
        QT_TRANSLATE_NOOP("Refusals", "What you wanted to change is not there (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Go back to the list and look for it again."),
    ),
    "already_exists": (
        QT_TRANSLATE_NOOP("Refusals", "It is already there (%1), so it was not made a second time."),
        QT_TRANSLATE_NOOP("Refusals", "Look for it in the list."),
    ),
    "wrong_case_file": (
        QT_TRANSLATE_NOOP("Refusals", "The change names another case file than the one it belongs to (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Copy the report for support: this should not happen."),
    ),
    "status_already": (
        QT_TRANSLATE_NOOP("Refusals", "The case file is already %1."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done."),
    ),
    "reason_needed": (
        QT_TRANSLATE_NOOP("Refusals", "A reason is needed, because it stays in the case file."),
        QT_TRANSLATE_NOOP("Refusals", "Write the reason in one sentence."),
    ),
    "status_passage": (
        QT_TRANSLATE_NOOP("Refusals", "A case file that is %1 cannot become %2."),
        QT_TRANSLATE_NOOP("Refusals", "Reopen it first."),
    ),
    "empty": (
        QT_TRANSLATE_NOOP("Refusals", "“%1” cannot be empty."),
        QT_TRANSLATE_NOOP("Refusals", "Write something, or press Esc to leave it as it was."),
    ),
    "too_long": (
        QT_TRANSLATE_NOOP("Refusals", "“%1” has %2 characters, and at most %3 fit."),
        QT_TRANSLATE_NOOP("Refusals", "Shorten it; the rest can go in the remarks or in a note."),
    ),
    "bad_characters": (
        QT_TRANSLATE_NOOP(
            "Refusals", "“%1” has a hidden sign that is not allowed (%2); it often comes with pasted text."
        ),
        QT_TRANSLATE_NOOP("Refusals", "Type it, or paste it as plain text."),
    ),
    "bad_date": (
        QT_TRANSLATE_NOOP("Refusals", "The date in “%1” is not understood."),
        QT_TRANSLATE_NOOP("Refusals", "Write it like 23/11, tomorrow or +10 working days."),
    ),
    "bad_choice": (
        QT_TRANSLATE_NOOP("Refusals", "“%1” has a value that is not in its list."),
        QT_TRANSLATE_NOOP("Refusals", "Choose one from the list."),
    ),
    "bad_identifier": (
        QT_TRANSLATE_NOOP(
            "Refusals", "The number of the document is not right: its check letter or digit does not match."
        ),
        QT_TRANSLATE_NOOP(
            "Refusals", "Compare it with the document. If it is a foreign one, choose “another document”."
        ),
    ),
    "bad_email": (
        QT_TRANSLATE_NOOP("Refusals", "The e-mail address is not right."),
        QT_TRANSLATE_NOOP("Refusals", "It should look like name@example.cat."),
    ),
    "bad_telephone": (
        QT_TRANSLATE_NOOP("Refusals", "The telephone number is not right."),
        QT_TRANSLATE_NOOP("Refusals", "Write only digits, spaces and, for another country, the + sign."),
    ),
    "has_blockers": (
        QT_TRANSLATE_NOOP("Refusals", "The case file cannot be closed yet: %1 matters are still open in it."),
        QT_TRANSLATE_NOOP("Refusals", "The list of what is missing is in the case file; finish or remove each."),
    ),
    "already_decided": (
        QT_TRANSLATE_NOOP("Refusals", "Somebody has already decided between the two versions."),
        QT_TRANSLATE_NOOP(
            "Refusals", "The decision is shown in Synchronisation; the field can be changed again by hand."
        ),
    ),
    "late": (
        QT_TRANSLATE_NOOP("Refusals", "Somebody had decided between the two versions before this decision arrived."),
        QT_TRANSLATE_NOOP("Refusals", "Look at what stands now; the field can be changed again by hand."),
    ),
    "cannot_apply": (
        QT_TRANSLATE_NOOP("Refusals", "What the two versions are about is not on this desktop (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Synchronise and try again."),
    ),
    "same_thing": (
        QT_TRANSLATE_NOOP("Refusals", "It is the same one on both sides (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Choose another one."),
    ),
    "party_in_use": (
        QT_TRANSLATE_NOOP("Refusals", "This person has a part in %1 case files and cannot be removed."),
        QT_TRANSLATE_NOOP("Refusals", "If it is a duplicate, merge it with the other; the case files follow."),
    ),
    "party_merged": (
        QT_TRANSLATE_NOOP("Refusals", "This person has been merged with another and only the other can be changed."),
        QT_TRANSLATE_NOOP("Refusals", "Open the person it was merged with."),
    ),
    "not_merged": (
        QT_TRANSLATE_NOOP("Refusals", "This person is not merged with another."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done."),
    ),
    "already_removed": (
        QT_TRANSLATE_NOOP("Refusals", "It had already been removed (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Undo the removal if you need it again."),
    ),
    "nothing_to_undo": (
        QT_TRANSLATE_NOOP("Refusals", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Refusals", "Only what was done on this desktop can be undone here."),
    ),
    "nothing_to_redo": (
        QT_TRANSLATE_NOOP("Refusals", "There is nothing to redo."),
        QT_TRANSLATE_NOOP("Refusals", "Redo answers an undo."),
    ),
    "not_undoable": (
        QT_TRANSLATE_NOOP("Refusals", "This cannot be undone: %1"),
        QT_TRANSLATE_NOOP("Refusals", "It stays in the history; a new change can correct it."),
    ),
    "not_a_councillor": (
        QT_TRANSLATE_NOOP("Refusals", "Only a councillor can be named as a reader of a case file."),
        QT_TRANSLATE_NOOP("Refusals", "Everybody else reads according to their role."),
    ),
    "lease_taken": (
        QT_TRANSLATE_NOOP("Refusals", "Another computer numbers this series."),
        QT_TRANSLATE_NOOP("Refusals", "Give it back there, or take it from that computer with a reason."),
    ),
    "lease_held": (
        QT_TRANSLATE_NOOP("Refusals", "This computer numbers the series already."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done."),
    ),
    "lease_not_held": (
        QT_TRANSLATE_NOOP("Refusals", "No computer numbers this series: the server does."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done."),
    ),
    "lease_ending": (
        QT_TRANSLATE_NOOP("Refusals", "It has already been asked; the server has not answered yet."),
        QT_TRANSLATE_NOOP("Refusals", "Wait for the connection; it is settled by itself."),
    ),
    "numbers_unknown": (
        QT_TRANSLATE_NOOP("Refusals", "Nobody can tell which numbers this computer has already given."),
        QT_TRANSLATE_NOOP("Refusals", "Look at the papers and write the last number used; if there is none, write 0."),
    ),
    "bad_last_number": (
        QT_TRANSLATE_NOOP("Refusals", "The last number used cannot be right (%1)."),
        QT_TRANSLATE_NOOP("Refusals", "Write it as it stands on the paper, like 2026/41."),
    ),
    "year_not_come": (
        QT_TRANSLATE_NOOP(
            "Refusals", "The case file would be of %1, and when the central server last answered it was %2."
        ),
        QT_TRANSLATE_NOOP("Refusals", "Look at the date of this computer, and at the opening date."),
    ),
    "two_persons": (
        QT_TRANSLATE_NOOP("Refusals", "Destroying contents takes two persons, each in their own name."),
        QT_TRANSLATE_NOOP("Refusals", "Ask another person who may do it to decide; your proposal waits for them."),
    ),
    "disposal_proposed": (
        QT_TRANSLATE_NOOP("Refusals", "It has already been proposed to destroy the contents of this case file."),
        QT_TRANSLATE_NOOP("Refusals", "Another person decides about that proposal."),
    ),
    "disposal_decided": (
        QT_TRANSLATE_NOOP("Refusals", "It has already been decided whether these contents are destroyed."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done; the decision is on record."),
    ),
    "case_file_open": (
        QT_TRANSLATE_NOOP("Refusals", "The case file is open, and only the contents of closed ones may be destroyed."),
        QT_TRANSLATE_NOOP("Refusals", "Close it first, if its time is really over."),
    ),
    "still_to_be_kept": (
        QT_TRANSLATE_NOOP("Refusals", "By those years this case file must be kept until %1."),
        QT_TRANSLATE_NOOP("Refusals", "Look at the years in the table; it can be proposed from that day on."),
    ),
    "repeated": (
        QT_TRANSLATE_NOOP("Refusals", "This change had arrived before and has had its effect once."),
        QT_TRANSLATE_NOOP("Refusals", "Nothing needs to be done."),
    ),
}

_WHY_NOT_UNDONE = {
    "lease_answered": QT_TRANSLATE_NOOP(
        "Refusals", "the server acts on it at once; ask for the opposite in Synchronisation."
    ),
    "disposal_on_record": QT_TRANSLATE_NOOP(
        "Refusals", "what is destroyed does not come back, and who proposed and decided it stays on record."
    ),
    "decided_once": QT_TRANSLATE_NOOP("Refusals", "a decision between two versions is taken once, for everybody."),
}
"""Why an action has no undo, by the reason it declares (app.actions.declaring)."""

CODES = frozenset(_WORDS)
REASONS = frozenset(_WHY_NOT_UNDONE)


def sentences(code: str, about: tuple[str, ...] = ()) -> tuple[str, str]:
    """(what happened, what can be done). An unknown code (a newer server's) gets honest general words."""
    if code not in _WORDS:
        return (
            QCoreApplication.translate("Refusals", "The change was not accepted (%1).").replace("%1", code),
            QCoreApplication.translate("Refusals", "Copy the report for support."),
        )
    facts = _facts(code, tuple(str(fact) for fact in about))
    return tuple(_fill(QCoreApplication.translate("Refusals", text), facts) for text in _WORDS[code])  # type: ignore[return-value]


def refusal(refused: Refusal) -> str:
    """Both sentences in one line."""
    return " ".join(sentences(refused.code, refused.about))


def why_not_undone(reason: str) -> str:
    """The sentence for an action without undo; an unknown reason in general words."""
    if reason in _WHY_NOT_UNDONE:
        return QCoreApplication.translate("Refusals", _WHY_NOT_UNDONE[reason])
    return QCoreApplication.translate("Refusals", "it has consequences outside this program.")


def _fill(text: str, facts: tuple[str, ...]) -> str:
    for number in range(3, 0, -1):
        fact = facts[number - 1] if number <= len(facts) else ""
        text = text.replace(f"%{number}", fact)
    return text.replace(" ()", "")


def _day(told: str) -> str:
    try:
        return dates.day(told)
    except ValueError:
        return told  # by another program, in another form


def _facts(code: str, about: tuple[str, ...]) -> tuple[str, ...]:
    if code in {"status_already", "reason_needed", "status_passage"}:
        return tuple(choices.status(status) for status in about)
    if code == "still_to_be_kept":
        return tuple(map(_day, about))
    if code == "not_undoable":
        return (why_not_undone(about[0]) if about else "",)
    if code in {"has_blockers", "party_in_use", "too_much_at_once"}:
        return about
    if about and (code == "role_may_not" or len(about) == 1):
        return (", ".join([kinds.kind(about[0]), *(kinds.unit(about[0], unit) for unit in about[1:])]),)
    if len(about) >= 2:
        return (kinds.field(about[0], about[1]), *about[2:])
    return about


__all__ = ["CODES", "REASONS", "refusal", "sentences", "why_not_undone"]
