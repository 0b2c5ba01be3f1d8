"""Windows' manners, asked of Windows: the entry that starts with it, the task bar, the session."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "win32":
    pytest.skip("asks Windows itself; dev.py windows runs it there", allow_module_level=True)

import ctypes
import os
import winreg

from app import autostart, sessions
from ui import taskbar_windows
from ui.second_start import let_come_to_front
from ui.taskbar_windows import ERROR, NO_PROGRESS, NORMAL, UNKNOWN, TaskbarButton


def _entry() -> str | None:
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, autostart.KEY) as key:
            return winreg.QueryValueEx(key, autostart.NAME)[0]
    except FileNotFoundError:
        return None


def test_the_entry_is_written_renewed_and_taken_away(tmp_path: Path) -> None:
    before = _entry()
    try:
        for name in ("Lligall.exe", "l·l à/Lligall.exe"):
            assert autostart.apply(True, tmp_path / name)
            assert _entry() == f'"{tmp_path / name}" --minimized'
        for _ in range(2):
            assert not autostart.apply(False, tmp_path / "Lligall.exe")
            assert _entry() is None
    finally:
        autostart.apply(before is not None, Path((before or '""').split('"')[1]))


@pytest.mark.parametrize(("told", "off"), [(b"\x03", True), (b"\x02", False), (b"\x06", False), (b"\x01", True)])
def test_what_was_switched_off_in_the_task_manager_is_seen_and_undone(told: bytes, off: bool) -> None:
    assert not autostart.is_switched_off()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, autostart.APPROVED) as key:
        winreg.SetValueEx(key, autostart.NAME, 0, winreg.REG_BINARY, told + bytes(11))
    try:
        assert autostart.is_switched_off() == off
    finally:
        autostart.switch_on_again()
    assert not autostart.is_switched_off()
    autostart.switch_on_again()


def test_without_an_installed_program_there_is_no_entry() -> None:
    assert not autostart.apply(True)
    assert _entry() is None


@pytest.fixture
def window() -> Iterator[int]:
    """A window of Windows' own, and COM begun, as Qt begins it in the program."""
    ctypes.windll.ole32.OleInitialize(None)
    make = ctypes.windll.user32.CreateWindowExW
    make.restype = ctypes.c_void_p
    made = make(0, "STATIC", "proof", 0, 0, 0, 10, 10, None, None, None, None)
    yield int(made or 0)  # without a screen Windows makes none; then it is asked about a window that is not there
    if made:
        ctypes.windll.user32.DestroyWindow(ctypes.c_void_p(made))
    ctypes.windll.ole32.OleUninitialize()


def test_the_task_bar_is_told(window: int) -> None:
    """COM as it is written here: a wrong place in a table of methods would end the process."""
    button = TaskbarButton()
    if not button.is_there:
        pytest.skip("this Windows has no task bar list")
    for state in (UNKNOWN, NORMAL, ERROR, NO_PROGRESS):
        assert button.show(window, state, 3, 10) in (True, False)  # a window of another desktop is not taken


def test_the_identity_is_claimed_and_the_button_says_what_to_start(window: int, tmp_path: Path) -> None:
    assert taskbar_windows.claim_identity() in (True, False)
    assert taskbar_windows.name_relaunch(window, tmp_path / "Lligall.exe") in (True, False)
    assert taskbar_windows.name_relaunch(0, tmp_path / "Lligall.exe") in (True, False)
    assert taskbar_windows.is_remote() in (True, False)


def test_the_session_is_known() -> None:
    assert sessions.current() >= 0
    assert isinstance(sessions.client_of(sessions.current()), str)
    assert sessions.client_of(999_999) == ""


def test_another_program_may_be_let_to_the_front() -> None:
    assert let_come_to_front(os.getpid()) in (True, False)
