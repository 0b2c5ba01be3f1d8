"""The whole program, enrolled at a central server that also has the new versions: nobody has set anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.versions import looked
from app.versions.choice import Choice
from app.versions.installed import Installed
from app.versions.slots import Slots
from sync.server.least import Least
from tests.kit.coming_in import enrol, finish, keep_the_key, settle
from tests.kit.look import _installed, theme
from tests.kit.patience import until
from tests.kit.published import Publisher
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY, Served, running_server
from tests.kit.speaking import speak
from tests.ui.updating.conftest import SECOND
from ui import bootstrap
from ui.bootstrap import Program

__all__ = ["_installed", "speak", "theme"]


@pytest.fixture
def served(publisher: Publisher, first: bytes, tmp_path: Path) -> Iterator[Served]:
    with running_server(tmp_path / "server", updates=publisher.repository.folder) as running:
        yield running


@pytest.fixture
def program(
    qapp: QApplication, theme, speak, served: Served, first: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    speak("ca")
    root = tmp_path / "root.json"
    root.write_bytes(first)
    monkeypatch.setattr(bootstrap, "UPDATES_ROOT", root)
    slots = Slots(tmp_path / "Lligall")
    program = Program(qapp, tmp_path / "profile", MemorySecrets(), installed=Installed(slots, "0.1.0"))
    program.start()
    settle(program)
    enrol(program, served.url, served.codes[ENTITY, "secretary"])
    keep_the_key(program)
    yield program
    finish(program)


def said(program: Program, key: str) -> str:
    assert program.window is not None
    found = program.window.banners._banners.get(key)
    return found.text() if found is not None else ""


def test_from_the_server_of_its_office(
    program: Program, publisher: Publisher, served: Served, tmp_path: Path
) -> None:
    slots = Slots(tmp_path / "Lligall")
    publisher.release("0.2.0", SECOND, tmp_path)
    program.updates.look_when_due()
    program.background.wait_idle(30)
    assert looked.read(slots).found == looked.TAKEN and slots.choice() == Choice("0.2.0", "0.1.0", 0)
    assert said(program, "updates").startswith("La versió 0.2.0 començarà la pròxima vegada")
    assert list((tmp_path / "profile" / "updates").glob("*.json")), "what was proven stays for the next time"
    # The operator asks for more than runs here.
    served.running.registry.journal(ENTITY).least = Least("9.0.0")
    (opened,) = program.desktop.offices
    assert opened.control is not None
    opened.control.wake()

    def refused() -> bool:
        QCoreApplication.processEvents()
        return "ja no intercanvia dades" in said(program, "least")

    until(refused)
    assert said(program, "least").endswith("Reinicia ara")


def test_it_opens_again_when_everything_has_ended(
    program: Program, publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.release("0.2.0", SECOND, tmp_path)
    program.updates.look_now()
    program.background.wait_idle(30)
    opened: list[bool] = []
    program.updates.launch = lambda: opened.append(program._ended)
    program.updates.restart()
    assert program.window is not None and not program.window.isVisible() and opened == []
    program.end()
    program.updates.end()
    assert opened == [True]
