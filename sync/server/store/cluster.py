"""A PostgreSQL database as a Store: one database for all entities, the registry in a schema of its own beside theirs.

At the start it brings the tables up to date and makes sure of what the rest relies on: a role that row-level security
binds, policies on every table, commits that wait for the disk. Neighbours: postgresql, tables, registry.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from app.domain.ids import new_id
from sync.server.store.connection import Busy, Connection, Database, Row, StoreProblem
from sync.server.store.migrating import scripts_of
from sync.server.store.notices import Notices
from sync.server.store.postgresql import PostgresConnection, PostgresDatabase
from sync.server.store.sealed_places import SEALED, Sealed
from sync.server.store.sealing import Sealer
from sync.server.store.tables import made_by, moves_rows, translated

ENTITIES, REGISTRY = "entities", "registry"
"""The schemas."""

MOST = 16
"""Connections for entities in one process, as many as it has threads; the registry has a few of its own."""

_PATIENCE = 5.0
"""Seconds to wait for a connection before a desktop is told to come back."""

_MIGRATION = 0x6C6C6967616C6C
_SETTINGS = {
    "lock_timeout": "5s",
    "statement_timeout": "60s",
    "idle_in_transaction_session_timeout": "120s",
    "client_min_messages": "warning",
    "timezone": "UTC",
}


class ClusterStore:
    """A Store in a PostgreSQL database, which must exist; its tables are made."""

    def __init__(self, url: str) -> None:
        """`url` is a libpq connection string, `postgresql://user@host/database`."""
        self._url = url
        self._types: dict[str, dict[tuple[str, str], str]] = {}
        self._pools: dict[str, ConnectionPool[Any]] = {}

    def exists(self) -> bool:
        """See Store."""
        with self._connected() as connection:
            found: Any = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (f"{REGISTRY}.server",)).fetchone()
            return found[0] and connection.execute("SELECT 1 FROM registry.server").fetchone() is not None

    def registry(self, master: bytes) -> Database:
        """See Store. What is secret in it is wrapped by the master key."""
        with self._connected() as connection:
            _check_server(connection)
            _migrate(connection)
            _check_guards(connection)
            self._types = {schema: _types(connection, schema) for schema in (ENTITIES, REGISTRY)}
        self._pools = {ENTITIES: _pool(self._url, ENTITIES, MOST), REGISTRY: _pool(self._url, REGISTRY, 4)}
        return self._database(REGISTRY)

    def place_for(self, ine10: str) -> str:
        """The name of the entity's rows; its own: rows left over by a power cut are in nobody's way."""
        return f"{ine10}-{new_id()[:12]}"

    def entity(self, ine10: str, place: str, key: bytes) -> Database:
        """See Store."""
        return self._database(ENTITIES, place, key)

    def renew(
        self, ine10: str, place: str, key: bytes, new_key: bytes, keep: Callable[[Connection, str], None]
    ) -> None:
        """See Store. In one transaction, beside running servers: they wait, and open the entity again."""
        database = self._database(ENTITIES, place, key)
        fresh = Sealer(place, new_key)
        with database.writing() as connection:
            assert isinstance(connection, PostgresConnection)
            for each in SEALED:
                _renew_column(connection, each, fresh)
            connection.execute("UPDATE head SET key_id = ?, version = version + 1", (fresh.key_id,))
            connection.raw.execute(f"SET LOCAL search_path = {REGISTRY}")
            keep(connection, place)

    def change_master(self, master: bytes, new_master: bytes, rewrap: Callable[[Connection], None]) -> None:
        """See Store. Running servers go on with what they have open; they are to be restarted with the new key."""
        try:
            with self.registry(master).writing() as connection:
                rewrap(connection)
        finally:
            self.close()

    def notices(self, hear: Callable[[str, int], None]) -> Notices:
        """See Store. What operators' commands write is heard too."""
        return Notices(self._url, hear)

    def settle(self) -> None:
        """A commit waits for the disk."""

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.close()

    def _database(self, schema: str, place: str = "", key: bytes = b"") -> PostgresDatabase:
        return PostgresDatabase(lambda: _taken(self._pools[schema]), self._types[schema], place, key)

    @contextmanager
    def _connected(self) -> Iterator["psycopg.Connection[Any]"]:
        try:
            with psycopg.connect(self._url, autocommit=True, connect_timeout=10) as connection:
                yield connection
        except psycopg.Error as error:
            raise StoreProblem(f"PostgreSQL does not let us begin: {error}") from error


def _renew_column(connection: PostgresConnection, sealed: Sealed, fresh: Sealer) -> None:
    """Seal every body of a column again, a few hundred at a time."""
    names = ", ".join(sealed.key)
    # Names of tables and columns are our own words, nothing from outside.
    query = f"SELECT {names}, {sealed.column} FROM {sealed.table} WHERE {sealed.column} IS NOT NULL"  # noqa: S608
    batch: list[Row] = []
    size = 0
    for *key, body in connection.scan(query):
        place = sealed.place.format(*key)
        batch.append((fresh.seal(place, connection.unseal(place, body)), *key))
        size += len(body)
        if size > _AT_ONCE:
            connection.update_many(sealed.table, (sealed.column,), sealed.key, batch)
            batch, size = [], 0
    if batch:
        connection.update_many(sealed.table, (sealed.column,), sealed.key, batch)


_AT_ONCE = 8 * 1024 * 1024


