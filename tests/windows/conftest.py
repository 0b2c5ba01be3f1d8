"""Compiled once: the starter, the installer's last step, and a program that says how it was started; and a Wine."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.windows.laid import PROBE, SERVER, SOURCES, WINE, Installed, compiled

STOPS = ("-DSTOPS",)
"""With a way to stop them at each step; what is installed has none."""
OTHER_NAME = ('-DBEFORE=L".lost"',)
"""A planted fault: a starter that does not know how the installer calls what it is about to replace."""


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("programs")
    probe, choice = folder / "probe.c", SOURCES / "choice.c"
    probe.write_text(PROBE, encoding="ascii")
    starter, laying = (SOURCES / "starter.c", choice), (SOURCES / "laying.c", choice)
    return {
        "probe": compiled(folder / "probe.exe", probe),
        "starter": compiled(folder / "starter.exe", *starter),
        "starter that stops": compiled(folder / "stops.exe", *starter, more=STOPS),
        "starter with a fault": compiled(folder / "fault.exe", *starter, more=OTHER_NAME),
        "laying": compiled(folder / "laying.exe", *laying),
        "laying that stops": compiled(folder / "laying-stops.exe", *laying, more=STOPS),
    }


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    prefix = tmp_path_factory.mktemp("prefix")
    (prefix / "wine").mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment = {**kept, "HOME": str(prefix), "WINEPREFIX": str(prefix / "wine"), "WINEDEBUG": "-all"}
    environment |= {"WINEDLLOVERRIDES": "winemenubuilder.exe=d;mscoree=d;mshtml=d", "DISPLAY": ""}

    def quietly(*words: str | None) -> None:
        nowhere = subprocess.DEVNULL
        subprocess.run(list(map(str, words)), env=environment, check=True, stdout=nowhere, stderr=nowhere, timeout=120)

    quietly(SERVER, "-p")  # stays: each program would else wait for a new one
    quietly(WINE, "wineboot", "-i")
    yield environment
    quietly(SERVER, "-k")


@pytest.fixture
def installed(tmp_path: Path, programs: Mapping[str, Path], wine: Mapping[str, str]) -> Installed:
    return Installed(tmp_path / "Program Files Lligall", programs, wine)
