"""The bytes of files, each kept once under its SHA-256, sealed under the office's key; nothing here is ever plain.

`put` reads a stream once: hashed and sealed into a temporary file, flushed, renamed. `arriving` is the same for what
comes from the server in pieces, and goes on where it was cut. Neighbours: sealing (the form), actions.files (rows),
sync.client.files (moves bytes), private_copies (what a person opens).
"""

import hashlib
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from sqlalchemy import Connection

from app.domain.files import is_digest
from app.errors import FileDamaged, FileNotHere
from app.storage import journal, room, troubles
from app.storage.held_files import put_in_place, remove
from app.storage.sealing import CHUNK, HEAD, SEALED, Cipher, Reader, Unsealable, new_head, salt_of
from app.storage.whole_files import flush_folder

FOLDER = "files"
_ARRIVING = "arriving"
_ASIDE = ".damaged"
_PIECE = 1 << 20

Progress = Callable[[int, int], object]
"""Called with bytes done and in all; what it raises ends the work, and nothing half is kept."""


class Target(Protocol):
    """What plain bytes may be written to."""

    def write(self, piece: bytes, /) -> object: ...


@dataclass(frozen=True)
class Stored:
    """Bytes that are here: their SHA-256 in hexadecimal, and how many."""

    sha256: str
    size: int


def key_of(connection: Connection) -> bytes:
    """The office's key for files, made with its database."""
    key: bytes = journal.read_state(connection, "blob_key")["blob_key"]
    return key


class Blobs:
    """The files of one office. Safe to use from several threads; one program at a time has the office open."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._key = key
        self._lock = threading.Lock()

    def path(self, sha256: str) -> Path:
        """Where bytes are kept, or would be. Raises ValueError for what is no SHA-256 (a name from outside)."""
        if not is_digest(sha256):
            raise ValueError("not a SHA-256")
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether they are here, whole (a file gets its name only then)."""
        return self.path(sha256).is_file()

    def put(self, stream: BinaryIO, progress: Progress | None = None, total: int = 0) -> Stored:
        """Take in the bytes of a stream, read once; `total` as far as they are known. Raises NoRoomForFile, DiskFull or
        StorageProblem; OSError is the stream's."""
        arriving = Arriving(self, self._temporary(secrets.token_hex(16)), self._key)
        try:
            room.expect(self.folder, total)
            while piece := stream.read(_PIECE):
                arriving.write(piece)
                if progress is not None:
                    progress(arriving.size, max(total, arriving.size))
            return arriving.finish()
        except BaseException:
            arriving.discard()
            raise

    def arriving(self, sha256: str, size: int = 0) -> "Arriving":
        """Bytes that come from elsewhere, `size` in all, after those that had come before a cut. Raises NoRoomForFile,
        StorageProblem."""
        self.path(sha256)
        arriving = Arriving(self, self._temporary(sha256), self._key, again=True)
        try:
            room.expect(self.folder, size - arriving.size)
        except BaseException:
            arriving.pause() if arriving.size else arriving.discard()
            raise
        return arriving

    @contextmanager
    def open(self, sha256: str) -> Iterator[Reader]:
        """Open bytes for reading from any place. Raises FileNotHere or FileDamaged."""
        path = self.path(sha256)
        try:
            with path.open("rb") as file:
                reader = Reader(file, self._key)
                if reader.sha256.hex() != sha256:
                    raise Unsealable
                yield reader
        except FileNotFoundError as error:
            raise FileNotHere(sha256) from error
        except Unsealable as error:
            raise FileDamaged(sha256) from error
        except OSError as error:
            raise troubles.of_system(error, path) from error

    def copy_to(self, sha256: str, target: Target, progress: Progress | None = None) -> None:
        """Write the plain bytes elsewhere, verified. Raises FileNotHere, FileDamaged; OSError is the target's too."""
        digest, done = hashlib.sha256(), 0
        with self.open(sha256) as reader:
            for piece in reader.read():
                digest.update(piece)
                target.write(piece)
                done += len(piece)
                if progress is not None:
                    progress(done, reader.size)
        if digest.hexdigest() != sha256:
            raise FileDamaged(sha256)

    def put_aside(self, sha256: str) -> None:
        """Keep damaged bytes under another name, so that whole ones can take their place: nothing is thrown away."""
        path = self.path(sha256)
        with suppress(FileNotFoundError):
            put_in_place(path, path.with_name(f"{path.name}{_ASIDE}-{secrets.token_hex(4)}"))

    def let_go(self, sha256: str) -> bool:
        """Remove bytes from this desktop; whoever asks has made sure that the server holds them. False while a program
        has them open (Windows): the next round tries again."""
        try:
            remove(self.path(sha256))
        except PermissionError:
            return False
        return True

    def destroy(self, sha256: str) -> bool:
        """Remove bytes for good, and what was put aside of them (R23). False while a program has them open."""
        path = self.path(sha256)
        try:
            for each in (path, *path.parent.glob(f"{path.name}{_ASIDE}-*")):
                remove(each)
        except PermissionError:
            return False
        return True

    def all(self) -> Iterator[str]:
        """The SHA-256 of everything here."""
        for path in self.folder.glob("??/*"):
            if is_digest(path.name):
                yield path.name

    def sweep(self, older: float = 7 * 86_400.0) -> None:
        """Remove what was left half taken in by a cut, `older` seconds after it was last written."""
        for path in (self.folder / _ARRIVING).glob("*"):
            with suppress(OSError):  # held by another thread, or gone already: next time
                if time.time() - path.stat().st_mtime > older:
                    remove(path)

    def _temporary(self, name: str) -> Path:
        folder = self.folder / _ARRIVING
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise troubles.of_system(error, folder) from error
        return folder / name

    def _keep(self, temporary: Path, sha256: str) -> None:
        path = self.path(sha256)
        with self._lock:
            # What is here stays: an original of this desktop is never replaced by what a server sends.
            if not self._is_whole(sha256):
                self.put_aside(sha256)
                path.parent.mkdir(parents=True, exist_ok=True)
                put_in_place(temporary, path)
                flush_folder(path.parent)
                flush_folder(self.folder)
            else:
                remove(temporary)

    def _is_whole(self, sha256: str) -> bool:
        try:
            with self.open(sha256):
                return True
        except (FileNotHere, FileDamaged):
            return False


