"""What Windows' own task bar is told that Qt has no words for: progress on the button, which program the window belongs
to, and what to start when the button is pinned. COM by hand: three calls are not worth another library.

Neighbour: ui.taskbar (says what and when). Every function here does nothing elsewhere than on Windows.
"""

import logging
import sys
from pathlib import Path
from typing import Any

IDENTITY = "Lligall.Lligall"
"""The application user model id: one button for all windows of all versions."""

NO_PROGRESS, UNKNOWN, NORMAL, ERROR = 0, 1, 2, 4
"""States of the button (TBPFLAG)."""

_log = logging.getLogger(__name__)

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
    from uuid import UUID

    _TASK_BAR_LIST = UUID("56fdf344-fd6d-11d0-958a-006097c9a090").bytes_le
    _TASK_BAR_LIST_3 = UUID("ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf").bytes_le
    _PROPERTY_STORE = UUID("886d8eeb-8cf2-4446-8d02-cdba1dbdcf99").bytes_le
    _APP_USER_MODEL = UUID("9f4c2855-9f79-4b39-a8d0-e1d42de1d5f3").bytes_le
    _RELAUNCH_COMMAND, _RELAUNCH_ICON, _RELAUNCH_NAME, _ID = 2, 3, 4, 5
    _LPWSTR = 31
    _RELEASE, _HR_INIT, _SET_VALUE, _SET_STATE = 2, 3, 9, 10
    _STORE_SET, _STORE_COMMIT = 6, 7

    class _PropertyKey(ctypes.Structure):
        _fields_ = (("family", ctypes.c_char * 16), ("number", wintypes.DWORD))

    class _Text(ctypes.Structure):
        """A PROPVARIANT that holds a text."""

        _fields_ = (
            ("kind", ctypes.c_ushort), ("reserved", ctypes.c_ushort * 3), ("text", ctypes.c_wchar_p),
            ("more", ctypes.c_void_p),
        )  # fmt: skip

    def _call(thing: ctypes.c_void_p, index: int, *arguments: Any) -> int:
        """Call a method of a COM interface by its place in the table; its HRESULT."""
        table = ctypes.cast(thing, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        kinds = [ctypes.c_void_p, *(type(one) for one in arguments)]
        return int(ctypes.WINFUNCTYPE(ctypes.c_long, *kinds)(table[index])(thing, *arguments))


class TaskbarButton:
    """The button of one window. Made on the GUI thread, where Qt has begun COM; without a task bar it does nothing."""

    def __init__(self) -> None:
        self._list: Any = None
        if sys.platform == "win32":
            made = ctypes.c_void_p()
            kind, form = (ctypes.create_string_buffer(one, 16) for one in (_TASK_BAR_LIST, _TASK_BAR_LIST_3))
            failed = ctypes.windll.ole32.CoCreateInstance(kind, None, 1, form, ctypes.byref(made))
            if not failed and made and _call(made, _HR_INIT) >= 0:
                self._list = made
            else:
                _log.info("there is no task bar to tell of progress")

    @property
    def is_there(self) -> bool:
        return self._list is not None

    def show(self, window: int, state: int, done: int = 0, total: int = 0) -> bool:
        """Set the state of the button of a window (its handle), and how far; whether Windows took it."""
        if self._list is None or sys.platform != "win32":
            return False
        handle = ctypes.c_void_p(window)
        taken = _call(self._list, _SET_STATE, handle, ctypes.c_int(state)) >= 0
        if state == NORMAL and total > 0:
            value = (ctypes.c_ulonglong(done), ctypes.c_ulonglong(total))
            taken = _call(self._list, _SET_VALUE, handle, *value) >= 0 and taken
        return taken


def claim_identity() -> bool:
    """Say which application this process is, before it has a window: whatever version runs, one button. Whether Windows
    took it."""
    if sys.platform != "win32":
        return False
    return ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(IDENTITY)) >= 0


def name_relaunch(window: int, starts: Path) -> bool:
    """What a pinned button starts: not this version's own program, which the next version takes away, but what starts
    whichever is chosen. Whether Windows took it."""
    if sys.platform != "win32":
        return False
    store = ctypes.c_void_p()
    form = ctypes.create_string_buffer(_PROPERTY_STORE, 16)
    find = ctypes.windll.shell32.SHGetPropertyStoreForWindow
    if find(ctypes.c_void_p(window), form, ctypes.byref(store)) < 0 or not store:
        return False
    said = {_RELAUNCH_COMMAND: f'"{starts}"', _RELAUNCH_NAME: "Lligall", _RELAUNCH_ICON: f"{starts},0", _ID: IDENTITY}
    taken = True
    for number, text in said.items():
        key, value = _PropertyKey(_APP_USER_MODEL, number), _Text(_LPWSTR, text=text)
        taken = _call(store, _STORE_SET, ctypes.pointer(key), ctypes.pointer(value)) >= 0 and taken
    taken = _call(store, _STORE_COMMIT) >= 0 and taken
    _call(store, _RELEASE)
    return taken


def is_remote() -> bool:
    """Whether this session is seen over a remote desktop, where everything that moves costs the line."""
    if sys.platform != "win32":
        return False
    remote_session = 0x1000  # SM_REMOTESESSION
    return bool(ctypes.windll.user32.GetSystemMetrics(remote_session))
