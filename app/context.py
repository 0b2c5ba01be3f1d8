"""The office: one person's work in one entity on this desktop: its database, who writes, the clock, who is told.

`Office.read` and `Office.write` are the two roads of the core (architecture, rule 3): queries get a connection, actions
get `Work`. Neighbours: app.actions.declaring (how an action is declared), storage.database, storage.journal.
"""

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Connection, select

from app.changes import Announcer, Changes
from app.domain.change_sets import Claim
from app.errors import NotThere
from app.model import SYNCED, Base, Synced
from app.model.people import RoleGrant
from app.paths import OPENED
from app.ports import Clock
from app.storage import handing_out, journal
from app.storage.database import Database
from app.storage.handing_out import Handed
from app.storage.journal import Author, JournalSession, Recorder
from app.storage.outside_copy import OutsideCopy

if TYPE_CHECKING:
    from app.storage.blobs import Blobs

P = ParamSpec("P")
T = TypeVar("T")
S = TypeVar("S", bound=Synced)


@dataclass(frozen=True)
class Identity:
    """Who this database belongs to; told by the server at enrolment."""

    entity: str
    """INE10 code."""
    entity_name: str
    person: str
    person_name: str
    device: str
    desk: int


@dataclass
class Work:
    """What an action works with: the session, who acts, and when."""

    session: JournalSession
    recorder: Recorder
    identity: Identity
    roles: tuple[str, ...]
    now: dt.datetime
    today: dt.date
    outside: handing_out.Numbers = field(default_factory=dict)
    """The last numbers handed out, as the copy outside the database knows them."""

    def get(self, model: type[S], row: str) -> S:
        """A row by identity. Raises NotThere."""
        found = self.session.get(model, row)
        if found is None:
            raise NotThere(model.kind.name, row)
        return found

    def add(self, thing: S) -> S:
        """A new row; it is flushed at once, so that what follows can rely on it."""
        self.session.add(thing)
        self.session.flush()
        return thing

    def about(self, thing: Synced) -> None:
        """What the action is about, for the undo's name. Defaults to the first row written."""
        self.recorder.subject = (thing.kind.name, thing.id)

    def number(self, series: str, year: int, row: str) -> Handed | None:
        """The official number of a row that is about to be written, if this desktop numbers the series; else None.
        Either way `claim` must follow."""
        lease = handing_out.lease_held(self.connection(), self.identity.device, series)
        if lease is None:
            return None
        handed = handing_out.hand_out(self.connection(), lease, row, year, self.outside)
        self.recorder.numbers[series, handed.year] = max(
            self.recorder.numbers.get((series, handed.year), 0), handed.number
        )
        return handed

    def claim(self, thing: Synced, series: str, year: int, handed: Handed | None = None) -> None:
        """Say which number this row was given here; without one, ask for the next number of the series."""
        claim = Claim(thing.kind.name, thing.id, series, year) if handed is None else handed.claim(thing.id)
        self.recorder.claims.append(claim)

    def connection(self) -> Connection:
        """The open transaction, for reading inside an action."""
        return self.session.connection()


@dataclass(frozen=True)
class Done(Generic[T]):
    """What a write did: the action's own result, the change set's id (None when nothing changed), what to repaint."""

    result: T
    set_id: str | None
    changes: Changes


class Office:
    """One entity's local copy, ready to work. Safe to use from several threads: writes queue behind one lock."""

    def __init__(
        self,
        database: Database,
        identity: Identity,
        clock: Clock,
        announcer: Announcer,
        outside: OutsideCopy | None = None,
    ) -> None:
        """`outside` is None where nothing is kept outside the database: in tests of other things."""
        self.database = database
        self.identity = identity
        self.clock = clock
        self.announcer = announcer
        self.outside = outside
        self._lock = threading.Lock()
        self._blobs: Blobs | None = None

    @property
    def blobs(self) -> "Blobs":
        """The bytes of this office's files."""
        if self._blobs is None:
            from app.storage import blobs  # the first window shows no file's bytes

            self._blobs = blobs.Blobs(self.database.path.parent / blobs.FOLDER, self.read(blobs.key_of))
        return self._blobs

    def read(self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query on a read-only connection; frozen rows come back."""
        with self.database.reading() as connection:
            return query(connection, *args, **kwargs)

    def write(self, action: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run one action in one transaction: its rows, its change set and its undo step commit together.

        Raises Refused (nothing is written) or a StorageProblem; TypeError for a function that is no declared action.
        """
        declared = getattr(action, "declaration", None)
        if declared is None:
            raise TypeError(f"{action!r} is not declared as an action (app.actions.declaring)")
        now = self.clock.now()
        with self._lock, self.database.writing() as connection:
            today = day_at_least(connection, self.clock.today())
            roles = current_roles(connection, self.identity.person, today)
            author = Author(self.identity.entity, self.identity.device, self.identity.person, roles, now)
            recorder = Recorder(author, declared.name, declared.undo)
            with journal.recording(connection, recorder) as session:
                work = Work(session, recorder, self.identity, roles, now, today, self.numbers_outside)
                result = action(work, *args, **kwargs)
        if self.outside is not None and recorder.place is not None:
            self.outside.reached(*recorder.place, recorder.numbers)  # the database first, then here, then shown (R6)
        touched = recorder.touched
        changes = Changes(
            self.identity.entity,
            frozenset(kind for kind, _ in touched),
            frozenset(row for _, row in touched) | frozenset(filter(None, recorder.case_files.values())),
            "undo" if recorder.undoes else "person",
        )
        if recorder.frozen:
            self.announcer.announce(changes)
        return Done(result, recorder.frozen, changes)

    @property
    def numbers_outside(self) -> handing_out.Numbers:
        """The last numbers handed out here, as the copy outside the database knows them (R19)."""
        place = self.outside.place if self.outside is not None else None
        return place.numbers if place is not None else {}

    def make_ready(self) -> None:
        """Do now what the first write would else wait for; a fiftieth of a second, on any thread."""
        Base.registry.configure()

    def close(self) -> None:
        """Close the database; what was committed stays. Plain copies that a person looked at are wiped."""
        folder = self.database.path.parent
        if (folder / OPENED).exists():
            from app.storage import private_copies  # the start needs none of it

            private_copies.wipe(folder)
        self.database.close()


def heard_on(connection: Connection) -> dt.date | None:
    """The day, by the server's clock, on which it last answered; None before it ever did."""
    told = journal.read_state(connection, "server_now").get("server_now", "")
    return dt.date.fromisoformat(told[:10]) if told else None


def day_at_least(connection: Connection, today: dt.date) -> dt.date:
    """A day by this machine's clock, but never before the one on which the server last answered: a clock that is behind
    must not put case files into the series of a year that is over."""
    heard = heard_on(connection)
    return today if heard is None else max(today, heard)


def current_roles(connection: Connection, person: str, today: dt.date) -> tuple[str, ...]:
    """The roles a person holds on a day, from the synced role rows.

    A machine whose clock is behind must not take away a role that the server has already given. The server judges
    again by its own day.
    """
    day = day_at_least(connection, today).isoformat()
    grants = RoleGrant.__table__.c  # not the class: asking it would make the ORM ready, which the start does not need
    rows = connection.execute(select(grants.role, grants.starts_on, grants.ends_on).where(grants.person == person))
    return tuple(
        sorted({role for role, start, end in rows if (start is None or start <= day) and (end is None or day <= end)})
    )


def model_of(kind: str) -> type[Any]:
    """The table class of a kind. Raises KeyError."""
    return SYNCED[kind]
