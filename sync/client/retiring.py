"""The end of an office on this machine: retired by its person, or revoked as stolen (sync.md).

Neighbours: engine (`retire`, the last exchange), app.storage.wiping (keys first, then files), starting (a stolen one).
"""

from app.context import Office
from app.ports import SecretStore
from app.storage import wiping
from sync.client.engine import Engine


def retire(office: Office, engine: Engine, secrets: SecretStore) -> bool:
    """Send everything, end the desktop at the server, wipe the office; whether nothing is left of it on the disk.

    Raises NotEmpty while something waits here for the person, and every SyncProblem; then all is as it was.
    """
    engine.retire()
    return wipe(office, secrets)


def wipe(office: Office, secrets: SecretStore) -> bool:
    """Close the office and make it unreadable for ever."""
    folder = office.database.path.parent
    office.close()
    return wiping.wipe(folder, secrets)