class Arriving:
    """Bytes being taken in: sealed chunk by chunk into a temporary file. One thread at a time."""

    def __init__(self, blobs: Blobs, path: Path, key: bytes, again: bool = False) -> None:
        self._blobs = blobs
        self._path = path
        self._digest = hashlib.sha256()
        self._waiting = bytearray()
        self._number = 0
        self.size = 0
        """Plain bytes so far."""
        try:
            if not (again and self._go_on(key)):
                self._file = path.open("wb")
                head = new_head()
                self._file.write(head)
                self._cipher = Cipher(key, salt_of(head))
        except OSError as error:
            raise troubles.of_system(error, path) from error

    def _go_on(self, key: bytes) -> bool:
        """Take up what a cut left: its whole chunks. False when there is nothing of use."""
        try:
            self._file = self._path.open("r+b")
        except FileNotFoundError:
            return False
        head = self._file.read(HEAD)
        try:
            self._cipher = Cipher(key, salt_of(head))
            while len(sealed := self._file.read(SEALED)) == SEALED:
                plain = self._cipher.open(self._number, sealed, last=False)
                self._digest.update(plain)
                self._number += 1
        except Unsealable:
            if not self._number:
                self._file.close()
                return False
        self.size = self._number * CHUNK
        self._file.seek(HEAD + self._number * SEALED)
        self._file.truncate()
        return True

    def write(self, piece: bytes) -> None:
        """Take in the next bytes. Raises DiskFull or StorageProblem."""
        self._digest.update(piece)
        self.size += len(piece)
        self._waiting += piece
        # The last chunk is marked as such, so one is always held back.
        whole = max(0, (len(self._waiting) - 1) // CHUNK)
        if whole:
            with memoryview(self._waiting) as view:
                sealed = []
                for start in range(0, whole * CHUNK, CHUNK):
                    sealed.append(self._cipher.seal(self._number, bytes(view[start : start + CHUNK]), last=False))
                    self._number += 1
            del self._waiting[: whole * CHUNK]
            self._write(b"".join(sealed))

    def finish(self, expected: str | None = None) -> Stored:
        """Everything has come: keep it under its name. With `expected` it must be that SHA-256.

        Raises FileDamaged (and throws the temporary file away) when it is another; DiskFull or StorageProblem.
        """
        sha256 = self._digest.hexdigest()
        if expected is not None and sha256 != expected:
            self.discard()
            raise FileDamaged(expected)
        last = self._cipher.seal(self._number, bytes(self._waiting), last=True)
        self._write(last + self._cipher.close(self._number + 1, self._digest.digest(), self.size))
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._blobs._keep(self._path, sha256)
        except OSError as error:
            raise troubles.of_system(error, self._path) from error
        return Stored(sha256, self.size)

    def pause(self) -> None:
        """Close what has come, to go on later."""
        with suppress(OSError):  # a full disk: what was written before is there, and is verified when it is taken up
            self._file.close()

    def discard(self) -> None:
        """Throw away what has come."""
        self.pause()
        with suppress(OSError):  # held by a scanner (Windows): `sweep` removes it one day
            remove(self._path)

    def _write(self, sealed: bytes) -> None:
        try:
            self._file.write(sealed)
        except OSError as error:
            raise troubles.of_system(error, self._path) from error
