"""Older history on demand: entries from before what this desktop keeps, for one case file or one person (sync.md).

A single entry cannot be followed along the chain. The server signs that its journal has these hashes at these seqs, and
every byte of an entry is bound by its hash; nothing of it is written here, so that nothing unchained is ever kept.
Neighbours: snapshot_line (asks), sync.protocol.snapshots.Telling, app.queries.history (tells).
"""

from app.domain import change_sets
from app.errors import HistoryAlarm
from app.storage.entries import OlderEntries, opened
from sync.client.snapshot_line import SnapshotLine
from sync.client.verifying import UNREADABLE
from sync.protocol import signing, snapshots
from sync.protocol.snapshots import MOST_TOLD, Telling


def older(
    line: SnapshotLine, entity: str, server_key: signing.PublicKeys, row: str, before: int, limit: int = MOST_TOLD
) -> OlderEntries:
    """What touched a row before an entry, newest first. Raises SyncProblem, HistoryAlarm."""
    telling = line.telling(row, before, limit)
    try:
        return _verified(telling, entity, server_key, row, before)
    except UNREADABLE as error:
        raise HistoryAlarm("unreadable", before) from error


def _verified(telling: Telling, entity: str, server_key: signing.PublicKeys, row: str, before: int) -> OlderEntries:
    if (telling.entity, telling.row, telling.before) != (entity, row, before):
        raise HistoryAlarm("foreign", telling.entity)
    if not signing.is_signed(server_key, snapshots.telling_statement(telling), telling.signature):
        raise HistoryAlarm("signature", before)
    found = []
    for told in telling.entries:
        entry = told.entry
        if entry.seq >= before:
            raise HistoryAlarm("sequence", before, entry.seq)
        before = entry.seq
        # The signature covers the entry hash, and that covers the set by its hash: both must be of these very bytes.
        if change_sets.set_hash(entry.header, entry.parts) != entry.set_hash:
            raise HistoryAlarm("set", entry.seq)
        if change_sets.open_header(entry.header).entity != entity:
            raise HistoryAlarm("foreign", entry.seq)
        found.append(opened(entry.seq, entry.header, entry.parts, entry.verdict, entry.outcome))
    return OlderEntries(tuple(found), telling.more and bool(found))
