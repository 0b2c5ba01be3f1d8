"""The program's own checks find what is broken, one check whatever became of the others."""

import pytest

from app import selftest
from app.domain import working_days
from app.errors import SecretStoreMissing
from app.selftest import Check, CheckFailed
from app.storage import database, migrations, schema, secret_store
from tests.kit.secrets import MemorySecrets


class Store(MemorySecrets):
    name = "memory"


@pytest.fixture(autouse=True)
def store(monkeypatch: pytest.MonkeyPatch) -> Store:
    made = Store()
    monkeypatch.setattr(secret_store, "SystemSecrets", lambda: made)
    return made


def outcomes() -> dict[str, bool]:
    return {one.name: one.ok for one in selftest.run(selftest.checks(), lambda _: None)}


def test_a_whole_machine_passes_and_nothing_is_left_in_its_store(store: Store) -> None:
    assert outcomes() == {"database": True, "vault": True, "migrations": True, "calendar": True}
    assert not store.kept


def test_a_store_that_forgets_is_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "get", lambda name: None)
    assert outcomes()["vault"] is False


def test_a_store_that_cannot_forget_is_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "delete", lambda name: None)
    assert outcomes()["vault"] is False


def test_a_missing_store_is_said_and_the_others_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise SecretStoreMissing("none")

    monkeypatch.setattr(secret_store, "SystemSecrets", none)
    assert outcomes() == {"database": True, "vault": False, "migrations": True, "calendar": True}


def test_a_database_in_plain_text_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "unlock", lambda raw, key, salt=None: None)
    assert outcomes()["database"] is False


def test_a_guard_that_a_migration_forgot_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "_upgrade", lambda connection, revision: None)
    assert outcomes()["migrations"] is False
    monkeypatch.undo()
    monkeypatch.setattr(schema, "triggers", lambda table: ("CREATE TRIGGER guard_missing AFTER INSERT ON x",))
    assert outcomes()["migrations"] is False


def test_a_calendar_without_holidays_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_days, "_holidays", lambda year: {})
    assert outcomes()["calendar"] is False


def test_what_went_wrong_is_said_with_its_cause() -> None:
    def broken() -> str:
        try:
            raise OSError("no such library")
        except OSError as error:
            raise CheckFailed("it does not load") from error

    def worse() -> str:
        raise ValueError("42")

    said = [one.said for one in selftest.run([Check("a", broken), Check("b", worse)], lambda _: None)]
    assert said == ["it does not load", "ValueError: 42"]
