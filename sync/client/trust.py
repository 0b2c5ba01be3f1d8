"""Which keys of the server this desktop believes: the pinned one, and those that proven changes lead to.

The pin moves only when the entry that tells of a change is applied; until then an answer may be signed by either. The
engine and every line share one Trust. Neighbours: sync.protocol.key_changes, apply (moves the pin), transport (asks).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from app.errors import HistoryAlarm
from app.storage.journal import read_state, write_state
from sync.client.verifying import Heard
from sync.protocol import key_changes, signing
from sync.protocol.key_changes import KeyChange, NotBelieved, Trusted

FOREVER = 2**62


class Trust:
    """What is believed now. Its one value is replaced as a whole, so that any thread may ask."""

    def __init__(self, pinned: Trusted) -> None:
        self._believed: tuple[Trusted, ...] = (pinned,)

    @property
    def keys(self) -> tuple[bytes, ...]:
        """The keys that an answer may be signed by."""
        return tuple(each.key for each in self._believed)

    def heed(self, changes: Sequence[KeyChange]) -> bool:
        """Hear of changes; whether one of them is proven, and new here."""
        pinned = self._believed[0]
        found = (pinned, *key_changes.follow_all(pinned, changes))
        is_new = {each.key for each in found} - set(self.keys)
        if is_new:
            self._believed = found
        return bool(is_new)

    def renew(self, connection: Connection) -> None:
        """The pin may have moved: what was heard beyond it stays believed, as far as it goes on from there."""
        pinned = read(connection)
        if pinned is not None and pinned != self._believed[0]:
            self._believed = (pinned, *(each for each in self._believed if each.number > pinned.number))

    def settle(self, connection: Connection, seq: int) -> None:
        """A snapshot leaps over the entries that tell of changes: what is believed is pinned, from `seq` on."""
        if len(self._believed) > 1:
            _pin(connection, self._believed[0], self._believed[-1], seq)


def read(connection: Connection) -> Trusted | None:
    """The pinned key; None in a database that never had one."""
    state = read_state(connection, "server_key", "key_number", "recovery_key_of_server")
    if not state.get("server_key"):
        return None
    return Trusted(state.get("key_number") or 0, state["server_key"], state.get("recovery_key_of_server") or b"")


def believed_at(connection: Connection, seq: int, now: Iterable[bytes]) -> tuple[bytes, ...]:
    """The keys by which the server may have signed a word for a seq: those of now, and former ones until they ended."""
    former: Any = read_state(connection, "former_server_keys").get("former_server_keys") or ()
    return (*now, *(key for key, until in former if seq < until))


def apply(connection: Connection, heard: Iterable[Heard]) -> None:
    """Move the pin by the entries that tell of a change, in the transaction of their page. Raises HistoryAlarm for one
    that neither the pinned key nor the recovery key has signed."""
    for entry in heard:
        if entry.verdict.code != key_changes.CODE or entry.header.device != signing.SERVER:
            continue
        pinned = read(connection)
        try:
            change = key_changes.decode(entry.verdict.about[0])
            if pinned is None or change.number <= pinned.number:
                continue  # of before this desktop was enrolled, or read again
            _pin(connection, pinned, key_changes.follow(pinned, change), entry.seq)
        except (NotBelieved, IndexError) as error:
            raise HistoryAlarm("key", entry.seq) from error


def _pin(connection: Connection, before: Trusted, after: Trusted, seq: int) -> None:
    former: list[Any] = list(read_state(connection, "former_server_keys").get("former_server_keys") or ())
    if before.key != after.key:
        former.append([before.key, seq])
    write_state(
        connection,
        server_key=after.key,
        key_number=after.number,
        recovery_key_of_server=after.recovery,
        former_server_keys=former,
    )
