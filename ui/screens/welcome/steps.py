"""The three steps of the welcome: the language, the code, the recovery key. Each is a card; ui.screens.welcome.room
puts them one after the other."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from ui import entrance
from ui.entrance import read_letter, tidy_address, tidy_code
from ui.frame.problem_box import Note
from ui.problems import Words
from ui.widgets import IconLine, button, flat, page_title, primary, secondary, strong
from ui.wording import languages

WIDTH = 560
LETTER_FROM = 30
"""Signs from which a pasted text is looked through for an address and a code."""


class StepPage(QWidget):
    """A column of one step: where it is (0: it stands alone), its title, what it asks, and its buttons at the end."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        said = QCoreApplication.translate("Welcome", "Step %1 of 3").replace("%1", str(number)) if number else ""
        if said:
            self.column.addWidget(secondary(said, wrap=False))
        self.column.addWidget(page_title(title))
        self.setAccessibleName(f"{said}. {title}" if said else title)

    def add_buttons(self, *buttons: QWidget, first: QWidget | None = None) -> None:
        """Buttons in a line; `first` stands at the left, apart."""
        line = QHBoxLayout()
        line.setSpacing(8)
        if first is not None:
            line.addWidget(first)
        line.addStretch(1)
        for one in buttons:
            line.addWidget(one)
        self.column.addSpacing(6)
        self.column.addLayout(line)


def in_the_middle(widget: QWidget) -> QHBoxLayout:
    """A line that centres a widget of fixed width. (An alignment would cut the last lines of wrapped words.)"""
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(widget)
    line.addStretch(1)
    return line


class LanguageStep(StepPage):
    """Four languages by their own names; a choice changes the words of the whole screen at once."""

    chosen = Signal(str)
    done = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(1, QCoreApplication.translate("Welcome", "Welcome to Lligall"), parent)
        self.column.addWidget(
            secondary(self.tr("The case files of your town hall, on this computer, with and without a connection."))
        )
        self.column.addSpacing(4)
        self.column.addWidget(strong(self.tr("In which language do you want to work?")))
        self.group = QButtonGroup(self)
        for code, name in languages.NAMES.items():
            choice = QRadioButton(name)
            choice.setChecked(code == language)
            choice.setProperty("code", code)
            self.group.addButton(choice)
            self.column.addWidget(choice)
        self.group.buttonClicked.connect(self._choose)
        go_on = primary(self.tr("Go on"))
        go_on.clicked.connect(self.done)
        self.column.addWidget(secondary(self.tr("It can be changed at any time in the menu with your name.")))
        self.add_buttons(go_on)

    @Slot(object)
    def _choose(self, choice: QRadioButton) -> None:
        self.chosen.emit(choice.property("code"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        return self.group.checkedButton() or self.group.buttons()[0]


class EnrolStep(StepPage):
    """The server's address and the one-time code, typed or pasted with the whole letter; or practice."""

    enrol = Signal(str, str)
    practise = Signal()
    back = Signal()

    def __init__(self, address: str, fixed: bool, may_practise: bool, parent: QWidget | None = None) -> None:
        super().__init__(2, QCoreApplication.translate("Welcome", "Enrol this desktop"), parent)
        self.column.addWidget(
            secondary(
                self.tr(
                    "The letter from the Diputació has the address of the server and a code that works once. You can "
                    "copy the whole letter and paste it here."
                )
            )
        )
        self.address = QLineEdit(address)
        self.address.setEnabled(not fixed)
        self.address.setPlaceholderText("https://lligall.example.cat")
        self._field(self.tr("Address of the server"), self.address)
        if fixed:
            self.column.addWidget(IconLine("lock", self.tr("Set by the administrator of this computer")))
        self.code = QLineEdit()
        self.code.setPlaceholderText("ABCD-EFGH-1234-5678")
        self._field(self.tr("Code"), self.code)
        self.note = Note()
        self.column.addWidget(self.note)
        self.go = primary(self.tr("Enrol"))
        self.go.clicked.connect(self._try)
        for field in (self.address, self.code):
            field.returnPressed.connect(self._try)
            field.textEdited.connect(self.note.hide)
            field.textChanged.connect(self._look_for_letter)
        back = flat(self.tr("Back"), "arrow-left")
        back.clicked.connect(self.back)
        self.add_buttons(self.go, first=back)
        if may_practise:
            self._offer_practice()

    def _offer_practice(self) -> None:
        self.column.addSpacing(18)
        self.column.addWidget(strong(self.tr("No code yet?")))
        self.column.addWidget(
            secondary(
                self.tr(
                    "Try Lligall with an invented village: a dozen case files to open, change and undo. Nothing leaves "
                    "this computer, and you can enrol your town hall at any time."
                )
            )
        )
        self.practice = button(self.tr("Try with sample data"))
        self.practice.clicked.connect(self.practise)
        self.column.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)

    def _field(self, label: str, field: QLineEdit) -> None:
        name = secondary(label, wrap=False)
        name.setBuddy(field)
        field.setAccessibleName(label)
        line = QVBoxLayout()
        line.setSpacing(3)
        line.addWidget(name)
        line.addWidget(field)
        self.column.addLayout(line)

    @Slot(str)
    def _look_for_letter(self, text: str) -> None:
        """Whoever pastes the whole letter into either field finds both filled."""
        letter = read_letter(text)
        is_letter = len(text) > LETTER_FROM and any(sign.isspace() for sign in text.strip())
        if not is_letter or not (letter.code or letter.address):
            return
        if letter.address and self.address.isEnabled():
            self.address.setText(tidy_address(letter.address))
        elif self.sender() is self.address:
            self.address.clear()
        if letter.code or self.sender() is self.code:
            self.code.setText(letter.code)

    def propose(self, address: str, code: str) -> None:
        """What an enrolment file says: anybody may have written it, so it is the person who looks and goes on."""
        fixed = tidy_address(self.address.text())
        if not self.address.isEnabled() and tidy_address(address).lower() != fixed.lower():
            self.note.show_words(
                Words(
                    self.tr("The file that was opened is for another server: %1.").replace("%1", address),
                    self.tr("Nothing of it was used."),
                    self.tr("This computer enrols only at the address that its administrator has set."),
                )
            )
            return
        self.address.setText(tidy_address(address))
        self.code.setText(tidy_code(code))
        self.note.show_words(
            Words(
                self.tr("The address and the code come from the file that was opened."),
                "",
                self.tr("Before you enrol, look that the address is the one of your Diputació."),
            )
        )
        self.go.setFocus()

    @Slot()
    def _try(self) -> None:
        address, code = tidy_address(self.address.text()), tidy_code(self.code.text())
        wrong = self._wrong(address, code)
        if wrong is not None:
            self.note.show_words(wrong)
            return
        self.address.setText(address)
        self.code.setText(code)
        self.enrol.emit(address, code)

    def _wrong(self, address: str, code: str) -> Words | None:
        if not address or not code:
            return Words(self.tr("The address and the code are both needed."), "", self.tr("They are in the letter."))
        if not entrance.is_address(address):
            return Words(
                self.tr("This is not the address of a server."),
                "",
                self.tr("It looks like https://lligall.example.cat"),
            )
        signs = entrance.signs_of(code)
        if signs != entrance.CODE_SIGNS:
            what = self.tr("A code has %1 letters and digits, and this one has %2.")
            what = what.replace("%1", str(entrance.CODE_SIGNS)).replace("%2", str(signs))
            return Words(what, "", self.tr("Compare it with the letter."))
        return None

    def first_focus(self) -> QWidget:
        return self.code if self.address.text() else self.address
