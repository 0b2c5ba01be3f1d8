"""Rooms in their real window over real databases; the look is installed, nothing is sent anywhere."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.kit.clock import SettableClock
from tests.kit.house import House
from tests.kit.look import _installed, theme
from tests.kit.offices import identity, make_office

__all__ = ["_installed", "clock", "furnish", "house", "theme"]

OTHER = "2512080003"


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def furnish(theme, qtbot, tmp_path: Path, clock: SettableClock) -> Iterator[Callable[..., House]]:
    """Make a house: `furnish()`, `furnish(roles=("councillor",))`, `furnish(entities=2)`."""
    made: list[House] = []

    def make(roles: tuple[str, ...] = ("secretary",), entities: int = 1) -> House:
        people = [identity(entity_name="Gósol"), identity(entity=OTHER, entity_name="Josa i Tuixén")][:entities]
        offices = [
            make_office(tmp_path / f"office-{number}", who=who, roles=roles, clock=clock)
            for number, who in enumerate(people)
        ]
        house = House(tmp_path / "profile", offices)
        made.append(house)
        house.show()
        house.window.activateWindow()
        qtbot.waitUntil(house.window.isActiveWindow)
        return house

    yield make
    for house in made:
        house.close()
        for opened in house.desktop.offices:
            opened.office.close()


@pytest.fixture
def house(furnish: Callable[..., House]) -> House:
    """One municipality, seen by its secretary."""
    return furnish()
