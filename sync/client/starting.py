"""From an open office to its running synchronisation: address, keys, transport, engine, runner, put together once.

Neighbours: runner (what comes out), enrolment (uses the engine before there is a runner), app.storage.vault (keys).
"""

import sys
from collections.abc import Callable

from app.clock import SystemClock
from app.context import Office
from app.errors import DeviceWiped, FileNotHere, NotEnrolled, Problem
from app.ports import Clock, SecretStore, SyncStatus
from app.storage import journal, vault
from sync.client import retiring, trust
from sync.client.asking import Keys
from sync.client.clock import ServerClock
from sync.client.engine import Engine
from sync.client.files.line import HttpFileLine
from sync.client.files.mover import ALWAYS, Mover
from sync.client.runner import Pace, Runner
from sync.client.snapshot_line import HttpSnapshotLine
from sync.client.transport import HttpTransport, Signer
from sync.client.trust import Trust
from sync.client.under_way import on_a_thread
from sync.protocol import signing
from sync.protocol.key_changes import Trusted


class Synchronisation(Runner):
    """A runner that owns its transport, and beside it what moves the bytes of files. When the server says that this
    desktop is to be wiped (stolen, retired), it is."""

    def __init__(
        self,
        office: Office,
        engine: Engine,
        transport: HttpTransport,
        pace: Pace,
        mover: Mover | None = None,
        secrets: SecretStore | None = None,
    ) -> None:
        super().__init__(office, engine, transport, pace)
        self._secrets = secrets
        self._transport = transport
        self.files = mover
        self._reached = False

    def start(self) -> None:
        super().start()
        if self.files is not None:
            self._unheard = self.subscribe(self._heard)
            self.files.start()

    def stop(self) -> None:
        super().stop()
        self._transport.close()
        if self.files is not None:
            self.files.stop()

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, DeviceWiped) and self._secrets is not None:
            if self.files is not None:
                self.files.stop()
            retiring.wipe(self._office, self._secrets)
        super()._failed(problem)

    def fetch_file(self, sha256: str, size: int, progress: Callable[[int, int], object]) -> None:
        """See app.ports.SyncControl."""
        if self.files is None:
            raise FileNotHere(sha256)
        self.files.fetch(sha256, size, progress)

    def _let_connections_go(self) -> None:
        self._transport.let_go()
        if self.files is not None:
            self.files.let_connections_go()

    def keep_files_anew(self) -> None:
        """See app.ports.SyncControl."""
        if self.files is not None:
            self.files.wake()

    def _heard(self, status: SyncStatus) -> None:
        """The line is there again: files need not wait for their own next attempt."""
        reached = status.phase == "idle" and status.problem is None
        if reached and not self._reached and self.files is not None:
            self.files.wake()
        self._reached = reached or (status.phase == "working" and self._reached)


def engine_of(office: Office, secrets: SecretStore, clock: Clock | None = None) -> tuple[Engine, HttpTransport]:
    """The engine of an enrolled office and its transport. Raises NotEnrolled for an office without a server."""
    clock = clock or SystemClock()
    with office.database.reading() as connection:
        state = journal.read_state(connection, "server_url", "server_key")
        pinned = trust.read(connection) or Trusted(0, b"", b"")
        private = vault.device_key(connection, secrets, vault.facts(office.database.path.parent).device_secret())
    if private is None or "server_url" not in state:
        raise NotEnrolled(office.identity.entity)
    keys = Keys(signing.private_key(private), state["server_key"])
    believed = Trust(pinned)
    transport = HttpTransport(
        state["server_url"],
        office.identity.entity,
        Signer(office.identity.device, keys.device, keys.server, believed),
        ServerClock(clock),
    )
    snapshots = transport.beside(HttpSnapshotLine)
    snapshots.traffic = transport.traffic
    older = transport.beside(HttpSnapshotLine)
    # While a page is written, the next is looked into by another thread, and windows are drawn by a third. At a tenth
    # of what Python waits otherwise (5 ms) before it lets another thread on, none stops the others for long.
    sys.setswitchinterval(0.000_5)
    engine = Engine(
        office.database,
        transport,
        office.identity,
        keys,
        clock,
        office.outside,
        snapshots,
        older,
        believed,
        begin=on_a_thread,
    )
    return engine, transport


def start(
    office: Office,
    secrets: SecretStore,
    clock: Clock | None = None,
    pace: Pace = Pace(),
    kept: Callable[[], tuple[str, int]] = lambda: (ALWAYS, 0),
    files_wait: Callable[[], bool] = lambda: False,
) -> Synchronisation:
    """Begin the synchronisation of an enrolled office; `kept` tells which files' bytes are to be here, `files_wait`
    whether none is to be moved now (a metered line). Raises NotEnrolled."""
    engine, transport = engine_of(office, secrets, clock)
    mover = Mover(office, transport.beside(HttpFileLine), transport.beside(HttpFileLine), kept, waits=files_wait)
    runner = Synchronisation(office, engine, transport, pace, mover, secrets)
    runner.start()
    return runner
