"""Words about numbers: the series, what became of each number, and why one has no file.

Neighbours: screens.synchronisation (shows them), app.domain.series (the vocabulary; a test compares).
"""

from PySide6.QtCore import QCoreApplication

from app.queries.numbers import NumberRow
from ui.translating import QT_TRANSLATE_NOOP
from ui.wording import refusals

_SERIES = {"case_files": QT_TRANSLATE_NOOP("Numbers", "Case files")}

_FATES = {
    "given": QT_TRANSLATE_NOOP("Numbers", "given"),
    "voided_file": QT_TRANSLATE_NOOP("Numbers", "its case file is voided"),
    "voided": QT_TRANSLATE_NOOP("Numbers", "voided"),
    "contested": QT_TRANSLATE_NOOP("Numbers", "contested: a paper may carry it"),
    "unknown": QT_TRANSLATE_NOOP("Numbers", "nobody can say"),
    "destroyed": QT_TRANSLATE_NOOP("Numbers", "the contents of its case file were destroyed"),
}

_REASONS = {
    "missing": QT_TRANSLATE_NOOP("Numbers", "the computer that numbered went on beyond it and never said what for"),
    "said_used": QT_TRANSLATE_NOOP("Numbers", "said to stand on paper; its file has not come yet"),
    "row_numbered": QT_TRANSLATE_NOOP("Numbers", "its file already had another number"),
    "stale_lease": QT_TRANSLATE_NOOP("Numbers", "it was given after the turn of that computer had ended"),
    "repeated": QT_TRANSLATE_NOOP("Numbers", "the change that claimed it had arrived before"),
}

_ANSWERS = {
    "taken": QT_TRANSLATE_NOOP("Numbers", "The server did not do it: another computer numbers the series."),
    "stale": QT_TRANSLATE_NOOP("Numbers", "The server had nothing to end: the turn meant was over already."),
    "no_desktop": QT_TRANSLATE_NOOP(
        "Numbers", "The server did not do it: that computer is revoked, or its person may not write."
    ),
    "bad_numbers": QT_TRANSLATE_NOOP("Numbers", "The server did not do it: the last number cannot be right."),
}

REASONS = frozenset(_REASONS)
FATES = frozenset(_FATES)
ANSWERS = frozenset(_ANSWERS)


def series(name: str) -> str:
    """ "Expedients"; a series of a newer program by its own name."""
    return QCoreApplication.translate("Numbers", _SERIES[name]) if name in _SERIES else name


def fate(row: NumberRow) -> str:
    """What became of a number."""
    return QCoreApplication.translate("Numbers", _FATES[row.fate]) if row.fate in _FATES else row.fate


def reason(row: NumberRow) -> str:
    """Why: a sentence for a code, a person's own words as they are."""
    if row.fate in ("given", "voided_file", "unknown", "destroyed"):
        return row.reason
    if row.reason in _REASONS:
        return QCoreApplication.translate("Numbers", _REASONS[row.reason])
    told = QCoreApplication.translate("Numbers", "the change that claimed it was not accepted: %1")
    return told.replace("%1", refusals.sentences(row.reason)[0])


def answer(code: str) -> str:
    """Why the server did not do what was asked."""
    return QCoreApplication.translate("Numbers", _ANSWERS[code]) if code in _ANSWERS else ""
