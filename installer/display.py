"""A screen for windows: Xvfb, a window manager (openbox), what is typed (xdotool) and copied (xclip), pictures of it.

Windows says which window has the keyboard; on X that is the window manager's to say. With none, a program's second
window is now and then shown without ever being given the keyboard.
"""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from installer.commands import Failed, until

SIZE = "2000x1300x24"
"""Large enough for the whole window, wherever it is put."""

MANAGER = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse><focusLast>yes</focusLast></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse>
    <context name="Client"><mousebind button="Left" action="Press">
      <action name="Focus"/><action name="Raise"/>
    </mousebind></context>
  </mouse>
</openbox_config>
"""
"""A window that is opened has the keyboard; no key is the window manager's own."""

PATIENCE = 15.0
"""Seconds until the screen is managed, or a window has the keyboard."""

CURSOR = 200
"""Pixels that a blinking cursor changes at most."""


class Screen:
    """An X display of its own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def keys(self, *keys: str) -> None:
        """Press keys, by X's names ("Tab", "ctrl+v"), as a person would: one after the other."""
        for key in keys:
            self._run("xdotool", "key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Type ASCII text."""
        self._run("xdotool", "type", "--delay", "25", text)
        time.sleep(0.2)

    def click(self, x: int, y: int) -> None:
        self._run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def copied(self) -> str:
        """What the clipboard holds; "" for nothing."""
        with contextlib.suppress(Failed):
            return self._run("xclip", "-o", "-selection", "clipboard").strip()
        return ""

    def windows(self) -> list[str]:
        """The titles of the windows that are shown."""
        return [title for _, title in self._windows()]

    def face(self, part: str) -> None:
        """Wait until the window with these words in its title has the keyboard; ask for it if it does not come by
        itself. Raises Failed."""

        def has() -> bool:
            for window, title in self._windows():
                if part in title:
                    if self._run("xdotool", "getactivewindow", expected=(0, 1)).strip() == window:
                        return True
                    self._run("xdotool", "windowactivate", window, expected=(0, 1))
            return False

        until(has, PATIENCE, f"no window “{part}” is given the keyboard")

    def managed(self) -> bool:
        """Whether a window manager has taken the screen over."""
        return self._run("xdotool", "get_num_desktops", expected=(0, 1)).strip() == "1"

    def _windows(self) -> list[tuple[str, str]]:
        found = []
        for window in self._run("xdotool", "search", "--onlyvisible", "--name", ".+", expected=(0, 1)).split():
            with contextlib.suppress(Failed):  # closed in between
                found.append((window, self._run("xdotool", "getwindowname", window).strip()))
        return found

    def picture(self, target: Path) -> None:
        """A PNG of the whole screen."""
        target.parent.mkdir(parents=True, exist_ok=True)
        self._run("import", "-window", "root", str(target))

    def settle(self, folder: Path, seconds: float = 60) -> None:
        """Wait until the screen has stopped changing: three looks alike, a second apart, but for a blinking cursor.
        Raises Failed."""
        end, alike = time.monotonic() + seconds, 0
        last, now = folder / "last.png", folder / "now.png"
        self.picture(last)
        while alike < 3:
            if time.monotonic() > end:
                raise Failed(f"after {seconds:.0f} s the screen still changes")
            time.sleep(1)
            self.picture(now)
            said = subprocess.run(
                ["compare", "-metric", "AE", str(last), str(now), "null:"], capture_output=True, text=True, check=False
            )
            alike = alike + 1 if float(said.stderr.split()[0]) < CURSOR else 0
            now.replace(last)
        last.unlink()

    def _run(self, *words: str, expected: tuple[int, ...] = (0,)) -> str:
        done = subprocess.run(
            words, env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True, encoding="utf-8",
            errors="replace", timeout=30, check=False,
        )  # fmt: skip
        if done.returncode not in expected:
            raise Failed(f"{words[0]} {words[1]} ended with status {done.returncode}: {done.stderr.strip()[-200:]}")
        return done.stdout


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """A display with its window manager while it is needed. Raises Failed."""
    reads, writes = os.pipe()
    with contextlib.ExitStack() as stack:
        display = ["Xvfb", "-displayfd", str(writes), "-screen", "0", SIZE, "-nolisten", "tcp"]
        stack.enter_context(_started(display, pass_fds=[writes]))
        os.close(writes)
        with os.fdopen(reads, encoding="ascii") as said:
            number = said.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        shown = Screen(f":{number}")
        settings = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lligall-screen-"))) / "rc.xml"
        settings.write_text(MANAGER, encoding="utf-8")
        manager = ["openbox", "--sm-disable", "--config-file", str(settings)]
        stack.enter_context(_started(manager, env={**os.environ, "DISPLAY": shown.name}))
        until(shown.managed, PATIENCE, "openbox did not start")
        yield shown


@contextlib.contextmanager
def _started(command: list[str], **how: Any) -> Iterator[None]:
    """A program that says nothing, while it is needed."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, **how)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
