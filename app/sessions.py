"""In which session of the machine this program runs: on a terminal server one account can have several, and a window
of another session can be neither seen nor raised. Neighbours: ui.first_program, ui.second_start."""

import sys


def current() -> int:
    """The number of this session; 0 where the system knows none."""
    if sys.platform != "win32":
        return 0
    import ctypes
    import os

    number = ctypes.c_ulong()
    known = ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
    return int(number.value) if known else 0


def client_of(session: int) -> str:
    """From which computer a session is seen, by its name; "" at the machine itself, and where nobody can tell."""
    if sys.platform != "win32":
        return ""
    import ctypes

    client_name = 10  # WTSClientName
    name, size = ctypes.c_wchar_p(), ctypes.c_ulong()
    try:
        library = ctypes.WinDLL("wtsapi32")
        if not library.WTSQuerySessionInformationW(
            None, session, client_name, ctypes.byref(name), ctypes.byref(size)
        ):
            return ""
        found = name.value or ""
        library.WTSFreeMemory(name)
    except OSError:  # a Windows without terminal services
        return ""
    return found if found.isprintable() else ""
