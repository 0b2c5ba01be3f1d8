"""The program is started while it already runs on the profile: the first comes to the front and takes what this one was
to open. When it cannot be reached in time (it hangs, or it is in another session), the person is told in words.

Neighbours: ui.first_program (the other end), ui.bootstrap (asks), ui.frame.problem_box (the words).
"""

import secrets
import sys
import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from app import later_starts, opened_files, paths, sessions
from app.later_starts import LARGEST, Ask, Heard, Hello, Known, NotSaid, Ready, proof
from app.policy import system_policy
from app.settings import Settings
from ui.look import theme
from ui.problems import Words
from ui.wording import languages

SECONDS = 10.0
"""For which a first program that is starting, or busy, is waited for."""
_PAUSE = 0.1
_STEP = 50
"""Milliseconds of one wait: Qt holds back every other thread of Python meanwhile."""


class Answer(Enum):
    """How it went."""

    HEARD = "heard"
    SILENT = "silent"
    ELSEWHERE = "elsewhere"
    """In another session of the same account."""


def hand_over(root: Path, argument: str = "") -> int:
    """Give the first program what this one was started with, "" for nothing; the exit status, which is never that of a
    fault: the starter must not take it for a version that does not start."""
    text = opened_files.text_of(argument) if argument else ""
    while True:
        answer, known = ask(root, text)
        if answer is Answer.HEARD or not _again(root, answer, known):
            return 0


def ask(root: Path, text: str, patience: float = SECONDS) -> tuple[Answer, Known | None]:
    """Ask the first program, for no longer than `patience` seconds."""
    end = time.monotonic() + patience
    known = None
    while (left := end - time.monotonic()) > 0:
        known = later_starts.read(root)
        if known is not None and known.session != sessions.current():
            return Answer.ELSEWHERE, known
        if known is not None and _Conversation(known).ask(text, left):
            return Answer.HEARD, known
        time.sleep(min(_PAUSE, max(0.0, left)))
    return Answer.SILENT, known


class _Conversation:
    """One try: three lines there and two back. A first program that does not answer in time has been given nothing, so
    that nothing opens when the person has long gone on to something else."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._socket = QLocalSocket()
        self._end = 0.0

    def ask(self, text: str, seconds: float) -> bool:
        self._end = time.monotonic() + seconds
        self._socket.setReadBufferSize(LARGEST)
        self._socket.connectToServer(self._known.name)
        try:
            return self._socket.waitForConnected(self._left()) and self._talk(text)
        except NotSaid:  # nobody we know: a name taken over, of which nothing is believed
            return False
        finally:
            self._socket.abort()

    def _talk(self, text: str) -> bool:
        secret, mine = self._known.secret, secrets.token_hex(16)
        self._say(Hello(mine))
        ready = later_starts.heard(self._line(), Ready)
        if not later_starts.is_proof(ready.proof, secret, "first", mine, ready.nonce):
            return False
        let_come_to_front(self._known.pid)
        self._say(Ask(text, proof(secret, "second", mine, ready.nonce, text)))
        heard = later_starts.heard(self._line(), Heard)
        return later_starts.is_proof(heard.proof, secret, "heard", mine, ready.nonce)

    def _say(self, message: Hello | Ask) -> None:
        self._socket.write(later_starts.line(message))
        self._socket.flush()

    def _line(self) -> bytes:
        """One line; an empty one when none comes in time, which no message is."""
        while not self._socket.canReadLine():
            connected = self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState
            if not connected or self._socket.bytesAvailable() >= LARGEST or time.monotonic() > self._end:
                return b""
            self._socket.waitForReadyRead(min(_STEP, self._left()))
        return bytes(self._socket.readLine(LARGEST + 1).data())

    def _left(self) -> int:
        return max(1, int((self._end - time.monotonic()) * 1000))


def let_come_to_front(pid: int) -> bool:
    """Windows lets a program take the front only when the one that the person has just started allows it."""
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(ctypes.windll.user32.AllowSetForegroundWindow(pid))


def words(answer: Answer, client: str) -> Words:
    """What the person is told when nobody took it. `client`: the computer from which the other session is seen."""
    safe = QCoreApplication.translate("SecondStart", "Everything saved before is safe, and nothing was opened.")
    if answer is Answer.SILENT:
        return Words(
            QCoreApplication.translate("SecondStart", "Lligall is already open but does not answer just now."),
            safe,
            QCoreApplication.translate(
                "SecondStart",
                "Wait a moment and try again. If it stays so, end Lligall in the Task Manager (Ctrl+Shift+Esc) and "
                "open it again.",
            ),
            retry=True,
        )
    if client:
        what = QCoreApplication.translate(
            "SecondStart", "Lligall is already open in another session of yours, the one seen from %1."
        ).replace("%1", client)
    else:
        what = QCoreApplication.translate(
            "SecondStart", "Lligall is already open in another session of yours on this computer."
        )
    todo = QCoreApplication.translate(
        "SecondStart", "Go back to that session and work there, or close Lligall there and try again here."
    )
    return Words(what, safe, todo, retry=True)


def _again(root: Path, answer: Answer, known: Known | None) -> bool:
    """Tell it; whether the person wants another try."""
    from ui.frame.problem_box import ProblemBox

    settings = Settings(paths.settings_file(root), system_policy(), only_look=True)
    languages.install(str(settings.get("language")))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    keep = theme.install(application, str(settings.get("look")))
    client = sessions.client_of(known.session) if known is not None else ""
    wanted: list[bool] = []
    box = ProblemBox(words(answer, client), "", lambda: wanted.append(True))
    box.exec()
    del keep
    return bool(wanted)
