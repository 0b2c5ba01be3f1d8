"""Configuració: every declared setting, saved when chosen, locked when the administrator has fixed it."""

import sys

from app.errors import DiskFull
from app.settings import SETTINGS, Settings
from tests.kit.house import House
from tests.kit.look import spoken
from ui import places
from ui.screens.settings import words
from ui.screens.settings.room import SettingsRoom


class Fixed:
    def __init__(self, **values: object) -> None:
        self.values = values

    def value(self, key: str):
        return self.values.get(key)


def room(house: House) -> SettingsRoom:
    found = house.go(places.SETTINGS)
    assert isinstance(found, SettingsRoom)
    return found


def test_every_setting_has_words_and_a_field(house: House) -> None:
    assert {setting.key for setting in SETTINGS} == set(words.KEYS)
    assert {setting.key for setting in SETTINGS if setting.only_on in ("", sys.platform)} == set(room(house).lines)
    for setting in SETTINGS:
        assert words.label(setting.key) and words.explanation(setting.key).endswith(".")
        for choice in setting.choices:
            assert words.choice(choice) != choice, f"{setting.key}: {choice} has no words"


def test_what_only_windows_has_is_offered_there_alone_and_off(house: House, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("ui.screens.settings.room.sys.platform", "linux")
    assert "start_with_windows" not in room(house).lines
    monkeypatch.setattr("ui.screens.settings.room.sys.platform", "win32")
    house.window.forget_room(places.SETTINGS)
    assert room(house).lines["start_with_windows"].field.value() is False
    house.desktop.settings = Settings(tmp_path / "settings.json", Fixed(start_with_windows=0))  # type: ignore[arg-type]
    house.window.forget_room(places.SETTINGS)
    assert not room(house).lines["start_with_windows"].field.editor.isEnabled()


def test_a_choice_is_kept_and_applied_at_once(house: House) -> None:
    changed: list[str] = []
    house.desktop.setting_changed.connect(changed.append)
    line = room(house).lines["text_size"]
    line.field.committed.emit(125)
    assert house.desktop.settings.get("text_size") == 125 and changed == ["text_size"]
    line.field.committed.emit(125)
    assert changed == ["text_size"]


def test_a_value_out_of_bounds_says_so(house: House) -> None:
    line = room(house).lines["text_size"]
    line.field.committed.emit(500)
    assert line.field.problem() and house.desktop.settings.get("text_size") == 100


def test_what_the_administrator_has_fixed_is_locked_and_says_so(house: House, tmp_path) -> None:
    house.desktop.settings = Settings(tmp_path / "settings.json", Fixed(look="dark"))  # type: ignore[arg-type]
    line = room(house).lines["look"]
    assert not line.field.editor.isEnabled() and line.why is not None
    assert line.why.text() == "Set by the administrator of this computer"
    never = room(house).lines["lock_after_days"]
    assert not never.field.editor.isEnabled() and never.why is not None and "Only the administrator" in never.why.text()
    assert room(house).lines["text_size"].why is None
    assert not house.desktop.commands.can_run(house.desktop.commands.find("look.light"), house.desktop)


def test_a_setting_that_cannot_be_written_says_why(house: House, monkeypatch) -> None:
    line = room(house).lines["text_size"]

    def full(_key: str, _value: object) -> None:
        raise DiskFull("settings.json")

    monkeypatch.setattr(house.desktop.settings, "set", full)
    line.field.committed.emit(110)
    assert "disk is full" in line.field.problem()


def test_every_field_has_a_name(house: House) -> None:
    for line in room(house).lines.values():
        assert spoken(line.field.editor)
