"""tus 1.0 over HTTP (core, creation, checksum, expiration, termination) and files given out in ranges.

Creation is signed and declares length and SHA-256; the address it gives is a secret that works for one file and one
day, so that any tus client can send there. Nothing is decided here: uploads has the rows, `Turns` who is writing now.
Neighbours: asgi (signed questions, failures), sending (bytes in), uploads.
"""

import asyncio
import contextlib
import datetime as dt
import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.utils import format_datetime
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from app.domain.files import is_digest
from sync.protocol import encoding
from sync.protocol.files import HaveAnswer, HaveRequest, UploadMade
from sync.server.asgi import Gate, address_of
from sync.server.failures import Failed
from sync.server.files import sealing, sending
from sync.server.files.storage import StorageDown, StorageFull, StorageTrouble
from sync.server.files.turns import Turn, Turns
from sync.server.files.uploads import DONE, Upload, Uploads
from sync.server.journal import EntityJournal
from sync.server.questions import JSON, Question
from sync.server.ranges import one_range

VERSION = "1.0.0"
EXTENSIONS = "creation,checksum,expiration,termination"

_HAVE_MOST = 512 * 1024
_THREADS = 4
"""Beside the exchanges' own: a slow object store must not keep anybody from synchronising."""

T = TypeVar("T")


