"""A desktop reduced to what travels: it makes signed sets out of plain changes and verifies every answer.

It shares no code with the real one (sync.client), so that the server is tested against the wire and not against itself.

    maria = enrolled(journal, "secretary")
    file = maria.opens("Guals")
    answer = maria.exchange()
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.domain import bundles, change_sets
from app.domain.change_sets import CHAIN_START, Change, Claim, Header, SealedSet
from app.domain.ids import new_id
from app.domain.kinds import KINDS
from app.domain.procedures import GENERIC
from sync.protocol import encoding, history, signing
from sync.protocol.blocks import Block, Entry, unfold
from sync.protocol.messages import Access, Checkpoint, ExchangeAnswer, ExchangeRequest, NewEpoch, Verdict
from sync.server import enrolment, people
from sync.server.journal import EntityJournal
from sync.server.people import found
from tests.kit import stores
from tests.kit.clock import SettableClock

ENTITY = "2500190004"
SERVER_KEY = signing.private_key(bytes(range(100, 132)))
_verdict = msgspec.msgpack.Decoder(Verdict).decode


def empty_journal(clock: SettableClock | None = None) -> EntityJournal:
    """The journal of an invented entity, in memory."""
    journal = EntityJournal.create(stores.empty_database(ENTITY), ENTITY, SERVER_KEY, clock or SettableClock())
    found(journal, ENTITY, {"name": "Vila de Prova", "ine6": ENTITY[:6], "dir3": f"L01{ENTITY[:6]}"})
    return journal


def change(
    kind: str, row: str, create: bool = False, case_file: str | None = None, /, **fields: Any
) -> Change:
    """A change from plain fields: `name=new` in a creation, `name=(old, new)` else; what its unit holds besides is
    taken to be None and stay so."""
    spec = KINDS.get(kind)
    units: dict[str, dict[str, tuple[Any, Any]]] = {}
    for name, given in fields.items():
        unit = spec.unit_of.get(name, name) if spec else name
        if unit not in units:
            siblings = spec.units[unit].fields if spec and unit in spec.units else (name,)
            units[unit] = dict.fromkeys(siblings, (None, None))
        old, new = (None, given) if create else given
        units[unit][name] = (change_sets.old_form(old), new)
    return Change(kind, row, create, row if kind == "case_file" else case_file, units)


def new_case_file(row: str, title: str = "Guals", **more: Any) -> Change:
    """The creation of a case file."""
    values = {
        "title": title,
        "status": "open",
        "procedure": GENERIC,
        "stage": "initiation",
        "initiation": "request",
        "opened_on": "2026-11-23",
        "eni_identifier": f"ES_L01250019_2026_EXP_{row[:30]}",
        **more,
    }
    return change("case_file", row, True, **values)


@dataclass
class Pretender:
    """One pretended desktop. `road` is whatever has `exchange(device, request)`."""

    road: Any
    device: str
    person: str
    key: Any
    server_key: bytes
    clock: Any
    """Of the server it talks to; settable where the test made it so."""
    entity: str = ENTITY
    epoch: int = 1
    device_seq: int = 0
    chain: bytes = CHAIN_START
    outbox: list[tuple[int, SealedSet, bytes]] = field(default_factory=list)
    """(device_seq, set, link)"""
    cursor: int = 0
    cursor_hash: bytes = history.START
    incarnation: str = ""
    checkpoint: Checkpoint | None = None
    token: bytes = b""
    scope: str = ""
    access: tuple[Access, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    """By set id, of every entry whose header is known."""
    frozen_again: list[tuple[SealedSet, SealedSet]] = field(default_factory=list)
    """What waited when it was given a new epoch: as it was, and as it was offered again."""

    def writes(
        self,
        *changes: Change,
        claims: Sequence[Claim] = (),
        action: str = "test.write",
        undoes: str | None = None,
        **header: Any,
    ) -> str:
        """Freeze a set. Returns its id. `header` replaces fields of the header, for those who lie."""
        self.device_seq += 1
        made = Header(
            new_id(), self.entity, self.device, self.epoch, self.device_seq, self.cursor, self.person,
            "2026-11-23T08:00:00.000Z", action, tuple(claims), undoes,
        )  # fmt: skip
        made = msgspec.structs.replace(made, **header)
        parts = tuple(change_sets.seal(each) for each in changes)
        sealed = SealedSet(change_sets.encode(made), parts)
        self.chain = change_sets.chain(self.chain, change_sets.set_hash(sealed.header, parts))
        self.outbox.append((self.device_seq, sealed, self.chain))
        return made.id

    def opens(self, title: str = "Guals", claim: bool = True, **more: Any) -> str:
        """Freeze the opening of a case file. Returns the file's id."""
        row = new_id()
        claims = [Claim("case_file", row, "case_files", 2026)] if claim else []
        self.writes(new_case_file(row, title, **more), claims=claims, action="case_file.open")
        return row

    def request(self, sending: int | None = None, **different: Any) -> ExchangeRequest:
        """What it would say now. `sending` limits the sets; `different` replaces fields."""
        batch = self.outbox if sending is None else self.outbox[:sending]
        last, chain = (batch[-1][0], batch[-1][2]) if batch else (self.device_seq, self.chain)
        statement = history.chain_statement(self.entity, self.device, self.epoch, last, chain)
        request = ExchangeRequest(
            1, os.urandom(16), self.incarnation, self.cursor, self.cursor_hash, self.checkpoint, self.token, self.epoch,
            self.device_seq, chain, self.key.sign(statement), self.scope,
            (bundles.pack(bundles.bundle(sealed for _, sealed, _ in batch)),) if batch else (),
            batch[0][0] if batch else 0, self.access,
        )  # fmt: skip
        return msgspec.structs.replace(request, **different)

    def exchange(self, sending: int | None = None, **different: Any) -> ExchangeAnswer:
        """Ask once, verify and take the answer."""
        request = self.request(sending, **different)
        answer = self.road.exchange(self.device, encoding.decode(encoding.encode(request), ExchangeRequest))
        self.takes(answer)
        if answer.epoch is not None:
            self.begins(request, answer.epoch)
        return answer

    def level(self) -> ExchangeAnswer:
        """Ask until there is no more. A new scope means reading from the beginning."""
        while True:
            scope = self.scope
            answer = self.exchange()
            if scope and answer.scope != scope:
                self.forget()
            elif not answer.more and answer.epoch is None:
                return answer

    def forget(self) -> None:
        """Read the journal from its beginning again."""
        self.cursor, self.cursor_hash, self.entries, self.verdicts = 0, history.START, [], {}

    def takes(self, answer: ExchangeAnswer) -> None:
        """Verify the chain, the checkpoint and the order; drop from the outbox what came back as decided."""
        digest, seq = self.cursor_hash, self.cursor
        for entry in [entry for block in answer.blocks for entry in unfold(self._whole(block))]:
            assert entry.seq == seq + 1, "a hole in the journal"
            assert change_sets.set_hash(entry.header, entry.parts) == entry.set_hash
            digest, seq = history.follow(digest, entry), entry.seq
            self.entries.append(entry)
            header = change_sets.open_header(entry.header)
            self.verdicts[header.id] = _verdict(entry.verdict)
            if header.device == self.device:
                self.outbox = [each for each in self.outbox if each[0] > header.device_seq]
        assert digest == answer.page_hash
        word = answer.checkpoint
        assert signing.is_signed(self.server_key, history.checkpoint_statement(word), word.signature)
        assert word.entity == self.entity and word.incarnation == answer.incarnation and word.seq == answer.head
        if seq == word.seq:
            assert digest == word.hash
        self.cursor, self.cursor_hash, self.checkpoint = seq, digest, word
        self.incarnation, self.token, self.scope = answer.incarnation, answer.token, answer.scope

    def begins(self, request: ExchangeRequest, given: NewEpoch) -> None:
        """It was taken for an old copy of itself (R8). Whoever sits there offers all that waited again, by set id."""
        statement = history.epoch_statement(self.entity, self.device, request.nonce, given.epoch)
        assert signing.is_signed(self.server_key, statement, given.signature) and given.epoch > self.epoch
        waited, self.outbox = self.outbox, []
        self.epoch, self.device_seq, self.chain, self.access = given.epoch, 0, CHAIN_START, ()
        for _, sealed, _ in waited:
            self.device_seq += 1
            header = change_sets.open_header(sealed.header)
            header = msgspec.structs.replace(header, epoch=self.epoch, device_seq=self.device_seq)
            again = SealedSet(change_sets.encode(header), sealed.parts)
            self.chain = change_sets.chain(self.chain, change_sets.set_hash(again.header, again.parts))
            self.outbox.append((self.device_seq, again, self.chain))
            self.frozen_again.append((sealed, again))

    def _whole(self, block: Block) -> Block:
        if not block.own:
            return block
        own = {device_seq: sealed for device_seq, sealed, _ in self.outbox}
        sets = bundles.bundle(own[device_seq] for device_seq in range(block.own, block.own + len(block)))
        return msgspec.structs.replace(block, own=0, sets=bundles.pack(sets))

    def status(self, set_id: str) -> str:
        """How a set was decided, with the code of its refusal: "accepted", "refused:role_may_not"…"""
        verdict = self.verdicts[set_id]
        return verdict.status + (f":{verdict.code}" if verdict.code else "")

    def sees(self) -> dict[tuple[str, str], dict[str, dict[str, Any]]]:
        """The rows that its entries lead to: a second, plain way of applying the journal."""
        rows: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
        for entry in self.entries:
            verdict = _verdict(entry.verdict)
            if verdict.status in ("accepted", "partly"):
                for index, part in enumerate(entry.parts):
                    lost = {unit for at, unit in verdict.lost if at == index}
                    _apply(rows, change_sets.open_part(part), lost)
            for part in entry.outcome:
                _apply(rows, change_sets.open_part(part), set())
        return rows


