"""One transaction on an entity's journal: what is appended, what it changes, what it leads to.

Neighbours: journal (opens and commits it), exchanging (a desktop's sets), people and enrolment (the server's own sets,
`decree`), rows and numbers (written back by `flush`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain import bundles, change_sets
from app.domain.change_sets import Change, Header, Part, SealedSet, Value
from app.domain.ids import new_id
from app.domain.kind import Kind
from app.domain.roles import Permission, may
from sync.protocol import encoding, history, signing
from sync.protocol.blocks import decided
from sync.protocol.messages import Checkpoint, RestoreNote, Verdict
from sync.server import blocks
from sync.server.clock import Clock, moment
from sync.server.desks import Desk
from sync.server.numbers import Numbers
from sync.server.readers import Scope
from sync.server.rows import Rows
from sync.server.store.connection import Busy, Connection

SERVER = "server"
"""The device and the person in the headers of the server's own sets."""

NUMBERING = "numbers.give"
"""The action of its entries that only number."""

@dataclass
class Seen:
    """What a person with these roles sees at a seq."""

    seq: int
    roles: tuple[str, ...]
    scope: Scope
    totals: dict[str, tuple[int, int]] | None = None


@dataclass
class Facts:
    """What is remembered between transactions, all of it in the database too."""

    entity: str
    incarnation: str
    seq: int
    hash: bytes
    version: int
    """Grows with every transaction that writes; the rest holds while it is the database's."""
    totals: dict[str, tuple[int, int]]
    desks: dict[str, Desk]
    notes: tuple[RestoreNote, ...] = ()
    """Of every restore of this server, in order (R20)."""
    recovering: bool = False
    """After the last of them the desktops are still handing back (R11)."""
    oldest_backup: int = 0
    """The seq of the oldest backup that may still be restored (R14)."""
    roles: dict[str, tuple[tuple[str, str | None, str | None], ...]] = field(default_factory=dict)
    """By person: (role, starts on, ends on)."""
    checkpoint: Checkpoint | None = None
    key_number: int = 0
    """The last change of the server's key that this journal tells of (signing_keys)."""
    seen: dict[str, Seen] = field(default_factory=dict)
    """By person, of limited readers."""


