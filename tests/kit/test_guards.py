"""The guards themselves: each must stop what it is there for."""

import logging
import os
import socket
import subprocess
import sys
import warnings
from pathlib import Path

import platformdirs
import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_home_is_not_the_persons() -> None:
    home = Path(os.environ["HOME"])
    assert "lligall-tests-" in home.name
    assert Path.home() == home
    assert Path(platformdirs.user_data_dir("Lligall", appauthor=False)).is_relative_to(home)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


BAD_TESTS = {
    "connects": "import socket\ndef test_it():\n    socket.socket().connect(('192.0.2.1', 80))\n",
    "looks a name up": (
        "import socket\ndef test_it():\n    try:\n        socket.getaddrinfo('example.org', 443)\n"
        "    except OSError:\n        pass\n"
    ),
    "listens to everybody": "import socket\ndef test_it():\n    socket.socket().bind(('0.0.0.0', 0))\n",
    "logs an error": "import logging\ndef test_it():\n    logging.getLogger('x').error('lost')\n",
    "expects in vain": "def test_it(expect_log):\n    expect_log('never said')\n",
    "warns": "import warnings\ndef test_it():\n    warnings.warn('old', DeprecationWarning)\n",
    "fails in a thread": (
        "import threading\ndef test_it():\n"
        "    t = threading.Thread(target=lambda: 1 / 0)\n    t.start()\n    t.join()\n"
    ),
    "makes Qt warn": "from PySide6.QtCore import qWarning\ndef test_it(qapp):\n    qWarning('wrong thread')\n",
}


def test_each_bad_test_fails(tmp_path: Path) -> None:
    """One run of pytest with our configuration over tests that must not pass."""
    for number, (name, source) in enumerate(BAD_TESTS.items()):
        (tmp_path / f"test_bad_{number}.py").write_text(f'"""It {name}."""\n{source}', encoding="utf-8")
    (tmp_path / "test_good.py").write_text(
        "import logging\ndef test_it(expect_log):\n    expect_log('disk full')\n    logging.error('the disk full')\n",
        encoding="utf-8",
    )
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
        "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), "--confcutdir", str(tmp_path), str(tmp_path),
    ]  # fmt: skip
    run = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    summary = [line for line in run.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    for number, name in enumerate(BAD_TESTS):
        assert any(f"test_bad_{number}.py" in line for line in summary), f"{name}: passed\n{run.stdout}\n{run.stderr}"
    assert not any("test_good" in line for line in summary), run.stdout


def test_warnings_are_errors_here() -> None:
    with pytest.raises(UserWarning):
        warnings.warn("something", UserWarning, stacklevel=1)


def test_expected_errors_may_be_logged(expect_log) -> None:
    expect_log("the disk is full")
    logging.getLogger("app.storage").error("the disk is %s", "full")
