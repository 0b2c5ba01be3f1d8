"""A quiet "+ Add…" that becomes a line to type in: Enter adds and waits for the next one, Esc puts it away."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from ui.widgets import LinkButton, flat


class AddLine(QWidget):
    """`added` carries what was typed, without spaces around it."""

    added = Signal(str)

    def __init__(
        self, text: str, label: str, placeholder: str = "", as_link: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = LinkButton(text) if as_link else flat(text, "plus")
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(placeholder or label)
        self.line.setMaxLength(1_000)
        self.line.hide()
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.line)
        self.button.clicked.connect(self.begin)
        self.line.returnPressed.connect(self._add)
        self.setFocusProxy(self.button)

    def suggest(self, words: list[str]) -> None:
        """Offer words that are known already."""
        completer = QCompleter(words, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    @Slot()
    def begin(self) -> None:
        """Open the line, with the keyboard in it."""
        self.button.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.added.emit(text)
        else:
            self.put_away()

    def put_away(self) -> None:
        """Back to the button; what was typed and not added stays for the next time."""
        had = self.line.hasFocus()
        self.line.hide()
        self.button.show()
        if had:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.put_away()
                return True
        elif event.type() == QEvent.Type.FocusOut and not self.line.text().strip():
            self.line.hide()
            self.button.show()
        return False
