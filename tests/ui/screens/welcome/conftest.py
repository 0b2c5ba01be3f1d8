"""A whole program on a profile of its own, with a store of secrets in memory; and a real server where one is needed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.kit.coming_in import finish, settle
from tests.kit.look import _installed, theme
from tests.kit.secrets import MemorySecrets
from tests.kit.server import Served, running_server
from tests.kit.speaking import speak
from ui.bootstrap import Program

__all__ = ["_installed", "speak", "theme"]


@pytest.fixture
def start(qapp: QApplication, theme, speak, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the program on a profile; `start(secrets)` again is the next morning."""
    running: list[Program] = []

    def go(secrets: object | None = None, root: Path | None = None) -> Program:
        while running:
            finish(running.pop())
        program = Program(qapp, root or tmp_path / "profile", secrets or MemorySecrets())  # type: ignore[arg-type]
        running.append(program)
        program.start()
        settle(program)
        return program

    yield go
    while running:
        finish(running.pop())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield running