def _apply(rows: dict[tuple[str, str], dict[str, dict[str, Any]]], made: Change | None, lost: set[str]) -> None:
    if made is None:
        return
    if made.create:
        assert (made.kind, made.id) not in rows, "made twice"
        rows[made.kind, made.id] = {}
    for unit, fields in made.units.items():
        if unit not in lost:
            rows[made.kind, made.id].setdefault(unit, {}).update({name: new for name, (_, new) in fields.items()})


def totals(rows: Mapping[tuple[str, str], Mapping[str, dict[str, Any]]]) -> dict[str, tuple[int, int]]:
    """Counts and sums of rows, worked out anew."""
    told: dict[str, tuple[int, int]] = {}
    for (kind, row), units in rows.items():
        count, total = told.get(kind, (0, 0))
        grown = sum(change_sets.unit_hash(kind, row, unit, values) for unit, values in units.items())
        told[kind] = (count + 1, (total + grown) % 2**64)
    return told


def enrolled(journal: EntityJournal, *roles: str, person: str | None = None, name: str = "Maria Fictícia") -> Pretender:
    """A desktop of a new person with these roles (or of one there is)."""
    person = person or people.add_person(journal, name, roles)
    key, device = signing.new_key(), new_id()
    with journal.transaction() as work:
        enrolment.register(work, device, person, "prova", signing.public_bytes(key))
    return Pretender(journal, device, person, key, journal.server_key, journal.clock)
