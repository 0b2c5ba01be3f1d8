"""Settings: declared once, kept whole, won by the policy, and never in the way of a start."""

import json
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings as settings_module
from app.errors import DiskFull
from app.policy import NoPolicy, system_policy
from app.settings import ADMINISTRATOR, DECLARED, SETTINGS, FixedByPolicy, Setting, Settings


class Fixed:
    """A policy with these values."""

    def __init__(self, **values: int | str) -> None:
        self.values = values

    def value(self, key: str) -> int | str | None:
        return self.values.get(key)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "perfil" / "settings.json"


def test_every_default_is_a_value_it_takes() -> None:
    assert len(DECLARED) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.accepts(setting.default), setting.key


def test_catalan_is_what_a_new_user_sees(path: Path) -> None:
    assert Settings(path).get("language") == "ca"


def test_values_are_kept(path: Path) -> None:
    settings = Settings(path)
    settings.set("language", "oc_ES")
    settings.set("text_size", 125)
    again = Settings(path)
    assert (again.get("language"), again.get("text_size"), again.get("look")) == ("oc_ES", 125, "system")


@pytest.mark.parametrize(
    ("key", "value"),
    [("language", "xx"), ("language", None), ("text_size", 20), ("text_size", 1000), ("text_size", True), ("look", 1)],
)
def test_a_value_it_does_not_take(path: Path, key: str, value: object) -> None:
    settings = Settings(path)
    with pytest.raises(ValueError, match=key):
        settings.set(key, value)
    assert not path.exists()
    path.parent.mkdir()
    path.write_text(json.dumps({key: value}), encoding="utf-8")
    assert Settings(path).get(key) == DECLARED[key].default


def test_an_undeclared_key(path: Path) -> None:
    for ask in (Settings(path).get, Settings(path).is_fixed):
        with pytest.raises(KeyError):
            ask("colour")
    with pytest.raises(KeyError):
        Settings(path).set("colour", "red")


def test_keys_of_a_newer_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"of_tomorrow": [1, 2], "look": "dark"}', encoding="utf-8")
    Settings(path).set("language", "es")
    assert json.loads(path.read_bytes()) == {"of_tomorrow": [1, 2], "look": "dark", "language": "es"}


@given(content=st.binary(max_size=80) | st.sampled_from([b"[]", b"null", b'"x"', b"{", b'{"look": {}}', b"\xff\xfe{}"]))
def test_whatever_is_in_the_file_the_program_starts(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.get("look") in ("system", "light", "dark")
    settings.set("look", "dark")
    assert Settings(path).get("look") == "dark"
    aside = path.with_name("settings.json.unreadable")
    assert not aside.exists() or aside.read_bytes() == content, "what was there is put aside, not lost"


def test_the_policy_wins(path: Path) -> None:
    Settings(path).set("look", "dark")
    settings = Settings(path, Fixed(look="light", server_url="https://lligall.example.test", text_size=5))
    assert settings.get("look") == "light"
    assert settings.get("server_url") == "https://lligall.example.test"
    assert settings.is_fixed("look") and not settings.is_fixed("language")
    assert not settings.is_fixed("text_size"), "a value it does not take fixes nothing"
    with pytest.raises(FixedByPolicy):
        settings.set("look", "dark")
    assert Settings(path).get("look") == "dark", "the person's choice comes back when the policy goes"


def test_what_only_the_administrator_sets(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setting = Setting("telemetry", bool, False, "Something for administrators only.", who=ADMINISTRATOR)
    monkeypatch.setitem(settings_module.DECLARED, "telemetry", setting)
    path.parent.mkdir()
    path.write_text('{"telemetry": true}', encoding="utf-8")
    assert Settings(path).get("telemetry") is False
    assert Settings(path, Fixed(telemetry=1)).get("telemetry") is True
    with pytest.raises(FixedByPolicy):
        Settings(path).set("telemetry", True)


def test_a_full_disk_keeps_what_was_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(path)
    settings.set("look", "dark")

    def full(*_: object) -> None:
        raise DiskFull(path)

    monkeypatch.setattr(settings_module, "write_whole", full)
    with pytest.raises(DiskFull):
        settings.set("look", "light")
    assert settings.get("look") == Settings(path).get("look") == "dark"


def test_two_threads_lose_nothing(path: Path) -> None:
    settings = Settings(path)
    threads = [
        threading.Thread(target=settings.set, args=pair)
        for pair in (("look", "dark"), ("language", "es"), ("text_size", 90))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert json.loads(path.read_bytes()) == {"look": "dark", "language": "es", "text_size": 90}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its registry")
def test_elsewhere_than_on_windows_nothing_is_fixed() -> None:
    assert isinstance(system_policy(), NoPolicy)
    assert system_policy().value("look") is None
