"""The routes: HTTP in, HTTP out, and nothing decided here.

Starlette, not Litestar: there are five routes, all bodies are msgspec's own and are verified as bytes before they are
decoded, so that a framework's typed handlers would only be in the way; and with msgspec it answered 1.7 times as many
requests (libraries). Blocking work runs in a pool of threads; each entity lets one in at a time. Whatever comes, the
answer is a message of ours: no traceback and no text of an exception ever leaves.
Neighbours: application (builds it), questions (who asks), live, enrolment, journal.
"""

import asyncio
import contextlib
import datetime as dt
import functools
import random
import threading
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.protocol import encoding, signing, version
from sync.protocol.messages import ClockAnswer, EnrolRequest, ExchangeAnswer, ExchangeRequest, LeastVersion, LiveEvent
from sync.server import desks, enrolment, openapi, questions
from sync.server.attempts import Attempts
from sync.server.clock import Clock, moment
from sync.server.desks import Desk
from sync.server.events import Events
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.limits import Bodies, Limits
from sync.server.live import Hub, Listener
from sync.server.metrics import Metrics
from sync.server.questions import JSON, Question
from sync.server.registry import Registry
from sync.server.store.connection import Busy, Full

KEEP_ALIVE = 20.0
"""Seconds of silence after which a live stream says that it is still there."""

AT_ONCE = 2
"""Exchanges of one desktop at the same time: one, and its repetition when the first answer did not come in time."""

CROWD = 6
"""Exchanges of one entity in threads at the same time, of sixteen: they wait for one another, the others' must not."""

_EXCHANGE_MOST = 32 * 1024 * 1024
_ENROL_MOST = 16 * 1024
"""Bytes of a body as it travels."""

_STRANGERS = frozenset({"bad_signature", "not_enrolled", "not_found"})
"""What is said to those who cannot say who they are; somebody may be trying."""

T = TypeVar("T")


async def _anybody(_device: str | None) -> bool:
    return True


