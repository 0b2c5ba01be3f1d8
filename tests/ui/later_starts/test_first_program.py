"""A later start reaches the first program, and nobody else does: by the profile, in time, in the same session."""

import os
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from app import later_starts, paths, sessions
from app.domain.openings import LONGEST
from ui import first_program, second_start
from ui.first_program import FirstProgram
from ui.second_start import Answer, ask

LINK = "lligall:case-file/2504090008/" + "0" * 32
LIMIT = 60.0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "a profile far away" / ("long-" * 12) / "perfil"


@pytest.fixture
def first(qapp, root: Path) -> Iterator[FirstProgram]:
    program = FirstProgram(root)
    program.heard = []
    program.asked.connect(program.heard.append)
    assert program.listen()
    yield program
    program.close()


def meanwhile(do: Callable[[], object]) -> object:
    """What `do` answers on another thread while this one is the first program's event loop."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(do()))
    thread.start()
    end = time.monotonic() + LIMIT
    while thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)
    thread.join(1)
    QCoreApplication.processEvents()
    return found[0]


def loop(seconds: float = 0.1) -> None:
    end = QDeadlineTimer(int(seconds * 1000))
    while not end.hasExpired():
        QCoreApplication.processEvents()
        time.sleep(0.002)


@pytest.mark.parametrize("text", ["", LINK, "l·l «à» \u202e 名\n" * 20, "x" * LONGEST, "\x01" * LONGEST])
def test_what_a_later_start_brings_is_heard(first: FirstProgram, root: Path, text: str) -> None:
    assert meanwhile(lambda: ask(root, text)[0]) is Answer.HEARD
    assert first.heard == [text]


def test_one_that_hangs_is_given_up_and_opens_nothing_later(first: FirstProgram, root: Path) -> None:
    began = time.monotonic()
    assert ask(root, LINK, 0.4)[0] is Answer.SILENT
    assert time.monotonic() - began < 2
    loop()
    assert first.heard == []
    assert meanwhile(lambda: ask(root, LINK)[0]) is Answer.HEARD  # and it is not deaf for ever


def test_one_that_is_still_starting_is_waited_for(qapp, root: Path) -> None:
    first = FirstProgram(root)
    answers: list[Answer] = []
    thread = threading.Thread(target=lambda: answers.append(ask(root, "", LIMIT)[0]))
    thread.start()
    loop(0.3)
    assert first.listen()
    while thread.is_alive():
        loop(0.05)
    first.close()
    assert answers == [Answer.HEARD]
    assert not paths.first_program_file(root).exists()


def test_another_session_is_told_and_nothing_given(
    first: FirstProgram, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "current", lambda: 7)
    assert meanwhile(lambda: ask(root, LINK)[0]) is Answer.ELSEWHERE
    assert first.heard == []
    said = [second_start.words(Answer.ELSEWHERE, client).sentence() for client in ("", "PC-RECEPCIO")]
    assert said[0] != said[1] and "PC-RECEPCIO" in said[1]


def test_one_that_took_over_the_name_is_given_nothing(first: FirstProgram, root: Path) -> None:
    """It listens where the profile says, but has not read the secret there."""
    known = later_starts.read(root)
    assert known is not None
    first.close()
    stranger = FirstProgram(root)
    stranger.heard = []
    stranger.asked.connect(stranger.heard.append)
    assert stranger.listen()
    theirs = later_starts.read(root)
    assert theirs is not None
    mixed = msgspec.structs.replace(theirs, secret=known.secret)
    paths.first_program_file(root).write_bytes(msgspec.json.encode(mixed))
    assert meanwhile(lambda: ask(root, LINK, 0.5)[0]) is Answer.SILENT
    assert stranger.heard == []
    stranger.close()


LINES = st.one_of(
    st.binary(max_size=200),
    st.sampled_from(
        [b'{"hello":"a"}', b'{"ask":"lligall:x","proof":"00"}', b"{}", b"[" * 5000, b"\n" * 50, b"x" * 40_000]
    ),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=5))
def test_whatever_a_stranger_says_is_not_heard(first: FirstProgram, root: Path, lines: list[bytes]) -> None:
    known = later_starts.read(root)
    assert known is not None
    caller = QLocalSocket()
    caller.connectToServer(known.name)
    assert caller.waitForConnected(2000)
    for line in lines:
        caller.write(line + b"\n")
    caller.flush()
    loop(0.02)
    caller.abort()
    loop(0.01)
    assert first.heard == []


def test_the_secret_alone_does_not_let_an_earlier_word_be_said_again(first: FirstProgram, root: Path) -> None:
    """What was once overheard is worth nothing: each conversation has numbers of its own."""
    known = later_starts.read(root)
    assert known is not None
    heard: list[bytes] = []
    caller = QLocalSocket()
    caller.connectToServer(known.name)
    assert caller.waitForConnected(2000)
    old = later_starts.proof(known.secret, "second", "a", "b", LINK)
    for said in (later_starts.Hello("a"), later_starts.Ask(LINK, old)):
        caller.write(msgspec.json.encode(said) + b"\n")
        caller.flush()
        loop()
        heard.append(bytes(caller.readAll().data()))
    assert first.heard == [] and b"nonce" in heard[0] and heard[1] == b""


def test_too_many_callers_leave_room_again(first: FirstProgram, root: Path) -> None:
    known = later_starts.read(root)
    assert known is not None
    many = [QLocalSocket() for _ in range(first_program.MOST * 3)]
    for one in many:
        one.connectToServer(known.name)
        loop(0.01)
    for one in many:
        one.abort()
    loop()
    assert meanwhile(lambda: ask(root, LINK)[0]) is Answer.HEARD


@pytest.mark.skipif(os.name == "nt", reason="rights of files as Windows does not have them; the pipe's are Qt's")
def test_only_this_account_can_come_near(first: FirstProgram, root: Path) -> None:
    known = later_starts.read(root)
    assert known is not None
    assert stat.S_IMODE(paths.first_program_file(root).stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(known.name).stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(Path(known.name).parent.stat().st_mode) == 0o700
    with socket.socket(socket.AF_UNIX) as near:
        near.connect(known.name)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"name":1}', b"\xff", b"{" * 9000])
def test_a_damaged_note_is_none(root: Path, content: bytes) -> None:
    file = paths.first_program_file(root)
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert later_starts.read(root) is None
    assert ask(root, "", 0.2) == (Answer.SILENT, None)


SECOND = (
    "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
    "application = QApplication(['x']); from ui import second_start;"
    "raise SystemExit(second_start.hand_over(Path(sys.argv[1]), sys.argv[2]))"
)


def test_the_whole_way_between_two_processes(first: FirstProgram, root: Path) -> None:
    def started() -> int:
        return subprocess.run(
            [sys.executable, "-c", SECOND, str(root), LINK],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, input=b"", timeout=60, check=False,
        ).returncode  # fmt: skip

    assert meanwhile(started) == 0
    assert first.heard == [LINK]
