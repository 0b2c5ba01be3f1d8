"""Reading a CSV of entities: every bad row is told with its line, and a file with one is not imported at all.

Columns may have the names of the statistics institutes' lists or our own; only the code and the name are needed.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain import identifiers, people

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "ine10": ("ine10", "ine10_codi_ens", "codi_ens"),
    "name": ("name", "nom_natural", "nom", "nom_ine"),
    "ine6": ("ine6",),
    "dir3": ("dir3", "dir3_derived"),
    "entity_type": ("entity_type", "type"),
    "comarca": ("comarca",),
    "population": ("population", "habitants", "habitants_dataset"),
    "languages": ("languages",),
}
"""Fields of an entity and the columns that may hold them, the first one present."""

LARGEST = 50_000_000
"""Bytes."""


@dataclass(frozen=True)
class BadRow:
    """What is wrong, and on which line of the file (from 1)."""

    line: int
    what: str


class BadFile(ValueError):
    """The file cannot be imported; nothing was. `rows` says why, line by line."""

    def __init__(self, rows: list[BadRow]) -> None:
        super().__init__("; ".join(f"line {row.line}: {row.what}" for row in rows))
        self.rows = rows


def read(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The entities of a file as `(ine10, fields)`. Raises BadFile, OSError."""
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(next(reader, []))
    except csv.Error as error:
        raise BadFile([BadRow(1, f"not readable as CSV ({error})")]) from error
    entities: list[tuple[str, dict[str, Any]]] = []
    lines: dict[str, int] = {}
    bad: list[BadRow] = []
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            # From here on nobody can say where rows begin.
            bad.append(BadRow(line, f"not readable as CSV ({error})"))
            break
        if not any(cell.strip() for cell in row):
            continue
        fields, problems = _fields(row, columns)
        ine10 = fields.get("ine10")
        if not problems and ine10 in lines:
            problems.append(f"{ine10} stands on line {lines[ine10]} already")
        bad += [BadRow(line, problem) for problem in problems]
        if not problems:
            lines[fields["ine10"]] = line
            entities.append((fields.pop("ine10"), fields))
    if not entities and not bad:
        bad.append(BadRow(2, "there is no entity in the file"))
    if bad:
        raise BadFile(bad)
    return entities


def checked(values: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """The fields of one entity from their texts, and what is wrong with them."""
    fields: dict[str, Any] = {}
    problems = []
    for name, value in values.items():
        if not value:
            continue
        try:
            fields[name] = _READ.get(name, str)(value)
        except ValueError as error:
            problems.append(f"{name}: {error}")
            continue
        if not people.ENTITY.field(name).accepts(fields[name]):
            problems.append(f"{name}: {value!r} is too long, or has characters that may not be there")
    problems += [f"{name} is missing" for name in ("ine10", "name") if not values.get(name)]
    ine10, ine6 = fields.get("ine10"), fields.get("ine6")
    if ine10 and ine6 and not ine10.startswith(ine6):
        problems.append(f"ine10 {ine10} does not begin with ine6 {ine6}")
    return fields, problems


def assumed(ine10: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """What is taken to be true of an entity where nobody has ever told otherwise, here or in an earlier file."""
    found: dict[str, Any] = {"ine6": ine10[:6], "entity_type": "town_hall", "languages": ["ca"]}
    if told.get("entity_type", "town_hall") == "town_hall":
        found["dir3"] = identifiers.town_hall_dir3(ine10[:6])
    return {name: value for name, value in found.items() if name not in told}


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise BadFile([BadRow(1, "the file is far too large for a list of entities")])
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadFile([BadRow(line, "not UTF-8; save the file as CSV in UTF-8")]) from error


def _columns(header: list[str]) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    found = {}
    for field, accepted in COLUMNS.items():
        present = [name for name in accepted if name in names]
        if present:
            found[field] = names.index(present[0])
    missing = [f"no column {' or '.join(COLUMNS[field])}" for field in ("ine10", "name") if field not in found]
    if missing:
        raise BadFile([BadRow(1, text) for text in missing])
    found[_WIDTH] = len(names)
    return found


_WIDTH = "width"


def _fields(row: list[str], columns: Mapping[str, int]) -> tuple[dict[str, Any], list[str]]:
    if len(row) != columns[_WIDTH]:
        return {}, [f"{len(row)} columns where the first line has {columns[_WIDTH]}"]
    return checked({field: row[at].strip() for field, at in columns.items() if field != _WIDTH})


def _ine10(text: str) -> str:
    if not identifiers.is_ine10(text):
        raise ValueError(f"{text!r} is not an INE10 code (ten digits, the sixth a control digit)")
    return text


def _ine6(text: str) -> str:
    if not identifiers.is_ine6(text):
        raise ValueError(f"{text!r} is not an INE6 code (six digits, the last a control digit)")
    return text


def _dir3(text: str) -> str:
    if not identifiers.is_dir3(text):
        raise ValueError(f"{text!r} is not a DIR3 code")
    return text


def _population(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _type(text: str) -> str:
    accepted = people.ENTITY.field("entity_type").choices
    if text not in accepted:
        raise ValueError(f"{text!r} is none of {', '.join(accepted)}")
    return text


_READ: Mapping[str, Callable[[str], Any]] = {
    "ine10": _ine10,
    "ine6": _ine6,
    "dir3": _dir3,
    "population": _population,
    "entity_type": _type,
    "languages": str.split,
}
