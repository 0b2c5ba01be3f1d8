"""Pytest plugin: tests run in an empty home of their own, without a screen, a proxy or the person's store of secrets.

It acts when it is imported, so that nothing of ours or of Qt has looked at the environment before. Each worker of a
parallel run gets its own home; it is removed at the end.
"""

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest

HOME = Path(tempfile.mkdtemp(prefix="lligall-tests-"))


def isolate(home: Path) -> None:
    """Point every variable that leads to a person's files or settings into `home`."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / "runtime",
    }
    for name, folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    folders["XDG_RUNTIME_DIR"].chmod(0o700)  # Qt warns about a looser one
    for name in list(os.environ):
        if name.startswith("LLIGALL_") or name.lower().endswith("_proxy"):
            del os.environ[name]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # a test that wants one brings its own
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "Europe/Madrid"  # the town halls'; what must hold elsewhere says so in its test
    if hasattr(time, "tzset"):
        time.tzset()


isolate(HOME)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(HOME, ignore_errors=True)  # a file still open on Windows is the temporary folder's to keep
