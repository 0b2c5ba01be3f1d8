"""HTTP for new desktops: the manifest of a snapshot, its pieces in ranges, stretches of the journal, older entries.

All of it is signed both ways; a piece is held against the manifest's hash besides, because a part of one that was cut
proves nothing alone. Neighbours: asgi (signed questions), snapshots and telling (what is answered).
"""

import re

from starlette.requests import Request
from starlette.responses import Response

from app.domain.ids import is_id
from sync.protocol import encoding
from sync.server import snapshots, telling
from sync.server.asgi import Gate
from sync.server.failures import Failed
from sync.server.questions import Question

_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


class Newcomers:
    """The endpoints."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def manifest(self, request: Request) -> Response:
        """`GET /v1/entities/{entity}/snapshot`: the manifest, made first when none will do."""
        entity = request.path_params["entity"]

        def answer(question: Question) -> Response:
            journal, desk = self._gate.admitted(question, entity)
            with journal.transaction() as work:
                made = snapshots.manifest(work, desk.device)
            self._gate.events.write("snapshot", entity=entity, device=desk.device, bytes_out=len(made))
            return _ours(made)

        return await self._gate.answered(request, 0, answer)

    async def piece(self, request: Request) -> Response:
        """`GET /v1/entities/{entity}/snapshot/{id}/{piece}`, whole or from a byte on."""
        params = request.path_params

        def answer(question: Question) -> Response:
            journal, desk = self._gate.admitted(question, params["entity"])
            with journal.transaction() as work:
                whole = snapshots.piece(work, desk.device, params["id"], params["piece"])
            return _ranged(whole, request.headers.get("range", ""))

        return await self._gate.answered(request, 0, answer)

    async def entries(self, request: Request) -> Response:
        """`GET /v1/entities/{entity}/entries?after=N&until=N` or `?row=ID&before=N&limit=N`"""
        entity = request.path_params["entity"]

        def answer(question: Question) -> Response:
            journal, desk = self._gate.admitted(question, entity)
            row = question.query.get("row")
            if row is None:
                after, until = _whole(question, "after"), _whole(question, "until")
                with journal.transaction() as work:
                    return _ours(telling.stretch(work, desk.device, after, until))
            if not is_id(row):
                raise Failed("bad_request", "row")
            before, limit = _whole(question, "before"), _whole(question, "limit")
            return _ours(telling.of_row(journal, desk.device, row, before, limit))

        return await self._gate.answered(request, 0, answer)


def _ours(plain: bytes) -> Response:
    body, coding = encoding.compress(plain)
    headers = {"Content-Encoding": coding} if coding else {}
    return Response(body, headers=headers, media_type=encoding.MEDIA_TYPE)


def _ranged(whole: bytes, wanted: str) -> Response:
    headers = {"Accept-Ranges": "bytes"}
    media = "application/octet-stream"
    found = _RANGE.fullmatch(wanted.strip())
    if found is None:
        return Response(whole, 200, headers, media_type=media)
    start, end = int(found[1]), min(int(found[2] or len(whole) - 1), len(whole) - 1)
    if start > end:
        return Response(b"", 416, {**headers, "Content-Range": f"bytes */{len(whole)}"}, media_type=media)
    headers["Content-Range"] = f"bytes {start}-{end}/{len(whole)}"
    return Response(whole[start : end + 1], 206, headers, media_type=media)


def _whole(question: Question, name: str) -> int:
    word = question.query.get(name, "")
    if not (word.isascii() and word.isdigit() and len(word) <= 18):
        raise Failed("bad_request", name)
    return int(word)
