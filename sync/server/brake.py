"""The brake against a mass change: a desktop that alters far more than a person does is held until a person has looked
(sync.md: ransomware, a bug). What it sent is not taken and waits on the desktop; it goes on hearing of the others, and
nobody else notices anything.

Counted are rows with values older than the last hour or two, so that no first load and no import is ever held; what
may be altered grows with the size of the entity and with the days the desktop was away. Neighbours: exchanging (asks
before anything is kept), admin.holds (a person releases or refuses).
"""

import datetime as dt
from dataclasses import astuple, dataclass

from app.domain.kind import Refusal
from sync.protocol.messages import ExchangeRequest
from sync.server.clock import moment
from sync.server.desks import Copy
from sync.server.failures import Failed
from sync.server.judging import ReadSet
from sync.server.store.connection import Connection
from sync.server.transactions import Work

WINDOW = dt.timedelta(hours=1)

_BACK = dt.timedelta(days=1)
"""After which a desktop has told what it did while it was away."""

RETRY = 300
"""Seconds after which a held desktop asks again."""


@dataclass(frozen=True)
class Brake:
    """When to hold. `rows` 0 never does."""

    rows: int = 500
    """Altered in an hour are nobody's concern, however small the entity."""
    percent: int = 20
    """Of the entity's rows, when that is more."""
    per_day: int = 300
    """More for each day the desktop was away."""

    def allows(self, standing: int, days_away: float) -> int:
        """How many rows a desktop may alter in an hour."""
        return max(self.rows, standing * self.percent // 100) + int(days_away * self.per_day)


@dataclass(frozen=True, slots=True)
class Hold:
    """A held desktop, for the operator."""

    desk: int
    held_at: str
    altered: int
    """Rows it wanted to alter within the hour, those taken before included."""
    allowed: int
    waiting: int
    """Sets that waited there when it last asked."""


@dataclass(slots=True)
class _Counted:
    """A row of the table, in the order of its columns."""

    desk: int
    began_at: str = ""
    began_seq: int = 0
    before_seq: int = 0
    altered: int = 0
    allowed: int = 0
    held_at: str | None = None
    wanted: int = 0
    epoch: int = 0
    sent_to: int = 0
    released_until: str | None = None
    refused_to: int = 0
    away: float = 0.0
    back_at: str = ""


_COLUMNS = tuple(_Counted.__slots__)


def note_return(work: Work, desk: Copy) -> None:
    """A desktop comes after days: what it did meanwhile may come a little later than its first word, which may have
    been about something else."""
    away = _days_since(desk.last_seen, work.now)
    if away >= 1:
        counted = _read(work.connection, desk.desk)
        counted.away, counted.back_at = away, work.at
        _write(work.connection, counted)


class Counting:
    """What a desktop alters in one transaction."""

    def __init__(self, work: Work, desk: Copy, brake: Brake) -> None:
        self._work = work
        self._brake = brake
        self._counted = counted = _read(work.connection, desk.desk)
        self._refused_to = counted.refused_to if counted.epoch == desk.epoch else 0
        self._released = counted.released_until is not None and work.at < counted.released_until
        over = counted.released_until is not None and not self._released
        self._is_new = over or not moment(work.now - WINDOW) < counted.began_at <= work.at
        if self._is_new:
            standing = sum(count for count, _ in work.facts.totals.values())
            lately = moment(work.now - 2 * WINDOW) < counted.began_at <= work.at
            counted.before_seq = counted.began_seq if lately else work.began
            counted.began_at, counted.began_seq = work.at, work.began
            away = _days_since(desk.last_seen, work.now)
            if moment(work.now - _BACK) < counted.back_at <= work.at:
                away = max(away, counted.away)
            counted.altered, counted.allowed = 0, brake.allows(standing, away)
            if over:
                counted.released_until = None

    def refusal(self, read: ReadSet) -> Refusal | None:
        """What a person has refused. Sets that only make something new are judged like all others: nothing is lost by
        them."""
        if read.header.device_seq > self._refused_to or all(change.create for change in read.changes):
            return None
        return Refusal("mass_change")

    def check(self) -> None:
        """Raises Failed("held") when it is too much: nothing of the transaction may be kept then."""
        if not self._brake.rows:
            return
        counted = self._counted
        # A row whose every value is newer was made since, or was counted when the last older value went.
        altered = sum(oldest <= counted.before_seq for oldest in self._work.altered)
        wanted = counted.altered + altered
        if altered and not self._released and (counted.held_at is not None or wanted > counted.allowed):
            raise Failed("held", str(max(wanted, counted.wanted)), str(counted.allowed), wait=RETRY)
        if altered or self._is_new:
            counted.altered = wanted
            _write(self._work.connection, counted)


def note(work: Work, device: str, request: ExchangeRequest, wanted: int, allowed: int) -> None:
    """Keep that a desktop is held, for whoever has to look."""
    counted = _read(work.connection, work.facts.desks[device].desk)
    if not counted.began_at:
        counted.began_at, counted.began_seq, counted.before_seq = work.at, work.facts.seq, work.facts.seq
    if counted.held_at is None:
        counted.held_at = work.at
    counted.allowed, counted.wanted, counted.released_until = allowed, wanted, None
    counted.epoch, counted.sent_to = request.epoch, request.last_device_seq
    _write(work.connection, counted)


def note_waiting(work: Work, desk: Copy, request: ExchangeRequest) -> None:
    """A held desktop only asks for news, and says that more waits there by now: a person decides about all of it."""
    counted = _read(work.connection, desk.desk)
    if counted.held_at is not None and counted.epoch == desk.epoch and request.last_device_seq > counted.sent_to:
        counted.sent_to = request.last_device_seq
        _write(work.connection, counted)


def release(work: Work, device: str, hours: int) -> bool:
    """A person has looked: the desktop's changes are taken for so many hours. False when it was not held."""
    counted = _read(work.connection, work.facts.desks[device].desk)
    if counted.held_at is None:
        return False
    counted.released_until = moment(work.now + dt.timedelta(hours=hours))
    counted.held_at, counted.wanted = None, 0
    _write(work.connection, counted)
    return True


def refuse(work: Work, device: str) -> bool:
    """A person has looked: nothing of what waited there when it last asked shall alter anything. False when it was not
    held."""
    counted = _read(work.connection, work.facts.desks[device].desk)
    if counted.held_at is None:
        return False
    counted.refused_to, counted.held_at, counted.wanted = counted.sent_to, None, 0
    _write(work.connection, counted)
    return True


def held(connection: Connection) -> list[Hold]:
    """Every desktop of the entity that waits for a person."""
    query = (
        "SELECT brake.desk, held_at, wanted, allowed, sent_to - device_seq FROM brake"
        " JOIN copy ON copy.desk = brake.desk AND copy.epoch = brake.epoch WHERE held_at IS NOT NULL ORDER BY 1"
    )
    return [Hold(*row) for row in connection.execute(query).fetchall()]


def _read(connection: Connection, desk: int) -> _Counted:
    query = f"SELECT {', '.join(_COLUMNS)} FROM brake WHERE desk = ?"  # noqa: S608 (our own names)
    found = connection.execute(query, (desk,)).fetchone()
    return _Counted(*found) if found else _Counted(desk)


def _write(connection: Connection, counted: _Counted) -> None:
    connection.insert_many("brake", _COLUMNS, [astuple(counted)], key=("desk",))


def _days_since(seen: str | None, now: dt.datetime) -> float:
    if seen is None:
        return 0.0
    away = now - dt.datetime.fromisoformat(seen)
    return max(0.0, away.total_seconds() / 86_400)
