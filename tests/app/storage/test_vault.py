"""The vault opens with either key, refuses everything else, and is lost by no single accident."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    KeyProblem,
    SecretMissing,
    SecretStoreMissing,
    WrongPassphrase,
    WrongRecoveryKey,
)
from app.storage import recovery_key, vault
from tests.kit.offices import empty_database
from tests.kit.secrets import MemorySecrets, NoSecrets


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


def test_opens_with_either(tmp_path: Path, secrets: MemorySecrets) -> None:
    known, key, printed = vault.create(tmp_path, secrets, "2504090008", about={"entity": "2504090008"})
    assert len(key) == 32 and len(known.salt) == 16 and known.about == {"entity": "2504090008"}
    assert vault.open(tmp_path, secrets) == key
    assert vault.open_with_recovery(tmp_path, printed.lower().replace("-", " ")) == key
    assert vault.open_with_recovery(tmp_path, printed) == key
    assert vault.facts(tmp_path) == known


def test_nothing_of_the_keys_is_readable(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, key, printed = vault.create(tmp_path, secrets, "x", "una contrasenya llarga")
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        for secret in (key, key.hex().encode(), printed.encode(), printed.replace("-", "").encode(), b"contrasenya"):
            assert secret not in content
        for secret in secrets.kept.values():
            assert secret.encode() not in content


def test_the_store_alone_or_the_folder_alone_opens_nothing(tmp_path: Path, secrets: MemorySecrets) -> None:
    """Two vaults made with the same words share nothing."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    vault.create(one, secrets, "x")
    _, _, printed = vault.create(other, MemorySecrets(), "x")
    with pytest.raises(SecretMissing):
        vault.open(other, secrets)
    with pytest.raises(WrongRecoveryKey):
        vault.open_with_recovery(one, printed)


