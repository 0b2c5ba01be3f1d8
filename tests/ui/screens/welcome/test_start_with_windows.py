"""Starting with Windows: who said it last, here or in Windows' Task Manager, is obeyed and shown."""

from collections.abc import Callable

import pytest

from app import autostart
from tests.kit.coming_in import settle
from ui.bootstrap import Program

KEY = "start_with_windows"


class Windows:
    """Its two registry entries."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.entry, self.off = False, False
        monkeypatch.setattr(autostart, "apply", self._apply)
        monkeypatch.setattr(autostart, "is_switched_off", lambda: self.off)
        monkeypatch.setattr(autostart, "switch_on_again", self._on_again)

    def _apply(self, wanted: bool) -> bool:
        self.entry = wanted
        return wanted

    def _on_again(self) -> None:
        self.off = False


def test_who_said_it_last_is_obeyed(start: Callable[..., Program], monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(monkeypatch)
    program = start()
    assert not windows.entry
    program.desktop.set_setting(KEY, True)
    assert windows.entry
    windows.off = True  # in the Task Manager, overnight
    program = start()
    settle(program)
    assert program.settings.get(KEY) is False and not windows.entry
    program.desktop.set_setting(KEY, True)
    assert windows.entry and not windows.off, "asked for here, it is not held back by what was said before"
    program = start()
    settle(program)
    assert program.settings.get(KEY) is True and windows.entry
