"""Entries kept in blocks come back one by one, from any seq, however they were written."""

import os

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.server import frames
from sync.server.store.migrating import migrate
from sync.server.store.opening import open_memory

batches = st.lists(st.lists(st.integers(0, 5_000), min_size=1, max_size=30), max_size=8)


@given(batches, st.booleans(), st.integers(200, 20_000))
def test_what_was_written_is_read_from_any_seq_on(sizes: list[list[int]], compresses: bool, block: int) -> None:
    connection = open_memory()
    migrate(connection, "entity")
    written: list[bytes] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames, "BLOCK", block)
        for batch in sizes:
            entries = [msgspec.msgpack.encode(bytes(n) if compresses else os.urandom(n)) for n in batch]
            frames.write(connection, len(written) + 1, entries)
            written += entries
    for after in range(len(written) + 2):
        found = [(seq, bytes(memoryview(frame))) for seq, frame in frames.read(connection, after)]
        assert found == list(enumerate(written, 1))[after:]
    for seq, entry in enumerate(written, 1):
        assert bytes(memoryview(frames.one(connection, seq))) == entry
    with pytest.raises(LookupError):
        frames.one(connection, len(written) + 1)
