"""The one door for problems: every failure in words: what happened, what is safe, what to do.

Cancelled is silent. What is not a Problem is a fault of the program: its box says what was saved and copies a report
without personal data. Neighbours: wording.problem_words, wording.refusals, frame.problem_box (shows the words).
"""

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app import errors
from app.domain.kind import Refusal
from app.errors import Problem
from ui.background import Cancelled
from ui.wording import dates, problem_words, refusals


@dataclass(frozen=True)
class Words:
    """What a person is told. `retry` when trying again makes sense; `fault` when it is the program's own."""

    what: str
    safe: str
    todo: str
    retry: bool = False
    fault: bool = False

    def sentence(self) -> str:
        """All three, one after the other."""
        return " ".join(part for part in (self.what, self.safe, self.todo) if part)


_RETRY = (errors.SyncProblem, errors.DatabaseInUse, errors.DiskFull, errors.UnsafePlace, errors.DatabaseMissing)
_NO_RETRY = (
    errors.CodeRefused,
    errors.NotEnrolled,
    errors.DeviceRevoked,
    errors.HistoryAlarm,
    errors.VersionTooOld,
    errors.Outdated,
)
_IN_BRACKETS = re.compile(r" \([^()]*%\d[^()]*\)")
_WITHOUT_FACT = re.compile(r": %\d[^.]*\.?|(?:: | by )?%\d\.?")
"""Places for facts that the problem did not carry."""


def words(problem: BaseException) -> Words:
    """The words for any exception."""
    if isinstance(problem, Cancelled):
        return Words(QCoreApplication.translate("Problems", "Cancelled."), "", "")
    if isinstance(problem, errors.Refused):
        what, todo = refusals.sentences(problem.refusal.code, problem.refusal.about)
        return Words(what, QCoreApplication.translate("Problems", "Nothing was written."), todo)
    if isinstance(problem, Problem):
        cls = next(base for base in type(problem).__mro__ if base in problem_words.WORDS)
        what, safe, todo = (_say(text) if text else "" for text in problem_words.WORDS[cls])
        facts = _facts(problem)
        what = _special(problem) or what
        for number, fact in enumerate(facts, 1):
            what = what.replace(f"%{number}", fact)
        what = _WITHOUT_FACT.sub(".", _IN_BRACKETS.sub("", what))
        retry = isinstance(problem, _RETRY) and not isinstance(problem, _NO_RETRY)
        return Words(what, safe, todo, retry, isinstance(problem, errors.JournalBypassed))
    return Words(
        QCoreApplication.translate("Problems", "The program has failed while doing the last thing you asked."),
        QCoreApplication.translate(
            "Problems", "Everything saved before it is safe on this computer, and you can go on working."
        ),
        QCoreApplication.translate(
            "Problems", "If it happens again, copy the report for support; it has no personal data."
        ),
        fault=True,
    )


def not_started() -> Words:
    """The words for a fault that keeps the program from starting."""
    return Words(
        QCoreApplication.translate("Problems", "Lligall could not start."),
        QCoreApplication.translate("Problems", "Everything saved before is safe on this computer."),
        QCoreApplication.translate(
            "Problems",
            "Open it again. If it happens again, restart the computer; if that does not help, copy the report for "
            "support, which has no personal data.",
        ),
        fault=True,
    )


def one_line(problem: BaseException) -> str:
    """For the line under a field or the status line: what happened and what to do."""
    said = words(problem)
    return f"{said.what} {said.todo}".strip()


def refusal(refused: Refusal) -> str:
    """A refusal in one line."""
    return refusals.refusal(refused)


def enrolling(problem: BaseException) -> Words:
    """The same, while a desktop is being enrolled: there is nothing on this computer yet that could be safe."""
    said = words(problem)
    if isinstance(problem, errors.SyncProblem) and not isinstance(problem, errors.CodeRefused):
        return Words(said.what, _say(problem_words.NOT_SAVED_YET), _when_enrolling(problem) or said.todo, True)
    return said


def _when_enrolling(problem: BaseException) -> str:
    if isinstance(problem, errors.Unreachable):
        return QCoreApplication.translate(
            "Problems", "Check the address of the server and the connection, and try again."
        )
    if isinstance(problem, errors.ServerTrouble | errors.TooBusy | errors.Interrupted):
        return QCoreApplication.translate("Problems", "Try again in a moment.")
    return ""


def _say(text: str) -> str:
    return QCoreApplication.translate("Problems", text)


def _special(problem: Problem) -> str:
    """Where one class has several sentences."""
    about = problem.about
    if isinstance(problem, errors.CodeRefused) and about and about[0] in problem_words.CODES_REFUSED:
        return _say(problem_words.CODES_REFUSED[str(about[0])])
    if isinstance(problem, errors.UpdateNotTrusted) and about and about[0] in problem_words.UPDATES_NOT_TRUSTED:
        return _say(problem_words.UPDATES_NOT_TRUSTED[str(about[0])])
    if isinstance(problem, errors.WrongRecoveryKey) and about:
        return _say(problem_words.WRONG_GROUP)
    if isinstance(problem, errors.CertificateProblem) and len(about) > 1 and about[1]:
        return _say(problem_words.CERTIFICATE_DATES)
    return ""


def _facts(problem: Problem) -> tuple[str, ...]:
    about = problem.about
    if isinstance(problem, errors.ClockWrong) and about and isinstance(about[0], int | float):
        return (dates.lasting(abs(about[0])),)
    if isinstance(problem, errors.UnsafePlace) and len(about) > 1:
        return (place(str(about[1])),)
    if isinstance(problem, errors.NoRoomForFile):
        form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        return tuple(QLocale().formattedDataSize(int(str(size)), 1, form) for size in about)
    return tuple(str(fact) for fact in about)


def place(sort: str) -> str:
    """The name of an unsafe place: a network share, or the program that synchronises the folder."""
    if sort == "network":
        return QCoreApplication.translate("Problems", "a network share")
    if sort == "synchronised":
        return QCoreApplication.translate("Problems", "a folder that OneDrive, Dropbox or the like copies elsewhere")
    return sort
