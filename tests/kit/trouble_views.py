"""What is seen when something is wrong: the check, the start after two crashes, the boxes that tell of a fault.

    for name, show in views():
        widget = show()

Neighbours: shots, test_nothing_is_cut.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from app import errors
from app.checks.finding import Finding, Verdict
from tests.kit.clock import SettableClock
from ui import checking, problems
from ui.background import Background
from ui.frame.check_dialog import CheckDialog
from ui.frame.problem_box import ProblemBox
from ui.screens.welcome.safe_start import SafeStart
from ui.wording import problem_words

ENTITY = "2504090008"
FOUND = (
    Finding("program", Verdict.OK, "ok", ("0.1.0",)),
    Finding("disk", Verdict.TROUBLE, "full", (10**7,), {"free": 10**7}),
    Finding("database", Verdict.OK, "ok", (312,), {}, ENTITY),
    Finding("keys", Verdict.OK, "ok", (), {}, ENTITY),
    Finding("clock", Verdict.ATTENTION, "slow", (7200,), {"off": -7200}, ENTITY),
    Finding("certificate", Verdict.OK, "ok", ("Autoritat de Prova",), {"issuer": "Autoritat de Prova"}, ENTITY),
)


def views() -> list[tuple[str, Callable[[], QWidget]]]:
    """Names of pictures, and what opens each."""
    return [
        ("comprovacio", _check),
        ("arrencada-segura", _safe_start),
        ("disc-ple", lambda: _box(errors.DiskFull())),
        ("error", lambda: _box(ZeroDivisionError())),
    ]


def boxes() -> list[tuple[str, Callable[[], QWidget]]]:
    """A box for each problem there is; a refusal needs none."""
    every = [cls for cls in problem_words.WORDS if not issubclass(cls, errors.Refused)]
    return [(cls.__name__, lambda cls=cls: _box(cls())) for cls in every]


def _box(problem: BaseException) -> QWidget:
    words = problems.words(problem)
    return _shown(ProblemBox(words, "report", (lambda: None) if words.retry or words.fault else None))


def _check() -> QWidget:
    checked = checking.Checked(SettableClock().now(), FOUND)
    background = Background()
    dialog = CheckDialog(background, lambda _: checked, {ENTITY: "Gósol"}, [])
    dialog.destroyed.connect(background.deleteLater)
    _shown(dialog)
    while dialog.checked is None:
        QApplication.processEvents()
    return dialog


def _safe_start() -> QWidget:
    return _shown(SafeStart(2, "report"))


def _shown(widget: QWidget) -> QWidget:
    widget.show()
    QApplication.processEvents()
    return widget
