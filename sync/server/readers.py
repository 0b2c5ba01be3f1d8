"""What a reader may see, and the journal withheld accordingly, change by change (security.md, Roles).

Full readers get the frames untouched. Councillors see the files named to them, archivists closed ones, with the parties
of those files; auditors read the access log, not case files. Seq and hashes never change: a withheld part leaves its
hash. Neighbours: journal (pages), rows (the marks asked for here).

What is withheld is content: changes and outcomes. An entry's header goes whole to every reader, because a set's hash is
over it: who of the town hall did which action when on which computer, and of whatever was numbered the row's identity
and its number. Everybody enrolled may know who is who here; no title, no name of a party, no text, no file is in it,
and none may ever be (a test holds its fields). Names in it are of persons who work here, never of those they work for.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from app.domain import change_sets
from app.domain.case_files import Status
from app.domain.change_sets import Change, Part
from app.domain.kinds import KINDS
from app.domain.roles import Permission, may, reads_everything
from sync.server.store.connection import Connection

PEOPLE = frozenset({"entity", "person", "role", "device"})
"""What everybody enrolled sees: where they are, who is who, what they may."""

PUBLIC = frozenset(kind.name for kind in KINDS.values() if kind.public)

_MODULUS = 1 << 64
_encode = msgspec.msgpack.Encoder(order="deterministic").encode


@dataclass(frozen=True)
class Scope:
    """What one person sees at one seq of the journal."""

    name: str
    """Changes when the scope does: the desktop then reads anew (sync.md)."""
    everything: bool = False
    kinds: frozenset[str] = PEOPLE
    """Kinds seen whole."""
    files: frozenset[str] = frozenset()
    others: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Single rows outside any file: the parties of those files, and conflicts about them."""

    def sees(self, change: Change) -> bool:
        """Whether a change may be read."""
        return (
            self.everything
            or change.kind in self.kinds
            or change.case_file in self.files
            or (change.kind, change.id) in self.others
        )


ALL = Scope("all", everything=True)


def scope_of(connection: Connection, person: str, roles: Sequence[str]) -> Scope:
    """What a person with these roles sees now."""
    if reads_everything(roles):
        return ALL
    named, closed = may(roles, Permission.READ_NAMED), may(roles, Permission.READ_CLOSED)
    files: set[str] = set()
    if named:
        rows = connection.execute("SELECT case_file FROM standing WHERE kind = 'case_reader' AND mark = ?", (person,))
        files.update(file for (file,) in rows)
    if closed:
        rows = connection.execute(
            "SELECT id FROM standing WHERE kind = 'case_file' AND mark = ?", (Status.CLOSED.value,)
        )
        files.update(file for (file,) in rows)
    parties = _column(connection, _PARTIES, files)
    others = {("party", row) for row in parties}
    others |= {("conflict", row) for row in _column(connection, _CONFLICTS, parties)}
    kinds = PUBLIC if named or closed else PEOPLE
    fingerprint = hashlib.sha256(_encode([sorted(kinds), sorted(files), sorted(others)])).hexdigest()[:32]
    return Scope(f"part-{fingerprint}", kinds=kinds, files=frozenset(files), others=frozenset(others))


_PARTIES = """
    SELECT mark FROM standing
    WHERE kind = 'case_party' AND mark IS NOT NULL AND case_file IN list(?)
"""
_CONFLICTS = "SELECT id FROM standing WHERE kind = 'conflict' AND mark IN list(?)"


def _column(connection: Connection, query: str, values: Iterable[str]) -> set[str]:
    return {found for (found,) in connection.execute(query, (sorted(values),))}


def withheld(parts: Sequence[Part], scope: Scope) -> tuple[Part, ...]:
    """The parts as a limited reader gets them."""
    return tuple([_show(part, scope) for part in parts])


def _show(part: Part, scope: Scope) -> Part:
    change = change_sets.open_part(part)
    return part if change is not None and scope.sees(change) else change_sets.withhold(part)


def totals_of(
    connection: Connection, scope: Scope, whole: Callable[[], dict[str, tuple[int, int]]]
) -> dict[str, tuple[int, int]]:
    """`{kind: (rows, sum of unit hashes)}` over what the scope sees."""
    if scope.everything:
        return dict(whole())
    found = {kind: total for kind, total in whole().items() if kind in scope.kinds}
    halves = connection.execute(_TOTALS, (sorted(scope.files),)).fetchall()
    rows = [(kind, count, int(low) + (int(high) << 32)) for kind, count, low, high in halves]
    others = connection.execute(_OTHERS, (sorted({row for _, row in scope.others}),))
    rows += [(kind, 1, total) for kind, row, total in others if (kind, row) in scope.others]
    for kind, count, total in rows:
        if kind not in scope.kinds:
            before, grown = found.get(kind, (0, 0))
            found[kind] = (before + count, (grown + total) % _MODULUS)
    return found


# The sums are 64 bits wide and SQLite's sum() overflows: each half is summed alone.
_TOTALS = """
    SELECT kind, count(*), sum(sum & 4294967295), sum((sum >> 32) & 4294967295) FROM standing
    WHERE case_file IN list(?) GROUP BY kind
"""
_OTHERS = "SELECT kind, id, sum FROM standing WHERE id IN list(?)"
