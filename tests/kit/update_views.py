"""What is seen of new versions: the banners, the look that somebody asked for with each of its ends, what is new.

    with update_views(folder, house) as views:
        for name, show in views: widget = show()

Neighbours: shots, tests.ui.updating.test_nothing_is_cut.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import errors
from app.versions import looked
from app.versions import release as releases
from app.versions.choice import Choice
from app.versions.installed import PACKAGE, SOURCE, Installed
from app.versions.release import Release, ReleaseFile
from app.versions.slots import Slots
from tests.kit.house import LEVEL, House
from ui import places
from ui.updating import words
from ui.updating.least import LeastVersion
from ui.updating.look_dialog import LookDialog
from ui.updating.notes_dialog import NotesDialog
from ui.updating.updates import Updates
from ui.updating.words import Outcome

NEWS = (
    "• Les llistes llargues s'obren més de pressa.\n• Els avisos de termini diuen el dia de la setmana.\n• La còpia de"
    " seguretat ja no s'atura quan el disc s'adorm, cosa que passava sobretot en portàtils que feia estona que ningú no"
    " tocava."
)
ENDS = {
    **{each: Outcome(each, "0.2.0") for each in (looked.NONE, looked.TAKEN, looked.FAILED_HERE, looked.ELSEWHERE)},
    **{each: Outcome(each) for each in (words.FIXED, words.NO_SERVER, words.STOPPED, PACKAGE, SOURCE)},
    **{
        f"no-{type(each).__name__}-{number}": Outcome("failed", problem=each)
        for number, each in enumerate(
            (
                *(errors.UpdateNotTrusted(why) for why in ("signatures", "expired", "files", "missing", "line")),
                errors.NoRoomForFile(150_000_000, 3_000_000), errors.DiskFull("x"), errors.StorageProblem("x", "held"),
                errors.Interrupted(), errors.Unreachable("connection"), errors.Unreachable("proxy"),
                errors.NotOurServer("address", 0), errors.TooBusy(30), errors.CertificateProblem("x", False),
            )
        )
    },
}  # fmt: skip
"""Every end of a look."""


@contextmanager
def update_views(folder: Path, house: House) -> Iterator[list[tuple[str, Callable[[], QWidget]]]]:
    """Names of pictures, and what opens each. The window shows its banners."""
    slots = Slots(folder / "Lligall")
    for version in ("0.1.0", "0.2.0"):
        slots.of(version).mkdir(parents=True, exist_ok=True)
        (slots.of(version) / "Lligall.exe").write_bytes(b"x")
    file = ReleaseFile("Lligall.exe", 1, hashlib.sha256(b"x").hexdigest(), 9)
    release = Release("0.2.0", "2026-11-23", (file,), {"ca": NEWS})
    (slots.of("0.2.0") / "release.json").write_bytes(releases.write(release))
    slots.choose(Choice("0.1.0"))
    updates = Updates(
        house.desktop, lambda: house.window, folder, Installed(slots, "0.1.0"), lambda _address: no_line(),
        parent=house.window,
    )  # fmt: skip
    updates.look_now = lambda: None  # type: ignore[method-assign]
    least = LeastVersion(house.desktop, updates, "0.1.0")

    def window(choice: Choice, **status: object) -> QWidget:
        slots.choose(choice)
        house.go(places.TODAY)
        updates.tell()
        house.tell(replace(LEVEL, last_attempt=LEVEL.last_success, **status))  # type: ignore[arg-type]
        least.tell()
        house.settle()
        return house.window

    def dialog(after: Callable[[LookDialog], object]) -> QWidget:
        opened = LookDialog(updates, house.window)
        opened.show()
        after(opened)
        house.settle(20)
        return opened

    def notes() -> QWidget:
        opened = NotesDialog(updates, "0.2.0", NEWS, house.window)
        opened.show()
        house.settle(20)
        return opened

    refused = errors.VersionTooOld("0.2.0", "2026-03-01")
    waits, failed = Choice("0.2.0", "0.1.0", 0), Choice("0.1.0", None, None, "0.2.0")
    yield [
        ("versio-espera", partial(window, waits)),
        ("versio-aviat", partial(window, waits, least_version=("0.2.0", "2027-03-01"))),
        ("versio-no-va", partial(window, failed, phase="stopped", problem=refused, waiting=3)),
        ("versio-novetats", notes),
        ("versio-busca", partial(dialog, lambda _dialog: None)),
        ("versio-arriba", partial(dialog, lambda _dialog: updates.progressed.emit(30_000_000, 74_000_000))),
        *((f"versio-{name}", partial(dialog, partial(_end, updates, end))) for name, end in ENDS.items()),
    ]
    updates.end()


def _end(updates: Updates, outcome: Outcome, _dialog: LookDialog) -> None:
    updates.ended.emit(outcome)


def no_line():
    """Nothing is asked for here."""
    raise AssertionError("nobody looks for new versions in a picture")
