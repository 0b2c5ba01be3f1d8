"""The checks of the line notice each planted fault: real servers with bad certificates, proxies, clocks, pages."""

import base64
import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.checks.finding import Finding, Verdict
from app.checks.profile import Line
from app.clock import SystemClock
from app.ports import Clock
from sync.client.checks import certificates, line, road
from sync.protocol import signing, version
from sync.server.least import Least
from tests.kit.clock import SettableClock
from tests.kit.hostile import hostile, http
from tests.kit.server import Served, running_server

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield running


def check(url: str, key: bytes = b"", clock: Clock | None = None) -> dict[str, Finding]:
    asked = Line("2500190004", url, key)
    return {one.check: one for one in line.check(asked, clock or SystemClock(), lambda _name: None)}


def codes(found: dict[str, Finding]) -> dict[str, str]:
    return {name: one.code for name, one in found.items()}


def public(served: Served) -> bytes:
    return signing.public_bytes(served.running.registry.key)


# --- a server ---------------------------------------------------------------------------------------------------------


def test_a_sound_line(served: Served) -> None:
    found = check(served.url, public(served))
    assert codes(found) == {
        "proxy": "none", "certificate": "this_machine", "server": "ok", "clock": "ok", "version": "ok",
    }  # fmt: skip
    assert all(one.verdict is Verdict.OK for one in found.values())


def test_another_server_with_another_key(served: Served) -> None:
    found = check(served.url, signing.public_bytes(signing.new_key()))
    assert codes(found)["server"] == "other_server" and "clock" not in found


@pytest.mark.parametrize(("hours", "code"), [(5, "fast"), (-5, "slow")])
def test_a_wrong_clock(served: Served, hours: int, code: str) -> None:
    clock = SettableClock(dt.datetime.now(dt.UTC) + dt.timedelta(hours=hours))
    found = check(served.url, public(served), clock)["clock"]
    assert found.code == code and found.verdict is Verdict.TROUBLE
    assert abs(int(found.facts[0] or 0) - 5 * 3600) < 10


@pytest.mark.parametrize(
    ("least", "heard", "code"), [(2, 1, "outdated"), (2, 2, "too_old"), (0, 0, "not_known"), (1, 1, "ok")]
)
def test_a_version_that_is_too_old(served: Served, monkeypatch, least: int, heard: int, code: str) -> None:
    monkeypatch.setattr(version, "LEAST", least)
    monkeypatch.setattr(version, "LEAST_HEARD", heard)
    assert check(served.url, public(served))["version"].code == code


def test_a_program_below_the_least(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served.running.registry, "least", Least("9.0.0", dt.date(2999, 1, 1)))
    found = check(served.url, public(served))["version"]
    assert (found.code, found.verdict, found.details["least_version"]) == ("below_least", Verdict.ATTENTION, "9.0.0")


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = check(f"http://127.0.0.1:{port}")
    assert codes(found) == {"proxy": "none", "server": "unreachable"}
    assert found["server"].verdict is Verdict.ATTENTION  # to be offline is normal


def test_a_welcome_page_of_a_network() -> None:
    page = http("200 OK", b"<html>Accepteu-ho tot</html>", Content_Type="text/html")
    with hostile(page) as portal:
        assert check(portal.url)["server"].code == "portal"


def test_a_server_in_trouble() -> None:
    with hostile(http("500 Internal Server Error", b"")) as broken:
        assert check(broken.url)["server"].code == "in_trouble"


def test_an_address_that_is_none() -> None:
    assert codes(check("ftp://x")) == {"server": "no_address"}


# --- certificates -----------------------------------------------------------------------------------------------------


def authority(common: str) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(NOW - 400 * DAY).not_valid_after(NOW + 400 * DAY)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    return made, key


@contextmanager
def tls_server(
    folder: Path, begins: dt.datetime, ends: dt.datetime, address: str = "127.0.0.1", issuer: str = "Autoritat de Prova"
) -> Iterator[tuple[str, Path]]:
    """A real TLS server, and the file of its authority."""
    root, root_key = authority(issuer)
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Servidor de prova")]))
        .issuer_name(root.subject).public_key(key.public_key()).serial_number(2)
        .not_valid_before(begins).not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False)
        .sign(root_key, hashes.SHA256())
    )  # fmt: skip
    folder.mkdir(exist_ok=True)
    (folder / "root.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    (folder / "server.pem").write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    with hostile(http("500 Internal Server Error", b""), context=context) as server:
        yield server.url, folder / "root.pem"


@pytest.mark.parametrize(
    ("begins", "ends", "address", "trusted", "issuer", "code", "verdict"),
    [
        (-9, 90, "127.0.0.1", True, "Autoritat de Prova", "ok", Verdict.OK),
        (-9, 90, "127.0.0.1", True, "Fortinet SSL Inspection", "inspected", Verdict.OK),
        (-9, 5, "127.0.0.1", True, "Autoritat de Prova", "soon", Verdict.ATTENTION),
        (-9, -1, "127.0.0.1", True, "Autoritat de Prova", "expired", Verdict.TROUBLE),
        (2, 90, "127.0.0.1", True, "Autoritat de Prova", "not_yet", Verdict.TROUBLE),
        (-9, 90, "127.0.0.9", True, "Autoritat de Prova", "wrong_name", Verdict.TROUBLE),
        (-9, 90, "127.0.0.1", False, "Antivirus de Prova", "unknown_authority", Verdict.TROUBLE),
    ],
)
def test_a_certificate(
    tmp_path: Path, monkeypatch, begins: int, ends: int, address: str, trusted: bool, issuer: str, code: str, verdict
) -> None:
    with tls_server(tmp_path / "tls", NOW + begins * DAY, NOW + ends * DAY, address, issuer) as (url, root):
        if trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(root))
        found = check(url)
    assert (found["certificate"].code, found["certificate"].verdict) == (code, verdict)
    assert issuer in str(found["certificate"].details["issuer"])
    # What is not trusted is not asked anything; nobody can choose otherwise.
    assert found["server"].code == ("not_asked" if verdict is Verdict.TROUBLE else "in_trouble")


