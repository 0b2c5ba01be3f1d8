"""`python -m tests.kit.shots [DIR]`: a picture of every screen from the sample, and prints the files (dev.py shots).

Catalan in light and in dark, the main screens in high contrast and in the smallest window, one page in each language,
and the case file at 150 %; destroying contents in all of these. Painted offscreen; to be looked at beside the design's
pictures.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

DEFAULT = Path("build/shots")
LARGE = ("expedient", "avui")
"""What is painted at 150 %."""


def main(arguments: list[str]) -> int:
    """Make all pictures in a folder."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=(__doc__ or "").partition("\n\n")[2])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT, metavar="DIR", help=f"by default {DEFAULT}")
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for scale in ("1", "1.5"):
        # The scale is Qt's from the start of the program, so each has a program of its own.
        command = [sys.executable, "-m", "tests.kit.shots", "--paint", str(folder), scale]
        done = subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=False)
        if done.returncode:
            return done.returncode
    return 0


class Painter:
    """The pictures of one run; a house is built anew for each language, as the program does."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        from ui.look import theme

        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        self.application = QApplication([])
        self.theme = theme.install(self.application, "light")
        self.folder = folder

    def save(self, widget, name: str) -> None:
        """Grab a widget into a file and say so."""
        path = self.folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        print(path, flush=True)


def paint(folder: Path, scale: str) -> None:
    """One program's pictures."""
    from tests.kit.disposal_desk import disposal_desk
    from tests.kit.house import House
    from tests.kit.sample import ELSEWHERE, OFFLINE, sample
    from ui.wording import languages

    painter = Painter(folder)
    _paint_troubles(painter, "-150" if scale != "1" else "")
    with tempfile.TemporaryDirectory() as scratch, disposal_desk(Path(scratch)) as desk:
        for language in ("ca", "es"):
            languages.install(language)
            archive = House(Path(scratch, f"window-{language}"), [desk.office])
            archive.show(1280, 800)
            _paint_disposals(painter, archive, desk, "-150" if scale != "1" else "", "" if language == "ca" else "-es")
            archive.close()
            _paint_updates(painter, Path(scratch, f"updates-{language}"), desk, scale, language)
    with tempfile.TemporaryDirectory() as scratch, sample(Path(scratch)) as found:

        def house(language: str = "ca", width: int = 1280, height: int = 800) -> House:
            languages.install(language)
            made = House(Path(scratch, "window"), found.offices)
            when = {"at": "2026-11-19T13:05:00+00:00"}
            for opened in made.desktop.offices:
                made.desktop.memory.write(f"today.seen.{opened.entity}", when)  # type: ignore[arg-type]
            made.show(width, height)
            made.tell(OFFLINE)
            made.tell(OFFLINE, ELSEWHERE)
            return made

        if scale != "1":
            large = house()
            for name, show in screens_of(large, found):
                if name in LARGE:
                    show()
                    painter.save(large.window, f"{name}-150")
            large.close()
            return
        _paint_schemes(painter, house(), found)
        small = house(width=1024, height=700)
        for name, show in screens_of(small, found):
            show()
            painter.save(small.window, f"{name}-1024")
        small.close()
        for language in ("es", "oc_ES", "en"):
            spoken = house(language)
            for name, show in screens_of(spoken, found):
                if name == "avui" or (language == "es" and name == "expedient"):
                    show()
                    painter.save(spoken.window, f"{name}-{language}")
            spoken.close()


def _paint_updates(painter: Painter, folder: Path, desk, scale: str, language: str) -> None:
    """What is seen of new versions, in light and dark."""
    from tests.kit.house import House
    from tests.kit.update_views import update_views
    from ui.look.scheme import Scheme

    house = House(folder, [desk.office])
    house.show(1280, 800)
    with update_views(folder / "versions", house) as views:
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            painter.theme.apply(scheme)
            for name, show in views:
                widget = show()
                tags = (language if language != "ca" else "", scheme.value, "150" if scale != "1" else "")
                painter.save(widget, "-".join(part for part in (name, *tags) if part))
                if widget is not house.window:
                    widget.close()
    painter.theme.apply(Scheme.LIGHT)
    house.close()


