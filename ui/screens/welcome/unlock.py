"""An office of this desktop that does not open by itself: what happened, what is safe, and what opens it.

The recovery key after the credential store was reset, a passphrase where one was set, or only "try again" when the
database is in use, in an unsafe place, damaged or too new. Nothing is ever deleted here.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app import errors
from app.desk import Enrolment
from ui import problems
from ui.background import Background, Cancelled, Job
from ui.entrance import Entrance
from ui.frame.problem_box import Note
from ui.screens.welcome.steps import WIDTH, in_the_middle
from ui.widgets import Card, FlowLayout, ProgressOverlay, announce, button, link_button, primary, secondary

RECOVERY, PASSPHRASE, NOTHING = "recovery", "passphrase", "nothing"


def asks(problem: Exception, enrolment: Enrolment) -> str:
    """What would open it after this problem: the recovery key, the passphrase, or nothing that can be typed."""
    if isinstance(problem, errors.WrongPassphrase):
        return PASSPHRASE
    if isinstance(problem, errors.KeyProblem):
        return RECOVERY
    return NOTHING


class Unlock(QWidget):
    """One office that waits to be opened. `opened` carries the Office."""

    opened = Signal(object)

    def __init__(
        self,
        background: Background,
        entrance: Entrance,
        enrolment: Enrolment,
        problem: Exception,
        report: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._entrance = entrance
        self.enrolment = enrolment
        self._report = report
        self._job: Job | None = None
        card = Card(enrolment.entity_name)
        card.setFixedWidth(WIDTH)
        card.set_detail(enrolment.person_name)
        card.body.setSpacing(10)
        self.note = Note()
        card.add(self.note)
        self._label = secondary("")
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.returnPressed.connect(self._open)
        self._label.setBuddy(self.field)
        card.add(self._label)
        card.add(self.field)
        self._other = link_button(self.tr("Use the printed recovery key instead"))
        self._other.clicked.connect(self._use_recovery)
        card.add(self._other)
        line = FlowLayout()
        self.go = primary(self.tr("Open"))
        self.go.clicked.connect(self._open)
        self._copy = button(self.tr("Copy a report for support"), "copy")
        self._copy.clicked.connect(self._copy_report)
        line.addWidget(self.go)
        line.addWidget(self._copy)
        card.add_layout(line)
        column = QVBoxLayout(self)
        column.addLayout(in_the_middle(card))
        self.progress = ProgressOverlay(self)
        self.progress.cancelled.connect(self._cancel)
        self._first_asked(problem)

    def _first_asked(self, problem: Exception) -> None:
        self._ask(asks(problem, self.enrolment))
        if isinstance(problem, errors.WrongPassphrase):
            return  # nobody has typed one yet: it is only asked for
        self.note.show_words(problems.words(problem))

    def _ask(self, what: str) -> None:
        self._asks = what
        label = {
            RECOVERY: self.tr("Recovery key (35 signs in seven groups; capitals, spaces and dashes do not matter)"),
            PASSPHRASE: self.tr("Your passphrase"),
            NOTHING: "",
        }[what]
        hidden = QLineEdit.EchoMode.Password if what == PASSPHRASE else QLineEdit.EchoMode.Normal
        self._label.setText(label)
        self.field.setAccessibleName(label)
        self.field.setEchoMode(hidden)
        self.field.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX" if what == RECOVERY else "")
        for widget in (self._label, self.field):
            widget.setVisible(what != NOTHING)
        self._other.setVisible(what == PASSPHRASE)
        self.go.setText(self.tr("Try again") if what == NOTHING else self.tr("Open"))

    @Slot()
    def _use_recovery(self) -> None:
        self.field.clear()
        self._ask(RECOVERY)
        self.field.setFocus()

    @Slot()
    def _open(self) -> None:
        typed = self.field.text().strip()
        if self._job is not None or (self._asks != NOTHING and not typed):
            return
        self.note.hide()
        self.progress.begin(self.tr("Opening…"))
        self._job = self._background.run(
            self._entrance.open,
            self.enrolment,
            typed if self._asks == RECOVERY else None,
            typed if self._asks == PASSPHRASE else None,
            then=self._done,
            failed=self._fail,
        )

    def _done(self, office: object) -> None:
        self._job = None
        self.progress.finish()
        self.field.clear()
        self.opened.emit(office)

    def _fail(self, problem: Exception) -> None:
        self._job = None
        self.progress.finish()
        if isinstance(problem, Cancelled):
            return
        what = asks(problem, self.enrolment)
        if what != self._asks and not (self._asks == RECOVERY and what == PASSPHRASE):
            self._ask(what)
        self.note.show_words(problems.words(problem))
        self.field.setFocus()

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Report copied"))
        announce(self._copy, self._copy.text())

    def first_focus(self) -> QWidget:
        return self.field if self._asks != NOTHING else self.go
