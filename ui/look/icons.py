"""Icons: our own drawings (resources/icons, 24-pixel grid, one stroke colour) painted in whatever colour is asked.

`icon()` gives a QIcon that reads the palette at the moment of painting, so it follows light, dark and high contrast.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
_REMEMBERED_PIXMAPS = 600

_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


@cache
def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(path.stem for path in FOLDER.glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"there is no icon named {name!r} in {FOLDER.name}")
    return path.read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """The icon in one colour, `size` logical pixels square, for a screen of `ratio` device pixels per logical pixel."""
    key = (name, colour.rgba(), size, ratio)
    found = _pixmaps.get(key)
    if found is not None:
        return found
    if len(_pixmaps) >= _REMEMBERED_PIXMAPS:
        _pixmaps.clear()
    drawing = _drawing(name).replace("currentColor", colour.name())
    pixels = max(1, round(size * ratio))
    result = QPixmap(pixels, pixels)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    result.setDevicePixelRatio(ratio)
    _pixmaps[key] = result
    return result


def paint_icon(painter: QPainter, name: str, colour: QColor, x: float, y: float, size: int) -> None:
    """Paint at (x, y) in the painter's device resolution."""
    painter.drawPixmap(QPoint(round(x), round(y)), pixmap(name, colour, size, painter.device().devicePixelRatioF()))


class _PaletteIcon(QIconEngine):
    """An icon without a colour of its own: it takes the application's button text colour when painted."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        role = QPalette.ColorRole.HighlightedText if mode == QIcon.Mode.Selected else QPalette.ColorRole.ButtonText
        return palette.color(QPalette.ColorGroup.Active, role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        left = rect.x() + (rect.width() - side) / 2
        top = rect.y() + (rect.height() - side) / 2
        paint_icon(painter, self._name, self._colour(mode), left, top, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # `size` comes in device pixels here (Qt multiplies before asking).
        found = pixmap(self._name, self._colour(mode), min(size.width(), size.height()), 1.0)
        result = QPixmap(found)
        result.setDevicePixelRatio(scale)
        return result

    def clone(self) -> QIconEngine:
        return _PaletteIcon(self._name)

    def iconName(self) -> str:
        return self._name

    def key(self) -> str:
        return "lligall"

    def isNull(self) -> bool:
        return False


class _SwatchIcon(QIconEngine):
    """A small square in an entity's colour, the size of an icon."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = QColor(colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height()) * 0.62
        box = QRectF(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(box, side / 4, side / 4)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return result

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        result = self.pixmap(size, mode, state)
        result.setDevicePixelRatio(scale)
        return result

    def clone(self) -> QIconEngine:
        return _SwatchIcon(self._colour.name())

    def isNull(self) -> bool:
        return False


def swatch_icon(colour: str) -> QIcon:
    """The square in an entity's colour ("#rrggbb"), for buttons and menus."""
    return QIcon(_SwatchIcon(colour))


def icon(name: str) -> QIcon:
    """An icon for buttons, menus and actions. Raises KeyError for a name that has no drawing."""
    _drawing(name)
    return QIcon(_PaletteIcon(name))


def app_icon() -> QIcon:
    """The bundle tied with a ribbon, for windows, task bar and tray."""
    result = QIcon()
    for size in (16, 20, 24, 32, 48, 64, 128, 256):
        drawing = "mark" if size < 32 else "lligall"
        result.addPixmap(pixmap(drawing, QColor(Qt.GlobalColor.black), size, 1.0))
    return result
