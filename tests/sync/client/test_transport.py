"""Everything a line can answer has a name: captive portals, rubbish, cuts, bombs, certificates, clocks, busyness."""

import contextlib
import datetime as dt
import socket
import threading
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    CertificateProblem,
    ClockWrong,
    CodeRefused,
    DeviceRevoked,
    Held,
    HistoryAlarm,
    Interrupted,
    NoRoom,
    NotEnrolled,
    NotOurServer,
    ServerTrouble,
    SyncProblem,
    TooBusy,
    Unreachable,
    VersionTooOld,
)
from sync.client.clock import ServerClock
from sync.client.failures import Gap
from sync.client.transport import HttpTransport, Signer, checked_address
from sync.protocol import encoding, signing
from sync.protocol.messages import Checkpoint, ClockAnswer, ExchangeAnswer, ExchangeRequest, Failure
from tests.kit.clock import SettableClock
from tests.kit.hostile import CUT, certificate, hostile, http

KEY, SERVER = signing.new_key(), signing.new_key()
REQUEST = ExchangeRequest(1, bytes(16), "", 0, bytes(32), None, b"", 1, 0, bytes(32), b"", "")
NOW = dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC)
OURS = encoding.MEDIA_TYPE


def road(url: str, clock: SettableClock | None = None) -> HttpTransport:
    signer = Signer("0" * 32, KEY, signing.public_bytes(SERVER))
    return HttpTransport(url, "2504090008", signer, ServerClock(clock or SettableClock(NOW)))


def asked(*answers: bytes) -> SyncProblem:
    """What one exchange with a server that answers so raises."""
    with hostile(*answers) as server:
        transport = road(server.url)
        with pytest.raises(SyncProblem) as caught:
            transport.exchange(REQUEST)
        transport.close()
    return caught.value


def failure(status: str, code: str, *about: str, **headers: str) -> bytes:
    body = msgspec.json.encode(Failure(code, about))
    return http(status, body, Content_Type="application/json", **headers)


PORTAL = b"<html><title>Benvinguts al Wi-Fi del bar</title></html>"


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (http("200 OK", PORTAL, Content_Type="text/html"), NotOurServer),
        (http("302 Found", Location="http://wifi.example/entra"), NotOurServer),
        (http("200 OK", PORTAL, Content_Type=OURS), NotOurServer),
        (http("200 OK", b"\x00rubbish", Content_Type=OURS, Content_Encoding="zstd"), NotOurServer),
        (
            http("200 OK", encoding.compress(bytes(500))[0][:-3], Content_Type=OURS, Content_Encoding="zstd"),
            NotOurServer,
        ),
        (http("200 OK", b"\x91" * 5_000 + b"\xc0", Content_Type=OURS), NotOurServer),
        (http("200 OK", b"x", Content_Type=OURS, Content_Encoding="gzip"), NotOurServer),
        (http("404 Not Found", b"no", Content_Type="text/plain"), NotOurServer),
        (http("200 OK", b"half", Content_Type=OURS, Content_Length="4000"), Interrupted),
        (http("500 Oh", b"<html>", Content_Type="text/html"), ServerTrouble),
        (http("502 Bad Gateway", b"<html>", Content_Type="text/html"), ServerTrouble),
        (http("407 Proxy", b"<html>", Content_Type="text/html"), Unreachable),
        (http("503 Busy", b"", Retry_After="120"), TooBusy),
        (failure("429 Busy", "busy", Retry_After="7"), TooBusy),
        (failure("500 Oh", "trouble"), ServerTrouble),
        (failure("503 Stopping", "stopping", Retry_After="5"), TooBusy),
        (failure("507 Full", "no_room", Retry_After="300"), NoRoom),
        (failure("423 Held", "held", "900", "500"), NotOurServer),  # it would frighten people, and is not signed
        (failure("400 Bad", "bad_request", "body"), ServerTrouble),
        (failure("401 Who", "bad_signature"), ServerTrouble),
        (failure("401 Who", "not_enrolled"), NotEnrolled),
        (failure("403 No", "revoked", "2026-11-23"), NotOurServer),  # it would stop everything, and is not signed
        (failure("403 No", "used_code"), CodeRefused),
        (failure("409 No", "history", "cursor"), NotOurServer),
        (failure("409 No", "gap", "7"), NotOurServer),
        (failure("426 Old", "too_old", "3"), NotOurServer),
        (failure("401 When", "clock", "²"), ClockWrong),
        (failure("429 Busy", "busy", Retry_After="²"), TooBusy),
        (failure("429 Busy", "busy", Retry_After="9" * 5_000), TooBusy),
        (http("200 OK", b"half", Content_Type=OURS, Content_Length="²"), NotOurServer),
        (http("200 OK", b"half", Content_Type=OURS, Content_Length="9" * 5_000), SyncProblem),
        (b"nonsense that is no HTTP at all\r\n\r\n", Interrupted),
        (CUT, Interrupted),
    ],
)
def test_each_answer_has_its_name(answer: bytes, problem: type[SyncProblem]) -> None:
    assert type(asked(answer)) is problem or problem is SyncProblem