class Gate:
    """All endpoints of one server."""

    def __init__(
        self,
        registry: Registry,
        hub: Hub,
        events: Events,
        clock: Clock,
        public_url: str | None,
        limits: Limits,
        metrics: Metrics,
    ) -> None:
        self.limits = limits
        self.on_disposal: Callable[[str], None] = lambda _entity: None
        """Called from a thread when bodies of an entity were destroyed (files.nightly)."""
        self.metrics = metrics
        self.stopping = False
        """Somebody has told the server to stop: it is not ready any more, and streams end."""
        self.refusing = False
        """What is under way ends, and nothing new is begun."""
        self.registry = registry
        self.hub = hub
        self.events = events
        self.clock = clock
        self.attempts = Attempts(registry, clock)
        self.keep_alive = KEEP_ALIVE
        self._public_url = public_url
        self._threads = ThreadPoolExecutor(16, "lligall-server")
        self._lock = threading.Lock()
        self._inside: dict[str, int] = {}
        """By device: how many exchanges are under way."""
        self.bodies = Bodies()
        self._crowds: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(CROWD))
        """By entity; of those whose devices have come."""

    def close(self) -> None:
        """Let running work end; no more is taken."""
        self._threads.shutdown()

    async def exchange(self, request: Request) -> Response:
        """`POST /v1/entities/{entity}/exchange`"""
        entity = request.path_params["entity"]

        crowd = asyncio.Semaphore()  # of a stranger's own: refused at once
        coming = contextlib.ExitStack()

        async def known(device: str | None) -> bool:
            nonlocal crowd
            if device is None:
                return False
            place = self.registry.known_place(device) or await self.run(lambda: self.registry.entity_of_device(device))
            if place != entity:
                return False
            size = int(request.headers.get("content-length", _EXCHANGE_MOST))
            coming.enter_context(self.bodies.coming(device, address_of(request.scope), size))
            crowd = self._crowds[entity]
            return True

        async def exchanged(function: Callable[[], Response]) -> Response:
            async with crowd:
                return await self.run(function)

        answer = functools.partial(self._exchange, entity)
        with coming:
            return await self.answered(request, _EXCHANGE_MOST, answer, known, exchanged)

    async def enrol(self, request: Request) -> Response:
        """`POST /v1/enrol`"""
        address = request.client.host if request.client else ""
        return await self.answered(request, _ENROL_MOST, lambda question: self._enrol(address, question))

    async def clock_answer(self, request: Request) -> Response:
        """`GET /v1/clock?nonce=N`: the time, signed for this very asker: a wrong clock is corrected once."""
        return await self.answered(request, 0, self._clock)

    async def key_changes(self, _request: Request) -> Response:
        """`GET /v1/keys`: every change of this server's key, each signed by itself (MessagePack)."""
        return Response(encoding.encode(self.registry.keys.changes), media_type=encoding.MEDIA_TYPE)

    async def openapi(self, request: Request) -> Response:
        """`GET /v1/openapi.json`"""
        return Response(openapi.document(), media_type=JSON)

    async def live(self, request: Request) -> Response:
        """`GET /v1/live`: server-sent events that only say "entity X is now at seq N"."""
        found: list[tuple[EntityJournal, str, str]] = []

        def admit(question: Question) -> Response:
            journal, desk = self.admitted(question, None)
            found.append((journal, journal.facts().entity, desk.device))
            return Response(status_code=200)

        refused = await self.answered(request, 0, admit)
        if not found:
            return refused
        journal, entity, device = found[0]
        return _Stream(self, journal, self.hub.open(entity, device))

    async def run(self, function: Callable[[], T]) -> T:
        """Run blocking work in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, function)

    async def answered(
        self,
        request: Request,
        most: int,
        answer: Callable[[Question], Response],
        known: Callable[[str | None], Awaitable[bool]] = _anybody,
        run: Callable[[Callable[[], Response]], Awaitable[Response]] | None = None,
    ) -> Response:
        """Read a question, answer it in a thread, sign the answer; whatever goes wrong becomes a Failure."""
        run = run or self.run
        question: Question | None = None
        try:
            question = await questions.read(request, most, self._public_url, known)
            response = await run(functools.partial(answer, question))
        except ClientDisconnect:
            return Response(status_code=400)  # nobody is there to read it
        except Failed as failed:
            failed = self._to_strangers(request, failed)
            response = self._failure(question, request, failed)
            self.metrics.refused.labels(failed.code).inc()
            self.events.write(
                "refused",
                code=failed.code,
                status=failed.status,
                entity=request.path_params.get("entity"),
                device=question.device if question else None,
                # Why a desktop was revoked is an operator's own sentence; all other words are the program's.
                about=":".join(failed.about) or None if failed.code != "revoked" else None,
            )
        except Exception as error:  # noqa: BLE001 - the last door: whatever it is, no detail of it leaves the house
            failed = _named(error)
            response = self._failure(question, request, failed)
            self.metrics.refused.labels(failed.code).inc()
            self.events.trouble(error, entity=request.path_params.get("entity"), status=response.status_code)
        if question is not None and question.nonce is not None:
            self._sign(response, question.nonce)
        response.headers["Cache-Control"] = "no-store"
        return response

    def failed(self, request: Request, error: Exception) -> Response:
        """The answer to a request that carries no signature, for whatever went wrong with it."""
        failed = self._to_strangers(request, error) if isinstance(error, Failed) else _named(error)
        entity = request.path_params.get("entity")
        self.metrics.refused.labels(failed.code).inc()
        if isinstance(error, Failed):
            self.events.write("refused", code=failed.code, status=failed.status, entity=entity)
        else:
            self.events.trouble(error, entity=entity, status=failed.status)
        return self._failure(None, request, failed)

    def _to_strangers(self, request: Request, failed: Failed) -> Failed:
        """What is said to those who cannot say who they are, and try again and again."""
        if failed.code in _STRANGERS:
            try:
                self.limits.refused(address_of(request.scope))
            except Failed as busy:
                return busy
        return failed

    def _sign(self, response: Response, nonce: str) -> None:
        """Answer whoever has signed with a signature, bound to the question: nobody on the line alters a word."""
        signed = signing.sign_answer(
            self.registry.key, response.status_code, bytes(response.body), self.clock.now(), nonce, {}
        )
        response.headers.update(signed)

    def _failure(self, question: Question | None, request: Request, failed: Failed) -> Response:
        form = question.answers_in if question else questions.wanted_form(request)
        body = failed.body(moment(self.clock.now()))
        raw = msgspec.json.encode(body) if form == JSON else encoding.encode(body)
        headers = {"Retry-After": str(failed.wait)} if failed.wait else {}
        return Response(raw, failed.status, headers, media_type=form)

    def admitted(self, question: Question, entity: str | None) -> tuple[EntityJournal, Desk]:
        """Whose request this is, once its signature has been verified. A device is known in its own entity only."""
        device = question.device
        entity = entity or (self.registry.entity_of_device(device) if device else None)
        journal = self.registry.founded(entity) if entity else None
        desk = journal.desk(device) if journal and device else None
        if journal is None or desk is None:
            raise Failed("bad_signature" if not device else "not_enrolled")
        try:
            question.verify(desk.public_key, self.clock.now())
        except signing.BadSignature as error:
            raise Failed("bad_signature") from error
        except signing.ClockOff as off:
            raise Failed("clock", str(off.seconds)) from off
        if desk.revoked_at is not None:
            raise Failed("revoked", *desks.last_words(desk))
        self.limits.check_device(desk.device, entity or "")
        return journal, desk

    def _exchange(self, entity: str, question: Question) -> Response:
        journal, desk = self.admitted(question, entity)
        with self._turn(desk.device):
            asked = question.decoded(ExchangeRequest)
            began = time.perf_counter()
            wire = journal.exchange_wire(desk.device, asked)
        seconds, read, written = time.perf_counter() - began, len(question.body), len(wire.body)
        self.metrics.exchange(entity, seconds, read, written, wire.verdicts, wire.conflicts)
        if wire.disposed:
            self.on_disposal(entity)
        self.events.write(
            "exchange",
            entity=entity,
            device=desk.device,
            batches=len(asked.batches),
            cursor=asked.cursor,
            bytes_in=read,
            bytes_out=written,
            milliseconds=seconds * 1000,
        )
        if question.answers_in == JSON:
            plain = encoding.decode(encoding.decompress(wire.body, wire.encoding), ExchangeAnswer)
            return Response(msgspec.json.encode(plain), media_type=JSON)
        headers = {"Content-Encoding": wire.encoding} if wire.encoding else {}
        return Response(wire.body, headers=headers, media_type=encoding.MEDIA_TYPE)

    @contextlib.contextmanager
    def _turn(self, device: str) -> Iterator[None]:
        """Let a desktop in as often as an honest one asks at once. Raises Failed("busy") beyond that."""
        with self._lock:
            if self._inside.get(device, 0) >= AT_ONCE:
                raise Failed("busy", wait=2)
            self._inside[device] = self._inside.get(device, 0) + 1
        try:
            yield
        finally:
            with self._lock:
                self._inside[device] -= 1
                if not self._inside[device]:
                    del self._inside[device]

    def _enrol(self, address: str, question: Question) -> Response:
        answer = enrolment.enrol(self.registry, self.attempts, question.decoded(EnrolRequest), address)
        self.events.write("enrolled", entity=answer.entity, device=answer.device)
        raw = msgspec.json.encode(answer) if question.answers_in == JSON else encoding.encode(answer)
        return Response(raw, media_type=question.answers_in)

    def _clock(self, question: Question) -> Response:
        nonce = question.query.get("nonce", "")
        if not 8 <= len(nonce) <= 100 or not nonce.isascii() or not nonce.isprintable():
            raise Failed("bad_request", "nonce")
        now = self.clock.now()
        least = self.registry.least.told() or LeastVersion("")
        body = msgspec.json.encode(
            ClockAnswer(moment(now), version.LEAST, version.LEAST_HEARD, least.version, least.day)
        )
        return Response(
            body, headers=signing.sign_answer(self.registry.key, 200, body, now, nonce, {}), media_type=JSON
        )


class _Stream(Response):
    """A live stream. It ends when the desktop goes away, is revoked, opens another one, or the server stops."""

    def __init__(self, gate: Gate, journal: EntityJournal, listener: Listener) -> None:
        self._gate = gate
        self._journal = journal
        self._listener = listener
        super().__init__(
            media_type="text/event-stream", headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._gate.metrics.streams.inc()
        writing = asyncio.ensure_future(self._write(send))
        leaving = asyncio.ensure_future(_gone(receive))
        try:
            await asyncio.wait({writing, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._gate.hub.close(self._listener)
            self._gate.metrics.streams.dec()
            for task in (writing, leaving):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError, OSError):  # OSError: it went away as we wrote
                    await task

    async def _write(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        try:
            await self._tell(send)
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - a database in trouble, say: the stream ends, and the log has our words
            self._gate.events.trouble(error, entity=self._listener.entity)
        # Told to go elsewhere, a thousand desktops should not all come at once.
        wait = f"retry: {random.randint(1_000, 15_000)}\n\n".encode() if self._gate.stopping else b""
        await send({"type": "http.response.body", "body": wait, "more_body": False})

    async def _tell(self, send: Send) -> None:
        told = await self._look()
        if told is not None:
            await self._say(send, told)
            async for seq in self._listener.news(self._gate.keep_alive):
                now = seq if seq is not None and seq > told else await self._look()
                if now is None or (seq is not None and await self._look() is None):
                    break
                if now > told:
                    told = now
                    await self._say(send, told)
                else:
                    await send({"type": "http.response.body", "body": b": still here\n\n", "more_body": True})

    async def _look(self) -> int | None:
        """Where the journal is, also when another process has written it; None when the desktop is revoked."""
        facts = await self._gate.run(self._journal.facts)
        desk = facts.desks.get(self._listener.device)
        return facts.seq if desk is not None and desk.revoked_at is None else None

    async def _say(self, send: Send, seq: int) -> None:
        data = msgspec.json.encode(LiveEvent(self._listener.entity, seq))
        await send({"type": "http.response.body", "body": b"data: " + data + b"\n\n", "more_body": True})


class Counted:
    """Middleware: whoever asks too often, or as the server stops, is told when to come again before anything is
    read."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/v1/", "/updates/")):
            try:
                if self._gate.refusing:
                    raise Failed("stopping", wait=5)
                self._gate.limits.check_address(address_of(scope))
            except Failed as failed:
                await self._gate.failed(Request(scope, receive), failed)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def address_of(scope: Scope) -> str:
    """Where a request comes from, as far as proxies that are believed say."""
    client = scope.get("client")
    return client[0] if client else ""


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _named(error: Exception) -> Failed:
    """The failure that an unexpected error is to whoever asked."""
    if isinstance(error, encoding.TooLarge):
        return Failed("too_large")
    if isinstance(error, msgspec.MsgspecError | RecursionError | UnicodeError):
        return Failed("bad_request")
    if isinstance(error, Full):
        return Failed("no_room", wait=300)
    if isinstance(error, Busy):
        return Failed("busy", wait=2)
    return Failed("trouble")


async def not_found(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses: an unknown path, another method."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "not_found", 405: "bad_request"}.get(status, "trouble")
    body = Failed(code).body(moment(dt.datetime.now(dt.UTC)))
    return Response(msgspec.json.encode(body), status, media_type=JSON)