class Work:
    """One transaction on the journal."""

    def __init__(self, connection: Connection, facts: Facts, key: Ed25519PrivateKey, clock: Clock) -> None:
        self.connection = connection
        self.facts = facts
        self.clock = clock
        self._key = key
        self.now = clock.now()
        self.at = moment(self.now)
        self.rows = Rows(connection, facts.totals)
        self.verdicts: Counter[str] = Counter()
        """How many sets were decided how."""
        self.conflicts = 0
        self.numbers = Numbers(connection, self.rows, facts.incarnation, self.may_number)
        self._open: list[tuple[bytes, tuple[Part, ...]]] = []
        """Verdict and outcome of the entries appended since the last block was closed."""
        self._set_ids: list[tuple[bytes, int]] = []
        self._touches: list[tuple[str, int]] = []
        self._headers: dict[int, Header] = {}
        """Of entries appended or looked up, by seq."""
        self.altered: list[int] = []
        """Of each row that a desktop's own sets altered, the seq of its oldest value before that (brake)."""
        self.disposed = False
        """Bodies were destroyed: their bytes are still to go (files.collecting)."""
        self.began = facts.seq
        """Where the journal stood when the transaction began."""

    def roles(self, person: str) -> tuple[str, ...]:
        """The roles a person holds today, by the server's date. Nobody inactive holds any."""
        known = self.facts.roles.get(person)
        if known is None:
            known = self.facts.roles[person] = self._read_roles(person)
        day = self.clock.today().isoformat()
        held = {role for role, start, end in known if (not start or start <= day) and (not end or day <= end)}
        return tuple(sorted(held))

    def may_number(self, device: str) -> bool:
        """Whether a desktop may hold a lease now: it is enrolled, not revoked, and its person may write (R18)."""
        row = self.rows.standing("device", device)
        if row is None or row.get("revocation", {}).get("revoked_at") is not None:
            return False
        return may(self.roles(row["enrolment"]["person"]), Permission.EDIT)

    def _read_roles(self, person: str) -> tuple[tuple[str, str | None, str | None], ...]:
        self.rows.write()
        row = self.rows.get("person", person)
        if row is None or row.units.get("active", {}).get("active") is False:
            return ()
        query = "SELECT id FROM standing WHERE kind = 'role' AND mark = ?"
        found = [role for (role,) in self.connection.execute(query, (person,))]
        self.rows.fetch(found)
        granted = []
        for role in found:
            units = self.rows.standing("role", role) or {}
            period = units.get("period", {})
            granted.append((units["grant"]["role"], period.get("starts_on"), period.get("ends_on")))
        return tuple(granted)

    def author_of(self, seq: int) -> tuple[str | None, str | None]:
        """Who wrote an entry and when, as its header says; the server itself is nobody."""
        if seq not in self._headers:
            # The whole block at once: who conflicts with one of its entries usually does with many.
            for at, header in blocks.headers(self.connection, seq):
                self._headers[at] = change_sets.open_header(header)
        header = self._headers[seq]
        return None if header.person == SERVER else header.person, header.at

    def recorded(self, set_ids: Iterable[str]) -> dict[str, int]:
        """Where sets of these ids were recorded first (R7)."""
        set_ids = list(set_ids)
        found = self.connection.execute(
            "SELECT set_id, seq FROM recorded WHERE set_id IN blobs(?)", ([bytes.fromhex(each) for each in set_ids],)
        )
        told = {set_id.hex(): seq for set_id, seq in found}
        if self._set_ids:  # those of this transaction, not written yet
            asked = set(set_ids)
            told |= {each.hex(): seq for each, seq in self._set_ids if each.hex() in asked}
        return told

    def append(
        self,
        header: Header,
        set_hash: bytes,
        verdict: bytes,
        outcome: Sequence[Change] = (),
        repeats: bool = False,
    ) -> int:
        """The next entry of the journal; its seq. `verdict` is encoded. `close_block` must follow."""
        facts = self.facts
        seq = facts.seq + 1
        parts = tuple([change_sets.seal(change) for change in outcome]) if outcome else ()
        facts.hash = history.entry_hash(facts.hash, seq, facts.incarnation, set_hash, verdict, parts)
        facts.seq = seq
        if not repeats:
            self._set_ids.append((bytes.fromhex(header.id), seq))
        self._open.append((verdict, parts))
        self._headers[seq] = header
        return seq

    def record_again(self, header: Header, seq: int) -> None:
        """An entry that was appended elsewhere, as it was before a restore: its set is known from now on (R7)."""
        if header.id not in self.recorded([header.id]):
            self._set_ids.append((bytes.fromhex(header.id), seq))
        self._headers[seq] = header

    def close_block(
        self, sets: bytes, desk: int, epoch: int, device_seq: int, link: bytes | None, unpacked: int | None = None
    ) -> None:
        """Keep the entries appended since the last block, whose packed sets are `sets`, `unpacked` bytes (where known)
        once they are unpacked; `device_seq` is the first's, `link` the desk's chain after the last."""
        if unpacked is None:
            unpacked = len(bundles.decompressed(sets))
        facts, entries = self.facts, self._open
        first = facts.seq - len(entries) + 1
        runs = decided(entries)
        blocks.write(
            self.connection, first, facts.incarnation, desk, epoch, device_seq, facts.hash, link, runs, sets, unpacked
        )
        self._open = []
        self.note_touches(first)

    def note_touches(self, first: int) -> None:
        """The block that begins with an entry changed what was changed since the last one."""
        self._touches += [(row, first) for row in self.rows.touched]
        self.rows.touched.clear()

    def decree(
        self,
        action: str,
        changes: Sequence["Made"],
        outcome: Sequence[Change] = (),
        code: str = "",
        about: Sequence[str] = (),
    ) -> int:
        """A set of the server itself (people, devices, the entity): an entry like any other. Returns its seq.

        A desktop that loses its role or its place loses its leases in the same entry (R18). Raises Busy while a
        restored server still waits for what the desktops hold: their entries come first (R11).
        """
        if self.facts.recovering:
            raise Busy("this entity waits for its desktops after a restore; see: recovery status, recovery close")
        seq = self.facts.seq + 1
        made = [self._change(change) for change in changes]
        header = Header(new_id(), self.facts.entity, SERVER, 1, seq, self.facts.seq, SERVER, self.at, action)
        sealed = SealedSet(change_sets.encode(header), tuple(change_sets.seal(change) for change in made))
        for change in made:
            row = self.rows.create(change) if change.create else self.rows.get(change.kind, change.id)
            if row is None:
                raise LookupError(change.kind, change.id)
            for unit, fields in change.units.items():
                self.rows.put(row, unit, fields, seq)
        effects = list(outcome)
        if any(change.kind in ("role", "person", "device") for change in made):
            self.facts.roles.clear()
            effects += self.numbers.lapse()
        for change in effects:
            row = self.rows.create(change) if change.create else self.rows.get(change.kind, change.id)
            assert row is not None  # leases and what waited for them are there
            for unit, fields in change.units.items():
                self.rows.put(row, unit, fields, seq)
        set_hash = change_sets.set_hash(sealed.header, sealed.parts)
        verdict = encoding.encode(Verdict("accepted", self.at, code, tuple(about)))
        self.append(header, set_hash, verdict, effects)
        self.close_block(bundles.pack(bundles.bundle((sealed,))), 0, 1, seq, None)
        if action != NUMBERING:
            self.number_overdue()
        return seq

    def end_lapsed(self) -> None:
        """A role that ended by its date ends the leases it carried, in an entry of its own."""
        effects = self.numbers.lapse()
        if effects:
            self.decree("lease.lapse", (), effects)

    def number_overdue(self) -> None:
        """Number what still waits though nobody holds a lease any more: one entry cannot tell of everything."""
        while effects := self.numbers.overdue():
            self.decree(NUMBERING, (), effects)

    def _change(self, made: "Made") -> Change:
        row = None if made.create else self.rows.get(made.kind, made.id)
        units = {}
        for unit, values in made.units.items():
            standing = row.units.get(unit, {}) if row else {}
            units[unit] = {
                name: (change_sets.old_form(standing.get(name)), new) for name, new in {**standing, **values}.items()
            }
        return Change(made.kind, made.id, made.create, None, units)

    def checkpoint(self) -> Checkpoint:
        """The server's signed word for the journal as it stands in this transaction."""
        facts = self.facts
        known = facts.checkpoint
        if known is None or known.seq != facts.seq:
            known = facts.checkpoint = self.signed(facts.seq, facts.hash)
        return known

    def signed(self, seq: int, digest: bytes) -> Checkpoint:
        """The server's signed word for one place of the journal."""
        plain = Checkpoint(self.facts.entity, self.facts.incarnation, seq, digest)
        return msgspec.structs.replace(plain, signature=self.sign(history.checkpoint_statement(plain)))

    def sign(self, statement: bytes) -> bytes:
        """The server's signature over a statement of sync.protocol.history."""
        return self._key.sign(statement)

    @property
    def public_key(self) -> bytes:
        """With which that signature is verified."""
        return signing.public_bytes(self._key)

    def hash_at(self, seq: int) -> bytes:
        """The entry hash at a seq of the journal, 0 for its beginning."""
        if seq == self.facts.seq:
            return self.facts.hash
        return blocks.hash_at(self.connection, seq)

    def flush(self) -> None:
        """Write what has been appended and changed so far; the transaction goes on."""
        assert not self._open, "entries without a block"
        if self._set_ids:
            self.connection.insert_many("recorded", ("set_id", "seq"), self._set_ids)
            self._set_ids.clear()
        if self._touches:
            self.connection.insert_many("touch", ("row", "first"), self._touches)
            self._touches.clear()
        self.rows.write()
        self.numbers.write()

    def finish(self) -> None:
        """Write everything, and the counter row when anything was written at all. Only the commit may follow."""
        self.flush()
        if not self.connection.wrote:
            return
        facts = self.facts
        moved = self.connection.execute(
            "UPDATE head SET seq = ?, hash = ?, version = version + 1 WHERE seq = ? AND version = ? RETURNING version",
            (facts.seq, facts.hash, self.began, facts.version),
        ).fetchone()
        if moved is None:
            raise Busy("the journal's head moved under its own lock")
        facts.version = moved[0]


@dataclass(frozen=True, slots=True)
class Made:
    """What the server does to a row of its own: `units` is `{unit: {field: new value}}`."""

    kind: str
    id: str
    create: bool
    units: Mapping[str, Mapping[str, Value]]


def made(kind: Kind, row: str, create: bool, **values: Value) -> Made:
    """The same from plain field values, put into the units of an app.domain Kind. None stands for nothing."""
    units: dict[str, dict[str, Value]] = {}
    for unit, spec in kind.units.items():
        given = {name: values[name] for name in spec.fields if name in values}
        if given and not (create and all(value is None for value in given.values())):
            units[unit] = {**dict.fromkeys(spec.fields), **given} if create else given
    return Made(kind.name, row, create, units)
