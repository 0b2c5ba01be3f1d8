"""Several processes on one socket: each a whole server, none with anything of its own that another lacks.

The parent only starts them, starts one anew that has died, and passes on the word to stop. Neighbours: admin.serving
(what a process runs), metrics (counted together).
"""

import contextlib
import multiprocessing
import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from sync.server import metrics
from sync.server.events import Events

_LOOK = 0.2
"""Seconds between two looks at the children."""
_PATIENCE = 60.0
"""Seconds for all children to end what runs; then they are ended."""
_STARTS_AGAIN = 2.0
"""Seconds before a child that died is started anew: a fault at the start must not burn the machine."""

Run = Callable[[Any, Sequence[socket.socket], Callable[[Callable[[], None]], None]], None]
"""What a child does: with (options, sockets, told); it calls `told` with what is to be done at the word to stop."""


def serve_many(count: int, run: Run, options: object, sockets: Sequence[socket.socket], events: Events) -> None:
    """Serve with so many processes until told to stop (Ctrl+C, SIGTERM); returns when all have ended."""
    context = multiprocessing.get_context("spawn")  # Windows has no other, and threads do not survive a fork
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with tempfile.TemporaryDirectory(prefix="lligall-metrics-", ignore_cleanup_errors=True) as counted:
        os.environ[metrics.FOLDER] = counted

        def start() -> _Child:
            told, tells = context.Pipe(duplex=False)
            process = context.Process(target=_child, args=(run, options, list(sockets), told))
            process.start()
            told.close()
            return _Child(process, tells)

        children = [start() for _ in range(count)]
        while not stopping.wait(_LOOK):
            for place, child in enumerate(children):
                if child.process.is_alive():
                    continue
                events.write("process", status=child.process.exitcode)
                metrics.forget_process(child.process.pid or 0, Path(counted))
                child.tells.close()
                if stopping.wait(_STARTS_AGAIN):
                    break
                children[place] = start()
        for child in children:
            child.tells.close()
        until = time.monotonic() + _PATIENCE
        for child in children:
            child.process.join(max(0.1, until - time.monotonic()))
            if child.process.is_alive():
                child.process.kill()


@dataclass(frozen=True)
class _Child:
    process: SpawnProcess
    tells: Connection
    """Closed, it tells the child to stop: by us, or by the system when we are no more. A shared event would not do: a
    child that is killed while it waits for one takes its lock along."""


def _child(run: Run, options: object, sockets: Sequence[socket.socket], told: Connection) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)  # until uvicorn serves, which takes them for the word to stop

    def watch(ends: Callable[[], None]) -> None:
        with contextlib.suppress(EOFError, OSError):
            told.recv()
        ends()

    run(options, sockets, lambda ends: threading.Thread(target=watch, args=(ends,), daemon=True).start())
