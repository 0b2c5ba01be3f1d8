"""A real server on the loopback: who gets in where, what hostile requests get, and that no detail ever leaves."""

import datetime as dt
import gzip
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import requests
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.roles import Role
from sync.protocol import encoding, signing
from sync.protocol.messages import ClockAnswer, ExchangeAnswer, ExchangeRequest
from sync.server import admin
from sync.server.events import Events
from sync.server.journal import EntityJournal
from tests.kit.clock import MONDAY, SettableClock
from tests.kit.patience import until
from tests.kit.pretend import Pretender
from tests.kit.server import ENTITY, OTHER, Failing, HttpRoad, Served, failure_of, running_server

EXCHANGE = f"/v1/entities/{ENTITY}/exchange"


@pytest.fixture(scope="module")
def served(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_server(tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.fixture(scope="module")
def maria(served: Served) -> Pretender:
    desktop = served.enrol("secretary")
    desktop.opens("Guals")
    desktop.level()
    return desktop


def road(desktop: Pretender) -> HttpRoad:
    assert isinstance(desktop.road, HttpRoad)
    return desktop.road


def said(response: requests.Response) -> tuple[int, str]:
    """Status and code of a failure; whatever it is, it is our message and tells nothing of the inside."""
    failure = failure_of(response)
    assert failure.now
    for word in ("Traceback", "sqlite", "Error", ".py", "Exception"):
        assert word not in response.text
    return response.status_code, failure.code


def test_a_whole_trip(served: Served, maria: Pretender) -> None:
    pere = served.enrol("clerk")
    file = maria.opens("Font")
    maria.level()
    pere.level()
    assert ("case_file", file) in pere.sees()
    assert pere.sees() == maria.sees()


class TestTenants:
    """Endpoint × role × entity: a device is known in its own entity only."""

    @pytest.fixture(scope="class")
    @staticmethod
    def everybody(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], Pretender]]:
        with running_server(tmp_path_factory.mktemp("tenants")) as served:
            yield {key: served.enrol(key[1], key[0]) for key in served.codes}

    @pytest.mark.parametrize("role", [role.value for role in Role])
    @pytest.mark.parametrize("entity", [ENTITY, OTHER])
    def test_everybody_is_let_in_at_home_and_nowhere_else(
        self, everybody: dict[tuple[str, str], Pretender], entity: str, role: str
    ) -> None:
        desktop = everybody[entity, role]
        foreign = OTHER if entity == ENTITY else ENTITY
        desktop.level()
        assert {units["codes"]["ine10"] for (kind, _), units in desktop.sees().items() if kind == "entity"} == {entity}
        with road(desktop).get(desktop.device, "/v1/live", stream=True) as live:
            assert live.status_code == 200
            assert json.loads(next(live.iter_lines()).removeprefix(b"data: "))["entity"] == entity
        body = encoding.encode(desktop.request())
        for place, answer in (
            (foreign, (401, "not_enrolled")),
            ("0000000000", (401, "not_enrolled")),
            ("%00", (401, "not_enrolled")),
            ("..%2f" + foreign, (404, "not_found")),
        ):
            response = road(desktop).post(desktop.device, f"/v1/entities/{place}/exchange", body)
            assert said(response) == answer
        # A set for the other entity, sent to one's own.
        desktop.writes(entity=foreign)
        with pytest.raises(Failing) as failing:
            desktop.exchange()
        assert failing.value.failure.code == "bad_request"

    def test_another_desktops_key_signs_for_nobody(self, everybody: dict[tuple[str, str], Pretender]) -> None:
        maria, pere = everybody[ENTITY, "secretary"], everybody[ENTITY, "clerk"]
        response = road(maria).post(pere.device, EXCHANGE, encoding.encode(maria.request()))
        assert said(response) == (401, "bad_signature")
        with road(maria).get(pere.device, "/v1/live", stream=True) as live:
            assert said(live) == (401, "bad_signature")