@pytest.mark.parametrize(
    ("code", "problem"),
    [("revoked", DeviceRevoked), ("history", HistoryAlarm), ("gap", Gap), ("too_old", VersionTooOld), ("held", Held)],
)
def test_words_that_stop_everything_count_when_they_are_signed_for_this_question(
    monkeypatch: pytest.MonkeyPatch, code: str, problem: type[SyncProblem]
) -> None:
    body = msgspec.json.encode(Failure(code, ("²",)))
    monkeypatch.setattr("sync.client.transport.secrets.token_urlsafe", lambda _size: "this-question")
    for key, nonce, expected in (
        (SERVER, "this-question", problem),
        (SERVER, "an-old-question", NotOurServer),
        (KEY, "this-question", NotOurServer),
    ):
        headers = signing.sign_answer(key, 409, body, NOW, nonce, {})
        assert type(asked(http("409 No", body, Content_Type="application/json", **headers))) is expected


def test_a_good_answer_counts_only_when_it_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    """An inspected network may read an answer; it cannot change a word of it, nor show an old one."""
    monkeypatch.setattr("sync.client.transport.secrets.token_urlsafe", lambda _size: "this-question")
    checkpoint = Checkpoint("2504090008", "f" * 32, 0, bytes(32))
    honest = ExchangeAnswer(
        1, "f" * 32, bytes(16), "2026-11-23T08:00:00.000Z", 0, checkpoint, (), bytes(32), False, 0, 0, ""
    )
    body = encoding.encode(honest)
    signed = signing.sign_answer(SERVER, 200, body, NOW, "this-question", {})
    altered = encoding.encode(msgspec.structs.replace(honest, access_number=9))
    with hostile(http("200 OK", body, Content_Type=OURS, **signed)) as server:
        transport = road(server.url)
        assert transport.exchange(REQUEST) == honest
        transport.close()
    assert type(asked(http("200 OK", altered, Content_Type=OURS, **signed))) is NotOurServer
    assert type(asked(http("200 OK", body, Content_Type=OURS))) is NotOurServer
    old = signing.sign_answer(SERVER, 200, body, NOW, "an-old-question", {})
    assert type(asked(http("200 OK", body, Content_Type=OURS, **old))) is NotOurServer


def test_how_long_to_wait_is_believed_within_reason() -> None:
    assert asked(http("503 Busy", Retry_After="120")).about == (120,)
    assert asked(failure("429 Busy", "busy", Retry_After="99999999")).about == (3_600,)


