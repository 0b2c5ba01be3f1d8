"""Benvinguda: language, code (or practice), recovery key. Also adds another municipality to a desktop that has one.

It is shown instead of the window on first run, or as a dialog over it. Neighbours: steps, recovery_step, ui.entrance.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import problems
from ui.background import Background, Cancelled, Job
from ui.entrance import Entered, Entrance
from ui.screens.welcome.recovery_step import RecoveryStep
from ui.screens.welcome.steps import EnrolStep, LanguageStep, StepPage, in_the_middle
from ui.widgets import ProgressOverlay, TopBar
from ui.wording import dates


class Welcome(QWidget):
    """`finished` carries the new Office and whether its recovery key was confirmed; `language_chosen` a code."""

    finished = Signal(object, bool)
    language_chosen = Signal(str)
    left = Signal()
    """There is nothing more to go back to."""

    def __init__(
        self,
        background: Background,
        entrance: Entrance,
        language: str,
        address: str = "",
        address_fixed: bool = False,
        first: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._entrance = entrance
        self._language = language
        self._address = address
        self._address_fixed = address_fixed
        self._first = first
        self._job: Job | None = None
        self._entered: Entered | None = None
        self._practice = False
        self.resize(1000, 720)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = TopBar()
        top.add_brand("Lligall")
        top.left.addStretch(1)
        column.addWidget(top)
        column.addWidget(self.stack, 1)
        self.progress = ProgressOverlay(self)
        self.progress.cancelled.connect(self._cancel)
        self._name()
        if first:
            self.show_language()
        else:
            self.show_enrol()

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Welcome") + " · Lligall")

    def _show(self, page: StepPage) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        middle = QWidget()
        around = QVBoxLayout(middle)
        around.setContentsMargins(22, 40, 22, 24)
        around.addLayout(in_the_middle(page))
        around.addStretch(1)
        scroll.setWidget(middle)
        old = self.stack.currentWidget()
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.stack.addWidget(scroll)
        self.page = page

    # --- the steps ----------------------------------------------------------------------------------------------------

    def show_language(self) -> None:
        page = LanguageStep(self._language)
        page.chosen.connect(self._choose_language)
        page.done.connect(self.show_enrol)
        self._show(page)
        page.first_focus().setFocus()

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        self._language = code
        self.language_chosen.emit(code)
        self._name()
        self.show_language()

    @Slot()
    def show_enrol(self) -> None:
        page = EnrolStep(self._address, self._address_fixed, self._first)
        page.enrol.connect(self._enrol)
        page.practise.connect(self._practise)
        page.back.connect(self._back)
        self._show(page)
        page.first_focus().setFocus()

    def propose(self, address: str, code: str) -> bool:
        """Fill in what an enrolment file says, for the person to look at and send; False while it has no place."""
        if self._job is not None or not isinstance(self.page, LanguageStep | EnrolStep):
            return False
        self.show_enrol()
        assert isinstance(self.page, EnrolStep)
        self.page.propose(address, code)
        return True

    @Slot()
    def _back(self) -> None:
        if self._first:
            self.show_language()
        else:
            self.left.emit()

    def _show_recovery(self, entered: Entered) -> None:
        self.progress.finish()
        self._job = None
        self._entered = entered
        identity = entered.office.identity
        made = dates.long_day(entered.office.clock.today())
        page = RecoveryStep(entered.recovery_key, identity.entity_name, identity.person_name, made, self._practice)
        page.done.connect(self._confirm)
        self._show(page)
        page.first_focus().setFocus()

    @Slot()
    def _confirm(self) -> None:
        self._finish(kept=True)

    def _finish(self, kept: bool) -> None:
        entered, self._entered = self._entered, None
        if entered is not None:
            self.finished.emit(entered.office, kept or self._practice)

    # --- the work -----------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def _enrol(self, address: str, code: str) -> None:
        self._address = address
        self._begin(self.tr("Enrolling this desktop…"), practice=False)
        self._job = self._background.run(
            self._entrance.enrol,
            address,
            code,
            then=self._show_recovery,
            failed=self._fail,
            progressed=self._advance,
        )

    @Slot()
    def _practise(self) -> None:
        self._begin(self.tr("Preparing the sample data…"), practice=True)
        self._job = self._background.run(
            self._entrance.practise, then=self._show_recovery, failed=self._fail, progressed=self._advance
        )

    def _begin(self, text: str, practice: bool) -> None:
        self._practice = practice
        if isinstance(self.page, EnrolStep):
            self.page.note.hide()
            self.page.setEnabled(False)
        self.progress.begin(text)

    def _advance(self, done: int, total: int, _text: str) -> None:
        self.progress.advance(done, total)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            # What the server has already begun is waited for: a desktop half enrolled would be worse.
            self.progress.begin(self.tr("Stopping when the server lets go…"))

    def _fail(self, problem: Exception) -> None:
        self.progress.finish()
        self._job = None
        if isinstance(self.page, EnrolStep):
            self.page.setEnabled(True)
            if not isinstance(problem, Cancelled):
                self.page.note.show_words(problems.enrolling(problem))
            self.page.first_focus().setFocus()

    def closeEvent(self, event) -> None:
        """An office that has been made is opened even when the window is closed before the confirmation."""
        self._cancel()
        if self._entered is not None:
            self._finish(kept=False)
        super().closeEvent(event)
