"""When the program cannot even start: the box that says why, in words, with a report; before there is any window.

Neighbours: ui.problems (the words), ui.report, ui.bootstrap (asks). It leans on as little as possible.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import Problem
from app.storage import troubles
from ui import problems, report
from ui.frame.problem_box import ProblemBox
from ui.wording import languages

FAILED = 3


def tell(problem: Exception, root: Path, runs: list[str]) -> int:
    """Show the box until it is closed; the exit status."""
    if QCoreApplication.translate("Problems", "Cancelled.") == "Cancelled.":  # no language speaks yet
        with contextlib.suppress(languages.TranslationMissing):  # then it is said in English
            languages.install("ca")
    known = problem
    if isinstance(problem, OSError):
        known = troubles.of_system(problem, paths.log_folder(root))
    words = problems.words(known)
    if not isinstance(known, Problem):
        words = problems.not_started()
    box = ProblemBox(words, report.text(None, problem, more=runs), None, None, closes=True)
    QApplication.processEvents()
    box.exec()
    return FAILED
