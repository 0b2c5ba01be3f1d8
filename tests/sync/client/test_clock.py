"""The server's word of the time: kept and followed where it is a moment, and else as if it had not been said."""

from pathlib import Path
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import case_files
from app.context import heard_on
from sync.client.clock import ServerClock, kept_time
from sync.protocol.messages import ExchangeAnswer
from tests.kit.clock import SettableClock
from tests.kit.desktops import Desktop, Road, Town

NO_MOMENTS = ("", "demà", "2026-13-01T00:00:00.000Z", "2026-11-24", "2026-11-24T08:00:00", "0001-01-01T00:00:00+23:59")


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


@given(word=st.one_of(st.sampled_from(NO_MOMENTS), st.text(max_size=30)))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_server_calls_the_time_a_person_goes_on_writing(maria: Desktop, word: str) -> None:
    before = maria.office.read(heard_on)
    honest = Road.exchange

    def says(road: Road, request: object) -> ExchangeAnswer:
        return msgspec.structs.replace(honest(road, request), now=word)  # type: ignore[arg-type]

    with patch.object(Road, "exchange", says):
        maria.office.write(case_files.open_case_file, "Abans")
        maria.sync()
        maria.office.write(case_files.open_case_file, "Després")
    if not kept_time(word):
        assert maria.office.read(heard_on) == before, "the word before it stays"


def test_a_moment_is_kept_as_it_was_said_and_followed() -> None:
    clock = ServerClock(SettableClock())
    for word in NO_MOMENTS:
        clock.hear(word)
        assert kept_time(word) == {} and clock.off() == 0
    said = "2031-01-02T03:04:05.000Z"
    clock.hear(said)
    assert kept_time(said) == {"server_now": said} and clock.now().year == 2031 and clock.off() < 0