def _pool(url: str, schema: str, most: int) -> "ConnectionPool[Any]":
    settings = {**_SETTINGS, "search_path": schema}
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    return ConnectionPool(
        url,
        min_size=1,
        max_size=most,
        timeout=_PATIENCE,
        max_idle=300,
        reconnect_timeout=30,
        open=True,
        name=f"lligall-{schema}",
        kwargs={"autocommit": True, "options": options, "connect_timeout": 5, "application_name": "lligall"},
    )


@contextmanager
def _taken(pool: "ConnectionPool[Any]") -> Iterator["psycopg.Connection[Any]"]:
    """A connection for one transaction. A lost one is not given back."""
    try:
        connection = pool.getconn()
    except PoolTimeout as error:
        raise Busy("no connection") from error
    try:
        yield connection
    finally:
        pool.putconn(connection)


def _check_server(connection: "psycopg.Connection[Any]") -> None:
    def show(name: str) -> str:
        found = connection.execute("SELECT current_setting(%s)", (name,)).fetchone()
        return found[0] if found else ""

    if connection.info.server_version < 130_000:
        raise StoreProblem("PostgreSQL 13 or newer is needed")
    if show("server_encoding") != "UTF8":
        raise StoreProblem("the database must be made with the encoding UTF8")
    for name in ("fsync", "full_page_writes"):
        if show(name) != "on":
            raise StoreProblem(f"{name} is off: what desktops are told is kept would not survive a power cut")
    if show("synchronous_commit") == "off":
        raise StoreProblem("synchronous_commit is off: what desktops are told is kept would not survive a power cut")
    free = connection.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user").fetchone()
    if free is None or free[0]:
        raise StoreProblem(
            "the role we connect as is above row-level security, which keeps the entities apart;"
            " make one with: CREATE ROLE lligall LOGIN NOSUPERUSER NOBYPASSRLS"
        )


def _migrate(connection: "psycopg.Connection[Any]") -> None:
    """Bring both schemas to the newest tables, in one transaction; only one process at a time."""
    with connection.transaction():
        run: Any = connection.execute
        run("SELECT pg_advisory_xact_lock(%s)", (_MIGRATION,))
        for schema, sort in ((REGISTRY, "registry"), (ENTITIES, "entity")):
            run(f"CREATE SCHEMA IF NOT EXISTS {schema}")
            run(f"SET LOCAL search_path = {schema}")
            run("CREATE TABLE IF NOT EXISTS revision (one BIGINT PRIMARY KEY CHECK (one = 1), number BIGINT NOT NULL)")
            run("INSERT INTO revision (one, number) VALUES (1, 0) ON CONFLICT DO NOTHING")
            (version,) = run("SELECT number FROM revision FOR UPDATE").fetchone()
            scripts = scripts_of(sort)
            if version > len(scripts):
                raise StoreProblem(
                    f"a newer server has written this database (revision {version}, known {len(scripts)})"
                )
            for statement in [each for script in scripts[version:] for each in script]:
                if sort == "registry":
                    run(translated(statement, of_entity=False))
                else:
                    _move_on(connection, statement)
            run("UPDATE revision SET number = %s", (len(scripts),))


def _move_on(connection: "psycopg.Connection[Any]", statement: str) -> None:
    """One statement about the entities' tables: a table is guarded from its first moment, rows are moved entity by
    entity, so that not even a migration sees two at once."""
    run: Any = connection.execute
    text = translated(statement, of_entity=True)
    if moves_rows(statement):
        for (place,) in run(f"SELECT place FROM {REGISTRY}.entity WHERE place IS NOT NULL").fetchall():  # noqa: S608
            run("SELECT set_config('lligall.entity', %s, true)", (place,))
            run(text)
        return
    run(text)
    table = made_by(statement)
    if table:
        _guard(connection, table)


def _guard(connection: "psycopg.Connection[Any]", table: str) -> None:
    run: Any = connection.execute
    run(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    run(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")  # binds the owner too, which we are
    run(f"CREATE POLICY only_its_own ON {table} USING {_RULE} WITH CHECK {_RULE}")


def _check_guards(connection: "psycopg.Connection[Any]") -> None:
    """Make certain that each table of the entities is guarded, by the policy we made and no other."""
    wrong = connection.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN pg_policy p ON p.polrelid = c.oid"
        " WHERE n.nspname = %s AND c.relkind IN ('r', 'p') AND c.relname <> 'revision'"
        " GROUP BY c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity"
        " HAVING NOT (c.relrowsecurity AND c.relforcerowsecurity AND count(p.oid) = 1"
        " AND bool_and(p.polcmd = '*' AND pg_get_expr(p.polqual, p.polrelid) = %s"
        " AND pg_get_expr(p.polwithcheck, p.polrelid) = %s))",
        (ENTITIES, _RULE, _RULE),
    ).fetchall()
    if wrong:
        names = ", ".join(sorted(name for (name,) in wrong))
        raise StoreProblem(f"row-level security is not as it must be on: {names}; nothing is served until it is")


_RULE = "(entity = current_setting('lligall.entity'::text))"
"""The policy as PostgreSQL writes it."""


def _types(connection: "psycopg.Connection[Any]", schema: str) -> dict[tuple[str, str], str]:
    found = connection.execute(
        "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = %s", (schema,)
    )
    return {(table, column): sort for table, column, sort in found.fetchall()}
