"""How the server is, for balancers and monitoring: `/healthz` (it runs), `/readyz` (it can answer desktops now),
`/metrics` (OpenMetrics). The first two are served beside the desktops' routes as well; the numbers only where
`--monitor` says, for they are nobody's business on the open line.

Neighbours: metrics (the numbers), asgi (whose database it asks), running (the second socket).
"""

import asyncio

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.server.asgi import Gate
from sync.server.metrics import MEDIA_TYPE

_PATIENCE = 5.0
"""Seconds for the database to answer; who balances sends nobody here meanwhile."""


class Monitor:
    """The three answers. Their bodies are one word, or numbers."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def alive(self, _request: Request) -> Response:
        """`GET /healthz`: the process runs; it must not be started anew because the database is down."""
        return _word("alive", 200)

    async def ready(self, _request: Request) -> Response:
        """`GET /readyz`: the database answers, and nobody has asked the server to stop."""
        if self._gate.stopping:
            return _word("stopping", 503)
        try:
            async with asyncio.timeout(_PATIENCE):
                answers = await self._gate.run(self._gate.registry.answers)
        except TimeoutError:
            answers = False
        return _word("ready", 200) if answers else _word("the database does not answer", 503)

    async def metrics(self, _request: Request) -> Response:
        """`GET /metrics`"""
        counted = self._gate.metrics
        try:
            known = await self._gate.run(self._gate.registry.entities)
        except Exception as error:  # noqa: BLE001 - the numbers are wanted most when the database is in trouble
            self._gate.events.trouble(error)
        else:
            works = sum(each.founded for each in known)
            counted.entities.labels("yes").set(works)
            counted.entities.labels("no").set(len(known) - works)
        return Response(await self._gate.run(counted.text), media_type=MEDIA_TYPE)

    def routes(self) -> list[Route]:
        """Those for everybody."""
        return [
            Route("/healthz", self.alive, methods=["GET"]),
            Route("/readyz", self.ready, methods=["GET"]),
        ]

    def application(self) -> Starlette:
        """All of them, for a socket of their own."""
        return Starlette(routes=[*self.routes(), Route("/metrics", self.metrics, methods=["GET"])])


def _word(text: str, status: int) -> Response:
    return Response(text + "\n", status, {"Cache-Control": "no-store"}, media_type="text/plain")
