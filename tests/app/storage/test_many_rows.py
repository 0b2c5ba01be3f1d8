"""Many rows by few statements: in order, none twice, however many and however wide."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage import many_rows
from app.storage.database import Database
from tests.kit.offices import empty_database


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder: Path = tmp_path_factory.mktemp("rows")
    return empty_database(folder)


@given(count=st.sampled_from((0, 1, 2, 511, 512, 513, 1_024, 1_500)), width=st.sampled_from((1, 3, 64, 65, 200)))
def test_all_rows_come_in_order(database: Database, count: int, width: int) -> None:
    rows = [(number, *[f"{number}.{column}" for column in range(1, width)]) for number in range(count)]
    names = [f"c{column}" for column in range(width)]
    with database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS temp.wide")
        connection.exec_driver_sql(f"CREATE TEMP TABLE wide ({', '.join(names)})")
        paused: list[int] = []
        many_rows.insert(connection, f"INSERT INTO wide ({', '.join(names)})", rows, lambda: paused.append(1))
        found = connection.exec_driver_sql("SELECT * FROM wide ORDER BY rowid").all()
    assert [tuple(row) for row in found] == rows
    assert len(paused) == bool(rows)
