"""The server will no longer exchange with this version: said in time, said when it is so, taken back when it is not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import VersionTooOld
from app.versions import looked
from app.versions.choice import Choice
from tests.kit.clock import SettableClock
from tests.kit.house import LEVEL, House
from tests.ui.updating.conftest import SECOND, Updating
from ui.updating.least import LeastVersion
from ui.updating.updates import Updates

ASKED = replace(LEVEL, last_attempt=LEVEL.last_success)


@pytest.fixture
def told(updating: Updating) -> Updating:
    updating.updates.least = LeastVersion(updating.house.desktop, updating.updates, "0.1.0")
    return updating


def test_it_is_said_in_time_and_when_the_day_has_come(told: Updating, clock: SettableClock) -> None:
    assert told.banner("least") == ""
    told.house.tell(replace(ASKED, least_version=("0.2.0", "2027-03-01")))
    assert told.banner("least").startswith("A partir del dia 1 de març, aquesta versió de Lligall ja no intercanviarà")
    assert "Busca la versió nova" in told.banner("least")
    clock.forward(days=365)
    told.updates.least.tell()
    said = told.banner("least")
    assert said.startswith("Aquesta versió de Lligall ja no intercanvia dades") and "tot es desa en aquest" in said
    told.house.tell(ASKED)
    assert told.banner("least") == "", "the server asks for nothing any more"


def test_it_is_remembered_without_a_line(told: Updating) -> None:
    told.house.tell(replace(ASKED, least_version=("0.2.0", "2027-03-01")))
    again = LeastVersion(told.house.desktop, told.updates, "0.1.0")
    again.tell()
    told.house.tell(replace(LEVEL, phase="waiting", problem=VersionTooOld("2")))
    assert "1 de març" in told.banner("least"), "the wire's own version says nothing of the program's"
    LeastVersion(told.house.desktop, told.updates, "0.2.0")
    assert told.banner("least") == "", "the new version runs"


def test_refused_it_says_so_and_what_to_do(told: Updating, tmp_path: Path) -> None:
    told.house.tell(replace(LEVEL, phase="stopped", problem=VersionTooOld("0.2.0", "2026-03-01"), waiting=3))
    assert "ja no intercanvia dades" in told.banner("least") and "Busca la versió nova" in told.banner("least")
    told.publisher.release("0.2.0", SECOND, tmp_path)
    assert told.look().result == looked.TAKEN and told.slots.choice() == Choice("0.2.0", "0.1.0", 0)
    assert told.banner("least").endswith("Reinicia ara")


def test_who_cannot_update_is_sent_to_it(house: House, speak: Callable[[str], None], tmp_path: Path) -> None:
    speak("ca")
    updates = Updates(house.desktop, lambda: house.window, tmp_path, None, None, parent=house.window)
    LeastVersion(house.desktop, updates, "0.1.0")
    house.tell(replace(ASKED, least_version=("0.2.0", "")))
    assert house.window.banners._banners["least"].text().endswith("Demaneu la versió nova a informàtica.")


@pytest.mark.parametrize(
    "asks", [("0.1.0", ""), ("0.0.9", ""), ("<b>", ""), ("2", ""), ("", ""), ("0.2.0", "<script>"), ("9" * 40, "")]
)
def test_nonsense_and_older_ones_say_nothing(told: Updating, asks: tuple[str, str]) -> None:
    told.house.tell(replace(ASKED, least_version=asks))
    assert told.banner("least") == ""
