"""Sending one file: in parts that double while they go quickly, from where the server is, until it says it has all.

The offset is in the database, but what the server says goes before it. A cut costs at most the part in the air.
Neighbours: line (requests), mover (when, which), app.storage.kept_files (the notes).
"""

from collections.abc import Callable

from app.context import Office
from app.errors import FileDamaged, Interrupted, ServerTrouble
from app.storage import kept_files
from app.storage.sealing import Reader
from sync.client.files.line import Elsewhere, FileLine, Gone, PartSpoilt, WrongBytes, timed

SMALLEST, LARGEST = 128 * 1024, 8 * 1024 * 1024
QUICK, SLOW = 1.0, 6.0
"""Seconds for a part under which the next is twice as long, and over which it is half."""
_TRIES = 4
"""Times that the server may send us elsewhere before we leave it for later."""


class Sender:
    """Sends files, one at a time."""

    def __init__(self, office: Office, line: FileLine) -> None:
        self._office = office
        self._line = line
        self.part = 2 * SMALLEST
        """Bytes of the next part; learnt from the parts before."""
        self.sent = 0
        """Bytes of files put on the line, those that were lost included."""

    def send(self, sha256: str, size: int, told: Callable[[int], object]) -> None:
        """Send a file; when this returns the server has said that it holds it. `told` is called with the bytes held
        after each part, and ends the work by what it raises.

        Raises FileDamaged, FileTooLarge, ServerFull, SyncProblem, StorageProblem.
        """
        tries = _TRIES
        with self._office.blobs.open(sha256) as reader:
            location, offset = self._begin(sha256, size)
            while offset < size:
                told(offset)
                part = b"".join(reader.read(offset, offset + self.part))
                self.sent += len(part)
                began = timed()
                try:
                    now = self._line.send(location, offset, part, offset + len(part) == size)
                    if not offset < now <= offset + len(part):
                        raise Elsewhere
                    offset = now
                    self._learn(timed() - began)
                except (Elsewhere, Gone, PartSpoilt, WrongBytes) as elsewhere:
                    tries -= 1
                    if not tries:
                        raise ServerTrouble(409, type(elsewhere).__name__) from elsewhere
                    if isinstance(elsewhere, WrongBytes):
                        self._expect_whole(sha256, reader)
                    location, offset = self._again(elsewhere, sha256, size, location, offset)
                except Interrupted:
                    self.part = max(SMALLEST, self.part // 2)
                    raise
                self._note(sha256, location, offset)
        with self._office.database.writing() as connection:
            kept_files.at_server(connection, (sha256,))
        told(size)

    def _begin(self, sha256: str, size: int) -> tuple[str, int]:
        with self._office.database.reading() as connection:
            location = kept_files.address(connection, sha256)
        if location is not None:
            try:
                return location, self._line.offset(location)
            except (Gone, WrongBytes):
                location = None
        return self._ask(sha256, size)

    def _ask(self, sha256: str, size: int) -> tuple[str, int]:
        made = self._line.create(sha256, size)
        self._note(sha256, made.location, made.offset)  # before the first byte: what is sent can be gone on with
        return made.location, made.offset

    def _again(self, why: Exception, sha256: str, size: int, location: str, offset: int) -> tuple[str, int]:
        if isinstance(why, PartSpoilt):
            self.part = max(SMALLEST, self.part // 2)
            return location, offset
        if isinstance(why, Elsewhere):
            try:
                return location, self._line.offset(location)
            except Gone:
                pass  # then another address
        return self._ask(sha256, size)

    def _expect_whole(self, sha256: str, reader: Reader) -> None:
        """The server says that the bytes are others: are ours what they were?"""
        self._office.blobs.copy_to(sha256, _Nowhere())
        if reader.sha256.hex() != sha256:
            raise FileDamaged(sha256)

    def _note(self, sha256: str, location: str, offset: int) -> None:
        with self._office.database.writing() as connection:
            kept_files.sending(connection, sha256, location, offset)

    def _learn(self, seconds: float) -> None:
        if seconds < QUICK:
            self.part = min(LARGEST, self.part * 2)
        elif seconds > SLOW:
            self.part = max(SMALLEST, self.part // 2)


class _Nowhere:
    def write(self, piece: bytes, /) -> int:
        return len(piece)
