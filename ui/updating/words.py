"""What came of a look for a new version, in words: what happened, and what the person does or need not do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app import errors
from app.errors import Problem
from app.versions import installed, looked
from app.versions.release import Release
from ui import problems
from ui.translating import QT_TRANSLATE_NOOP

FIXED, NO_SERVER, STOPPED = "fixed", "no_server", "stopped"
"""Beside the results of app.versions.updating and the reasons of app.versions.installed."""


@dataclass(frozen=True)
class Outcome:
    """How a look ended, or why there was none."""

    result: str
    version: str = ""
    problem: Exception | None = None


@dataclass(frozen=True)
class Said:
    """`tone` is a name of ui.look.tones.Tone."""

    icon: str
    tone: str
    title: str
    text: str


_ITS_OWN = QT_TRANSLATE_NOOP("Updating", "You can go on working: nothing changes until Lligall is opened again.")
_WORDS = {
    looked.NONE: (
        "check-circle", "GREEN",
        QT_TRANSLATE_NOOP("Updating", "Lligall %1 is the newest version."),
        QT_TRANSLATE_NOOP("Updating", "It looks once a day by itself, and brings what is new in the background."),
    ),
    looked.TAKEN: (
        "check-circle", "GREEN", QT_TRANSLATE_NOOP("Updating", "Version %1 will start next time."), _ITS_OWN,
    ),
    looked.WAITING: (
        "check-circle", "GREEN", QT_TRANSLATE_NOOP("Updating", "Version %1 will start next time."), _ITS_OWN,
    ),
    looked.FAILED_HERE: (
        "information", "AMBER",
        QT_TRANSLATE_NOOP("Updating", "Version %1 did not work on this computer, so it is not tried again."),
        QT_TRANSLATE_NOOP("Updating", "The one after it will come by itself. Tell support if you have not."),
    ),
    looked.ELSEWHERE: (
        "information", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "Another Lligall of yours is looking for new versions at this moment."),
        QT_TRANSLATE_NOOP("Updating", "Look again in a few minutes."),
    ),
    installed.SOURCE: (
        "information", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "This copy of Lligall does not update itself."),
        QT_TRANSLATE_NOOP("Updating", "It was not put here by the installer. Whoever put it here brings new versions."),
    ),
    installed.PACKAGE: (
        "information", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "This copy of Lligall does not update itself."),
        QT_TRANSLATE_NOOP("Updating", "It is installed for everybody on this computer, and IT brings new versions."),
    ),
    FIXED: (
        "lock", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "The administrator of this computer brings the new versions."),
        QT_TRANSLATE_NOOP("Updating", "Lligall does not look for them by itself. If you miss one, ask your IT."),
    ),
    NO_SERVER: (
        "information", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "There is no server yet to ask for new versions."),
        QT_TRANSLATE_NOOP("Updating", "Enrol a municipality first: its server has them."),
    ),
    STOPPED: (
        "information", "BLUE",
        QT_TRANSLATE_NOOP("Updating", "You stopped it."),
        QT_TRANSLATE_NOOP("Updating", "What had come is kept, and the next time it goes on from there."),
    ),
}  # fmt: skip


_BY_ITSELF = QT_TRANSLATE_NOOP("Updating", "It will be tried again by itself.")
_PROBLEMS: dict[type[Problem], tuple[str, str]] = {
    errors.NoRoomForFile: (
        QT_TRANSLATE_NOOP("Updating", "The disk has no room for the new version (it takes %1; %2 are left)."),
        QT_TRANSLATE_NOOP("Updating", "Empty the recycle bin or delete files you do not need, and look again."),
    ),
    errors.DiskFull: (
        QT_TRANSLATE_NOOP("Updating", "The disk became full while the new version was coming."),
        QT_TRANSLATE_NOOP("Updating", "Empty the recycle bin or delete files you do not need, and look again."),
    ),
    errors.StorageProblem: (
        QT_TRANSLATE_NOOP("Updating", "The new version could not be written: another program holds its files."),
        QT_TRANSLATE_NOOP("Updating", "That is often an antivirus. It will be tried again by itself; if it goes on for "
        "days, tell your IT."),
    ),
    errors.Interrupted: (
        QT_TRANSLATE_NOOP("Updating", "The connection was cut while the new version was coming."),
        QT_TRANSLATE_NOOP("Updating", "What came is kept, and it goes on from there by itself."),
    ),
    errors.Unreachable: (
        QT_TRANSLATE_NOOP("Updating", "Where the new versions are cannot be reached now."),
        _BY_ITSELF,
    ),
    errors.NotOurServer: (
        QT_TRANSLATE_NOOP("Updating", "What answers where new versions are looked for is something else."),
        QT_TRANSLATE_NOOP("Updating", "Open the web browser in case the network asks for something, or look at the "
        "address in Settings."),
    ),
}
"""What else than for an exchange; by the nearest class."""
_PROXY = (
    QT_TRANSLATE_NOOP("Updating", "The proxy of this network does not let Lligall through to the new versions."),
    QT_TRANSLATE_NOOP("Updating", "Tell your IT: it should let that address through without a password."),
)


def said(outcome: Outcome) -> Said:
    """The words of an outcome."""
    if outcome.problem is not None:
        what, todo = _of(outcome.problem)
        return Said("warning", "AMBER", what, " ".join(part for part in (_safe(outcome.problem), todo) if part))
    icon, tone, title, text = _WORDS[outcome.result]
    translate = QCoreApplication.translate
    return Said(icon, tone, translate("Updating", title).replace("%1", outcome.version), translate("Updating", text))


def _of(problem: Exception) -> tuple[str, str]:
    known = next((base for base in type(problem).__mro__ if base in _PROBLEMS), None)
    if known is None:
        words = problems.words(problem)
        return words.what, words.todo
    own = isinstance(problem, errors.Unreachable) and problem.about == ("proxy",)
    what, todo = (QCoreApplication.translate("Updating", text) for text in (_PROXY if own else _PROBLEMS[known]))
    if isinstance(problem, errors.NoRoomForFile):
        for number, size in enumerate(problem.about, 1):
            what = what.replace(f"%{number}", size_of(int(str(size))))
    return what, todo


def size_of(size: int) -> str:
    """Bytes as people say them."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _safe(problem: Exception) -> str:
    """Nothing was installed, whatever else the problem says when it meets somebody at work."""
    if not isinstance(problem, Problem):
        return problems.words(problem).safe
    return QCoreApplication.translate(
        "Updating", "Nothing has been installed: the version you have goes on, and everything is as it was."
    )


def notes(release: Release | None, language: str) -> str:
    """What is new, in a language, else in Catalan, else in whichever there is; "" for none."""
    if release is None:
        return ""
    for each in (language, "ca", *release.notes):
        if release.notes.get(each, "").strip():
            return release.notes[each].strip()
    return ""
