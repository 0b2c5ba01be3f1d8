"""Search of everything, as it is typed: exact numbers first, then parties, then case files, then what they hold; and
by its number the record of a case file whose contents were destroyed.

The index answers with entries, newest first, each kind a range of it (storage.search_index); the rows found are then
read by id and told with the piece of text that was found. Neighbours: matching (questions), domain.text (folding).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from app.domain import numbering
from app.domain.case_files import SERIES
from app.domain.numbering import number_key
from app.domain.text import compact, number_queries, words
from app.queries.matching import lone_number, official_numbers, phrase, whole_words_match, words_match
from app.queries.snippets import Piece, first_found, is_whole, number_found
from app.storage.merged_parties import KEEPERS
from app.storage.naming import PARTY_NAME, SHOWN_NUMBER, THESE, as_json
from app.storage.search_index import entries_of

PARTIES_SHOWN = 12
"""Parties before the case files, at most, while there are case files too."""
RECENT_YEARS = 10
"""How far back a lone number is taken for a case file's."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `why` is the field it was found by, `snippet` that field's text around what was found;
    `exact` when a whole number was typed. `number` and `status` are the case file's. Of a disposal `detail` is the
    moment when it was carried out."""

    kind: str
    id: str
    case_file_id: str | None
    title: str
    detail: str
    number: str
    status: str
    why: str
    snippet: tuple[Piece, ...]
    exact: bool


def search(connection: Connection, typed: str, limit: int = 40) -> list[Hit]:
    """What a text finds; nothing for a text without letters or digits."""
    typed = typed[:500]
    meant = _meant(connection, typed)
    found: dict[tuple[str, str], None] = dict.fromkeys(("case_file", row) for row in _exact(connection, meant))
    found.update(dict.fromkeys(("disposal", row) for row in _destroyed(connection, meant)))
    exact = set(found)
    found.update(dict.fromkeys(_by_numbers(connection, typed, limit)))
    # What has the words as they were typed comes first; what only begins so, where there is room for it.
    for question in filter(None, dict.fromkeys([whole_words_match(typed), words_match(typed)])):
        if len(found) < limit:
            found.update(dict.fromkeys(_by_words(connection, question, limit)))
    # Everything is told before it is cut, because only then is it known which numbers were typed whole.
    hits = _told(connection, list(found), exact, typed)
    hits.sort(key=lambda hit: (not hit.exact, _ORDER.index(hit.kind), hit.why != "title"))
    parties = [hit for hit in hits if hit.kind == "party"]
    spare = set(map(id, parties[max(PARTIES_SHOWN, limit - len(hits) + len(parties)) :]))
    return [hit for hit in hits if id(hit) not in spare][:limit]


_ORDER = ("party", "case_file", "disposal", "note", "task", "step")


def _meant(connection: Connection, typed: str) -> list[tuple[int, int]]:
    """The (year, number) of a case file that may have been typed, in any format; a lone number is one of the last
    years'."""
    alone = lone_number(typed)
    if alone is None:
        return official_numbers(typed)
    latest = connection.execute(text("SELECT max(number_key) FROM case_file WHERE number_key < '~'")).scalar()
    newest = int(latest[:4]) if latest and latest[:4].isdigit() else None
    return [] if newest is None else [(newest - back, alone) for back in range(RECENT_YEARS)]


def _exact(connection: Connection, meant: Sequence[tuple[int, int]]) -> list[str]:
    """Case files whose official number is one of these."""
    keys = [number_key(f"{year}/{number}", None) for year, number in meant]
    statement = text(f"SELECT id FROM case_file WHERE number_key IN {THESE} ORDER BY number_key DESC, id")
    return list(connection.execute(statement, {"ids": as_json(keys)}).scalars()) if keys else []


def _destroyed(connection: Connection, meant: Sequence[tuple[int, int]]) -> list[str]:
    """Records of destroyed case files whose number was one of these, the newest first."""
    numbers = [numbering.official(SERIES, year, number) for year, number in meant]
    statement = text(
        f"SELECT id FROM disposal WHERE done_at IS NOT NULL AND number IN {THESE} ORDER BY done_at DESC, id"
    )
    return list(connection.execute(statement, {"ids": as_json(numbers)}).scalars()) if numbers else []


def _by_numbers(connection: Connection, typed: str, limit: int) -> list[tuple[str, str]]:
    """What has a number like the one typed; the form most like it first, the others only when that finds little."""
    first, last = entries_of("case_file")[0], entries_of("party")[1]
    found: list[tuple[str, str]] = []
    for form in number_queries(typed[:200]):
        if len(found) < PARTIES_SHOWN:
            found += _entries(connection, "search_numbers", phrase(form), first, last, limit)
    return found


def _by_words(connection: Connection, question: str, limit: int) -> list[tuple[str, str]]:
    """Parties, as many as there is room for, then the newest case files, then the newest of what they hold. Where there
    are more parties than can be shown, those whose name it is come before those who live in the street of that name."""
    first, last = entries_of("step")[0], entries_of("case_file")[1]
    held = _entries(connection, "search_words", question, first, last, limit)
    room = max(PARTIES_SHOWN, limit - len(held))
    people = _entries(connection, "search_words", question, *entries_of("party"), room)
    if len(people) == room:
        named = _entries(connection, "search_words", f"heading : ({question})", *entries_of("party"), room)
        people = list(dict.fromkeys(named + people))[:room]
    return people + held


