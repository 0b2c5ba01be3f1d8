"""The server put together: registry, live streams, routes. `build` is what uvicorn, tests and the demo run."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Route

from sync.server import asgi
from sync.server.asgi import Counted, Gate
from sync.server.brake import Brake
from sync.server.clock import Clock, SystemClock
from sync.server.events import Events
from sync.server.files import storage
from sync.server.files.nightly import Destroying, nightly
from sync.server.files.tus import Tus
from sync.server.files.uploads import QUOTA, Uploads
from sync.server.least import Least
from sync.server.limits import Limits
from sync.server.live import Hub
from sync.server.metrics import Metrics
from sync.server.monitoring import Monitor
from sync.server.newcomers import Newcomers
from sync.server.registry import Registry
from sync.server.releases import Releases
from sync.server.store.connection import Store


def build(
    folder: Path,
    clock: Clock | None = None,
    key: bytes | None = None,
    public_url: str | None = None,
    events: Events | None = None,
    files: str | None = None,
    file_quota: int = QUOTA,
    store: Store | None = None,
    limits: Limits | None = None,
    metrics: Metrics | None = None,
    brake: Brake | None = None,
    updates: Path | None = None,
    least: Least | None = None,
) -> Starlette:
    """The application over a server folder. `key` is the master key; `public_url` the address desktops know it by, when
    a proxy ends TLS before it; `files` is where files are kept when that is not the folder (files.storage.opened), and
    `file_quota` how many bytes of them an entity may have; `store` is where the databases are, likewise;
    `updates` is a folder of new versions for desktops (releases), `least` the oldest that is exchanged with.
    `app.state` has `registry`, `hub`, `gate` and `tus`; the end of its lifespan closes them; and `monitor`, the
    application for the monitor's socket. Raises StoreProblem.
    """
    clock = clock or SystemClock()
    hub = Hub()
    registry = Registry(folder, clock, key, hub.announce, store, brake, least)
    events = events or Events(clock)
    gate = Gate(registry, hub, events, clock, public_url, limits or Limits(), metrics or Metrics())
    monitor = Monitor(gate)
    tus = Tus(gate, Uploads(registry, storage.opened(files or str(folder / "files")), file_quota))

    newcomers = Newcomers(gate)
    releases = Releases(updates, gate.run)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        destroying = Destroying(tus, events)
        gate.on_disposal = destroying.hear
        tasks = asyncio.ensure_future(nightly(tus, events)), asyncio.ensure_future(destroying.go_on())
        yield
        for task in tasks:
            task.cancel()
        hub.end_all()
        tus.end_all()
        gate.close()
        tus.close()
        registry.close()
        events.write("stopped")  # here, because a signal ends the process once everything is closed

    app = Starlette(
        routes=[
            Route("/v1/entities/{entity}/exchange", gate.exchange, methods=["POST"]),
            Route("/v1/entities/{entity}/files", tus.files, methods=["POST", "OPTIONS"]),
            Route("/v1/entities/{entity}/files/have", tus.have, methods=["POST"]),
            Route("/v1/entities/{entity}/files/{sha256}", tus.file, methods=["GET"]),
            Route("/v1/entities/{entity}/uploads/{secret}", tus.upload, methods=tus.METHODS),
            Route("/v1/entities/{entity}/snapshot", newcomers.manifest, methods=["GET"]),
            Route("/v1/entities/{entity}/snapshot/{id}/{piece:int}", newcomers.piece, methods=["GET"]),
            Route("/v1/entities/{entity}/entries", newcomers.entries, methods=["GET"]),
            Route("/v1/enrol", gate.enrol, methods=["POST"]),
            Route("/v1/live", gate.live, methods=["GET"]),
            Route("/v1/keys", gate.key_changes, methods=["GET"]),
            Route("/v1/clock", gate.clock_answer, methods=["GET"]),
            Route("/v1/openapi.json", gate.openapi, methods=["GET"]),
            Route("/updates/{path:path}", releases.file, methods=["GET"]),
            *monitor.routes(),
        ],
        middleware=[Middleware(Counted, gate)],
        exception_handlers={HTTPException: asgi.not_found},
        lifespan=lifespan,
    )
    app.state.registry, app.state.hub, app.state.gate, app.state.tus = registry, hub, gate, tus
    app.state.monitor = monitor.application()
    return app
