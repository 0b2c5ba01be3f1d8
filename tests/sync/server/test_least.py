"""The oldest program that is exchanged with: told to everybody before it counts, refused from its day on."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.messages import EnrolRequest, ExchangeAnswer, ExchangeRequest, LeastVersion
from sync.protocol.version import is_older, program
from sync.server.admin.command import main
from sync.server.failures import Failed
from sync.server.least import Least
from tests.kit.server import ENTITY, Failing, running_server

DAY = dt.date(2027, 3, 1)
versions = st.tuples(*[st.integers(0, 99_999)] * 3)


def name(version: tuple[int, int, int]) -> str:
    return ".".join(map(str, version))


@given(one=versions, other=versions, text=st.text(max_size=20))
def test_versions_are_compared_as_numbers_and_nonsense_is_older(
    one: tuple[int, int, int], other: tuple[int, int, int], text: str
) -> None:
    assert program(name(one)) == one and is_older(name(one), name(other)) == (one < other)
    assert program(text) is not None or (is_older(text, name(other)) and not is_older(name(one), text))


@given(one=versions, least=versions, hours=st.integers(-100_000, 100_000), days=st.booleans())
def test_nobody_is_refused_before_the_day(
    one: tuple[int, int, int], least: tuple[int, int, int], hours: int, days: bool
) -> None:
    begins = dt.datetime.combine(DAY, dt.time(), dt.UTC)
    said = Least(name(least), DAY if days else None)
    refused = False
    try:
        said.check(name(one), begins + dt.timedelta(hours=hours))
    except Failed as failed:
        refused = True
        assert (failed.status, failed.about) == (426, (name(least), DAY.isoformat() if days else ""))
    assert refused == (one < least and (hours >= 0 or not days))


def test_where_nobody_says_so_any_program_will_do() -> None:
    Least().check("", dt.datetime(2100, 1, 1, tzinfo=dt.UTC))
    assert Least().told() is None


@pytest.mark.sqlite_only
def test_it_is_told_before_and_refused_after(tmp_path: Path) -> None:
    with running_server(tmp_path, least=Least("0.3.0", dt.date(2999, 1, 1))) as served:
        maria, pere = served.enrol("secretary"), served.enrol("clerk")
        answer = maria.exchange()
        assert answer.least_version == LeastVersion("0.3.0", "2999-01-01")
        clock = requests.get(f"{served.url}/v1/clock?nonce=12345678", timeout=10).json()
        assert (clock["least_version"], clock["least_version_from"]) == ("0.3.0", "2999-01-01")
        maria.opens("Guals")
        served.running.registry.journal(ENTITY).least = served.running.registry.least = Least("0.3.0")
        before = served.running.registry.journal(ENTITY).facts().seq
        with pytest.raises(Failing) as refused:
            maria.exchange()
        assert (refused.value.failure.code, refused.value.failure.about) == ("too_old", ("0.3.0", ""))
        assert served.running.registry.journal(ENTITY).facts().seq == before, "nothing of it was taken"
        with pytest.raises(Failing) as refused:
            served.enrol("mayor")
        assert refused.value.failure.code == "too_old"
        assert pere.exchange(program="0.3.0").least_version == LeastVersion("0.3.0")


def test_both_ends_understand_the_version_before_this_one() -> None:
    """What was added stands at the end: who does not know it leaves it out, or passes over it."""
    for message in (ExchangeRequest, ExchangeAnswer, EnrolRequest):
        last = msgspec.structs.fields(message)[-1]
        assert last.name in ("program", "least_version") and not last.required


@pytest.mark.sqlite_only
@pytest.mark.parametrize(
    "wrong", [["--least-version", "2"], ["--least-version", "0.3"], ["--least-version-from", "1/3/2027"]]
)
def test_an_operators_slip_is_said_before_anything_is_served(
    tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--folder", str(tmp_path), "serve", *wrong])
    assert ended.value.code == 2 and repr(wrong[1]) in capsys.readouterr().err


@pytest.mark.sqlite_only
def test_a_folder_of_new_versions_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running_server(tmp_path):
        pass
    assert main(["--folder", str(tmp_path / "server"), "serve", "--port", "0", "--updates", str(tmp_path / "no")]) == 1
    assert "installer.releases" in capsys.readouterr().err
