"""From an open office to its running synchronisation: address, keys, transport, engine, runner, put together once.

Neighbours: runner (what comes out), enrolment (uses the engine before there is a runner), app.storage.vault (keys).
"""

from app.clock import SystemClock
from app.context import Office
from app.errors import NotEnrolled
from app.ports import Clock, SecretStore
from app.storage import journal, vault
from sync.client.asking import Keys
from sync.client.clock import ServerClock
from sync.client.engine import Engine
from sync.client.runner import Pace, Runner
from sync.client.snapshot_line import HttpSnapshotLine
from sync.client.transport import HttpTransport, Signer
from sync.protocol import signing


class Synchronisation(Runner):
    """A runner that owns its transport."""

    def __init__(self, office: Office, engine: Engine, transport: HttpTransport, pace: Pace) -> None:
        super().__init__(office, engine, transport, pace)
        self._transport = transport

    def stop(self) -> None:
        super().stop()
        self._transport.close()


def engine_of(office: Office, secrets: SecretStore, clock: Clock | None = None) -> tuple[Engine, HttpTransport]:
    """The engine of an enrolled office and its transport. Raises NotEnrolled for an office without a server."""
    clock = clock or SystemClock()
    with office.database.reading() as connection:
        state = journal.read_state(connection, "server_url", "server_key")
        private = vault.device_key(connection, secrets, vault.facts(office.database.path.parent).device_secret())
    if private is None or "server_url" not in state:
        raise NotEnrolled(office.identity.entity)
    keys = Keys(signing.private_key(private), state["server_key"])
    transport = HttpTransport(
        state["server_url"],
        office.identity.entity,
        Signer(office.identity.device, keys.device, keys.server),
        ServerClock(clock),
    )
    snapshots = transport.beside(HttpSnapshotLine)
    snapshots.traffic = transport.traffic
    older = transport.beside(HttpSnapshotLine)
    engine = Engine(office.database, transport, office.identity, keys, clock, office.outside, snapshots, older)
    return engine, transport


def start(office: Office, secrets: SecretStore, clock: Clock | None = None, pace: Pace = Pace()) -> Synchronisation:
    """Begin the synchronisation of an enrolled office. Raises NotEnrolled."""
    engine, transport = engine_of(office, secrets, clock)
    runner = Synchronisation(office, engine, transport, pace)
    runner.start()
    return runner