def _entries(
    connection: Connection, table: str, question: str, first: int, last: int, most: int
) -> list[tuple[str, str]]:
    statement = text(
        f"""WITH RECURSIVE {KEEPERS} SELECT e.kind, coalesce(k.kept, e.id) AS id
            FROM (SELECT rowid AS entry FROM {table} WHERE {table} MATCH :question
              AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :most) AS m
            CROSS JOIN search_entry AS e ON e.entry = m.entry LEFT JOIN keeper AS k ON k.id = e.id
            ORDER BY m.entry DESC"""
    )
    values = {"question": question, "first": first, "last": last, "most": most}
    return [(row.kind, row.id) for row in connection.execute(statement, values)]


_NUMBER = SHOWN_NUMBER.format("f")
_IN_FILE = f"""CASE WHEN f.id IS NULL THEN '' ELSE {_NUMBER} END AS number, coalesce(f.title, '') AS file_title,
    coalesce(f.status, '') AS status"""
_DETAILS = {
    "case_file": text(f"""SELECT f.id, f.id AS case_file_id, f.title AS title, {_NUMBER} AS number, f.status,
        f.provisional_number, f.contested_number, f.former_number, f.classification, f.paper_location, f.remarks,
        f.eni_identifier,
        (SELECT group_concat(t.name, ' · ') FROM case_tag AS c JOIN tag AS t ON t.id = c.tag
          WHERE c.case_file_id = f.id AND c.removed IS NOT TRUE AND t.removed IS NOT TRUE) AS tags,
        (SELECT group_concat({PARTY_NAME.format("p")}, ' · ') FROM case_party AS c JOIN party AS m ON m.id = c.party
          JOIN party AS p ON p.id IN (m.id, m.merged_into)
          WHERE c.case_file_id = f.id AND c.removed IS NOT TRUE) AS parties
        FROM case_file AS f WHERE f.id IN {THESE}"""),
    "party": text(f"""SELECT p.id, NULL AS case_file_id, {PARTY_NAME.format("p")} AS title, '' AS number, '' AS status,
        p.identifier, p.telephone, p.email, p.remarks, p.town,
        concat_ws(', ', p.street, trim(concat_ws(' ', p.postcode, p.town))) AS address
        FROM party AS p WHERE p.id IN {THESE}"""),
    "disposal": text(f"""SELECT d.id, d.case_file AS case_file_id, d.number AS title, d.number, '' AS status, d.done_at
        FROM disposal AS d WHERE d.id IN {THESE}"""),
    "note": text(f"""SELECT n.id, n.case_file_id, n.text AS title, {_IN_FILE} FROM note AS n
        LEFT JOIN case_file AS f ON f.id = n.case_file_id WHERE n.id IN {THESE}"""),
    "task": text(f"""SELECT t.id, t.case_file_id, t.title, t.remarks, {_IN_FILE} FROM task AS t
        LEFT JOIN case_file AS f ON f.id = t.case_file_id WHERE t.id IN {THESE}"""),
    "step": text(f"""SELECT s.id, s.case_file_id, s.title, s.remarks, {_IN_FILE} FROM step AS s
        LEFT JOIN case_file AS f ON f.id = s.case_file_id WHERE s.id IN {THESE}"""),
}
_LOOKED_AT = {
    "case_file": (
        "title",
        "number",
        "former_number",
        "parties",
        "tags",
        "classification",
        "remarks",
        "paper_location",
        "eni_identifier",
    ),
    "party": ("title", "identifier", "telephone", "email", "address", "remarks"),
    "disposal": ("number",),
    "note": ("title",),
    "task": ("title", "remarks"),
    "step": ("title", "remarks"),
}
_NUMBERS = ("number", "provisional_number", "contested_number", "former_number", "identifier", "telephone")


def _told(
    connection: Connection, order: Sequence[tuple[str, str]], exact: Collection[tuple[str, str]], typed: str
) -> list[Hit]:
    rows: dict[tuple[str, str], Any] = {}
    for kind, statement in _DETAILS.items():
        wanted = [row for found, row in order if found == kind]
        if wanted:
            for row in connection.execute(statement, {"ids": as_json(wanted)}).mappings():
                rows[kind, row["id"]] = row
    looked = _Looked(tuple(words(typed)), tuple(number_queries(typed[:200])), compact(typed))
    return [_hit(thing, rows[thing], thing in exact, looked) for thing in order if thing in rows]


class _Looked(NamedTuple):
    """What was typed, in the forms it is looked for again in the rows."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    compact: str


def _hit(thing: tuple[str, str], row: Any, exact: bool, looked: _Looked) -> Hit:
    kind = thing[0]
    texts = {name: row[name] for name in _LOOKED_AT[kind] if row[name]}
    numbers = {name: row[name] for name in _NUMBERS if row.get(name)}
    why, snippet = number_found(numbers, looked.numbers) or first_found(texts, looked.words) or ("", ())
    exact = exact or any(is_whole(number, looked.compact) for number in numbers.values())
    if kind == "note":
        why = "text" if why == "title" else why
    title = row["title"] if kind != "note" else row["title"].partition("\n")[0][:200]
    return Hit(
        kind,
        thing[1],
        row["case_file_id"],
        title,
        _detail(kind, row),
        row["number"],
        row["status"],
        why,
        snippet,
        exact,
    )


def _detail(kind: str, row: Any) -> str:
    if kind == "case_file":
        return row["parties"] or ""
    if kind == "disposal":
        return row["done_at"]
    if kind == "party":
        return " · ".join(filter(None, (row["identifier"], row["town"], row["telephone"])))
    return " ".join(filter(None, (row["number"], row["file_title"])))
