"""The server's key becomes another: desktops follow the old key's word, or the recovery key's, and nobody else's."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app.actions import case_files
from app.errors import HistoryAlarm
from app.storage.journal import read_state, write_state
from app.storage.verified import PROVEN
from sync.client import newcomer
from sync.protocol import key_changes, signing
from sync.protocol.key_changes import KeyChange
from sync.server import signing_keys
from sync.server.signing_keys import Keys
from tests.kit.desktops import SERVER_KEY, Desktop, Town
from tests.kit.restores import Kept
from tests.sync.client.test_restored import serve

RECOVERY = signing.private_key(b"r" * 32)
FIRST = Keys(SERVER_KEY, (), b"")


def _key(letter: bytes) -> signing.Ed25519PrivateKey:
    return signing.private_key(letter * 32)


def _with_recovery(keys: Keys = FIRST) -> Keys:
    change = signing_keys.changed(keys, keys.private, signing.public_bytes(RECOVERY), "2026-01-01T00:00:00Z")
    return Keys(keys.private, (*keys.changes, change), change.recovery)


def _next(keys: Keys, letter: bytes, stolen: bool = False) -> Keys:
    new = _key(letter)
    by = RECOVERY if stolen else None
    change = signing_keys.changed(keys, new, keys.recovery, "2026-02-02T00:00:00Z", by)
    return Keys(new, (*keys.changes, change), change.recovery)


def _changes(town: Town, keys: Keys, *desktops: Desktop) -> None:
    town.journal.use(keys)
    town.journal.tell_keys()
    for desktop in desktops:
        desktop.road.changes = keys.changes


def _pinned(desktop: Desktop) -> bytes:
    with desktop.database.reading() as connection:
        return read_state(connection, "server_key")["server_key"]


def _verified(desktop: Desktop) -> str:
    return desktop.engine.verify_history(lambda *_: None).outcome


def test_a_desktop_follows_and_its_pin_moves_with_the_entry(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    keys = _next(FIRST, b"n")
    _changes(town, keys, maria)
    maria.office.write(case_files.open_case_file, "Guals")
    maria.sync()
    assert _pinned(maria) == keys.public and maria.engine.first_status().problem is None
    maria = maria.restart()
    maria.office.write(case_files.open_case_file, "Després")
    town.level(maria)
    assert _verified(maria) == PROVEN


def test_one_away_for_months_crosses_several(town: Town, tmp_path: Path) -> None:
    maria, pere = town.desktop(tmp_path / "a"), town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    pere.office.write(case_files.open_case_file, "Escrit lluny")
    keys = FIRST
    for number, letter in enumerate((b"1", b"2", b"3")):
        keys = _next(keys, letter)
        _changes(town, keys, maria, pere)
        maria.office.write(case_files.open_case_file, f"Guals {number}")
        maria.sync()
    town.level(pere, maria)
    assert _pinned(pere) == _pinned(maria) == keys.public
    assert _verified(pere) == _verified(maria) == PROVEN


def test_a_newcomer_pins_the_last_and_verifies_what_came_before(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    keys = _next(_next(FIRST, b"1"), b"2")
    _changes(town, keys, maria)
    maria.sync()
    pere = town.desktop(tmp_path / "b", "Pere Mostra", "clerk", sync=False)
    with pere.database.writing() as connection:
        write_state(connection, key_number=keys.number)
    pere.sync()
    assert _pinned(pere) == keys.public and _verified(pere) == PROVEN
    town.level(maria, pere)


def test_a_snapshot_leaps_over_the_entry_and_the_pin_moves(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newcomer, "FROM", 5)
    maria = town.desktop(tmp_path / "a")
    for number in range(8):
        maria.office.write(case_files.open_case_file, f"Guals {number}")
    maria.sync()
    keys = _next(FIRST, b"1")
    _changes(town, keys, maria)
    with maria.database.writing() as connection:
        write_state(connection, reread="totals")
    maria.engine.conversation.batch.size = 1  # so that the journal is several pages
    report = maria.sync()
    while maria.engine.settle():
        pass
    assert report.snapshot and _pinned(maria) == keys.public
    town.level(maria)
    assert _verified(maria) == PROVEN


def test_when_the_key_is_stolen_the_recovery_key_alone_is_followed(town: Town, tmp_path: Path) -> None:
    """Even by a desktop that has followed the thief."""
    maria, pere = town.desktop(tmp_path / "a"), town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    safe = _with_recovery()
    _changes(town, safe, maria, pere)
    town.level(maria, pere)
    thief = _next(safe, b"t")
    with maria.database.writing() as connection:
        write_state(connection, server_key=thief.public, key_number=thief.number)
    maria = maria.restart()
    saved = _next(safe, b"s", stolen=True)
    assert saved.number > thief.number and thief.public not in saved.proving and SERVER_KEY not in saved.proving
    _changes(town, saved, maria, pere)
    town.level(pere, maria)
    assert _pinned(pere) == _pinned(maria) == saved.public


def test_without_a_recovery_key_nobody_follows_a_key_that_came_from_nowhere(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    stolen = _next(_with_recovery(), b"s", stolen=True)
    _changes(town, Keys(stolen.private, stolen.changes[-1:], stolen.recovery), maria)
    with pytest.raises(HistoryAlarm):
        maria.sync()
    assert _pinned(maria) == FIRST.public


def _unsigned(change: KeyChange) -> KeyChange:
    return msgspec.structs.replace(change, by_old=bytes(64))


def _by_nobody(change: KeyChange) -> KeyChange:
    said = key_changes.statement(change)
    return msgspec.structs.replace(change, by_old=_key(b"x").sign(said))


def _new_not_there(change: KeyChange) -> KeyChange:
    return msgspec.structs.replace(change, by_new=change.by_old)


def _later(change: KeyChange) -> KeyChange:
    plain = msgspec.structs.replace(change, number=change.number + 1)
    said = key_changes.statement(plain)
    return msgspec.structs.replace(plain, by_old=SERVER_KEY.sign(said), by_new=_key(b"n").sign(said))


def _other_recovery(change: KeyChange) -> KeyChange:
    plain = msgspec.structs.replace(change, recovery=signing.public_bytes(_key(b"x")))
    said = key_changes.statement(plain)
    return msgspec.structs.replace(plain, by_old=SERVER_KEY.sign(said), by_new=_key(b"n").sign(said))


WRONG = (_unsigned, _by_nobody, _new_not_there, _later, _other_recovery)


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
def test_a_change_that_nobody_may_sign_is_an_alarm(
    town: Town, tmp_path: Path, wrong: Callable[[KeyChange], KeyChange], told: bool
) -> None:
    """Whether the line tells of it or only the journal does: nothing is applied, and the pin stays."""
    maria = town.desktop(tmp_path / "a")
    safe = _with_recovery()
    _changes(town, safe, maria)
    maria.sync()
    before, cursor = _pinned(maria), maria.cursor()
    honest = _next(safe, b"n")
    forged = Keys(honest.private, (*safe.changes, wrong(honest.changes[-1])), safe.recovery)
    town.journal.use(forged if told else Keys(SERVER_KEY, forged.changes, safe.recovery))
    town.journal.tell_keys()
    maria.road.changes = forged.changes
    with pytest.raises(HistoryAlarm):
        maria.sync()
    assert (_pinned(maria), maria.cursor()) == (before, cursor)


def test_what_was_signed_to_be_kept_is_signed_again(town: Town, tmp_path: Path) -> None:
    maria = town.desktop(tmp_path / "a")
    kept = Kept(town.journal)
    serve(town, kept.restored(), maria)
    maria.sync()
    pere = town.desktop(tmp_path / "b", "Pere Mostra", "clerk")
    _changes(town, _next(FIRST, b"n"), maria, pere)
    with town.journal.transaction() as work:
        assert all(signing.is_signed(town.journal.server_key, signing_keys.history.restore_statement(note),
                                     note.signature) for note in work.facts.notes)  # fmt: skip
        assert work.connection.execute("SELECT count(*) FROM snapshot").fetchone() == (0,)
    town.level(maria, pere)
