"""The server as a running thing: uvicorn with live streams that end when it stops, in this thread or in one of its own.

`Running` serves on a free port of this machine, for tests and the demo; admin.serving is the command's.
"""

import asyncio
import contextlib
import gc
import socket
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

import uvicorn
from starlette.applications import Starlette

from sync.server.application import build
from sync.server.clock import Clock
from sync.server.events import Events
from sync.server.registry import Registry

_PATIENCE = 20.0
"""Seconds to wait for a start or a stop."""


class _Server(uvicorn.Server):
    drain = 0.0

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Not ready, then no more connections; what is under way ends, streams with a hint when to come again."""
        app = self.config.app
        assert isinstance(app, Starlette)
        gate = getattr(app.state, "gate", None)
        if gate is not None:
            gate.stopping = True
            await asyncio.sleep(self.drain)  # whoever balances sees that it is not ready, and sends others elsewhere
            gate.refusing = True
            # Streams never end by themselves, and uvicorn waits for every one.
            app.state.hub.end_all()
            app.state.tus.end_all()
        await super().shutdown(sockets)


def server(app: Starlette, trusted_proxies: str | None = None, drain: float = 0.0) -> uvicorn.Server:
    """A uvicorn server for an application. Its own log is silent: events are the log. Told to stop, it is not ready for
    `drain` seconds before it stops."""
    made = _Server(
        uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=trusted_proxies is not None,
            forwarded_allow_ips=trusted_proxies,
            timeout_keep_alive=120,
            timeout_graceful_shutdown=30,
        )
    )
    made.drain = drain
    return made


def more_files() -> None:
    """Allow as many open files as the system gives: each entity at work takes three and each desktop two, and the
    usual 1,024 end at some two hundred entities. Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        # Refused where the system's own limit is lower than it says (macOS): then what there is must do.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def look_for_cycles_seldom() -> None:
    """A push of thousands of sets makes a million objects that go without the collector's help; looking for cycles
    among them after each 700, as is Python's custom, cost an eighth of the server's time."""
    gc.set_threshold(50_000, 20, 20)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket whose connections send at once. Raises OSError.

    asyncio only does that for sockets that name their protocol, which `create_server`'s do not; and then an answer's
    body waits 40 ms for the acknowledgement of its headers (RFC 896 meets RFC 1122, 4.2.3.2).
    """
    listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


class Running:
    """A server on 127.0.0.1 in a thread of this process."""

    def __init__(
        self,
        folder: Path,
        clock: Clock | None = None,
        key: bytes | None = None,
        events: Events | None = None,
        port: int = 0,
        keep_alive: float | None = None,
        **options: Any,
    ) -> None:
        """`port` 0 takes a free one; `options` are build's. Raises StoreProblem, OSError."""
        self._socket = listen("127.0.0.1", port)
        try:
            self.app = build(folder, clock, key, events=events, **options)
        except BaseException:
            self._socket.close()
            raise
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.registry: Registry = self.app.state.registry
        if keep_alive is not None:
            self.app.state.gate.keep_alive = keep_alive
        self._server = server(self.app)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="lligall-running-server")
        self._thread.start()
        # The socket listens already: a desktop that comes before the loop runs only waits.

    def stop(self) -> None:
        """End every stream and connection, close the databases; returns when that is done. Twice is no harm."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE)
        if self._thread.is_alive():
            raise TimeoutError("the server does not stop")

    def __enter__(self) -> "Running":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
