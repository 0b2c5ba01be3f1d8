"""`serve`: what an operator asked for becomes a running server, in this process or in several.

Neighbours: command (the words), application (what is served), running, processes.
"""

import argparse
import contextlib
import datetime as dt
import socket
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from sync.protocol.version import program
from sync.server.admin.operations import Mistake
from sync.server.application import build
from sync.server.brake import Brake
from sync.server.clock import SystemClock
from sync.server.events import Events, to_standard_error
from sync.server.least import Least
from sync.server.limits import ADDRESS, Limits, Rate
from sync.server.metrics import Metrics
from sync.server.processes import serve_many
from sync.server.running import listen, look_for_cycles_seldom, more_files, server
from sync.server.store import keys
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Store
from sync.server.store.folder import FolderStore


def store_of(options: argparse.Namespace) -> Store:
    """Where the databases are: --database, else the folder."""
    return ClusterStore(options.database) if options.database else FolderStore(options.folder)


def events_of(options: argparse.Namespace) -> Events:
    """Where the events go: --events, else standard error."""
    clock = SystemClock()
    if options.events is None:
        return to_standard_error(clock)
    options.events.open("a", encoding="ascii").close()  # said now, not at the first event
    return Events(clock, options.events)


def serve(options: argparse.Namespace) -> int:
    """Serve until told to stop. Raises Mistake, StoreProblem, OSError."""
    if options.processes > 1 and not options.database:
        raise Mistake("several processes need a database they share: --database postgresql://…")
    if options.updates and not options.updates.is_dir():
        raise Mistake(f"{options.updates} is no folder: installer.releases makes it")
    events = events_of(options)
    store = store_of(options)
    keys.master_key(options.folder, options.key_file, store.exists())  # what is wrong with it is said before all else
    with contextlib.ExitStack() as open_:
        sockets = [open_.enter_context(contextlib.closing(listen(options.host, options.port)))]
        if options.monitor:
            host, _, port = options.monitor.rpartition(":")
            sockets.append(open_.enter_context(contextlib.closing(listen(host.strip("[]"), int(port)))))
        host = f"[{options.host}]" if ":" in options.host else options.host
        url = f"http://{host}:{sockets[0].getsockname()[1]}"
        if options.processes > 1:
            events.write("serving", url=url)
            serve_many(options.processes, run, options, sockets, events)
        else:
            run(options, sockets, lambda _: None, lambda: events.write("serving", url=url))
    return 0


def run(
    options: argparse.Namespace,
    sockets: Sequence[socket.socket],
    told: Callable[[Callable[[], None]], None],
    ready: Callable[[], None] = lambda: None,
) -> None:
    """One server on these sockets (the desktops', and perhaps the monitor's), until told to stop."""
    more_files()
    look_for_cycles_seldom()
    store = store_of(options)
    rate = Rate(options.address_rate * 20, options.address_rate) if options.address_rate else Rate(1e12, 1e12)
    app = build(
        options.folder,
        SystemClock(),
        keys.master_key(options.folder, options.key_file, store.exists()),
        options.public_url,
        events_of(options),
        options.files,
        store=store,
        limits=Limits(address=rate, processes=options.processes),
        metrics=Metrics(options.monitor_entities),
        brake=Brake(options.brake_rows, options.brake_percent),
        updates=options.updates,
        least=Least(options.least_version or "", options.least_version_from),
    )
    ready()
    serving = server(app, options.proxies, options.drain)

    def stop() -> None:
        serving.should_exit = True

    told(stop)
    with contextlib.ExitStack() as beside:
        if sockets[1:]:
            watching = server(app.state.monitor)
            thread = threading.Thread(target=watching.run, args=([sockets[1]],), name="lligall-monitor")
            thread.start()
            beside.callback(thread.join, 10)
            beside.callback(setattr, watching, "should_exit", True)
        serving.run([sockets[0]])


def arguments(command: argparse.ArgumentParser, port: Callable[[str], int]) -> None:
    """The words of the command."""
    say = command.add_argument
    say("--host", default="127.0.0.1", help="address to listen on; TLS is a proxy's work")
    say("--port", type=port, default=8440, help="default 8440")
    say("--public-url", help="the address desktops know this server by, e.g. https://lligall.example.cat")
    say("--proxies", help="addresses of proxies whose X-Forwarded-For is believed, with commas")
    say("--files", help="where files are kept: a folder, or s3://BUCKET/PREFIX; else in the folder")
    say("--updates", type=Path, metavar="FOLDER", help="new versions for desktops, as installer.releases wrote them")
    say("--least-version", type=_version, metavar="N.N.N", help="oldest program that is exchanged with")
    say("--least-version-from", type=_day, metavar="YYYY-MM-DD", help="day (UTC) from which; told before; else at once")
    say("--processes", type=int, default=1, choices=range(1, 65), metavar="N", help="with --database; default 1")
    say("--monitor", type=_place, help="HOST:PORT of /metrics (OpenMetrics) and the rest; not for everybody")
    say("--monitor-entities", action="store_true", help="count for each entity by itself, by its code")
    say("--drain", type=float, default=0.0, metavar="SECONDS", help="told to stop: not ready for so long, then stop")
    say("--events", type=Path, default=argparse.SUPPRESS, help="see above; may stand here too")
    say("--address-rate", type=float, default=ADDRESS.per_second, metavar="N",
        help=f"requests a second of an address, 20 times that at once; 0: any; {ADDRESS.per_second}")  # fmt: skip
    say("--brake-rows", type=int, default=Brake.rows, metavar="N",
        help=f"altered by one desktop in an hour are let pass; 0: any number; default {Brake.rows}")  # fmt: skip
    say("--brake-percent", type=int, default=Brake.percent, metavar="N",
        help=f"of the entity's rows, when that is more; default {Brake.percent}")  # fmt: skip


def _version(text: str) -> str:
    if program(text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no version such as 0.3.0")
    return text


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2027-03-01") from error


def _place(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or int(port[:6]) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not HOST:PORT")
    return text
