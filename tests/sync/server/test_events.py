"""The log of events: useful to an operator, useless to anybody looking for people."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.server import admin
from sync.server.events import Events
from tests.kit.clock import SettableClock
from tests.kit.pretend import change
from tests.kit.server import Failing, running_server

CANARIES = ("Maria", "Fictícia", "00000000T", "Guals", "secretary@exemple.cat")


@given(st.text(), st.sampled_from(["entity", "device", "code", "about", "error", "where", "url"]))
def test_only_what_has_the_form_of_its_field_is_written(text: str, name: str) -> None:
    stream = io.StringIO()
    Events(SettableClock(), stream=stream).write("refused", **{name: text})
    line = json.loads(stream.getvalue())
    assert line[name] in (text, "?")
    assert line[name].isascii() and " " not in line[name]


def test_a_field_nobody_allowed_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        Events(SettableClock()).write("exchange", name="Maria")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A full disk under the log: the desktops go on, the operator is told once, and it writes again when it can."""
    log = tmp_path / "events.jsonl"
    log.mkdir()
    with running_server(tmp_path, events=Events(SettableClock(), log)) as served:
        maria = served.enrol("secretary")
        maria.opens("Guals")
        maria.level()
        with pytest.raises(Failing):
            maria.exchange(nonce=b"short")
        log.rmdir()
        maria.level()
    told = [json.loads(line)["event"] for line in log.read_text(encoding="ascii").splitlines()]
    assert told == ["exchange", "stopped"]
    assert capsys.readouterr().err.count("events cannot be written") == 1


def test_a_session_leaves_no_person_in_the_log(tmp_path: Path) -> None:
    log = tmp_path / "events.jsonl"
    with running_server(tmp_path, events=Events(SettableClock(), log)) as served:
        maria = served.enrol("secretary", name="Sobretaula de la Maria Fictícia 00000000T")
        file = maria.opens("Guals de la Maria 00000000T")
        maria.level()
        maria.writes(change("case_file", file, title=("?", "Maria Fictícia")), person="0" * 32)
        with pytest.raises(Failing):
            maria.exchange()
        pere = served.enrol("clerk")
        admin.revoke(served.running.registry, pere.device, "Maria")
        with pytest.raises(Failing):
            pere.exchange()
    text = log.read_text(encoding="ascii")
    told = [json.loads(line)["event"] for line in text.splitlines()]
    assert told == ["enrolled", "exchange", "refused", "enrolled", "refused", "stopped"]
    assert not [canary for canary in CANARIES if canary in text or json.dumps(canary)[1:-1] in text]
    assert "127.0.0.1" not in text
