"""Where the sealed pieces are: a local folder by default, or any store that speaks S3 (obstore; Apache Arrow's own).

An object is put whole or not at all and never changed. In a folder it is flushed to the disk before `put` returns, as
S3 promises by itself. Neighbours: sealing (what is in an object), pieces (which objects there are).
"""

import datetime as dt
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, S3Store


class StorageTrouble(Exception):
    """The store does not do what is asked: `StorageDown`, `StorageFull`, `Lost`."""


class StorageDown(StorageTrouble):
    """It does not answer now; later it may."""


class StorageFull(StorageTrouble):
    """It has no room."""


class Lost(StorageTrouble):
    """An object that must be there is not."""


_FULL = ("no space left", "os error 28", "os error 39", "os error 112", "os error 122", "insufficientstorage", "quota")
"""How systems and stores say that there is no room: ENOSPC, ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, EDQUOT."""

RETRIES: dict[str, Any] = {"max_retries": 3, "retry_timeout": dt.timedelta(seconds=20)}

LEAST_ROOM = 64 * 1024 * 1024
"""Bytes that stay free on a local disk: the databases beside the files must be able to go on."""


class Objects:
    """A store of sealed pieces. Safe to use from several threads and processes."""

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder

    def put(self, name: str, sealed: bytes) -> None:
        """Keep an object; when this returns it is there after a power cut. Raises StorageTrouble."""
        if self._folder is not None:
            self._expect_room(len(sealed))
        with _named():
            obstore.put(self._store, name, sealed)
        if self._folder is not None:
            self._settle(self._folder / name)

    def get(self, name: str, start: int, end: int) -> bytes:
        """The bytes of an object from `start` to `end`. Raises StorageTrouble."""
        with _named():
            return bytes(obstore.get_range(self._store, name, start=start, end=end))

    def delete(self, names: Iterable[str]) -> None:
        """Let objects go; those that are not there are no error. Raises StorageTrouble."""
        for name in names:
            try:
                with _named():
                    obstore.delete(self._store, name)
            except Lost:
                continue  # a collection before had been cut short

    def names(self, prefix: str) -> Iterator[tuple[str, dt.datetime]]:
        """Every object under a prefix and when it was put. Raises StorageTrouble."""
        with _named():
            for batch in obstore.list(self._store, prefix):
                for found in batch:
                    yield found["path"], found["last_modified"]

    def _expect_room(self, size: int) -> None:
        assert self._folder is not None
        if shutil.disk_usage(self._folder).free < size + LEAST_ROOM:
            raise StorageFull

    def _settle(self, path: Path) -> None:
        try:
            with path.open("r+b") as file:
                os.fsync(file.fileno())
            if os.name != "nt":  # Windows writes the name with the file
                for folder in (path.parent, path.parent.parent):
                    handle = os.open(folder, os.O_RDONLY)
                    try:
                        os.fsync(handle)
                    finally:
                        os.close(handle)
        except OSError as error:
            raise StorageDown(type(error).__name__) from error


def folder(path: Path) -> Objects:
    """A store in a local folder, made when it is not there."""
    path.mkdir(parents=True, exist_ok=True)
    return Objects(LocalStore(path), path)


def opened(where: str, environment: Mapping[str, str] = os.environ) -> Objects:
    """A store by its address: a folder's path, or `s3://bucket/prefix?endpoint=https://…&region=…`.

    Credentials never stand in an address: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment are used.
    Raises ValueError for another address.
    """
    parts = urlsplit(where)
    if parts.scheme != "s3":
        if "://" in where:
            raise ValueError(f"files are kept in a folder or at s3://…, not at {parts.scheme}://")
        return folder(Path(where))
    said = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    unknown = said.keys() - {"endpoint", "region"}
    if unknown or not parts.hostname:
        raise ValueError("s3://BUCKET/PREFIX with endpoint= and region= at most")
    return s3(
        parts.netloc,
        parts.path.strip("/"),
        endpoint=said.get("endpoint"),
        region=said.get("region", "us-east-1"),
        access_key_id=environment.get("AWS_ACCESS_KEY_ID"),
        secret_access_key=environment.get("AWS_SECRET_ACCESS_KEY"),
    )


def s3(bucket: str, prefix: str = "", **config: str | None) -> Objects:
    """A store that speaks S3. A plain-http endpoint is only for a server on the same machine."""
    given: dict[str, Any] = {name: value for name, value in config.items() if value}
    local = urlsplit(given.get("endpoint", "https://")).hostname in ("127.0.0.1", "localhost", "::1")
    store = S3Store(
        bucket,
        prefix=prefix or None,
        client_options={
            "timeout": dt.timedelta(seconds=60),
            "connect_timeout": dt.timedelta(seconds=5),
            "allow_http": local,
        },
        retry_config=RETRIES,  # type: ignore[arg-type]
        **given,
    )
    return Objects(store)


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise Lost from error
    except (BaseError, OSError) as error:
        text = str(error).casefold()
        raise (StorageFull if any(word in text for word in _FULL) else StorageDown)(type(error).__name__) from error
