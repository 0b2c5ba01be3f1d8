"""Interested parties: the list, one person with all their files, and possible duplicates.

A merged party is not listed; the one that is kept shows the files of both (storage.merged_parties).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.domain.identifiers import normalise
from app.domain.text import fold
from app.errors import NotThere
from app.queries import conflicts, history
from app.queries.conflicts import ConflictRow
from app.queries.history import HistoryEntry
from app.queries.matching import numbers_match, phrase, words_match
from app.queries.rows import tell
from app.storage.merged_parties import KEEPERS, same_as, stands_for
from app.storage.naming import PARTY_NAME, SHOWN_NUMBER, THESE, as_json
from app.storage.search_index import entries_of


@dataclass(frozen=True, slots=True)
class PartyFilter:
    """Which parties, in which order: sort "name", "identifier" or "town"."""

    text: str = ""
    party_type: str | None = None
    sort: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A line of the list."""

    id: str
    name: str
    party_type: str
    identifier_type: str | None
    identifier: str | None
    town: str | None
    telephone: str | None
    email: str | None
    case_files: int
    open_case_files: int
    waiting: bool


@dataclass(frozen=True, slots=True)
class PartyCaseRow:
    """A case file the party has a part in; `case_party` is the row of that part."""

    case_party: str
    case_file: str
    number: str
    title: str
    status: str
    stage: str
    role: str
    opened_on: str


@dataclass(frozen=True, slots=True)
class PartyPage:
    """Everything of one party."""

    id: str
    name: str
    party_type: str
    given_name: str | None
    first_surname: str | None
    second_surname: str | None
    business_name: str | None
    identifier_type: str | None
    identifier: str | None
    street: str | None
    postcode: str | None
    town: str | None
    province: str | None
    country: str | None
    email: str | None
    telephone: str | None
    channel: str | None
    obliged: bool | None
    language: str | None
    remarks: str | None
    removed: bool
    case_files: tuple[PartyCaseRow, ...]
    merged: tuple[PartyRow, ...]
    duplicates: tuple[PartyRow, ...]
    conflicts: tuple[ConflictRow, ...]
    history: tuple[HistoryEntry, ...]
    waiting: frozenset[tuple[str, str, str]]


_SORTS = {
    "name": "p.name_key {0}, p.id {0}",
    "identifier": "p.identifier {0} NULLS LAST, p.id {0}",
    "town": "lligall_sort_key(p.town) {0}, p.name_key, p.id",
}
_HERE = "p.removed IS NOT TRUE AND (p.merged_into IS NULL OR p.id NOT IN (SELECT id FROM keeper))"


def ids(connection: Connection, wanted: PartyFilter, limit: int | None = None) -> list[str]:
    """The ids of the parties that pass the filter, in its order; the first `limit` of them are there at once."""
    conditions: list[str] = [_HERE]
    values: dict[str, Any] = {"limit": -1 if limit is None else limit}
    if wanted.party_type is not None:
        conditions.append("p.party_type = :party_type")
        values["party_type"] = wanted.party_type
    if wanted.text.strip():
        conditions.append(f"p.id IN ({found_by(wanted.text, values)})")
    order = _SORTS[wanted.sort].format("DESC" if wanted.descending else "ASC")
    statement = f"""WITH RECURSIVE {KEEPERS} SELECT group_concat(id) FROM (
        SELECT p.id FROM party AS p WHERE {" AND ".join(conditions)} ORDER BY {order} LIMIT :limit)"""
    found = connection.execute(text(statement), values).scalar()
    return found.split(",") if found else []


def found_by(typed: str, values: dict[str, Any]) -> str:
    """The SQL of the ids of parties, those that stand for merged ones, that a text finds; its values are put in
    `values`."""
    halves = []
    first, last = entries_of("party")
    for table, match in (("search_words", words_match(typed)), ("search_numbers", numbers_match(typed))):
        if match is not None:
            values[table] = match
            halves.append(
                f"""SELECT coalesce(k.kept, e.id) FROM {table} AS m JOIN search_entry AS e ON e.entry = m.rowid
                LEFT JOIN keeper AS k ON k.id = e.id
                  WHERE m.{table} MATCH :{table} AND m.rowid BETWEEN {first} AND {last}"""
            )
    return " UNION ".join(halves) or "SELECT NULL WHERE FALSE"


_PAGE = text(
    f"""WITH RECURSIVE {KEEPERS}, same(kept, id) AS (
      SELECT value, value FROM json_each(:ids) UNION SELECT kept, id FROM keeper WHERE kept IN {THESE}),
    part(kept, files, opened) AS (
      SELECT same.kept, count(DISTINCT f.id), count(DISTINCT CASE WHEN f.status = 'open' THEN f.id END)
      FROM same CROSS JOIN case_party AS cp ON cp.party = same.id CROSS JOIN case_file AS f ON f.id = cp.case_file_id
      WHERE cp.removed IS NOT TRUE GROUP BY same.kept)
    SELECT p.id, {PARTY_NAME.format("p")}, p.party_type, p.identifier_type, p.identifier, p.town, p.telephone, p.email,
      coalesce(part.files, 0), coalesce(part.opened, 0),
      EXISTS (SELECT 1 FROM overlay AS o WHERE o.kind = 'party' AND o.row = p.id)
    FROM party AS p LEFT JOIN part ON part.kept = p.id WHERE p.id IN {THESE}"""
)


