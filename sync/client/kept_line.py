"""One kept connection to the server: an adapter of `requests`, without a session over it.

There are no cookies, redirects, passwords or .netrc here for a session to look after, and looking for them took longer
than asking. Certificates are the operating system's (truststore); there is no way to ignore them. Neighbours:
transport and its kinds (ask), answers (what a failure means).
"""

import ssl
import time
from typing import Any

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_environ_proxies

CONNECT, READ = 10, 60
"""Seconds to wait for a connection, and for the next bytes of an answer."""

PROXIES_KEPT = 30.0
"""Seconds for which the proxies of the environment are not looked for again, unless something fails."""


class _SystemTrust(HTTPAdapter):
    """Trusts what the operating system trusts, so that inspected networks work, and nothing else."""

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        super().init_poolmanager(*arguments, ssl_context=_trusting(), **options)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=_trusting(), **options)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        super().cert_verify(conn, url, True, cert)
        conn.ca_certs = conn.ca_cert_dir = None  # requests would add a bundle of its own, or one the environment names

    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        return super().build_connection_pool_key_attributes(request, True, cert)


def _trusting() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class KeptLine:
    """A line to one server. One thread at a time; `close` from any."""

    def __init__(self, address: str) -> None:
        """`address` is the server's, checked (transport.checked_address)."""
        self._address = address
        kind = _SystemTrust if address.startswith("https:") else HTTPAdapter
        self.adapter: HTTPAdapter = kind(pool_connections=1, pool_maxsize=2)
        self._proxies: dict[str, str] = {}
        self._proxies_known_until = 0.0

    def ask(
        self, method: str, url: str, headers: dict[str, str], body: bytes | None = None, patience: float | None = None
    ) -> requests.Response:
        """Ask, and come back with the answer's headers; its body is still to be read. `patience` is for how many
        seconds nothing may come, READ where nothing is said. Raises requests.RequestException."""
        asked = requests.PreparedRequest()
        asked.method, asked.url, asked.body, asked.hooks = method, url, body, {"response": []}
        asked.headers = CaseInsensitiveDict({"User-Agent": "Lligall", **headers})
        if body is not None:
            asked.headers["Content-Length"] = str(len(body))
        timeout = CONNECT, READ if patience is None else patience
        return self.adapter.send(asked, stream=True, timeout=timeout, verify=True, proxies=self._known_proxies())

    def forget_proxies(self) -> None:
        """The machine may have come into another network: they are looked for again."""
        self._proxies_known_until = 0.0

    def close(self) -> None:
        """Let the connections go, now: left to themselves they close when their memory is collected."""
        for manager in (self.adapter.poolmanager, *self.adapter.proxy_manager.values()):
            _close_all(manager)
        self.adapter.close()

    def _known_proxies(self) -> dict[str, str]:
        """The proxies that the environment and Windows name. Reading them takes as long as half an exchange."""
        if time.monotonic() >= self._proxies_known_until:
            self._proxies = get_environ_proxies(self._address)
            self._proxies_known_until = time.monotonic() + PROXIES_KEPT
        return self._proxies


def _close_all(manager: urllib3.PoolManager) -> None:
    for key in list(manager.pools.keys()):
        pool = manager.pools.get(key)
        if pool is not None:
            pool.close()