_SERVED = [HealthCheck.function_scoped_fixture, HealthCheck.differing_executors]
"""One server for all examples is what is meant here; and the same one for both stores is not."""


class TestForged:
    @settings(max_examples=150, suppress_health_check=_SERVED)
    @given(st.data())
    def test_a_mutated_request_is_never_taken(self, served: Served, maria: Pretender, data: st.DataObject) -> None:
        """Bytes of the body or letters of the headers changed under the signature."""
        journal = served.running.registry.journal(ENTITY)
        before = journal.facts().hash
        body = encoding.encode(maria.request())
        url = served.url + EXCHANGE
        headers = {"Content-Type": encoding.MEDIA_TYPE}
        headers = signing.sign_request(maria.key, maria.device, "POST", url, body, served.clock.now(), headers)
        where = data.draw(st.sampled_from(["body", "Signature", "Signature-Input", "Content-Digest"]))
        if where == "body":
            at = data.draw(st.integers(0, len(body) - 1))
            body = body[:at] + bytes([body[at] ^ data.draw(st.integers(1, 255))]) + body[at + 1 :]
        else:
            value = headers[where]
            at = data.draw(st.integers(1, len(value) - 8))
            letter = data.draw(st.sampled_from("abcXYZ0189"))
            if value[at] in (letter, " "):
                return
            headers[where] = value[:at] + letter + value[at + 1 :]
        response = requests.post(url, data=body, headers=headers, timeout=30)
        assert said(response)[0] == 401
        assert journal.facts().hash == before

    def test_without_a_signature(self, served: Served) -> None:
        headers = {"Content-Type": encoding.MEDIA_TYPE}
        posted = requests.post(served.url + EXCHANGE, data=b"x", headers=headers, timeout=30)
        assert said(posted) == (401, "bad_signature")
        assert said(requests.get(served.url + "/v1/live", timeout=30)) == (401, "bad_signature")

    def test_a_request_for_another_address(self, served: Served, maria: Pretender) -> None:
        body = encoding.encode(maria.request())
        url = served.url + EXCHANGE
        headers = signing.sign_request(
            maria.key, maria.device, "POST", url, body, served.clock.now(), {"Content-Type": encoding.MEDIA_TYPE}
        )
        elsewhere = requests.post(url, data=body, headers={**headers, "Host": "evil.example"}, timeout=30)
        assert said(elsewhere) == (401, "bad_signature")
        twisted = requests.post(url, data=body, headers={**headers, "Host": "a b"}, timeout=30)
        assert said(twisted) == (400, "bad_request")

    @pytest.mark.parametrize("hours", [-24 * 3_650, -1, 1, 24 * 3_650])
    def test_a_wrong_clock_is_named_and_can_be_corrected_once(
        self, served: Served, maria: Pretender, hours: int
    ) -> None:
        wrong = SettableClock(served.clock.now() + dt.timedelta(hours=hours))
        lost = HttpRoad(served.url, ENTITY, maria.key, wrong)
        response = lost.post(maria.device, EXCHANGE, encoding.encode(maria.request()))
        failure = failure_of(response)
        assert (response.status_code, failure.code) == (401, "clock")
        assert abs(int(failure.about[0]) - hours * 3_600) < 60
        answer = requests.get(served.url + "/v1/clock", params={"nonce": "any-12345"}, timeout=30)
        signing.verify_answer(maria.server_key, 200, list(answer.headers.items()), answer.content, "any-12345")
        now = dt.datetime.fromisoformat(msgspec.json.decode(answer.content, type=ClockAnswer).now)
        assert abs(now - served.clock.now()) < dt.timedelta(seconds=60)
        wrong.at = now
        assert lost.post(maria.device, EXCHANGE, encoding.encode(maria.request())).status_code == 200

    def test_the_clocks_answer_cannot_be_had_for_a_nonce_of_no_use(self, served: Served) -> None:
        for nonce in ("", "short", "x" * 101, "é" * 20, "a\nb" * 9):
            response = requests.get(served.url + "/v1/clock", params={"nonce": nonce}, timeout=30)
            assert said(response) == (400, "bad_request")


