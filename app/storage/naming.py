"""What people call a row, whatever its kind: for the undo's name, for history, for values that are ids.

Neighbours: actions.undo and every query; SQL pieces that name case files and parties stand here once.
"""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, text

THESE = "(SELECT value FROM json_each(:ids))"
"""The ids a statement is asked about, bound as `ids` (see `as_json`)."""

SHOWN_NUMBER = "coalesce({0}.number, {0}.provisional_number, {0}.contested_number, '')"

PARTY_NAME = """CASE WHEN coalesce({0}.business_name, '') <> '' THEN {0}.business_name ELSE
    trim(concat_ws(' ', {0}.first_surname, {0}.second_surname) || CASE WHEN coalesce({0}.given_name, '') <> ''
    AND coalesce({0}.first_surname, {0}.second_surname, '') <> '' THEN ', ' ELSE '' END || coalesce({0}.given_name,
      '')) END"""
"""A party's name as lists show it: "Puig Vila, Mercè", or the business name."""


def as_json(ids: Iterable[str]) -> str:
    """Ids as the JSON text that `THESE` reads."""
    return json.dumps(list(ids))


_NAMES = text(
    f"""SELECT id, name FROM person WHERE id IN {THESE}
    UNION ALL SELECT id, name FROM procedure WHERE id IN {THESE}
    UNION ALL SELECT id, name FROM tag WHERE id IN {THESE}
    UNION ALL SELECT id, {PARTY_NAME.format("party")} FROM party WHERE id IN {THESE}
    UNION ALL SELECT id, trim(concat_ws(' ', {SHOWN_NUMBER.format("case_file")}, title))
      FROM case_file WHERE id IN {THESE}
    UNION ALL SELECT id, title FROM step WHERE id IN {THESE}
    UNION ALL SELECT id, title FROM task WHERE id IN {THESE}
    UNION ALL SELECT id, substr(text, 1, 80) FROM note WHERE id IN {THESE}
    UNION ALL SELECT id, name FROM entity WHERE id IN {THESE}
    UNION ALL SELECT id, coalesce(name, 'P-' || desk) FROM device WHERE id IN {THESE}
    UNION ALL SELECT cp.id, {PARTY_NAME.format("p")} FROM case_party AS cp JOIN party AS p ON p.id = cp.party
        WHERE cp.id IN {THESE}
    UNION ALL SELECT ct.id, tag.name FROM case_tag AS ct JOIN tag ON tag.id = ct.tag WHERE ct.id IN {THESE}
    UNION ALL SELECT cr.id, person.name
      FROM case_reader AS cr JOIN person ON person.id = cr.person WHERE cr.id IN {THESE}
    UNION ALL SELECT cl.id, trim(concat_ws(' ', {SHOWN_NUMBER.format("f")}, f.title)) FROM case_link AS cl
        JOIN case_file AS f ON f.id = cl.other WHERE cl.id IN {THESE}
    UNION ALL SELECT r.id, person.name || ': ' || r.role FROM role AS r JOIN person ON person.id = r.person
        WHERE r.id IN {THESE}
    UNION ALL SELECT id, coalesce(number, '') FROM disposal WHERE id IN {THESE}
    UNION ALL SELECT id, target_unit FROM conflict WHERE id IN {THESE}"""  # noqa: S608 (our own names)
)


def names(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """What people call these rows, whatever their kinds: `{id: name}`; unknown ids are left out."""
    wanted = as_json(sorted(set(ids)))
    if wanted == "[]":
        return {}
    return {row.id: row.name for row in connection.execute(_NAMES, {"ids": wanted})}