def _paint_schemes(painter: Painter, house, found) -> None:
    """Every screen in light and dark, the main ones in a simulated high contrast, the dialogs in light."""
    from tests.kit.contrast import black_palette
    from ui.look.scheme import Scheme

    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST):
        painter.theme.apply(scheme, black_palette() if scheme is Scheme.CONTRAST else None)
        for name, show in screens_of(house, found):
            if scheme is not Scheme.CONTRAST or name in LARGE:
                show()
                painter.save(house.window, f"{name}-{scheme.value}")
    painter.theme.apply(Scheme.LIGHT)
    for name, show in _dialogs(house, found):
        dialog = show()
        house.settle(200)
        painter.save(dialog, name)
        dialog.reject()
    house.close()


def _paint_disposals(painter: Painter, house, desk, scaled: str, spoken: str) -> None:
    """What is seen and asked when contents are destroyed: in light and dark; in Spanish and at 150 % in light alone."""
    from ui.look.scheme import Scheme

    for scheme in (Scheme.LIGHT,) if scaled or spoken else (Scheme.LIGHT, Scheme.DARK):
        painter.theme.apply(scheme)
        for name, show in desk.places(house):
            show()
            painter.save(house.window, f"{name}{spoken}-{scheme.value}{scaled}")
        for name, show in desk.questions(house):
            dialog = show()
            painter.save(dialog, f"{name}{spoken}-{scheme.value}{scaled}")
            dialog.reject()
            house.settle()
    painter.theme.apply(Scheme.LIGHT)


def _paint_troubles(painter: Painter, scaled: str) -> None:
    """What is seen when something is wrong: the check, the start after two crashes, the box that tells of a fault."""
    from tests.kit.trouble_views import views
    from ui.look.scheme import Scheme
    from ui.wording import languages

    for language, scheme in (("ca", Scheme.LIGHT), ("ca", Scheme.DARK), ("es", Scheme.LIGHT)):
        languages.install(language)
        painter.theme.apply(scheme)
        for name, show in views():
            widget = show()
            painter.save(widget, f"{name}{'' if language == 'ca' else '-es'}-{scheme.value}{scaled}")
            widget.close()
    languages.install("ca")
    painter.theme.apply(Scheme.LIGHT)


def screens_of(house, found) -> list[tuple[str, Callable[[], object]]]:
    """Names of pictures, and what brings each to the front."""
    from ui import places
    from ui.commands.synchronising import CONFLICTS

    here = found.offices[0].identity.entity
    return [
        ("avui", lambda: house.go(places.TODAY, entity=here)),
        ("expedients", lambda: house.go(places.CASE_FILES, entity=here)),
        ("expedient", lambda: house.go(places.CASE_FILES, found.case_file, entity=here)),
        ("expedient-tancat", lambda: house.go(places.CASE_FILES, found.closed, entity=here)),
        ("persones", lambda: house.go(places.PARTIES, entity=here)),
        ("persona", lambda: house.go(places.PARTIES, found.party, entity=here)),
        ("sincronitzacio", lambda: house.go(places.SYNCHRONISATION, entity=here)),
        ("dues-versions", lambda: house.go(places.SYNCHRONISATION, part=CONFLICTS, entity=here)),
        ("configuracio", lambda: house.go(places.SETTINGS, entity=here)),
        ("ajuda", lambda: house.go(places.HELP, entity=here)),
    ]


def _dialogs(house, found) -> list[tuple[str, Callable]]:
    """Names of pictures, and what opens each question."""
    from ui import places

    here = found.offices[0].identity.entity

    def new():
        house.go(places.CASE_FILES, entity=here).ask_new()
        dialog = house.dialog()
        dialog.title.editor.setText("Gual permanent — Ca la Roseta")
        dialog.finder.box.setText("pere")
        return dialog

    def case(run: Callable) -> Callable:
        def show():
            run(house.go(places.CASE_FILES, found.case_file, entity=here).screen_)
            return house.dialog()

        return show

    return [
        ("nou-expedient", new),
        ("tancament", case(lambda screen: screen.close_file())),
        ("interessat-nou", case(lambda screen: screen.parties.begin_adding())),
        ("tramit", case(lambda screen: screen.steps.open(screen.sheet.page.steps[1].id))),
        ("tasca", case(lambda screen: screen.tasks.open(screen.sheet.page.tasks[0].id))),
        ("historial", case(lambda screen: screen.history.show_all())),
    ]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--paint"]:
        paint(Path(sys.argv[2]), sys.argv[3])
    else:
        raise SystemExit(main(sys.argv[1:]))
