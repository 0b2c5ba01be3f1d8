"""The road to a server, made by hand and one step at a time, so that it can be told which step does not go.

Used by checks only: work goes over kept_line. Nothing of the office is sent here: a connection, a proxy's CONNECT and
a TLS handshake. The handshake that trusts nobody only reads a certificate that did not pass, and is closed at once.
"""

import ipaddress
import re
import socket
import ssl
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import truststore
from requests.utils import get_environ_proxies, select_proxy

from app.checks.finding import clean

PATIENCE = 10.0
"""Seconds for each step."""
_LONGEST_HEAD = 16_384


@dataclass(frozen=True)
class Proxy:
    """A proxy that the environment or Windows names; its own password, when it has one there, is not kept here."""

    host: str
    port: int
    has_password: bool


class RoadClosed(Exception):
    """A step does not go: `(step, why)` with step in "server", "proxy"."""

    def __init__(self, step: str, why: str, *about: object) -> None:
        super().__init__(step, why, *about)
        self.step, self.why, self.about = step, why, about


@dataclass(frozen=True)
class Shown:
    """The certificate that the other end shows, and why it did not pass ("" when it did)."""

    certificate: bytes
    refused: str
    version: str
    milliseconds: int


def proxy_for(url: str) -> Proxy | None:
    """The proxy on the way to an address, as the exchange itself would take it."""
    named = select_proxy(url, get_environ_proxies(url))
    if not named:
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    try:
        port = parts.port
    except ValueError:
        port = None
    return Proxy(parts.hostname or "", port or (443 if parts.scheme == "https" else 8080), bool(parts.username))


def has_proxy_script() -> bool:
    """Whether Windows is told to find its proxies by a script, which the exchange does not run."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(
                winreg.HKEY_CURRENT_USER, r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
            ) as folder:
                return bool(winreg.QueryValueEx(folder, "AutoConfigURL")[0])
        except OSError:  # there is no such value: no script
            return False
    return False


def shown_by(host: str, port: int, proxy: Proxy | None) -> Shown:
    """Come as far as the certificate. Raises RoadClosed."""
    started = time.monotonic()
    refused, trusting = "", truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        with connected(host, port, proxy) as plain, trusting.wrap_socket(plain, server_hostname=host) as sealed:
            took = round((time.monotonic() - started) * 1000)
            return Shown(sealed.getpeercert(True) or b"", "", sealed.version() or "", took)
    except ssl.SSLCertVerificationError as error:
        refused = clean(error.verify_message or "not trusted") or "not trusted"
    except (ssl.SSLError, OSError) as error:
        raise RoadClosed("server", "handshake", type(error).__name__) from error
    reading = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    reading.check_hostname, reading.verify_mode = False, ssl.CERT_NONE
    try:
        with connected(host, port, proxy) as plain, reading.wrap_socket(plain, server_hostname=host) as sealed:
            took = round((time.monotonic() - started) * 1000)
            return Shown(sealed.getpeercert(True) or b"", refused, sealed.version() or "", took)
    except (ssl.SSLError, OSError) as error:
        raise RoadClosed("server", "handshake", type(error).__name__) from error


def connected(host: str, port: int, proxy: Proxy | None) -> socket.socket:
    """A connection to a server, through its proxy where there is one. Raises RoadClosed."""
    if proxy is None:
        return _connected(host, port, "server")
    made = _connected(proxy.host, proxy.port, "proxy")
    try:
        _through(made, host, port)
    except BaseException:
        made.close()
        raise
    return made


def _connected(host: str, port: int, step: str) -> socket.socket:
    try:
        return socket.create_connection((host, port), timeout=PATIENCE)
    except TimeoutError as error:
        raise RoadClosed(step, "timeout") from error
    except socket.gaierror as error:
        raise RoadClosed(step, "no_name") from error
    except ConnectionRefusedError as error:
        raise RoadClosed(step, "refused") from error
    except OSError as error:
        raise RoadClosed(step, "no_road", type(error).__name__) from error


def _through(line: socket.socket, host: str, port: int) -> None:
    """Ask a proxy for a tunnel. Raises RoadClosed."""
    place = f"[{host}]:{port}" if _is_ipv6(host) else f"{host}:{port}"
    try:
        line.sendall(f"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\nUser-Agent: Lligall\r\n\r\n".encode("ascii"))
        head = b""
        while b"\r\n\r\n" not in head and len(head) < _LONGEST_HEAD:
            piece = line.recv(1024)
            if not piece:
                break
            head += piece
    except (OSError, UnicodeError) as error:
        raise RoadClosed("proxy", "cut", type(error).__name__) from error
    said = re.match(rb"HTTP/1\.[01] (\d{3})", head)
    if said is None:
        raise RoadClosed("proxy", "no_proxy")
    status = int(said[1])
    if status == 407:
        ways = re.findall(rb"(?im)^proxy-authenticate:\s*([A-Za-z-]{1,20})", head)
        raise RoadClosed("proxy", "password", ", ".join(sorted({way.decode("ascii") for way in ways})))
    if status >= 300:
        raise RoadClosed("proxy", "forbids", status)


def _is_ipv6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:  # a name
        return False