class TestHostileBodies:
    """All of these are properly signed: an enrolled desktop gone bad, or a bug in one."""

    RUBBISH = {
        "nothing": b"",
        "html": b"<html>" + b"x" * 500,
        "a number": b"\x01",
        "lists in lists": b"\x91" * 500_000,
        "maps in maps": b"\x81\xa1a" * 300_000,
        "a promise of much": b"\xdd\xff\xff\xff\xff",
        "text that is none": b"\x9b\x01\xc4\x01\x00\xa1\x80",
        "wrong types": msgspec.msgpack.encode(["1"] * 16),
        "too few": msgspec.msgpack.encode([1, b"x" * 16]),
    }

    @pytest.mark.parametrize("plain", RUBBISH.values(), ids=RUBBISH)
    def test_rubbish(self, maria: Pretender, plain: bytes) -> None:
        response = road(maria).post(maria.device, EXCHANGE, plain)
        assert said(response) == (400, "bad_request")

    @settings(max_examples=60, suppress_health_check=_SERVED)
    @given(st.data())
    def test_any_field_of_any_value(self, served: Served, maria: Pretender, data: st.DataObject) -> None:
        """One field of a right request replaced by anything MessagePack can say: an answer of ours, and no harm. Not
        the one that says this desktop retires: that is a right request too, and the last."""
        anything = st.recursive(
            st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=40) | st.text(max_size=9),
            lambda inner: st.lists(inner, max_size=3),
            max_leaves=5,
        )
        fields = msgspec.msgpack.decode(encoding.encode(maria.request()))
        which = data.draw(st.sampled_from([name for name in ExchangeRequest.__struct_fields__ if name != "retire"]))
        fields[ExchangeRequest.__struct_fields__.index(which)] = data.draw(anything)
        response = road(maria).post(maria.device, EXCHANGE, msgspec.msgpack.encode(fields))
        if response.status_code == 200:
            maria.takes(encoding.decode(response.content, ExchangeAnswer))
        else:
            assert said(response)[0] in (400, 401, 409, 426)

    def test_bombs(self, served: Served, maria: Pretender) -> None:
        url = served.url + EXCHANGE
        for body, coding, expected in (
            (zstd.compress(bytes(encoding.LARGEST * 2)), "zstd", (413, "too_large")),
            (b"not zstd at all", "zstd", (400, "bad_request")),
            (gzip.compress(b"x"), "gzip", (400, "bad_request")),
        ):
            headers = {"Content-Type": encoding.MEDIA_TYPE, "Content-Encoding": coding}
            headers = signing.sign_request(maria.key, maria.device, "POST", url, body, served.clock.now(), headers)
            assert said(requests.post(url, data=body, headers=headers, timeout=60)) == expected

    def test_bodies_without_end(self, served: Served) -> None:
        """Nothing is read beyond the cap, whether or not the length was told."""
        headers = {"Content-Type": encoding.MEDIA_TYPE}
        told = requests.post(served.url + "/v1/enrol", data=b"x" * 20_000, headers=headers, timeout=30)
        assert said(told) == (413, "too_large")
        untold = requests.post(
            served.url + "/v1/enrol", data=(b"x" * 1_000 for _ in range(20)), headers=headers, timeout=30
        )
        assert said(untold) == (413, "too_large")

    def test_other_media_types_paths_and_methods(self, served: Served, maria: Pretender) -> None:
        response = road(maria).post(maria.device, EXCHANGE, b"a=b", **{"Content-Type": "text/html"})
        assert said(response) == (400, "bad_request")
        assert said(requests.get(served.url + "/", timeout=30)) == (404, "not_found")
        assert said(requests.get(served.url + "/v1/../etc/passwd", timeout=30)) == (404, "not_found")
        assert said(requests.get(served.url + EXCHANGE, timeout=30)) == (405, "bad_request")

    def test_bytes_that_are_not_http(self, served: Served) -> None:
        with socket.create_connection(("127.0.0.1", served.running.port), timeout=10) as line:
            line.sendall(b"\x16\x03\x01\x02\x00" + bytes(600) + b"\r\n\r\n")
            assert b"400" in line.recv(1_000)
        assert requests.get(served.url + "/v1/clock?nonce=still-there", timeout=30).status_code == 200


