"""The worst line to the server that still is one: lost, late, doubled, cut, altered and replaced messages.

One `Line` is a desktop's transport to a journal in the same process. It alters real bytes, as they would travel, and
reads them as the real transport does. A dropped request may arrive later, as on real networks, for as long as its
signature would be taken. Neighbours: world (weather and late arrivals), habits, engine.
"""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from app.errors import Interrupted, NotOurServer, ServerTrouble, SyncProblem, Unreachable
from sync.client.failures import problem_of
from sync.client.transport import Traffic
from sync.protocol import encoding, signing
from sync.protocol.key_changes import KeyChange
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.store.sqlite import SqliteDatabase
from tests.faults.lane import Findings

FAULTS = (
    "dropped",
    "late",
    "again later",
    "answer lost",
    "twice",
    "twice, first answer",
    "cut",
    "altered",
    "portal",
    "server crash",
    "server trouble",
)
PORTAL = b"<html><body>Benvinguts a la xarxa de l'hotel</body></html>"


class ServerCrash(BaseException):
    """The server's process ends here; nothing catches it."""


def crashing(database: SqliteDatabase, at: int) -> SqliteDatabase:
    """The same database, through a connection that ends the server's process at its n-th statement."""
    left = at

    class Raw:
        def __getattr__(self, name: str) -> object:
            found = getattr(database.connection.raw, name)
            if name not in ("execute", "executemany"):
                return found

            def counted(statement: str, *parameters: object) -> object:
                nonlocal left
                if statement != "ROLLBACK":
                    left -= 1
                    if left == 0:
                        raise ServerCrash
                return found(statement, *parameters)

            return counted

    return SqliteDatabase(Raw())


@dataclass
class Late:
    """A request still on its way."""

    line: "Line"
    request: ExchangeRequest
    sent: dt.datetime
    told: bytes | None = None
    """The token of its first answer, when this is the second time that it arrives."""


