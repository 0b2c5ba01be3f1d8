"""Several processes on one socket: each a whole server, none with anything of its own that another lacks.

The parent only starts them, starts one anew that has died, and passes on the word to stop. Neighbours: admin.serving
(what a process runs), metrics (counted together).
"""

import multiprocessing
import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from sync.server import metrics
from sync.server.events import Events

_LOOK = 0.2
"""Seconds between two looks at the children."""
_STARTS_AGAIN = 2.0
"""Seconds before a child that died is started anew: a fault at the start must not burn the machine."""

Run = Callable[[Any, Sequence[socket.socket], Callable[[Callable[[], None]], None]], None]
"""What a child does: with (options, sockets, told); it calls `told` with what is to be done at the word to stop."""


def serve_many(count: int, run: Run, options: object, sockets: Sequence[socket.socket], events: Events) -> None:
    """Serve with so many processes until told to stop (Ctrl+C, SIGTERM); returns when all have ended."""
    context = multiprocessing.get_context("spawn")  # Windows has no other, and threads do not survive a fork
    stop = context.Event()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with tempfile.TemporaryDirectory(prefix="lligall-metrics-") as counted:
        os.environ[metrics.FOLDER] = counted

        def start() -> SpawnProcess:
            child = context.Process(target=_child, args=(run, options, list(sockets), stop, os.getpid()))
            child.start()
            return child

        children = [start() for _ in range(count)]
        while not stopping.wait(_LOOK):
            for place, child in enumerate(children):
                if child.is_alive():
                    continue
                events.write("process", status=child.exitcode)
                metrics.forget_process(child.pid or 0, Path(counted))
                if stopping.wait(_STARTS_AGAIN):
                    break
                children[place] = start()
        stop.set()
        for child in children:
            child.join(60)
            if child.is_alive():
                child.kill()


def _child(run: Run, options: object, sockets: Sequence[socket.socket], stop: Event, parent: int) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())  # whoever is told, all are

    def watch(ends: Callable[[], None]) -> None:
        while not stop.wait(1.0):
            if os.name != "nt" and os.getppid() != parent:
                break  # the parent is gone, and nobody would ever tell
        ends()

    run(options, sockets, lambda ends: threading.Thread(target=watch, args=(ends,), daemon=True).start())
    time.sleep(0)