def page(connection: Connection, ids: Sequence[str]) -> list[PartyRow]:
    """The rows of some parties, in the order of their ids; those no longer here are left out."""
    found = {row[0]: tell(PartyRow, row) for row in connection.execute(_PAGE, {"ids": as_json(ids)})}
    return [found[each] for each in ids if each in found]


def count(connection: Connection) -> int:
    """How many parties there are, merged ones not counted."""
    statement = f"WITH RECURSIVE {KEEPERS} SELECT count(*) FROM party AS p WHERE {_HERE}"
    return connection.execute(text(statement)).scalar_one()


_ONE = text(
    f"""SELECT id, {PARTY_NAME.format("party")} AS name, party_type, given_name, first_surname, second_surname,
    business_name, identifier_type, identifier, street, postcode, town, province, country, email, telephone, channel,
    obliged, language, remarks, removed IS TRUE AS removed FROM party WHERE id = :id"""
)
_FILES = text(
    f"""SELECT cp.id, f.id, {SHOWN_NUMBER.format("f")}, f.title, f.status, f.stage, cp.role, f.opened_on
    FROM case_party AS cp JOIN case_file AS f ON f.id = cp.case_file_id
    WHERE cp.party IN {THESE} AND cp.removed IS NOT TRUE
    ORDER BY f.status <> 'open', f.opened_on DESC, f.number_key DESC, cp.id"""
)
_WAITING = text("SELECT kind, row, unit FROM overlay WHERE kind = 'party' AND row = :id")


def one(connection: Connection, party: str) -> PartyPage:
    """A party with all its files; who was merged answers with the page of the one kept. Raises NotThere."""
    kept = stands_for(connection, party)
    row = connection.execute(_ONE, {"id": kept}).mappings().first()
    if row is None:
        raise NotThere("party", party)
    same = same_as(connection, kept)
    files: dict[tuple[str, str], PartyCaseRow] = {}
    for found in connection.execute(_FILES, {"ids": as_json(same)}):
        line = tell(PartyCaseRow, found)
        files.setdefault((line.case_file, line.role), line)
    obliged = None if row["obliged"] is None else bool(row["obliged"])
    return PartyPage(
        **{**row, "obliged": obliged, "removed": bool(row["removed"])},
        case_files=tuple(files.values()),
        merged=tuple(page(connection, [other for other in same if other != kept])),
        duplicates=tuple(duplicates(connection, row["identifier"] or "", row["name"], row["town"] or "", kept)),
        conflicts=tuple(conflicts.of_row(connection, kept)),
        history=tuple(history.of_row(connection, kept, 20)),
        waiting=frozenset((waits[0], waits[1], waits[2]) for waits in connection.execute(_WAITING, {"id": kept})),
    )


def duplicates(
    connection: Connection, identifier: str = "", name: str = "", town: str = "", but: str | None = None
) -> list[PartyRow]:
    """Parties that may be the same: the same identifier however written, or the same folded name in the same town.

    Without a town, a party of that name in any town counts; so does one whose town is not known.
    """
    found = dict.fromkeys(_same_identifier(connection, identifier)) if identifier.strip() else {}
    found |= dict.fromkeys(_same_name(connection, name, town))
    return page(connection, [each for each in found if each != but][:20])


def _same_identifier(connection: Connection, identifier: str) -> list[str]:
    statement = f"""WITH RECURSIVE {KEEPERS} SELECT DISTINCT coalesce(k.kept, p.id) FROM party AS p
        LEFT JOIN keeper AS k ON k.id = p.id WHERE p.identifier IN (:plain, :typed) AND p.removed IS NOT TRUE"""
    values = {"plain": normalise(identifier), "typed": identifier.strip().upper()}
    return list(connection.execute(text(statement), values).scalars())


def _same_name(connection: Connection, name: str, town: str) -> list[str]:
    wanted = sorted(fold(name).split())
    if not wanted:
        return []
    match = "heading : (" + " ".join(map(phrase, wanted)) + ")"
    statement = f"""WITH RECURSIVE {KEEPERS} SELECT p.id, {PARTY_NAME.format("p")} AS name, p.town
        FROM search_words AS m JOIN search_entry AS e ON e.entry = m.rowid JOIN party AS p ON p.id = e.id
        WHERE m.search_words MATCH :match AND m.rowid BETWEEN :first AND :last AND {_HERE} ORDER BY p.id LIMIT 500"""
    first, last = entries_of("party")
    return [
        row.id
        for row in connection.execute(text(statement), {"match": match, "first": first, "last": last})
        if sorted(fold(row.name).split()) == wanted and (not town or not row.town or fold(row.town) == fold(town))
    ]


def suggest(connection: Connection, typed: str, limit: int = 8) -> list[PartyRow]:
    """Parties that a text being typed may mean, by name."""
    values: dict[str, Any] = {"limit": limit}
    within = found_by(typed[:200], values)
    statement = f"""WITH RECURSIVE {KEEPERS} SELECT p.id FROM party AS p
        WHERE p.id IN ({within}) AND {_HERE} ORDER BY p.name_key, p.id LIMIT :limit"""
    return page(connection, list(connection.execute(text(statement), values).scalars()))
