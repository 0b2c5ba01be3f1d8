"""Icons: our own drawings on one grid, in whatever colour the palette says at the moment."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look import icons
from ui.look.scheme import Scheme

MARKS = {"mark", "lligall"}
WANTED = {
    "calendar", "folder", "inbox", "document", "pen", "person", "people", "clock", "decree", "chart", "catalogue",
    "search", "plus", "warning", "check", "cloud", "cloud-off", "sync", "mail", "tag", "note", "link", "undo", "lock",
    "key", "print", "close", "chevron-down", "chevron-right", "more", "settings", "help", "building", "flag", "home",
}  # fmt: skip


def test_all_that_the_screens_show_are_there():
    assert icons.names() >= WANTED | MARKS


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_each_drawing_is_valid_plain_and_takes_one_colour(theme, name):
    text = (icons.FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"svg", "path", "circle", "rect"}
    if name not in MARKS:
        assert root.get("viewBox") == "0 0 24 24"
        assert root.get("stroke") == "currentColor"
        assert not re.search("#[0-9a-f]{3}", text)


def _colours(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in pixels if colour.alpha() == 255}


def test_an_icon_is_painted_in_the_colour_and_the_resolution_asked(theme):
    picture = icons.pixmap("menu", QColor("#ff0000"), 24, 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2.0)
    assert "#ff0000" in _colours(picture)
    assert icons.pixmap("menu", QColor("#ff0000"), 24, 2.0) is picture


def test_an_icon_follows_the_palette_and_is_muted_when_disabled(theme):
    icon = icons.icon("menu")
    size = QSize(48, 48)
    light = _colours(icon.pixmap(size))
    disabled = _colours(icon.pixmap(size, QIcon.Mode.Disabled))
    theme.apply(Scheme.DARK)
    assert "#1b1b1b" in light
    assert "#9a9a9a" in disabled
    assert "#f1f1f1" in _colours(icon.pixmap(size))


def test_an_unknown_icon_is_refused_at_once():
    with pytest.raises(KeyError, match="no-such-drawing"):
        icons.icon("no-such-drawing")


def test_the_program_and_the_entities_have_icons(theme):
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 256}
    assert "#3a7d4f" in _colours(icons.swatch_icon("#3a7d4f").pixmap(QSize(32, 32)))


def test_a_cache_that_is_full_forgets_and_goes_on(theme):
    for shade in range(700):
        icons.pixmap("menu", QColor(shade % 256, shade // 256, 7), 8, 1.0)
    assert icons.pixmap("menu", QColor(Qt.GlobalColor.black), 8, 1.0).width() == 8
