"""Rows that go to PostgreSQL as arrays are the rows that were meant, whatever stands in them."""

import struct
from collections.abc import Iterator

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.server.store import postgresql
from sync.server.store.arrays import array, list_of
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Database, DatabaseError
from tests.kit.postgresql import cluster
from tests.kit.server import OTHER

pytestmark = pytest.mark.postgresql_only

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
WHOLES = st.integers(-(2**63), 2**63 - 1)


@pytest.fixture(scope="module")
def line() -> Iterator["psycopg.Connection"]:
    with psycopg.connect(cluster().database(), autocommit=True) as connection:
        yield connection


@pytest.fixture
def database() -> Iterator[Database]:
    store = ClusterStore(cluster().database())
    store.registry(bytes(32))
    yield store.entity(OTHER, OTHER, bytes(32))
    store.close()


@settings(deadline=None)
@given(
    st.lists(st.none() | TEXTS), st.lists(st.none() | st.binary(max_size=40)), st.lists(st.none() | WHOLES),
    st.lists(st.none() | st.floats(allow_nan=False)),
)  # fmt: skip
def test_they_arrive_as_they_were(line: "psycopg.Connection", texts, raws, wholes, reals) -> None:
    named = {"text": texts, "bytea": raws, "bigint": wholes, "double precision": reals}
    for of, values in named.items():
        assert line.execute("SELECT %s::text", (array(values, of),)).fetchone() is not None
        found = line.execute("SELECT unnest(%s)", (array(values, of),)).fetchall()
        assert [value for (value,) in found] == values


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1) | st.lists(st.binary(max_size=20), min_size=1) | st.lists(WHOLES, min_size=1))
def test_lists_are_asked_for(line: "psycopg.Connection", values) -> None:
    asked = list_of(values)
    for value in values[:5]:
        assert line.execute("SELECT %s = ANY(%s)", (value, asked)).fetchone() == (True,)


def test_a_number_that_is_too_large_is_an_error_here() -> None:
    with pytest.raises(struct.error):
        array([2**63], "bigint")


@pytest.mark.parametrize("count", [0, 1, 47, 48, 128, 129, 300])
def test_many_rows_are_inserted_laid_over_and_updated(database: Database, count: int) -> None:
    rows = [(f"sèrie {number}", number % 7, number) for number in range(count)]
    columns, key = ("series", "year", "last"), ("series", "year")
    with database.writing() as connection:
        connection.insert_many("series", columns, rows)
        connection.insert_many("series", columns, rows, key, made=lambda row: (*row[:2], row[2] + 1_000))
    with database.writing() as connection:
        updated = [(2_000 + last, series, year) for series, year, last in rows[::2]]
        connection.update_many("series", ("last",), key, updated)
        found = connection.execute("SELECT series, year, last FROM series").fetchall()
    last = {series: last for series, _, last in found}
    assert last == {f"sèrie {number}": number + (1_000 if number % 2 else 2_000) for number in range(count)}


def test_what_cannot_be_kept_takes_the_whole_transaction_back(database: Database) -> None:
    columns = ("series", "year", "last")
    rows = [(f"sèrie {number}", 1, 1) for number in range(3 * postgresql._STRETCH)]
    with pytest.raises(DatabaseError), database.writing() as connection:
        connection.insert_many("series", columns, [*rows, rows[0]])
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        connection.insert_many("series", columns, rows, made=lambda row: (*row[:2], 1 // (row is not rows[-1])))
    with database.writing() as connection:
        assert connection.execute("SELECT count(*) FROM series").fetchone() == (0,)
        connection.insert_many("series", columns, rows)