@given(st.binary(max_size=300), st.sampled_from([OURS, "text/html", "application/json", ""]), st.integers(200, 599))
def test_no_answer_at_all_can_break_it(body: bytes, media: str, status: int) -> None:
    """Whatever comes, it is a SyncProblem and nothing else."""
    answer = http(f"{status} x", body, Content_Type=media)
    if status != 204 and status != 304:
        asked(answer)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = encoding.compress(bytes(encoding.LARGEST + 1))[0]
    assert len(bomb) < 100_000
    assert type(asked(http("200 OK", bomb, Content_Type=OURS, Content_Encoding="zstd"))) is NotOurServer


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    transport = road(f"http://127.0.0.1:{port}")
    with pytest.raises(Unreachable):
        transport.exchange(REQUEST)
    transport.close()


def test_silence_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.client.kept_line.READ", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        transport = road(f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(Unreachable, match="timeout"):
            transport.exchange(REQUEST)
        transport.close()


def test_a_kept_connection_closed_meanwhile_is_opened_anew() -> None:
    """What a laptop finds after lunch; the nonce makes asking twice safe."""
    busy = failure("429 Busy", "busy", Retry_After="1")
    with hostile(busy, CUT, busy, close=False) as server:
        transport = road(server.url)
        for _ in range(2):
            with pytest.raises(TooBusy):
                transport.exchange(REQUEST)
        transport.close()
        first, second, third = (request.partition(b"\r\n\r\n")[2] for request in server.requests)
    assert first == second == third


@pytest.mark.parametrize(("days", "is_about_dates"), [(-400, True), (400, True), (0, False)])
def test_a_certificate_that_is_not_trusted_or_not_valid_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, is_about_dates: bool
) -> None:
    middle = dt.datetime.now(dt.UTC) + dt.timedelta(days=days)
    file, context = certificate(tmp_path, middle - dt.timedelta(days=30), middle + dt.timedelta(days=30))
    if is_about_dates:
        monkeypatch.setenv("SSL_CERT_FILE", str(file))  # trusted by the system: only its dates are wrong
    with hostile(CUT, context=context) as server:
        transport = road(server.url)
        with pytest.raises(CertificateProblem) as caught:
            transport.exchange(REQUEST)
        transport.close()
    assert caught.value.about[1] is is_about_dates


def test_what_the_system_trusts_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = dt.datetime.now(dt.UTC)
    file, context = certificate(tmp_path, now - dt.timedelta(days=1), now + dt.timedelta(days=1))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with hostile(failure("429 Busy", "busy"), context=context) as server:
        transport = road(server.url)
        with pytest.raises(TooBusy):
            transport.exchange(REQUEST)
        transport.close()


def test_nothing_but_the_system_is_asked_what_to_trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bundles that other programs' variables name neither open the line to somebody nor break it."""
    now = dt.datetime.now(dt.UTC)
    file, context = certificate(tmp_path, now - dt.timedelta(days=1), now + dt.timedelta(days=1))
    for system, others, problem in ((None, str(file), CertificateProblem), (str(file), "/not/there.pem", TooBusy)):
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            monkeypatch.setenv(name, others)
        if system:
            monkeypatch.setenv("SSL_CERT_FILE", system)
        with hostile(failure("429 Busy", "busy"), context=context) as server:
            transport = road(server.url)
            with pytest.raises(problem):
                transport.exchange(REQUEST)
            transport.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_sends_us_elsewhere(status: int) -> None:
    with hostile(failure("429 Busy", "busy")) as elsewhere:
        problem = asked(http(f"{status} Go", Location=elsewhere.url + "/v1/clock"))
        assert type(problem) is NotOurServer and elsewhere.requests == []


def test_no_password_kept_for_others_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login maria password secret\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with hostile(failure("429 Busy", "busy")) as server:
        transport = road(server.url)  # one with a password in it is refused: test_addresses_that_are_none_or_not_safe
        for ask in (lambda: transport.exchange(REQUEST), lambda: transport.listening().__enter__()):
            with pytest.raises(TooBusy):
                ask()
        transport.close()
        assert len(server.requests) == 2
        assert not [request for request in server.requests if b"uthorization" in request or b"secret" in request]


