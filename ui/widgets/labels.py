"""Labels: titles, secondary text, text that ends in an ellipsis, sentences with links.

Plain labels never read their text as markup: a title typed by a person is shown as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.look import fonts, icons, sizes
from ui.look.ink import ink_for
from ui.look.scheme import Scheme, current_scheme
from ui.look.tones import Tone

_Role = QPalette.ColorRole


def plain_tool_tip(text: str) -> str:
    """A tool tip that shows `text` as written (Qt reads tool tips that look like markup as markup)."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def _take_role(label: QLabel, muted: bool) -> None:
    """Muted text in high contrast takes the full text colour (Qt gives placeholder text at half strength there)."""
    role = _Role.PlaceholderText if muted and current_scheme() is not Scheme.CONTRAST else _Role.WindowText
    if label.foregroundRole() != role:  # Setting it tells of a changed palette, which brings us here again.
        label.setForegroundRole(role)


class TextLabel(QLabel):
    """A label of plain text in one of the interface's fonts; secondary text takes the muted colour."""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.body,
        muted: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._font_maker = font
        self._muted = muted
        self.setWordWrap(wrap)
        self.setFont(font())
        self._take_colour()
        self.setText(text)

    def _take_colour(self) -> None:
        _take_role(self, self._muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colour()

    def take_font(self) -> None:
        """Called by the theme when the person chose letters of another size."""
        self.setFont(self._font_maker())


def page_title(text: str, parent: QWidget | None = None) -> ElidedLabel:
    return ElidedLabel(text, font=fonts.page_title, parent=parent)


def card_title(text: str, parent: QWidget | None = None) -> TextLabel:
    return TextLabel(text, font=fonts.card_title, parent=parent)


def secondary(text: str, wrap: bool = True, parent: QWidget | None = None) -> TextLabel:
    return TextLabel(text, font=fonts.secondary, muted=True, wrap=wrap, parent=parent)


def strong(text: str, parent: QWidget | None = None) -> TextLabel:
    return TextLabel(text, font=fonts.strong, parent=parent)


class ElidedLabel(TextLabel):
    """One line that ends in "…" when there is no room; the whole text is its tool tip and what is read aloud."""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.body,
        muted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, font=font, muted=muted, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, super().sizeHint().width()), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 2, hint.height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._renew_tool_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew_tool_tip()

    def is_elided(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def _renew_tool_tip(self) -> None:
        self.setToolTip(plain_tool_tip(self.text()) if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text()[:2000], Qt.TextElideMode.ElideRight, rect.width())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(rect, flags, shown)


class RichLabel(QLabel):
    """A sentence with bold words or links (Qt's HTML). The caller escapes what people typed (`html.escape`).

    The text is set again when the palette changes: links would keep the colours of the old one.
    """

    def __init__(self, html: str = "", muted: bool = False, small: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._muted = muted
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self._font_maker = fonts.secondary if small else fonts.body
        self.setFont(self._font_maker())
        self._take_colour()
        self.set_html(html)

    def set_html(self, html: str) -> None:
        self._html = html
        has_link = "<a " in html
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
            if has_link
            else Qt.TextInteractionFlag.NoTextInteraction
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_link else Qt.FocusPolicy.NoFocus)
        self.setText(html.replace("<a ", '<a style="text-decoration:none" '))

    def html(self) -> str:
        return self._html

    def _take_colour(self) -> None:
        _take_role(self, self._muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colour()
            self.clear()  # Qt would not read the same text again.
            self.set_html(self._html)

    def take_font(self) -> None:
        self.setFont(self._font_maker())


class IconLabel(QWidget):
    """A decorative icon painted in the text colour, or in a tone's. Not read aloud: the words beside it are."""

    def __init__(
        self,
        name: str,
        size: int = sizes.ICON,
        tone: Tone | None = None,
        muted: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self._tone = tone
        self._muted = muted
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, tone: Tone | None = None) -> None:
        if (name, tone) != (self._name, self._tone):
            self._name = name
            self._tone = tone
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        colour = ink.secondary if self._muted else ink.window_text
        if self._tone is not None:
            colour = ink.tone(self._tone).text
        icons.paint_icon(QPainter(self), self._name, colour, 0, 0, self._size)


class IconLine(QWidget):
    """A line of secondary text behind a small icon, as in the card that tells how synchronisation stands."""

    def __init__(self, icon: str, text: str, tone: Tone | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, 15, tone)
        self._text = secondary(text)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 1, 0, 0)
        holder.addWidget(self._icon)
        holder.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addLayout(holder)
        line.addWidget(self._text, 1)

    def set(self, icon: str, text: str, tone: Tone | None = None) -> None:
        self._icon.set_icon(icon, tone)
        self._text.setText(text)

    def text(self) -> str:
        return self._text.text()
