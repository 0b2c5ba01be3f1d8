"""The files of a release that are not here yet: fetched by their hash, from the byte where the last try was cut.

Nothing on the line is believed: a file counts by the hash that the release names (app.versions.staging). Neighbours:
repository (what is released), ui.updating (when).
"""

import re
from collections.abc import Callable, Iterator

import requests

from app.errors import Interrupted, UpdateNotTrusted
from app.versions.release import ReleaseFile
from app.versions.staging import Staging, WrongBytes
from sync.client.answers import failed, named_failures, whole_body
from sync.client.kept_line import KeptLine

Progress = Callable[[int, int], None]
"""Packed bytes that are here, and of how many. Raises whatever should end the work: the rest comes another time."""

_PIECE = 1 << 16
_TRIES = 2
"""Of one file whose bytes were wrong, before the whole is given up for now."""


def bring(line: KeptLine, address: str, staging: Staging, progress: Progress) -> None:
    """Put the whole version on the disk under its name. Raises UpdateNotTrusted("files") when what comes is not what
    was released, SyncProblem, NoRoomForFile, DiskFull, StorageProblem; what is here by then stays for the next try."""
    missing = staging.gather()
    total = sum(file.packed for file in missing)
    here = 0
    for file in missing:
        _bring_one(line, address, staging, file, lambda come, before=here: progress(before + come, total))
        here += file.packed
        progress(here, total)
    try:
        staging.finish()
    except WrongBytes as error:
        raise UpdateNotTrusted("files") from error


def _bring_one(
    line: KeptLine, address: str, staging: Staging, file: ReleaseFile, progress: Callable[[int], None]
) -> None:
    for last in (False,) * (_TRIES - 1) + (True,):
        try:
            start = staging.come(file)
            if start < file.packed:
                with _opened(line, f"{address}/objects/{file.sha256}.zst", start) as response:
                    start = start if response.status_code == 206 else 0
                    staging.put(file, start, _pieces(response, start, file.packed, progress))
            else:
                staging.put(file, start, ())
            if staging.come(file):
                raise Interrupted  # the line ended early: what came is kept
            return
        except WrongBytes as error:
            if last:
                raise UpdateNotTrusted("files") from error


def _opened(line: KeptLine, url: str, start: int) -> requests.Response:
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
    with named_failures():
        response = line.ask("GET", url, headers)
    if response.status_code == 206:
        if re.match(rf"bytes {start}-", response.headers.get("Content-Range", "")) and start:
            return response
        response.close()
        raise UpdateNotTrusted("files")
    if response.status_code == 200:
        return response
    with response:
        if response.status_code in (403, 404, 410, 416):
            raise UpdateNotTrusted("missing")
        raise failed(response, whole_body(response))


def _pieces(
    response: requests.Response, start: int, size: int, progress: Callable[[int], None]
) -> Iterator[bytes]:
    come = start
    with named_failures():
        while come < size and (piece := response.raw.read1(_PIECE, decode_content=False)):
            yield piece
            come += len(piece)
            progress(min(come, size))
