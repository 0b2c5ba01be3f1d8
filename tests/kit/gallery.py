"""`python -m tests.kit.gallery DIR [--scale 1.5] [--size 1024x700]`: pictures of the look from invented data.

A window with frame and sample pages, painted offscreen in light, dark and simulated high contrast, to be looked at
beside the design's pictures. It uses the widgets only: no data, no rooms.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tests.kit import gallery_pages
from tests.kit.contrast import black_palette
from ui.look.scheme import Scheme
from ui.look.theme import Theme, install
from ui.look.tones import ENTITY_COLOURS, Tone
from ui.widgets import (
    EntityButton,
    ProgressOverlay,
    Rail,
    Room,
    SearchField,
    StatusLine,
    Toast,
    TopBar,
    menu_button,
    primary,
)

ROOMS = [
    Room("today", "Avui", "calendar"),
    Room("cases", "Expedients", "folder"),
    Room("register", "Registre", "inbox"),
    Room("documents", "Documents", "document"),
    Room("signatures", "Signatures", "pen"),
    Room("people", "Persones", "person"),
    Room("deadlines", "Terminis", "clock"),
    Room("decrees", "Decrets i sessions", "decree"),
    Room("figures", "Seguiment", "chart"),
    Room("catalogue", "Catàleg", "catalogue"),
]


class Frame(QWidget):
    """Top bar, rail, pages and status line, as the window places them."""

    def __init__(self, page: QWidget, room: str) -> None:
        super().__init__()
        self.top = TopBar()
        self.top.add_brand("Lligall")
        entity = EntityButton()
        entity.set(ENTITY_COLOURS[0], "Gósol  ·  3 municipis", QMenu(entity))
        search = SearchField("Cerca persones, NIF, números, carrers, textos…", "Ctrl+K")
        search.setFixedWidth(330)
        self.top.left.addWidget(entity)
        self.top.left.addWidget(search)
        self.top.left.addStretch(1)
        self.top.right.addWidget(primary("Nou", "plus"))
        self.top.right.addWidget(menu_button("Maria Solé · secretària", QMenu(self)))
        self.rail = Rail()
        self.rail.set_rooms(ROOMS)
        self.rail.set_count("today", 7, Tone.RED, "7 coses per fer")
        self.rail.set_count("register", 3, Tone.GREY, "3 pendents")
        self.rail.set_count("signatures", 2, Tone.RED, "2 per signar")
        self.rail.choose(room)
        pages = QStackedWidget()
        pages.addWidget(page)
        self.status = StatusLine()
        self.status.set_connection("cloud-off", "Sense connexió — es pot continuar treballant")
        self.status.set_facts(["3 canvis per enviar", "Última sincronització: avui 9:08"])
        self.status.say("Desat")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(pages, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)


PAGES: dict[str, tuple[Callable[[], QWidget], str]] = {
    "today": (gallery_pages.today_page, "today"),
    "case": (gallery_pages.case_page, "cases"),
    "list": (gallery_pages.list_page, "cases"),
    "versions": (gallery_pages.versions_page, "cases"),
    "fields": (gallery_pages.fields_page, "people"),
    "empty-toast": (gallery_pages.empty_page, "cases"),
    "progress": (gallery_pages.today_page, "today"),
}


def settle(milliseconds: int = 30) -> None:
    """Let layouts and paints happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def apply(theme: Theme, scheme: Scheme) -> None:
    """Put a scheme in force; high contrast with the simulated palette."""
    theme.apply(scheme, black_palette() if scheme is Scheme.CONTRAST else None)


def picture(name: str, size: tuple[int, int], path: Path) -> None:
    make, room = PAGES[name]
    frame = Frame(make(), room)
    frame.resize(*size)
    frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    frame.show()
    settle()
    if name == "empty-toast":
        toast = Toast(frame)
        toast.offer_undo("Desat: títol del 2026/41")
    if name == "progress":
        overlay = ProgressOverlay(frame)
        overlay.begin("S'importen els expedients de l'any passat", 20_000)
        overlay.advance(1_203)
        settle(350)
    settle()
    frame.grab().save(str(path))
    frame.close()
    frame.deleteLater()
    settle(1)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kit.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--pages", default=",".join(PAGES))
    parser.add_argument("--schemes", default="light,dark,contrast")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    application = QApplication([])
    theme = install(application)
    options.folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in options.size.split("x"))
    for scheme in map(Scheme, options.schemes.split(",")):
        apply(theme, scheme)
        for name in options.pages.split(","):
            path = options.folder / f"{name}-{scheme}.png"
            picture(name, (width, height), path)
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