class Tus:
    """All endpoints for files."""

    METHODS = ("HEAD", "PATCH", "DELETE", "POST", "OPTIONS")
    """Of an upload's address."""

    def __init__(self, gate: Gate, uploads: Uploads) -> None:
        self._gate = gate
        self.uploads = uploads
        self._turns = Turns()
        self._threads = ThreadPoolExecutor(_THREADS, "lligall-files")

    def close(self) -> None:
        """Let running work end."""
        self._threads.shutdown()

    def end_all(self) -> None:
        """The server stops: every upload under way keeps what has come and ends."""
        self._turns.end_all()

    async def run(self, function: Callable[[], T]) -> T:
        """Run blocking work in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, function)

    # --- signed -------------------------------------------------------------------------------------------------------

    async def files(self, request: Request) -> Response:
        """`POST /v1/entities/{entity}/files?length=N&sha256=H`: an address to send a file to; OPTIONS tells what is
        spoken here."""
        if request.method == "OPTIONS":
            return self._spoken()
        return _tus(await self._signed(request, 0, lambda question: self._create(request, question)))

    async def have(self, request: Request) -> Response:
        """`POST /v1/entities/{entity}/files/have`"""

        def answer(question: Question) -> Response:
            journal, desk = self._gate.admitted(question, request.path_params["entity"])
            asked = question.decoded(HaveRequest).asked
            return _said(question, HaveAnswer(self.uploads.held(journal, desk.device, asked)), 200)

        return await self._signed(request, _HAVE_MOST, answer)

    async def file(self, request: Request) -> Response:
        """`GET /v1/entities/{entity}/files/{sha256}`, whole or one range. The bytes prove themselves by their hash."""
        entity, sha256 = request.path_params["entity"], request.path_params["sha256"]
        found: list[tuple[int, Callable[[int, int], Iterable[bytes]]]] = []

        def admit(question: Question) -> Response:
            journal, desk = self._gate.admitted(question, entity)
            if not is_digest(sha256):
                raise Failed("not_held")
            found.append(self.uploads.open(journal, entity, desk.device, sha256))
            return Response(status_code=200)

        refused = await self._signed(request, 0, admit)
        if not found:
            return refused
        size, read = found[0]
        start, end, status = one_range(request.headers.get("range", ""), size)
        headers = {"Accept-Ranges": "bytes", "ETag": f'"{sha256}"', "Cache-Control": "no-store"}
        if status == 416:
            return Response(b"", 416, {**headers, "Content-Range": f"bytes */{size}"})
        headers["Content-Length"] = str(end - start)
        if status == 206:
            headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
        pieces = iter(read(start, end))
        try:
            first = await self.run(lambda: next(pieces, b""))
        except Exception as error:  # noqa: BLE001 - as for uploads; once an answer has begun it can only be cut
            return self._gate.failed(request, _failure_of(error) or error)
        return StreamingResponse(
            self._pieces(entity, first, pieces), status, headers, media_type="application/octet-stream"
        )

    async def _pieces(self, entity: str, first: bytes, others: Iterator[bytes]) -> AsyncIterator[bytes]:
        yield first
        try:
            while (piece := await self.run(functools.partial(next, others, None))) is not None:
                yield piece
        except (StorageTrouble, sealing.Altered) as trouble:
            self._gate.events.trouble(trouble, entity=entity, status=500)
            raise

    def _create(self, request: Request, question: Question) -> Response:
        entity = request.path_params["entity"]
        journal, desk = self._gate.admitted(question, entity)
        _check_version(request)
        sha256, length = question.query.get("sha256", ""), _whole(question.query.get("length"))
        # Headers are not signed and the address is; so what counts is there, and a header that says otherwise is wrong.
        if not is_digest(sha256) or length is None or length != _whole(request.headers.get("upload-length")):
            raise Failed("bad_request", "upload-length")
        secret, upload = self.uploads.create(journal, entity, desk.device, sha256, length)
        location = f"/v1/entities/{entity}/uploads/{secret}"
        if upload.received == upload.size and upload.ended != DONE:
            # An empty file, or one whose last byte came and whose answer did not.
            self.uploads.finish(journal, entity, upload)
        response = _said(question, UploadMade(location, upload.received, upload.expires_at), 201)
        response.headers.update({"Location": location, **_state(upload)})
        return response

    async def _signed(self, request: Request, most: int, answer: Callable[[Question], Response]) -> Response:
        entity = request.path_params["entity"]
        coming = contextlib.ExitStack()

        async def known(device: str | None) -> bool:
            registry = self._gate.registry
            if device is None or await self._gate.run(lambda: registry.entity_of_device(device)) != entity:
                return False
            coming.enter_context(self._gate.bodies.coming(device, address_of(request.scope), most))
            return True

        # Not in the exchanges' threads: an address for a file that has come whole lets it be read again.
        with coming:
            return await self._gate.answered(request, most, functools.partial(_named, answer), known, self.run)

    # --- by the secret address ----------------------------------------------------------------------------------------

    async def upload(self, request: Request) -> Response:
        """`HEAD`, `PATCH`, `DELETE /v1/entities/{entity}/uploads/{secret}`; POST with X-HTTP-Method-Override for lines
        that let nothing else through."""
        method = request.headers.get("x-http-method-override", request.method).upper()
        answers: dict[str, Callable[[Request, Turn, EntityJournal, str, Upload], Awaitable[Response]]] = {
            "HEAD": self._head,
            "PATCH": self._patch,
            "DELETE": self._delete,
        }
        if method == "OPTIONS":
            return self._spoken()
        try:
            if method not in answers or (request.method != method and request.method != "POST"):
                raise Failed("bad_request", "method")
            _check_version(request)
            entity, secret = request.path_params["entity"], request.path_params["secret"]
            if not 40 <= len(secret) <= 50 or not secret.isascii():
                raise Failed("not_found")
            # In the order in which they came: a cut connection whose look at the database takes longer than that of
            # the next one must not add to what that one was told.
            async with self._turns.turn(f"{entity}/{secret}") as turn:
                journal = await self.run(lambda: self._gate.registry.founded(entity))
                if journal is None:
                    raise Failed("not_found")
                upload = await self.run(lambda: self.uploads.look(journal, secret))
                response = await answers[method](request, turn, journal, entity, upload)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        except Exception as error:  # noqa: BLE001 - the last door, as in asgi: no detail leaves the house
            response = self._gate.failed(request, _failure_of(error) or error)
        response.headers["Cache-Control"] = "no-store"
        return _tus(response)

    async def _head(
        self, _request: Request, _turn: Turn, journal: EntityJournal, entity: str, upload: Upload
    ) -> Response:
        # Who asks how far it is means to go on: a connection that hangs from before must not add to it meanwhile.
        upload = await self._settled(journal, entity, upload)
        return Response(b"", 200, _state(upload))

    async def _settled(self, journal: EntityJournal, entity: str, upload: Upload) -> Upload:
        """The upload as it stands, taken by this connection; a file whose last byte has come is judged first."""
        if upload.ended == DONE:
            return upload
        upload = await self.run(lambda: self.uploads.take(journal, upload))
        if upload.received == upload.size and upload.ended is None:
            await self.run(lambda: self.uploads.finish(journal, entity, upload))
        return upload

    async def _patch(
        self, request: Request, turn: Turn, journal: EntityJournal, entity: str, upload: Upload
    ) -> Response:
        wanted = sending.wanted(request)
        upload = await self._settled(journal, entity, upload)
        if wanted.offset != upload.received:
            raise Failed("wrong_offset", str(upload.received))
        if upload.ended == DONE:
            return Response(status_code=204, headers=_state(upload))
        received = await sending.receive(self, request, wanted, turn, journal, entity, upload)
        if received == upload.size:
            await self.run(lambda: self.uploads.finish(journal, entity, upload))
            self._gate.events.write("file", entity=entity, device=upload.device, bytes_in=upload.size)
        return Response(status_code=204, headers={**_state(upload), "Upload-Offset": str(received)})

    async def _delete(
        self, _request: Request, _turn: Turn, journal: EntityJournal, entity: str, upload: Upload
    ) -> Response:
        taken = upload if upload.ended == DONE else await self.run(lambda: self.uploads.take(journal, upload))
        await self.run(lambda: self.uploads.stop(journal, entity, taken))
        return Response(status_code=204)

    def _spoken(self) -> Response:
        said = {
            "Tus-Version": VERSION,
            "Tus-Extension": EXTENSIONS,
            "Tus-Max-Size": str(self.uploads.largest),
            "Tus-Checksum-Algorithm": ",".join(sending.ALGORITHMS),
        }
        return _tus(Response(status_code=204, headers=said))


def _failure_of(error: Exception) -> Failed | None:
    """What a trouble of the store is to whoever asked."""
    if isinstance(error, StorageFull):
        return Failed("storage_full")
    if isinstance(error, StorageDown):
        return Failed("storage_down", wait=30)
    if isinstance(error, StorageTrouble | sealing.Altered):
        return Failed("trouble")
    return error if isinstance(error, Failed) else None


def _named(answer: Callable[[Question], Response], question: Question) -> Response:
    try:
        return answer(question)
    except (StorageTrouble, sealing.Altered) as error:
        raise _failure_of(error) or error from error


def _tus(response: Response) -> Response:
    response.headers["Tus-Resumable"] = VERSION
    if response.status_code == 412:
        response.headers["Tus-Version"] = VERSION
    return response


def _check_version(request: Request) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise Failed("tus_version", VERSION)


def _state(upload: Upload) -> dict[str, str]:
    expires = format_datetime(dt.datetime.fromisoformat(upload.expires_at).astimezone(dt.UTC), usegmt=True)
    return {"Upload-Offset": str(upload.received), "Upload-Length": str(upload.size), "Upload-Expires": expires}


def _said(question: Question, answer: object, status: int) -> Response:
    raw = msgspec.json.encode(answer) if question.answers_in == JSON else encoding.encode(answer)
    return Response(raw, status, media_type=question.answers_in)


def _whole(word: str | None) -> int | None:
    return int(word) if word is not None and word.isascii() and word.isdigit() and len(word) <= 18 else None
