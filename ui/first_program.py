"""The first program on a profile listens for those started after it, takes what they were asked to open, and answers.

By a local socket (a named pipe on Windows) that only this account opens, under a name nobody can guess; both ends prove
that they have read the profile, and neither takes more than a few lines. Neighbours: ui.second_start (the other end),
ui.opening (shows what was asked), app.runs (who is the first).
"""

import contextlib
import logging
import os
import secrets
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app import later_starts, paths, sessions
from app.domain.openings import LONGEST
from app.errors import StorageProblem
from app.later_starts import LARGEST, Ask, Heard, Hello, Known, NotSaid, Ready, proof
from app.storage.held_files import remove, remove_empty

_log = logging.getLogger(__name__)

MOST = 4
"""Callers at a time."""
PATIENCE = 5_000
"""Milliseconds that a caller may take."""


class FirstProgram(QObject):
    """`asked` carries what a later start brought; it is only emitted while that one still waits for the answer."""

    asked = Signal(str)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._secret = secrets.token_hex(32)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST)
        self._server.newConnection.connect(self._take)
        self._folder: Path | None = None
        self._callers: list[_Caller] = []

    def listen(self) -> bool:
        """Begin; False when the system does not let us (a later start then says that the program is open)."""
        name = f"lligall-{secrets.token_hex(16)}"
        if os.name != "nt":  # a socket in a folder of our own; in the profile its path could be too long
            self._folder = Path(tempfile.mkdtemp(prefix="lligall-"))
            name = str(self._folder / "first")
        if not self._server.listen(name):
            _log.warning("later starts cannot be heard", extra={"status": self._server.serverError().name})
            return False
        known = Known(self._server.fullServerName(), self._secret, os.getpid(), sessions.current())
        try:
            later_starts.write(self._root, known)
        except StorageProblem as problem:
            _log.warning("later starts cannot be told", extra={"status": type(problem).__name__})
            return False
        return True

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        for caller in list(self._callers):
            caller.leave()
        with contextlib.suppress(OSError):  # what is left leads nowhere, and the next start writes it anew
            remove(paths.first_program_file(self._root))
            if self._folder is not None:
                remove_empty(self._folder)

    @Slot()
    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= MOST:
                socket.abort()
                continue
            caller = _Caller(socket, self._secret)
            self._callers.append(caller)
            caller.asked.connect(self.asked)
            caller.left.connect(partial(self._callers.remove, caller))


class _Caller(QObject):
    """One later start at the other end."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, socket: QLocalSocket, secret: str) -> None:
        super().__init__()
        self._socket, self._secret = socket, secret
        self._theirs = ""
        self._ours = secrets.token_hex(16)
        self._gone = False
        socket.setReadBufferSize(LARGEST)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.leave)
        self._limit = QTimer(self, singleShot=True, interval=PATIENCE)
        self._limit.timeout.connect(self.leave)
        self._limit.start()
        self._read()

    @Slot()
    def _read(self) -> None:
        while not self._gone and self._socket.canReadLine():
            try:
                self._hear(bytes(self._socket.readLine(LARGEST + 1).data()))
            except NotSaid:
                self.leave()
        if not self._gone and self._socket.bytesAvailable() >= LARGEST:
            self.leave()

    def _hear(self, line: bytes) -> None:
        if not self._theirs:
            self._theirs = later_starts.heard(line, Hello).hello
            self._say(Ready(self._ours, proof(self._secret, "first", self._theirs, self._ours)))
            return
        said = later_starts.heard(line, Ask)
        meant = ("second", self._theirs, self._ours, said.ask)
        if len(said.ask) > LONGEST + 1 or not later_starts.is_proof(said.proof, self._secret, *meant):
            self.leave()
            return
        self._say(Heard(proof(self._secret, "heard", self._theirs, self._ours)))
        self._socket.flush()
        self.asked.emit(said.ask)

    def _say(self, message: Ready | Heard) -> None:
        self._socket.write(later_starts.line(message))

    @Slot()
    def leave(self) -> None:
        if not self._gone:
            self._gone = True
            self._limit.stop()
            self._socket.disconnected.disconnect(self.leave)
            self._socket.disconnectFromServer()
            self._socket.deleteLater()
            self.left.emit()
            self.deleteLater()
