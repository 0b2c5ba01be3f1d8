"""Keywords and related case files: two rows of small things, put on and taken off. Neighbour: data_card."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.actions import links, tags
from app.queries.case_file import LinkRow
from app.queries.tags import TagMark
from ui.forms.add_line import AddLine
from ui.look import fonts
from ui.screens.case_files.relate_dialog import RelateDialog
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import ElidedLabel, FlowLayout, LinkButton, button, compact, icon_button, secondary
from ui.wording import choices


class _MarksRow(QWidget):
    """A label, a flow of marks, and what adds another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel("", font=fonts.secondary, muted=True)
        self._holder = QWidget()
        self._flow = FlowLayout(4, 4, self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        column.addWidget(self._holder)
        self._marks: list[QWidget] = []
        self._adder: QWidget | None = None
        self._shown: object = None

    def set_adder(self, adder: QWidget) -> None:
        """What adds another mark: it stands behind the last one."""
        self._adder = adder
        self._flow.addWidget(adder)

    def _renew(self, marks: list[QWidget], empty: str) -> None:
        """Show the marks, or `empty`; where one can add, the way to do so says enough."""
        for gone in self._marks:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._marks = marks or ([secondary(empty, wrap=False)] if empty else [])
        if self._adder is not None:
            self._flow.removeWidget(self._adder)
        for mark in self._marks:
            self._flow.addWidget(mark)
        if self._adder is not None:
            self._flow.addWidget(self._adder)


class KeywordsRow(_MarksRow):
    """Keywords of the file; one that does not exist yet is made by its name."""

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = hands
        self.label.setText(self.tr("Keywords"))
        self.add_line = AddLine(self.tr("Add a keyword"), self.tr("Keyword"), as_link=True)
        self.add_line.added.connect(self._put)
        self.set_adder(self.add_line)

    def show_sheet(self, sheet: Sheet) -> None:
        writable = self._hands.writable
        self.add_line.setVisible(writable)
        self.add_line.suggest(list(sheet.tag_names))
        if self._shown != (sheet.page.tags, writable):
            self._shown = (sheet.page.tags, writable)
            self._renew([self._mark(tag, writable) for tag in sheet.page.tags], "" if writable else self.tr("None"))

    def _mark(self, tag: TagMark, writable: bool) -> QWidget:
        mark = compact(button(tag.name.replace("&", "&&"), "close" if writable else "tag"))
        mark.setAccessibleName(self.tr("Take off the keyword {name}").format(name=tag.name) if writable else tag.name)
        mark.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the word
        mark.setEnabled(writable)
        mark.clicked.connect(partial(self._hands.write, tags.take, self._hands.case_file, tag.id))
        return mark

    @Slot(str)
    def _put(self, name: str) -> None:
        self._hands.write(tags.put, self._hands.case_file, name)


class RelatedRow(_MarksRow):
    """Case files related to this one, each opened by its number."""

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = hands
        self.label.setText(self.tr("Related case files"))
        self.add_button = LinkButton(self.tr("Relate to another case file…"))
        self.add_button.clicked.connect(self.relate)
        self.set_adder(self.add_button)

    def show_sheet(self, sheet: Sheet) -> None:
        writable = self._hands.writable
        self.add_button.setVisible(writable)
        if self._shown != (sheet.page.links, writable):
            self._shown = (sheet.page.links, writable)
            self._renew([self._mark(link, writable) for link in sheet.page.links], "" if writable else self.tr("None"))

    def _mark(self, link: LinkRow, writable: bool) -> QWidget:
        words = f"{choices.relation(link.relation)}: {link.number} {link.title}" if link.relation else link.number
        if not link.outgoing:
            words = self.tr("named by {number} {title}").format(number=link.number, title=link.title)
        short = words if len(words) <= 48 else words[:47] + "…"
        opener = compact(button(short.replace("&", "&&"), "folder"))
        opener.setAccessibleName(self.tr("Open {words}").format(words=words))
        opener.clicked.connect(partial(self._hands.open_case_file, link.other))
        if not (writable and link.outgoing):
            return opener
        remove = compact(icon_button("close", self.tr("No longer related to {number}").format(number=link.number)))
        remove.clicked.connect(partial(self._hands.write, links.unrelate, link.id))
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(opener)
        line.addWidget(remove)
        return both

    @Slot()
    def relate(self) -> None:
        """Ask for the other case file."""
        RelateDialog(self._hands, self).open()
