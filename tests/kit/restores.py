"""A server's database kept aside and brought back, in memory: for tests and lanes that restore it again and again."""

from typing import Any

from sync.server import recovering, restoring
from sync.server.journal import EntityJournal
from sync.server.store.opening import open_memory
from sync.server.store.sqlite import SqliteDatabase


class Kept:
    """A backup of one entity's journal, made while it is in use."""

    def __init__(self, journal: EntityJournal) -> None:
        self._key, self._clock, self._keys = journal._key, journal.clock, journal._keys
        facts = journal.facts()
        self.seq, self.incarnation, self.recovering = facts.seq, facts.incarnation, facts.recovering
        self._raw = _raw(open_memory())
        _raw(journal._database).backup(self._raw)

    def journal(self) -> EntityJournal:
        """What was kept, as a file copied back by hand: without any note."""
        database = open_memory()
        self._raw.backup(_raw(database))
        made = EntityJournal(database, self._key, self._clock)
        if self._keys is not None:
            made.use(self._keys)
        return made

    def restored(self, reason: str = "El disc s'ha espatllat") -> EntityJournal:
        """The same brought back as `restore` does it."""
        journal = self.journal()
        with journal.transaction() as work:
            restoring.begin(work, "Operadora Fictícia", reason)
        return journal


def close(journal: EntityJournal, *without: str) -> None:
    """An operator ends the recovery."""
    with journal.transaction() as work:
        recovering.close(work, without)


def _raw(database: Any) -> Any:
    assert isinstance(database, SqliteDatabase)
    return database.connection.raw
