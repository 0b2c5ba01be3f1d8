"""PostgreSQL keeps the entities apart by itself: whatever a room asks, it sees and writes one entity's rows only.

`leaks` is the matrix of every table; it must find a policy that was dropped, loosened or not forced.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.domain.ids import new_id
from sync.server import enrolment
from sync.server.journal import EntityJournal
from sync.server.people import found
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Connection, Database, DatabaseError, StoreProblem
from tests.kit.clock import SettableClock
from tests.kit.postgresql import Cluster, cluster
from tests.kit.pretend import ENTITY, SERVER_KEY, change, enrolled
from tests.kit.server import OTHER

KEYS = {ENTITY: b"a" * 32, OTHER: b"b" * 32}
CANARY = "Canària Fictícia 00000000T"


pytestmark = pytest.mark.postgresql_only


@pytest.fixture
def url() -> Iterator[str]:
    """A database with two entities, each with rows in its tables."""
    url = cluster().database()
    store = ClusterStore(url)
    store.registry(bytes(32))
    for entity, key in KEYS.items():
        journal = EntityJournal.create(store.entity(entity, entity, key), entity, SERVER_KEY, SettableClock())
        found(journal, entity, {"name": "Vila de Prova"})
        maria = enrolled(journal, "secretary", name=CANARY)
        maria.entity = entity
        file = maria.opens(CANARY)
        note = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": CANARY * 100}
        maria.writes(change("note", new_id(), True, file, **note))
        maria.level()
        enrolment.revoke(journal, maria.device, CANARY)
    store.close()
    yield url
    cluster().drop(url)


def tables(url: str) -> list[str]:
    listed = "SELECT tablename FROM pg_tables WHERE schemaname = 'entities' AND tablename <> 'revision' ORDER BY 1"
    return [name for (name,) in cluster().sql(listed, database=name_of(url))]


def name_of(url: str) -> str:
    return url.rpartition("?")[0].rpartition("/")[2]


def leaks(url: str) -> list[str]:
    """Every table through which one entity reaches another, or does not reach itself."""
    store = ClusterStore(url)
    with contextlib.suppress(StoreProblem):
        store.registry(bytes(32))
    # The tables' own check at the start has refused already where something is wrong: this looks without it.
    if not store._pools:
        from sync.server.store import cluster as module

        store._pools = {schema: module._pool(url, schema, 4) for schema in ("entities", "registry")}
        store._types = {schema: {} for schema in ("entities", "registry")}
    here = store.entity(ENTITY, ENTITY, KEYS[ENTITY])
    wrong = []
    all_rows = {
        table: cluster().sql(f"SELECT entity FROM entities.{table}", database=name_of(url)) for table in tables(url)
    }
    for table, rows in all_rows.items():
        mine = sum(1 for (entity,) in rows if entity == ENTITY)
        seen = asked(here, lambda c, t=table: c.execute(f"SELECT entity FROM {t}").fetchall())
        if len(seen) != mine:
            wrong.append(f"{table}: sees {len(seen)} rows and has {mine}")
        for doing in (f"UPDATE {table} SET entity = entity WHERE entity = ?", f"DELETE FROM {table} WHERE entity = ?"):
            if touched(here, doing):
                wrong.append(f"{table}: {doing.split()[0]} reaches another entity")
        if mine and given_away(here, table):
            wrong.append(f"{table}: a row can be given to another entity")
    store.close()
    return wrong


def asked(database: Database, question: Callable[[Connection], list[Any]]) -> list[Any]:
    with database.reading() as connection:
        return question(connection)


class TakenBack(Exception):
    pass


def touched(database: Database, statement: str) -> int:
    count = 0
    with contextlib.suppress(TakenBack), database.writing() as connection:
        count = connection.execute(statement, (OTHER,)).rowcount  # type: ignore[attr-defined]
        raise TakenBack
    return count


def given_away(database: Database, table: str) -> bool:
    try:
        with database.writing() as connection:
            connection.execute(f"UPDATE {table} SET entity = 'nobody'")
            raise TakenBack
    except DatabaseError:
        return False
    except TakenBack:
        return True


def test_nobody_reaches_another_entity_through_any_table(url: str) -> None:
    assert len(tables(url)) > 10
    assert leaks(url) == []


@pytest.mark.parametrize(
    "spoil",
    [
        "DROP POLICY only_its_own ON entities.{}",
        "ALTER TABLE entities.{} DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE entities.{} NO FORCE ROW LEVEL SECURITY",
        "CREATE POLICY more ON entities.{} USING (true)",
    ],
    ids=["dropped", "disabled", "not forced", "loosened"],
)
def test_one_policy_that_is_not_as_it_must_be_is_found_and_nothing_is_served(url: str, spoil: str) -> None:
    for table in ("standing", "block", "code"):
        try:
            cluster().sql(spoil.format(table), database=name_of(url))
            if table != "code":
                assert [each for each in leaks(url) if each.startswith(f"{table}:")]
            with pytest.raises(StoreProblem, match=table):
                ClusterStore(url).registry(bytes(32))
        finally:
            repair(cluster(), url, table)
    assert leaks(url) == []


def repair(server: Cluster, url: str, table: str) -> None:
    rule = "entity = current_setting('lligall.entity')"
    server.sql(
        f"DROP POLICY IF EXISTS only_its_own ON entities.{table}",
        f"DROP POLICY IF EXISTS more ON entities.{table}",
        f"CREATE POLICY only_its_own ON entities.{table} USING ({rule}) WITH CHECK ({rule})",
        f"ALTER TABLE entities.{table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE entities.{table} FORCE ROW LEVEL SECURITY",
        database=name_of(url),
    )


@pytest.mark.parametrize("role", ["postgres", "free"])
def test_a_role_above_row_level_security_is_not_served(url: str, role: str) -> None:
    cluster().sql("DO $$ BEGIN CREATE ROLE free LOGIN BYPASSRLS; EXCEPTION WHEN duplicate_object THEN END $$")
    with pytest.raises(StoreProblem, match="row-level security"):
        ClusterStore(cluster().url(name_of(url), role)).registry(bytes(32))


def test_a_dump_shows_nothing_that_a_person_wrote(url: str) -> None:
    for schema in ("entities", "registry"):
        names = cluster().sql(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'", database=name_of(url))
        for (table,) in names:
            for row in cluster().sql(f"SELECT * FROM {schema}.{table}", database=name_of(url)):
                for value in row:
                    raw = value if isinstance(value, bytes) else str(value).encode()
                    assert CANARY.encode() not in raw and b"00000000T" not in raw, table


def test_a_body_moved_to_another_row_or_entity_does_not_open(url: str) -> None:
    where = name_of(url)
    bodies = cluster().sql(
        f"SELECT kind, id, body FROM entities.standing WHERE entity = '{OTHER}'", database=where
    )
    kind, row, body = next(each for each in bodies if each[0] == "case_file")
    store = ClusterStore(url)
    store.registry(bytes(32))
    here, there = (store.entity(entity, entity, KEYS[entity]) for entity in (ENTITY, OTHER))
    try:
        with there.reading() as connection:
            assert CANARY.encode() in connection.unseal(f"standing/{kind}/{row}", body)
            with pytest.raises(DatabaseError):
                connection.unseal(f"standing/{kind}/{new_id()}", body)
            with pytest.raises(DatabaseError):
                connection.unseal(f"standing/{kind}/{row}", body[:-1] + bytes([body[-1] ^ 1]))
        with here.reading() as connection, pytest.raises(DatabaseError):
            connection.unseal(f"standing/{kind}/{row}", body)
        # Not even with the other's key: the entity itself is part of what was sealed.
        thief = store.entity(ENTITY, ENTITY, KEYS[OTHER])
        with thief.reading() as connection, pytest.raises(DatabaseError):
            connection.unseal(f"standing/{kind}/{row}", body)
    finally:
        store.close()


def test_a_stranger_to_the_entity_finds_no_journal(url: str) -> None:
    store = ClusterStore(url)
    store.registry(bytes(32))
    journal = EntityJournal(store.entity("0000000000", "0000000000", bytes(32)), SERVER_KEY, SettableClock())
    with pytest.raises(DatabaseError, match="no journal"):
        journal.facts()
    store.close()
