"""The journal proven or refuted: the server's own, a copy in a file, a backup; and by the command's exit status."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.protocol import journal_copy, signing
from sync.protocol.journal_copy import BadCopy, Copy
from sync.protocol.proving import Refuted
from sync.server import proving
from sync.server.admin.command import main
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from tests.kit.pretend import empty_journal, enrolled
from tests.kit.restores import Kept, close
from tests.sync.server.test_admin import ENTITY, OFFICIAL


def _worked(journal: EntityJournal, files: int = 3) -> EntityJournal:
    maria = enrolled(journal, "secretary")
    for number in range(files):
        maria.opens(f"Guals {number}")
        maria.level()
    return journal


def _own(journal: EntityJournal) -> proving.Proven:
    with journal.transaction() as work:
        return proving.own(work)


def _copied(journal: EntityJournal, path: Path, bare: bool = True) -> Path:
    with journal.transaction() as work:
        proving.export(work, path, bare)
    return path


def _proven(journal: EntityJournal, path: Path, key: bytes | None = None) -> proving.Proven:
    with journal.transaction() as work:
        return proving.copy(work.facts.entity, (key or work.public_key,), Copy(path), work)


class TestOwn:
    def test_an_honest_one_is_proven(self) -> None:
        journal = _worked(empty_journal())
        assert _own(journal).until == journal.facts().seq

    @pytest.mark.sqlite_only
    def test_after_a_restore_too(self) -> None:
        journal = Kept(_worked(empty_journal())).restored()
        close(journal, "1 prova")
        assert _own(journal).until == journal.facts().seq

    @pytest.mark.sqlite_only
    @pytest.mark.parametrize(
        ("statement", "what"),
        [
            ("UPDATE block SET incarnation = 'una altra' WHERE first = 5", "hash"),
            ("DELETE FROM block WHERE first = 5", "order"),
            ("UPDATE block SET sets = substr(sets, 1, length(sets) - 1) WHERE first = 5", "unreadable"),
            ("UPDATE block SET chain = hash WHERE first = (SELECT max(first) FROM block WHERE desk > 0)", "chain"),
            ("UPDATE recorded SET seq = seq + 1 WHERE seq = 5", "recorded"),
            ("UPDATE total SET rows = rows + 1 WHERE kind = 'case_file'", "rows"),
        ],
    )
    def test_what_is_altered_is_noticed(self, statement: str, what: str) -> None:
        journal = _worked(empty_journal())
        with journal.transaction() as work:
            work.connection.execute(statement)
        with pytest.raises(Refuted) as found:
            _own(journal)
        assert found.value.what == what
        if what in ("hash", "order", "unreadable", "recorded"):
            assert found.value.first <= 5 <= found.value.last


class TestCopies:
    @pytest.mark.parametrize("bare", [True, False])
    def test_one_is_proven_and_shows_contents_only_when_asked(self, tmp_path: Path, bare: bool) -> None:
        journal = _worked(empty_journal())
        path = _copied(journal, tmp_path / "copia", bare)
        found = _proven(journal, path)
        assert (found.until, found.differs) == (journal.facts().seq, None)
        told = b"".join(part.body for block in Copy(path).blocks() for each in journal_copy.unfold(block)
                        for part in each.parts)  # fmt: skip
        assert (b"Guals 1" in told) is not bare

    def test_an_older_one_is_still_this_history(self, tmp_path: Path) -> None:
        journal = _worked(empty_journal())
        path = _copied(journal, tmp_path / "copia")
        enrolled(journal, "clerk").opens("Més tard")
        assert _proven(journal, path).differs is None

    @pytest.mark.sqlite_only
    def test_what_the_server_has_lost_refutes_the_server(self, tmp_path: Path) -> None:
        journal = _worked(empty_journal())
        kept, head = Kept(journal), journal.facts().seq
        pere = enrolled(journal, "clerk")
        pere.opens("Després de la còpia")
        pere.level()
        path = _copied(journal, tmp_path / "copia")
        found = _proven(kept.journal(), path)
        assert found.differs is not None and found.differs[0] == head + 1

    def test_another_servers_key_refutes_it(self, tmp_path: Path) -> None:
        journal = _worked(empty_journal())
        path = _copied(journal, tmp_path / "copia")
        with pytest.raises(Refuted) as found:
            _proven(journal, path, signing.public_bytes(signing.new_key()))
        assert found.value.what == "signature"

    def test_one_cut_short_is_none(self, tmp_path: Path) -> None:
        path = _copied(_worked(empty_journal()), tmp_path / "copia")
        raw = path.read_bytes()
        for size in (0, 5, 40, len(raw) // 2, len(raw) - 1):
            path.write_bytes(raw[:size])
            with pytest.raises((BadCopy, Refuted)):
                list(Copy(path).blocks())


@pytest.mark.sqlite_only
@given(data=st.data())
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_flipped_bit_is_proven_as_something_else(tmp_path: Path, data: st.DataObject) -> None:
    path, other = tmp_path / "copia", tmp_path / "altra"
    if not path.exists():
        _copied(_worked(empty_journal(), 2), path, bare=False)
    brought = Copy(path)
    key, entity, end = brought.opening.server_key, brought.opening.entity, brought.closing.words[-1]
    raw = path.read_bytes()
    place, bit = data.draw(st.integers(0, len(raw) - 1)), data.draw(st.integers(0, 7))
    other.write_bytes(raw[:place] + bytes([raw[place] ^ (1 << bit)]) + raw[place + 1 :])
    try:
        found = proving.copy(entity, (key,), Copy(other), None)
    except (Refuted, BadCopy):
        return
    assert (found.until, found.hash) == (end.seq, end.hash), "only what says nothing may be otherwise"


class TestCommand:
    def _types(self, folder: Path, *words: object) -> int:
        return main(["--folder", str(folder / "server"), *map(str, words)])

    def _server(self, folder: Path) -> None:
        file = folder / "entities.csv"
        file.write_text(OFFICIAL, encoding="utf-8")
        assert self._types(folder, "entities", "import", file) == 0
        assert self._types(folder, "people", "add", ENTITY, "Maria Fictícia", "--role", "secretary") == 0

    def test_proven_copied_and_refuted(
        self, commands: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._server(tmp_path)
        assert self._types(tmp_path, "verify", ENTITY) == 0
        assert "proven: entries 1 to " in capsys.readouterr().out
        path = tmp_path / "copia"
        assert self._types(tmp_path, "journal", "copy", ENTITY, path) == 0
        assert self._types(tmp_path, "journal", "copy", ENTITY, path) == 1
        assert self._types(tmp_path, "verify", ENTITY, "--copy", path) == 0
        raw = bytearray(path.read_bytes())
        raw[raw.index(b"Fict") if b"Fict" in raw else len(raw) - 40] ^= 1
        path.write_bytes(bytes(raw))
        assert self._types(tmp_path, "verify", ENTITY, "--copy", path) in (1, 2)
        path.write_bytes(b"una carta")
        assert self._types(tmp_path, "verify", ENTITY, "--copy", path) == 1
        assert "is no copy of a journal" in capsys.readouterr().err

    @pytest.mark.sqlite_only
    def test_a_backup_is_proven_without_being_altered(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._server(tmp_path)
        backup = tmp_path / "backup"
        assert self._types(tmp_path, "backup", backup) == 0
        before = {path: path.read_bytes() for path in backup.rglob("*") if path.is_file()}
        assert self._types(tmp_path, "verify", ENTITY, "--backup", backup) == 0
        assert {path: path.read_bytes() for path in backup.rglob("*") if path.is_file()} == before
        shutil.rmtree(tmp_path / "server" / "entities")
        (tmp_path / "server" / "registry.db").unlink()
        assert self._types(tmp_path, "verify", ENTITY, "--backup", backup) == 1

    @pytest.mark.sqlite_only
    def test_a_journal_rewritten_since_the_backup_is_told(self, tmp_path: Path) -> None:
        self._server(tmp_path)
        assert self._types(tmp_path, "backup", tmp_path / "first") == 0
        assert self._types(tmp_path, "people", "add", ENTITY, "Pere Fictici", "--role", "clerk") == 0
        assert self._types(tmp_path, "backup", tmp_path / "second") == 0
        # Somebody puts the older databases back by hand, without a word.
        for path in (tmp_path / "server" / "entities").iterdir():
            path.unlink()
        for path in (tmp_path / "first" / "entities").iterdir():
            shutil.copyfile(path, tmp_path / "server" / "entities" / path.name)
        assert self._types(tmp_path, "verify", ENTITY) == 0
        assert self._types(tmp_path, "verify", ENTITY, "--backup", tmp_path / "second") == 3
        with Registry(tmp_path / "server").founded(ENTITY).transaction() as work:  # type: ignore[union-attr]
            assert work.facts.seq > 0