def test_an_unexpected_error_says_nothing_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not in the answer, and in the log only its sort and place."""
    log = tmp_path / "events.jsonl"
    clock = SettableClock()
    with running_server(tmp_path, clock, events=Events(clock, log)) as served:
        maria = served.enrol()

        def fails(*_: Any) -> None:
            raise RuntimeError("00000000T is secret")

        monkeypatch.setattr(EntityJournal, "exchange_wire", fails)
        response = road(maria).post(maria.device, EXCHANGE, encoding.encode(maria.request()))
        assert said(response) == (500, "trouble")
        monkeypatch.undo()
        maria.level()
    lines = [json.loads(line) for line in log.read_text(encoding="ascii").splitlines()]
    trouble = next(line for line in lines if line["event"] == "trouble")
    assert trouble["error"] == "RuntimeError" and trouble["where"].startswith("test_http:")
    assert "00000000T" not in log.read_text(encoding="ascii")
    captured = capsys.readouterr()
    assert "00000000T" not in captured.out + captured.err


def test_json_for_anybody_else(served: Served, maria: Pretender) -> None:
    url = served.url + EXCHANGE
    body = msgspec.json.encode(maria.request())
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    signed = signing.sign_request(maria.key, maria.device, "POST", url, body, served.clock.now(), headers)
    response = requests.post(url, data=body, headers=signed, timeout=30)
    assert response.headers["Content-Type"] == "application/json"
    maria.takes(msgspec.json.decode(response.content, type=ExchangeAnswer))
    described = requests.get(served.url + "/v1/openapi.json", timeout=30).json()
    assert EXCHANGE.replace(ENTITY, "{entity}") in described["paths"]
    assert set(described["components"]["schemas"]) >= {"ExchangeRequest", "ExchangeAnswer", "Failure"}


def test_nothing_to_do_is_one_small_request(maria: Pretender) -> None:
    maria.level()
    request = encoding.encode(maria.request())
    response = road(maria).post(maria.device, EXCHANGE, request)
    maria.takes(encoding.decode(response.content, ExchangeAnswer))
    assert len(request) < 500 and int(response.headers["Content-Length"]) < 500


class TestLive:
    @pytest.fixture
    def live(self, tmp_path: Path) -> Iterator[Served]:
        with running_server(tmp_path, keep_alive=0.3) as running:
            yield running

    @staticmethod
    def lines(desktop: Pretender) -> tuple[requests.Response, Iterator[bytes]]:
        stream = road(desktop).get(desktop.device, "/v1/live", stream=True)
        assert stream.status_code == 200
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        return stream, (line for line in stream.iter_lines(chunk_size=1) if line)

    def test_it_tells_where_the_journal_is_and_when_it_grows(self, live: Served) -> None:
        maria, pere = live.enrol("secretary"), live.enrol("clerk")
        maria.level()
        stream, lines = self.lines(pere)
        with stream:
            first = json.loads(next(lines).removeprefix(b"data: "))
            assert first == {"entity": ENTITY, "seq": maria.cursor}
            maria.opens()
            maria.level()
            heard = next(line for line in lines if line.startswith(b"data: "))
            assert json.loads(heard.removeprefix(b"data: "))["seq"] == maria.cursor
            assert next(lines).startswith(b":"), "a comment keeps the line open"

    def test_it_hears_of_an_operators_command_in_another_process(self, live: Served, tmp_path: Path) -> None:
        from sync.server.registry import Registry

        maria = live.enrol("secretary")
        stream, lines = self.lines(maria)
        with stream:
            next(lines)
            operator = Registry(tmp_path / "server")
            admin.add_person(operator, ENTITY, "Nova Inventada", ["clerk"])
            operator.close()
            assert next(line for line in lines if line.startswith(b"data: "))

    def test_revoking_ends_it(self, live: Served) -> None:
        maria = live.enrol("secretary")
        stream, lines = self.lines(maria)
        with stream:
            next(lines)
            admin.revoke(live.running.registry, maria.device, "perduda")
            assert [line for line in lines if line.startswith(b"data")] == []
        assert said(road(maria).get(maria.device, "/v1/live")) == (403, "revoked")
        with pytest.raises(Failing) as failing:
            maria.exchange()
        assert failing.value.failure.code == "revoked"

    def test_a_stream_that_meets_trouble_ends_in_our_words(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        log = tmp_path / "events.jsonl"
        with running_server(tmp_path, events=Events(SettableClock(), log), keep_alive=0.2) as served:
            stream, lines = self.lines(served.enrol("secretary"))
            with stream:
                next(lines)

                def fails(_journal: EntityJournal) -> None:
                    raise RuntimeError("00000000T is secret")

                with monkeypatch.context() as patch:
                    patch.setattr(EntityJournal, "facts", fails)
                    assert list(lines) == []
            until(lambda: served.running.app.state.hub.count() == 0)
        assert '"error": "RuntimeError"' in log.read_text(encoding="ascii")
        captured = capsys.readouterr()
        assert "00000000T" not in log.read_text(encoding="ascii") + captured.out + captured.err

    def test_a_desktops_newest_stream_ends_its_older_one(self, live: Served) -> None:
        maria = live.enrol("secretary")
        older, older_lines = self.lines(maria)
        with older:
            next(older_lines)
            newer, newer_lines = self.lines(maria)
            with newer:
                next(newer_lines)
                assert [line for line in older_lines if line.startswith(b"data")] == []
                assert live.running.app.state.hub.count() == 1

    def test_who_goes_away_is_forgotten(self, live: Served) -> None:
        maria = live.enrol("secretary")
        stream, lines = self.lines(maria)
        next(lines)
        stream.close()
        deadline = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=10)
        while live.running.app.state.hub.count() and dt.datetime.now(dt.UTC) < deadline:
            requests.get(live.url + "/v1/clock?nonce=waiting-a-bit", timeout=30)
        assert live.running.app.state.hub.count() == 0

    def test_stopping_ends_every_stream_at_once(self, tmp_path: Path) -> None:
        with running_server(tmp_path) as served:
            maria = served.enrol("secretary")
            stream, lines = self.lines(maria)
            next(lines)
            served.running.stop()
            # A thousand desktops that are sent away at once come back at times of their own.
            (last,) = lines
            assert 1_000 <= int(last.removeprefix(b"retry: ")) <= 15_000
            stream.close()


def test_a_server_stopped_and_started_goes_on(tmp_path: Path) -> None:
    from sync.server.running import Running

    clock = SettableClock(MONDAY)
    with running_server(tmp_path, clock) as served:
        maria = served.enrol("secretary")
        maria.opens()
        maria.level()
        lost = maria.request()
        road(maria).exchange(maria.device, lost)
    with Running(tmp_path / "server", clock) as again:
        maria.road = HttpRoad(again.url, ENTITY, maria.key, clock)
        first = maria.road.exchange(maria.device, lost)
        assert maria.road.exchange(maria.device, lost) == first
        maria.opens("Font")
        maria.level()
        assert len([key for key in maria.sees() if key[0] == "case_file"]) == 2