@pytest.mark.parametrize(
    ("name", "host", "covers"),
    [
        ("*.diputacio.example", "lligall.diputacio.example", True),
        ("*.diputacio.example", "a.b.diputacio.example", False),
        ("*.diputacio.example", "diputacio.example", False),
        ("LLIGALL.example", "lligall.example.", True),
        ("lligall.example", "lligall.example.cat", False),
    ],
)
def test_whose_a_name_is(name: str, host: str, covers: bool) -> None:
    assert certificates._covers(name, host) is covers


# --- proxies ----------------------------------------------------------------------------------------------------------


@contextmanager
def proxy(password: str = "", status: str = "200 Connection established") -> Iterator[str]:
    """A proxy on this machine: it lets through, wants a password, or refuses. Its address."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                near, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=pass_on, args=(near,), daemon=True).start()

    def pass_on(near: socket.socket) -> None:
        with near:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = near.recv(4096)
                if not piece:
                    return
                head += piece
            wanted = b"basic " + base64.b64encode(password.encode())
            if password and wanted.lower() not in head.lower():
                near.sendall(http("407 Proxy Authentication Required", b"", Proxy_Authenticate='Basic realm="x"'))
                return
            near.sendall(f"HTTP/1.1 {status}\r\n\r\n".encode())
            if not status.startswith("200"):
                return
            host, _, port = head.split()[1].decode().rpartition(":")
            with socket.create_connection((host, int(port))) as far:
                there = threading.Thread(target=pump, args=(near, far), daemon=True)
                there.start()
                pump(far, near)
                there.join(2)

    def pump(one: socket.socket, other: socket.socket) -> None:
        try:
            while piece := one.recv(4096):
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            return  # one of the two went away

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.close()


@pytest.fixture
def through(monkeypatch):
    """Everything, this machine too, goes through a proxy."""

    def go(address: str) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{address}")
        monkeypatch.setenv("NO_PROXY", "")

    return go


def test_a_proxy_that_lets_through(tmp_path: Path, monkeypatch, through) -> None:
    with tls_server(tmp_path / "tls", NOW - DAY, NOW + 90 * DAY) as (url, root), proxy() as address:
        monkeypatch.setenv("SSL_CERT_FILE", str(root))
        through(address)
        found = check(url)
    assert found["proxy"].code == "ok" and found["proxy"].facts == (address,)
    assert found["certificate"].code == "ok"


def test_a_proxy_that_wants_a_password(through) -> None:
    with proxy(password="maria:secret-canari") as address:
        through(f"maria:un-altre-canari@{address}")
        found = check("https://127.0.0.1:1")
    assert found["proxy"].code == "password" and found["proxy"].verdict is Verdict.TROUBLE
    assert found["proxy"].details["says"] == "Basic"
    assert found["server"].code == "behind_proxy"
    assert "canari" not in repr(found) and "maria" not in repr(found)


def test_a_proxy_that_forbids(through) -> None:
    with proxy(status="403 Forbidden") as address:
        through(address)
        assert check("https://127.0.0.1:1")["proxy"].code == "forbids"


def test_a_proxy_that_is_not_there(through) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    through(f"127.0.0.1:{port}")
    found = check("https://127.0.0.1:1")
    assert found["proxy"].code == "dead" and found["server"].code == "behind_proxy"


def test_a_proxy_that_speaks_no_http(through) -> None:
    with hostile(b"SSH-2.0-x\r\n\r\n") as odd:
        through(odd.url.removeprefix("http://"))
        assert check("https://127.0.0.1:1")["proxy"].code == "dead"


def test_the_proxys_own_password_is_not_kept(monkeypatch, through) -> None:
    through("maria:canari@127.0.0.1:9")
    found = road.proxy_for("https://lligall.example")
    assert found == road.Proxy("127.0.0.1", 9, True)


