"""What --doctor and the check say of new versions: always which runs, and what is in the way."""

import datetime as dt
from pathlib import Path

import pytest

from app.checks.finding import Verdict
from app.checks.of_updates import check
from app.settings import Settings
from app.versions import looked
from app.versions.choice import Choice
from app.versions.installed import Installed
from app.versions.looked import Looked
from app.versions.slots import Slots

NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)


def ago(**length: float) -> str:
    return (NOW - dt.timedelta(**length)).isoformat(timespec="seconds")


@pytest.fixture
def slots(tmp_path: Path) -> Slots:
    slots = Slots(tmp_path / "Lligall")
    for version in ("0.1.0", "0.2.0"):
        slots.of(version).mkdir(parents=True)
        (slots.of(version) / "Lligall.exe").write_bytes(b"x")
    return slots


@pytest.mark.parametrize(
    ("choice", "kept", "off", "code"),
    [
        (Choice("0.1.0"), Looked(), False, "never"),
        (Choice("0.1.0", "0.0.9"), Looked(ago(hours=1), "none", "0.1.0", ago(hours=1)), False, "ok"),
        (Choice("0.1.0"), Looked(ago(hours=1), "Unreachable", "", ago(days=31)), False, "long_ago"),
        (Choice("0.1.0"), Looked(ago(hours=1), "UpdateNotTrusted expired", "", ago(days=2)), False, "not_trusted"),
        (Choice("0.1.0"), Looked(ago(hours=-5), "none", "", ago(hours=-5)), False, "never"),
        (Choice("0.1.0"), Looked(), True, "off"),
        (Choice("0.2.0", "0.1.0", 0), Looked(ago(hours=1), "taken", "0.2.0", ago(hours=1)), False, "waiting"),
        (Choice("0.1.0", None, None, "0.2.0"), Looked(), False, "failed_here"),
    ],
)
def test_what_is_said(slots: Slots, tmp_path: Path, choice: Choice, kept: Looked, off: bool, code: str) -> None:
    slots.choose(choice)
    looked.write(slots, kept)
    settings = Settings(tmp_path / "settings.json")
    if off:
        settings.set("auto_update", False)
    found = check(settings, Installed(slots, "0.1.0"), NOW)
    assert found.code == code
    assert (found.verdict is Verdict.ATTENTION) == (code in ("long_ago", "not_trusted", "failed_here"))
    expected = (choice.current, choice.previous, choice.trial, choice.refused)
    assert tuple(found.details[name] for name in ("next", "previous", "trial", "failed_here")) == expected
    assert (found.details["version"], found.details["looked"]) == ("0.1.0", kept.at)
    lines = "\n".join([*Installed(slots, "0.1.0").lines(), *kept.lines()])
    assert "0.1.0 runs" in lines and (kept.at or "never") in lines and str(tmp_path) not in lines


def test_a_copy_that_does_not_update_itself_is_in_order(tmp_path: Path) -> None:
    found = check(Settings(tmp_path / "settings.json"), None, NOW)
    assert (found.verdict, found.code, found.details["why"]) == (Verdict.OK, "not_here", "source")


def test_what_cannot_be_read_is_not_known(slots: Slots, tmp_path: Path) -> None:
    (slots.root / "start").mkdir()
    found = check(Settings(tmp_path / "settings.json"), Installed(slots, "0.1.0"), NOW)
    assert found.details["next"] in (None, "0.2.0"), "the newest that is there, as the starter takes it"
