"""The server's journal as it lies in its tables, entry by entry, and whatever its blocks say falsely of themselves.

Neighbours: oracle (unfolds the blocks, judges the entries), world, court, kills and forged_answers (ask).
"""

from typing import Any

from msgspec.msgpack import decode

from tests.faults.oracle import Told, following, link, open_header, opened_block, set_hash


def entries(connection: Any, after: int = 0) -> list[Told]:
    """The entries after a seq."""
    query = "SELECT first, incarnation, decided, sets FROM block WHERE first + count > ? ORDER BY first"
    found = connection.execute(query, (after + 1,)).fetchall()
    told = [entry for first, word, decided, sets in found for entry in opened_block(first, word, decode(decided), sets)]
    return [entry for entry in told if entry.seq > after]


def complaints(connection: Any) -> list[str]:
    """Each block's columns must be what its entries come to; the index of set ids knows every set once, the first."""
    found, digest, heads, recorded = [], bytes(32), dict[Any, bytes](), dict[bytes, int]()
    columns = "first, count, incarnation, desk, epoch, device_seq, hash, chain, decided, sets"
    query = f"SELECT {columns} FROM block ORDER BY first"
    for first, count, word, desk, epoch, device_seq, kept, chain, decided, sets in connection.execute(query).fetchall():
        told = opened_block(first, word, decode(decided), sets)
        for entry in told:
            digest = following(digest, entry)
            heads[desk, epoch] = link(heads.get((desk, epoch), bytes(32)), set_hash(entry.header, entry.parts))
            recorded.setdefault(bytes.fromhex(open_header(entry.header)[0]), entry.seq)
        headers = [open_header(entry.header) for entry in told]
        if (count, kept) != (len(told), digest):
            found.append(f"block {first} says {count} entries and a hash that are not its own")
        if desk and (chain, epoch, device_seq) != (heads[desk, epoch], *headers[0][3:5]):
            found.append(f"block {first} says another place in its desktop's chain than its sets")
    if dict(connection.execute("SELECT set_id, seq FROM recorded").fetchall()) != recorded:
        found.append("the index of sets is not what the blocks hold")
    return found