@dataclass
class Weather:
    """What all lines share: how bad it is, what is still on its way, the journal behind them."""

    rng: random.Random
    findings: Findings
    journal: EntityJournal
    bad: float = 0.0
    """The part of requests that meet a fault."""
    late: list[Late] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What a second arrival was answered that it must not be (R22)."""
    heard: set[str] = field(default_factory=set)
    """Devices of which a request has reached the server, since whoever looks at it forgot them."""

    def crash_server(self, call: Callable[[], bytes]) -> bytes:
        """Serve with the process ending somewhere; the next one opens the same store."""
        journal = self.journal
        database = journal._database
        assert isinstance(database, SqliteDatabase)
        journal._database = crashing(database, self.rng.randint(1, 25))
        try:
            return call()
        finally:
            self.journal = EntityJournal(database, journal._key, journal.clock)


class Line:
    """A transport."""

    def __init__(self, weather: Weather, device: str) -> None:
        self.weather = weather
        self.device = device
        self.traffic = Traffic()
        self.plugged = True
        self.altered = False
        """Whether an answer was not the server's; whoever begins a synchronisation says no."""
        self.ever_altered = False
        self.overtaken = False
        """Whether a request arrived late: given up here since, it says what an old copy would say (R8)."""
        self.meanwhile: Callable[[], None] = lambda: None
        """What people do while an answer is on its way."""

    def clock_off(self) -> float:
        return 0.0

    def key_changes(self) -> tuple[KeyChange, ...]:
        """The server keeps its key here."""
        return ()

    def exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        """Ask once, in this weather. Raises SyncProblem."""
        weather = self.weather
        if not self.plugged:
            raise Unreachable("connection")
        self.traffic.requests += 1
        fault = weather.rng.choice(FAULTS) if weather.rng.random() < weather.bad else ""
        if fault:
            weather.findings.saw(fault)
        if fault in ("dropped", "late"):
            if fault == "late":
                weather.late.append(Late(self, request, weather.journal.clock.now()))
            raise Unreachable("timeout")
        if fault == "portal":
            return self._read(PORTAL)
        if fault == "server trouble":
            raise ServerTrouble(503, "trouble")
        body = self._crashing(request) if fault == "server crash" else self.serve(request)
        if fault == "answer lost":
            raise Interrupted
        if fault == "again later":
            again = Late(self, request, weather.journal.clock.now(), self._read(body).token)
            weather.late.append(again)
        if fault.startswith("twice"):
            second = self.serve(request)
            self._compare(request, body, second)
            body = body if fault.endswith("first answer") else second
        if fault == "cut":
            body = body[: weather.rng.randrange(len(body))]
        if fault == "altered":
            body = self._altered(body)
        self.meanwhile()
        return self._read(body)

    def _compare(self, request: ExchangeRequest, first: bytes, second: bytes) -> None:
        """One question has one answer (R22); of one that changed nothing nothing is remembered."""
        token = self._read(first).token
        if token not in (request.token, self._read(second).token):
            self.weather.complaints.append("a request that came twice was answered as if it were new")

    def serve(self, request: ExchangeRequest) -> bytes:
        """The server's answer as it travels. Raises what its refusal means here."""
        travelled = encoding.decode(encoding.encode(request), ExchangeRequest)
        self.weather.heard.add(self.device)
        try:
            return self.weather.journal.exchange_wire(self.device, travelled).body
        except Failed as failed:
            raise problem_of(failed.status, failed.body(""), failed.wait) from failed

    def _crashing(self, request: ExchangeRequest) -> bytes:
        try:
            return self.weather.crash_server(lambda: self.serve(request))
        except ServerCrash:
            raise Interrupted from None

    def _altered(self, body: bytes) -> bytes:
        """Another answer than the server's. What steers only the conversation has no hash of its own: the signature of
        the whole answer covers it (transport), and a changed token or day ends there."""
        altered = self._alter(body)
        told, meant = self._read(altered), self._read(body)
        if (told.token, told.now) != (meant.token, meant.now):
            raise NotOurServer("application/octet-stream", 200)
        return altered

    def _alter(self, body: bytes) -> bytes:
        """Another byte somewhere, before compression or after it."""
        rng = self.weather.rng
        self.altered = self.ever_altered = True
        plain = encoding.decompress(body, _coding(body))
        target = bytearray(plain if rng.random() < 0.7 else body)
        for _ in range(rng.randint(1, 3)):
            target[rng.randrange(len(target))] ^= 1 << rng.randrange(8)
        return bytes(target)

    def _read(self, body: bytes) -> ExchangeAnswer:
        """As the real transport reads it."""
        try:
            return encoding.decode(encoding.decompress(body, _coding(body)), ExchangeAnswer)
        except (ValueError, msgspec.DecodeError) as error:
            raise NotOurServer("text/html", 200) from error


def _coding(body: bytes) -> str | None:
    return "zstd" if body.startswith(b"\x28\xb5\x2f\xfd") else None


def late_arrivals(weather: Weather) -> None:
    """Let what is still on its way arrive, unless its signature is too old by now."""
    arriving, weather.late = weather.late, []
    for late in arriving:
        age = (weather.journal.clock.now() - late.sent).total_seconds()
        if age <= signing.SKEW:
            weather.findings.saw("arrived late")
            late.line.overtaken |= late.told is None
            try:
                answer = late.line._read(late.line.serve(late.request))
            except SyncProblem as problem:  # nobody waits for this answer any more
                weather.findings.saw(f"arrived late and refused ({problem.about[0] if problem.about else ''})")
                continue
            if late.told is not None:
                weather.findings.saw("arrived a second time")
                # A request that had changed nothing is not remembered, and by now there may be more to tell.
                if answer.token != late.told != late.request.token:
                    weather.complaints.append("a request that arrived a second time was answered as if it were new")
