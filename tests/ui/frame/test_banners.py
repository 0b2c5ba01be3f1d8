"""Banners over the rooms: practice, and a clock that is wrong, in words that say what to do."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.kit.house import LEVEL, House
from ui import places
from ui.frame import banners as module


def banner(house: House, key: str) -> str:
    found = house.window.banners._banners.get(key)
    return found.text() if found is not None and found.isVisible() else ""


@pytest.mark.parametrize(("seconds", "words"), [(5 * 3_600, "5 hores avançat"), (-3 * 86_400, "3 dies endarrerit")])
def test_a_wrong_clock_is_a_banner_until_it_is_right(
    house: House, speak: Callable[[str], None], seconds: float, words: str
) -> None:
    speak("ca")
    house.go(places.TODAY)
    assert banner(house, "clock") == ""
    house.tell(replace(LEVEL, clock_off=float(seconds)))
    said = banner(house, "clock")
    assert words in said and "queda desat" in said and "Windows" in said
    assert words in house.window.connection.line._facts.accessibleName()
    assert any(words in text for _, text, _ in house.room.sync._said)
    house.go(places.SYNCHRONISATION)
    card = house.room._connection
    assert card._clock.isVisible() and words in card._clock.text() and "Windows" in card._clock_advice.text()
    house.tell(LEVEL)
    assert banner(house, "clock") == "" and not card._clock.isVisible()


def test_a_banner_said_again_is_not_read_aloud_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(module.Banner, "set_html", lambda self, html: said.append(html))
    for done in range(4):  # a synchronisation under way tells of itself often
        house.tell(replace(LEVEL, clock_off=4_000.0, done=done))
    assert len([html for html in said if html]) == 1


def test_the_office_that_measured_most_speaks_for_the_computer(furnish) -> None:
    house = furnish(entities=2)
    first, second = (opened.entity for opened in house.desktop.offices)
    house.tell(replace(LEVEL, clock_off=310.0), first)
    house.tell(replace(LEVEL, clock_off=-7_200.0), second)
    assert "slow" in banner(house, "clock")
