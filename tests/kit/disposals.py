"""The story of a disposal: two persons destroy a case file full of canaries; where a canary could still be found.

    story = Story(town, folder)
    story.dispose()
    assert CANARY.encode() not in kept(story.pere)
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from app.actions import case_files, disposals, lifecycle, notes
from app.context import Office
from app.domain.disposals import Basis, Decision
from app.errors import ServerRecovering
from app.storage.database import unlock
from sync.protocol import blocks
from tests.kit.desktops import Desktop, Town
from tests.kit.offices import KEY

CANARY = "Canari-Sensible-7391"


class Story:
    """Maria the secretary, Arnau the archivist and Pere the clerk, and a closed file full of canaries."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town = town
        self.maria = town.desktop(folder / "a", "Maria Prova Exemple")
        self.pere = town.desktop(folder / "b", "Pere Mostra", "clerk")
        self.rosa = town.desktop(folder / "c", "Rosa Fictícia")
        self.other = self.maria.office.write(case_files.open_case_file, "Un altre expedient").result
        self.file = self.maria.office.write(case_files.open_case_file, f"Guals {CANARY}").result
        for number in range(3):
            self.maria.office.write(notes.add, self.file, f"nota {CANARY} {number}")
        self.maria.office.write(notes.add, self.other, "una nota que queda")
        self.maria.sync()
        self.pere.sync()
        self.maria.office.write(lifecycle.void, self.file, f"Resolt {CANARY}")
        self.everybody()

    def all(self) -> tuple[Desktop, ...]:
        """Every desktop there is."""
        return self.maria, self.pere, self.rosa

    def try_to_sync(self, desktop: Desktop) -> None:
        """One that may be told that the server still waits for the others."""
        with suppress(ServerRecovering):
            desktop.sync()

    def everybody(self) -> None:
        self.town.level(self.maria, self.pere, self.rosa)

    def propose(self, by: Desktop | None = None) -> str:
        by = by or self.maria
        made = by.office.write(
            disposals.propose, self.file, Basis.RETENTION.value, "TAAD 123", "Ha passat el termini", 0
        ).result
        self.everybody()
        return made

    def confirm(self, disposal: str, by: Desktop | None = None) -> None:
        by = by or self.rosa
        by.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)
        by.sync()

    def dispose(self) -> str:
        disposal = self.propose()
        self.confirm(disposal)
        self.everybody()
        for desktop in (self.maria, self.pere, self.rosa):
            while desktop.engine.settle():
                pass
        return disposal


def pages(desktop: Desktop | Office) -> bytes:
    """Every page in use of the desktop's database, decrypted, the search index's too."""
    desktop.database.close()
    plain = desktop.database.path.with_name("plain.db")
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(desktop.database.path))
    unlock(connection, KEY)
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    raw = plain.read_bytes()
    plain.unlink()
    return raw


def kept(desktop: Desktop | Office) -> bytes:
    """Every kept body, and everything else in the database that a query can read."""
    found = []
    with desktop.database.reading() as connection:
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
        ).all():
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").all():
                for value in row:
                    found.append(value if isinstance(value, bytes) else str(value).encode())
        for (frame,) in connection.exec_driver_sql("SELECT frame FROM journal_block").all():
            for entry in blocks.unfold(msgspec.msgpack.decode(frame, type=blocks.Block)):
                found += [part.body for part in (*entry.parts, *entry.outcome)]
    return b"\0".join(found)


def on_server(town: Town) -> bytes:
    found = [part.body for entry in town.entries() for part in (*entry.parts, *entry.outcome)]
    with town.journal.transaction() as work:
        for (name,) in work.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in work.connection.execute(f"SELECT * FROM {name}").fetchall():
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\0".join(found)


def verified(desktop: Desktop) -> str:
    """What verifying the kept history says."""
    return desktop.engine.verify_history(lambda *_: None).outcome
