"""One person at the installed program: enrols, writes with no connection, is connected again; by keyboard.

The program is the one that is installed, with no door for tests in it: keys are pressed on its windows, and what came
of them is seen from outside, in its files, at the server and at a colleague's desktop on this machine.
"""

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

from installer import places
from installer.commands import Failed, run, until
from installer.display import Screen
from installer.proof.server import Server
from installer.wine import Prefix

PICTURES = places.BUILD / "pictures"


class Person:
    """Somebody at the Windows desktop of the proof."""

    def __init__(self, prefix: Prefix, screen: Screen, program: Path) -> None:
        self._prefix, self._screen, self._program = prefix, screen, program
        self.recovery_key = ""

    @property
    def offices(self) -> Path:
        return self._prefix.local_data / "Lligall" / "offices"

    def office(self) -> Path:
        """The folder of the office. Raises Failed when there is none, or more than one."""
        found = [path for path in self.offices.glob("*") if path.is_dir() and "." not in path.name]
        if len(found) != 1:
            raise Failed(f"there are {len(found)} offices in the profile")
        return found[0]

    def starts(self, title: str) -> float:
        """Start the program; seconds until a window of that title is shown. Raises Failed."""
        began = time.perf_counter()
        self._prefix.start([self._program], "window")
        self._until_shown(title, 90)
        return time.perf_counter() - began

    def enrols(self, address: str, code: str) -> None:
        """Through the three steps of the first day. Raises Failed."""
        self._screen.keys("Return")  # the language stays Catalan
        time.sleep(1)
        self._screen.type(address)
        self._screen.keys("Tab")
        self._screen.type(code)
        self._screen.picture(PICTURES / "alta.png")
        self._screen.keys("Return")
        until(lambda: len(list(self.offices.glob("*/vault.json"))) == 1, 60, "the office was not made")
        self._screen.settle(places.BUILD)
        self._copies_key()
        self._screen.picture(PICTURES / "clau.png")
        # Back in the field that asks for a part of the key, the whole key is an answer too.
        self._screen.keys("Tab", "ctrl+v", "Return")
        self._until_shown("Avui", 90)

    def _copies_key(self) -> None:
        """The button before the field copies the recovery key."""
        self._screen.keys("shift+Tab", "space")
        end = time.monotonic() + 10
        while not self.recovery_key:
            if time.monotonic() > end:
                raise Failed(f"the recovery key could not be copied; windows: {self._screen.windows()}")
            time.sleep(0.5)
            self.recovery_key = self._screen.copied()

    def opens_case_file(self, title: str, picture: str) -> None:
        """Ctrl+N, a title, Enter: then its own page is shown. Raises Failed."""
        self._screen.settle(places.BUILD)
        self._screen.keys("ctrl+n")
        self._screen.settle(places.BUILD)
        self._screen.type(title)
        self._screen.picture(PICTURES / f"{picture}-nou.png")
        self._screen.keys("Return")
        self._until_shown(title, 60)
        self._screen.settle(places.BUILD)
        self._screen.picture(PICTURES / f"{picture}.png")

    def looks_for_a_new_version(self) -> None:
        """By the palette; the box that tells of it is put away, and it goes on."""
        self._screen.settle(places.BUILD)
        self._screen.keys("ctrl+k")
        time.sleep(0.5)
        self._screen.type("busca una versi")
        self._screen.settle(places.BUILD)
        self._screen.keys("Return")
        time.sleep(1)
        self._screen.picture(PICTURES / "busca-versio.png")
        self._screen.keys("Escape")

    def pictures(self, name: str) -> None:
        self._screen.settle(places.BUILD)
        self._screen.picture(PICTURES / f"{name}.png")

    def synchronises(self) -> None:
        """Do not wait for the next attempt."""
        self._screen.keys("F5")

    def leaves(self) -> None:
        """Close the program; it ends by itself. What was started has started another one (installer/starter), so that
        its status says nothing. Raises Failed."""
        self._screen.keys("ctrl+q")
        until(lambda: not self._prefix.running(self._program.name), 30, "the program still runs")

    def gone(self) -> None:
        """End what is left after a failure."""
        for process in self._prefix.running(self._program.name):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def _until_shown(self, part: str, seconds: float) -> None:
        try:
            until(lambda: any(part in title for title in self._screen.windows()), seconds, f"no window “{part}”")
        except Failed as failed:  # which there are by now
            raise Failed(f"{failed}; there are {self._screen.windows()}") from failed
        self._screen.face(part)


class Colleague:
    """A desktop on this machine, a program of its own (tests.windows.colleague)."""

    def __init__(self, home: Path, server: Server) -> None:
        self._home, self._server = home, server

    def enrols(self, person: str) -> str:
        return self._does("--enrol", self._server.url, self._server.code(person, "clerk"))

    def opens(self, title: str) -> str:
        return self._does("--open", title)

    def awaits(self, title: str) -> str:
        return self._does("--await", title)

    def holds_the_same_as(self, office: Path, recovery_key: str) -> str:
        return self._does("--same", office, recovery_key)

    def _does(self, *words: object) -> str:
        said = run([sys.executable, "-m", "tests.windows.colleague", self._home, *words], "colleague", timeout=150)
        return said.strip().splitlines()[-1]