def test_an_answer_that_drips_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then keeps every single wait short: the whole has an end too."""
    monkeypatch.setattr("sync.client.answers.WHOLE", 0.5)
    listening = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        line, _ = listening.accept()
        with line, contextlib.suppress(OSError):  # the other side has had enough
            line.recv(65_536)
            line.sendall(http("200 OK", b"", Content_Type=OURS, Content_Length="100000"))
            while True:
                line.sendall(b"x")
                time.sleep(0.02)

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    transport = road(f"http://127.0.0.1:{listening.getsockname()[1]}")
    began = time.monotonic()
    with pytest.raises(Interrupted):
        transport.exchange(REQUEST)
    assert time.monotonic() - began < 5
    transport.close()
    thread.join(5)
    listening.close()


def _time(nonce: str, at: dt.datetime, key: object = SERVER) -> bytes:
    body = msgspec.json.encode(ClockAnswer(at.isoformat()))
    headers = signing.sign_answer(key, 200, body, at, nonce, {})
    return http("200 OK", body, Content_Type="application/json", **headers)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_years_off_is_set_right_once_by_the_servers_signed_word(
    monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    monkeypatch.setattr("sync.client.transport.secrets.token_urlsafe", lambda _size: "the-nonce")
    off = failure("401 Clock", "clock", str(years * 365 * 86_400))
    with hostile(off, _time("the-nonce", NOW), failure("429 Busy", "busy")) as server:
        transport = road(server.url, SettableClock(NOW + dt.timedelta(days=365 * years)))
        with pytest.raises(TooBusy):
            transport.exchange(REQUEST)
        transport.close()
        again = server.requests[2].decode("latin-1")
    created = int(again.partition("created=")[2].partition(";")[0])
    assert abs(created - NOW.timestamp()) < 60
    assert round(transport.clock_off() / 86_400) == 365 * years


def test_a_clock_still_wrong_after_that_is_told() -> None:
    nonce = "the-nonce"
    off = failure("401 Clock", "clock", "4000")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sync.client.transport.secrets.token_urlsafe", lambda _size: nonce)
        problem = asked(off, _time(nonce, NOW), off)
    assert type(problem) is ClockWrong and problem.about == (4000,)


def test_nobody_else_may_set_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.client.transport.secrets.token_urlsafe", lambda _size: "mine")
    off = failure("401 Clock", "clock", "4000")
    assert type(asked(off, _time("mine", NOW, signing.new_key()))) is NotOurServer
    assert type(asked(off, _time("an older one's", NOW))) is NotOurServer


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" lligall.diputaciolleida.example/ ", "https://lligall.diputaciolleida.example"),
        ("https://[2001:db8::1]:8443/v", "https://[2001:db8::1]:8443/v"),
        ("http://127.0.0.1:80", "http://127.0.0.1:80"),
        ("HTTPS://Lligall.Example", "https://lligall.example"),
        ("sèu.example", "https://xn--su-7ia.example"),
    ],
)
def test_addresses_as_people_type_them(typed: str, address: str) -> None:
    assert checked_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "http://servidor.example",
        "ftp://x",
        "https://",
        "",
        "https://x:port",
        "http://127.0.0.1.example",
        "https://*.example",
        "https://x.example?a=1",
        "https://x.example#a",
        "https://maria:secret@x.example",
    ],
)
def test_addresses_that_are_none_or_not_safe(typed: str) -> None:
    with pytest.raises(NotOurServer):
        checked_address(typed)


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with hostile(failure("429 Busy", "busy")) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        transport = road("http://127.0.0.1:9")
        with pytest.raises(TooBusy):
            transport.exchange(REQUEST)
        transport.close()
        assert proxy.requests[0].startswith(b"POST http://127.0.0.1:9/v1/")