def test_a_store_that_was_reset(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, key, printed = vault.create(tmp_path, secrets, "x")
    secrets.reset()
    with pytest.raises(SecretMissing):
        vault.open(tmp_path, secrets)
    assert vault.open_with_recovery(tmp_path, printed) == key
    vault.rewrap(tmp_path, secrets, key)
    assert vault.open(tmp_path, secrets) == key
    assert vault.open_with_recovery(tmp_path, printed) == key


def test_a_store_with_another_secret_in_the_place(tmp_path: Path, secrets: MemorySecrets) -> None:
    vault.create(tmp_path, secrets, "x")
    secrets.kept = dict.fromkeys(secrets.kept, "c29tZXRoaW5nIGVsc2U=")
    with pytest.raises(SecretMissing):
        vault.open(tmp_path, secrets)


def test_a_machine_without_a_store(tmp_path: Path, secrets: MemorySecrets) -> None:
    with pytest.raises(SecretStoreMissing):
        vault.create(tmp_path, NoSecrets(), "x")
    assert list(tmp_path.iterdir()) == [], "no vault that only the recovery key could open"
    _, key, printed = vault.create(tmp_path, secrets, "x")
    with pytest.raises(SecretStoreMissing):
        vault.open(tmp_path, NoSecrets())
    assert vault.open_with_recovery(tmp_path, printed) == key


def test_passphrase(tmp_path: Path, secrets: MemorySecrets) -> None:
    known, key, printed = vault.create(tmp_path, secrets, "x", "el meu gat és gris")
    assert known.has_passphrase
    for wrong in (None, "", "el meu gat es gris"):
        with pytest.raises(WrongPassphrase):
            vault.open(tmp_path, secrets, wrong)
    assert vault.open(tmp_path, secrets, "el meu gat és gris") == key
    vault.rewrap(tmp_path, secrets, key)  # taken away again
    assert vault.open(tmp_path, secrets) == key
    assert vault.open(tmp_path, secrets, "one typed in vain") == key
    assert vault.open_with_recovery(tmp_path, printed) == key


def test_argon2_is_imported_by_who_has_a_passphrase_only(tmp_path: Path) -> None:
    look = (
        "import sys; from pathlib import Path; from app.storage import vault; from tests.kit.secrets import "
        "MemorySecrets; kept = MemorySecrets(); here = Path(sys.argv[1]); word = sys.argv[2] or None; "
        "vault.create(here, kept, 'x', word); vault.open(here, kept, word); print('argon2' in sys.modules)"
    )
    for word, imported in (("", "False"), ("el meu gat és gris", "True")):
        folder = tmp_path / imported
        folder.mkdir()
        command = [sys.executable, "-c", look, str(folder), word]
        root = Path(vault.__file__).parents[2]
        ran = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
        assert ran.stdout.strip() == imported


def test_a_new_recovery_key_ends_the_old_one(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, key, printed = vault.create(tmp_path, secrets, "x")
    again = vault.new_recovery_key(tmp_path, key)
    assert vault.open_with_recovery(tmp_path, again) == key
    with pytest.raises(WrongRecoveryKey):
        vault.open_with_recovery(tmp_path, printed)
    assert vault.open(tmp_path, secrets) == key


def test_only_the_right_key_changes_the_vault(tmp_path: Path, secrets: MemorySecrets) -> None:
    vault.create(tmp_path, secrets, "x")
    before = (tmp_path / vault.FILE).read_bytes()
    for change in (
        lambda: vault.rewrap(tmp_path, secrets, bytes(32)),
        lambda: vault.new_recovery_key(tmp_path, bytes(32)),
    ):
        with pytest.raises(DatabaseDamaged):
            change()
    assert (tmp_path / vault.FILE).read_bytes() == before
    with pytest.raises(FileExistsError):
        vault.create(tmp_path, secrets, "x")


def leaves(content: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    if isinstance(content, dict):
        return [leaf for name, value in content.items() for leaf in leaves(value, (*path, name))]
    return [path]


def changed(content: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    copy = json.loads(json.dumps(content))
    at = copy
    for name in path[:-1]:
        at = at[name]
    old = at[path[-1]]
    at[path[-1]] = old + 1 if isinstance(old, int) else ("1" if old[:1] == "0" else "0") + old[1:]
    return copy


def test_every_change_of_the_file_is_noticed(tmp_path: Path, secrets: MemorySecrets) -> None:
    """Each value changed in file and copy: neither way opens as if nothing had happened."""
    _, _, printed = vault.create(tmp_path, secrets, "x", "contrasenya", about={"entity": "2504090008"})
    content = json.loads((tmp_path / vault.FILE).read_bytes())
    assert len(leaves(content)) > 12
    for path in leaves(content):
        text = json.dumps(changed(content, path))
        for name in (vault.FILE, vault.COPY):
            (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises((DatabaseDamaged, KeyProblem)):
            vault.open(tmp_path, secrets, "contrasenya")
        with pytest.raises((DatabaseDamaged, KeyProblem)):
            vault.open_with_recovery(tmp_path, printed)


def test_a_damaged_file_opens_from_its_copy_and_is_made_good(tmp_path: Path, secrets: MemorySecrets) -> None:
    _, key, printed = vault.create(tmp_path, secrets, "x")
    whole = (tmp_path / vault.FILE).read_bytes()
    content = json.loads(whole)
    damages = [b"", b"\0" * len(whole), whole[:100], b"[]", b"{}", b'{"version": 1}', b"\xff\xfe"]
    damages += [json.dumps(changed(content, path)).encode() for path in leaves(content)]
    for damage in damages:
        for open_it in (lambda: vault.open(tmp_path, secrets), lambda: vault.open_with_recovery(tmp_path, printed)):
            (tmp_path / vault.FILE).write_bytes(damage)
            assert open_it() == key
    (tmp_path / vault.FILE).unlink()
    assert vault.open(tmp_path, secrets) == key


def test_a_lost_vault_is_told_from_a_damaged_one(tmp_path: Path, secrets: MemorySecrets) -> None:
    with pytest.raises(DatabaseMissing):
        vault.open(tmp_path, secrets)
    (tmp_path / vault.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(DatabaseDamaged):
        vault.open_with_recovery(tmp_path, recovery_key.generate())


def test_a_crash_between_any_two_steps_of_a_change_still_opens(
    tmp_path: Path, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes at each write and each call to the store, in turn."""
    _, key, printed = vault.create(tmp_path, secrets, "x")

    class PowerCut(Exception):
        pass

    for change in (vault.rewrap, vault.new_recovery_key):
        for cut in range(4):
            left = [cut]

            def step(real, left=left):
                def stepping(*args):
                    if left[0] == 0:
                        raise PowerCut
                    left[0] -= 1
                    return real(*args)

                return stepping

            with monkeypatch.context() as cable:
                cable.setattr(vault, "write_whole", step(vault.write_whole))
                for name in ("put", "delete"):
                    cable.setattr(secrets, name, step(getattr(secrets, name)))
                try:
                    if change is vault.rewrap:
                        vault.rewrap(tmp_path, secrets, key)
                    else:
                        printed = vault.new_recovery_key(tmp_path, key)
                except PowerCut:
                    pass
            assert vault.open(tmp_path, secrets) == key
            assert vault.open_with_recovery(tmp_path, printed) == key


def test_the_device_key_outlives_a_reset_store(tmp_path: Path, secrets: MemorySecrets) -> None:
    database = empty_database(tmp_path)
    with database.writing() as connection:
        assert vault.device_key(connection, secrets, "x/device") is None
        vault.put_device_key(connection, secrets, "x/device", b"\x01" * 32)
    secrets.reset()
    with database.reading() as connection:
        assert vault.device_key(connection, secrets, "x/device") == b"\x01" * 32
    database.close()
