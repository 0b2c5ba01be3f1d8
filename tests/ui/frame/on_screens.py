"""`python -m tests.ui.frame.on_screens FOLDER FIRST THEN [stale]`: pictures of the window on a screen of scale THEN.

The window begins on a screen of scale FIRST, shows everything there, and is moved; with FIRST equal to THEN it has
always been where it is. `stale` is a planted bug: icons stay as they were first painted. Started by test_screens, for
how many screens there are is Qt's from the start of a program.
"""

import json
import os
import sys
from pathlib import Path

SIDE = 3_000
"""Pixels of both screens, either way: room for the window at every scale."""
VIEWS = ("avui", "expedients", "expedient", "persones")


def main(folder: Path, first: str, then: str, *bugs: str) -> None:
    """Paint every view into `folder`."""
    folder.mkdir(parents=True)
    size = {"width": SIDE, "height": SIDE, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0, "y": 0}
    screens = [{"name": "first", "x": 0} | size, {"name": "then", "x": SIDE} | size]
    described = folder / "screens.json"
    described.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
    os.environ["QT_SCREEN_SCALE_FACTORS"] = f"first={first};then={then}"
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from tests.kit.house import House
    from tests.kit.sample import sample
    from tests.kit.shots import screens_of
    from ui.look import icons, theme
    from ui.wording import languages

    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([])
    theme.install(application, "light")
    languages.install("ca")
    if "stale" in bugs:
        painted = icons.pixmap
        icons.pixmap = lambda name, colour, side, _ratio: painted(name, colour, side, float(first))
    with sample(folder / "sample") as found:
        house = House(folder / "window", found.offices)
        house.show(1280, 800)
        views = dict(screens_of(house, found))
        for view in VIEWS:
            views[view]()
        if first != then:
            other = next(screen for screen in application.screens() if screen.name() == "then")
            house.window.windowHandle().setScreen(other)
            house.window.move(other.geometry().topLeft())
            house.window.resize(1280, 800)
            house.settle(200)
        assert house.window.devicePixelRatioF() == float(then)
        for view in VIEWS:
            views[view]()
            house.settle(150)
            house.window.grab().save(str(folder / f"{view}.png"))
        house.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
