"""Ajuda: the pages for each screen, opened by F1 where the person is; found again by typing."""

from PySide6.QtCore import QEvent, QUrl, Slot
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from app.domain.text import fold
from ui import places
from ui.places import Place
from ui.room import Room
from ui.screens.help.pages import FIRST, HelpPage, page, pages
from ui.session import Desktop
from ui.widgets import Card, Page, PageHeader, Row, RowList, SearchField

LIST_WIDTH = 230


class HelpRoom(Room):
    """The list of pages and the page."""

    help_page = FIRST

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._language = str(desktop.settings.get("language"))
        self._pages = pages(self._language)
        self._current: HelpPage = self._pages[0]
        whole = Page()
        header = PageHeader(self.tr("Help"))
        header.set_back(self.tr("Back"))
        header.back.connect(desktop.navigator.back)
        whole.body.addWidget(header)
        self.search = SearchField(self.tr("Search in the help"))
        self.search.searched.connect(self._filter)
        self.list = RowList(self.tr("Pages"))
        self.list.chosen.connect(self._choose)
        self.list.back.connect(desktop.navigator.back)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left_side = QWidget()
        left_side.setFixedWidth(LIST_WIDTH)
        left_side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self.view = QTextBrowser()
        self.view.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.view.setOpenLinks(False)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.view.anchorClicked.connect(self._follow)
        self.view.document().setDocumentMargin(10)
        card = Card()
        card.add(self.view, 1)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(left_side)
        line.addWidget(card, 1)
        whole.body.addLayout(line, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(whole)
        self._filter("")

    def title(self) -> str:
        return self.tr("Help: %1").replace("%1", self._current.title)

    def activate(self, place: Place) -> None:
        try:
            self._current = page(place.part or FIRST, self._language)
        except KeyError:
            self._current = page(FIRST, self._language)
        self.search.set_quietly("")
        self._filter("")
        self._show()

    def first_focus(self) -> QWidget:
        return self.list

    def _show(self) -> None:
        self.view.document().setMarkdown(self._current.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _give_air(self.view.document())
        self.view.setAccessibleName(self._current.title)
        self.view.verticalScrollBar().setValue(0)
        self.list.choose(self._current.id)

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = fold(text).split()
        found = [one for one in self._pages if all(word in fold(one.markdown) for word in words)]
        self.list.set_items([Row(one.id, one.title, strong=False) for one in found])
        self.list.choose(self._current.id)

    @Slot(object)
    def _choose(self, id: object) -> None:
        if id is not None and id != self._current.id:
            self.desktop.navigator.replace(Place(places.HELP, part=str(id)))
            self._current = page(str(id), self._language)
            self._show()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Links lead to other pages ("synchronisation.md"); nothing opens a browser."""
        name = url.fileName().removesuffix(".md")
        if name in {one.id for one in self._pages}:
            self.desktop.go(places.HELP, part=name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "view"):
            self._show()  # colours of links are kept in the document


def _give_air(document: QTextDocument) -> None:
    """Room above headings and between lines, which Markdown cannot say."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = block.blockFormat()
        level = form.headingLevel()
        form.setTopMargin(18 if level > 1 else 0)
        form.setBottomMargin(8 if level else 6)
        form.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)
        if level:
            letters = QTextCharFormat()
            letters.setFontPointSize(document.defaultFont().pointSizeF() + (6.5 if level == 1 else 2))
            letters.setFontWeight(QFont.Weight.DemiBold)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)
        block = block.next()
