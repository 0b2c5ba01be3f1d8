"""Blocks too large for a bad line are cut; batches that would become too large are turned away before they do."""

import os
from unittest.mock import patch

import pytest

from app.domain import bundles
from app.domain.bundles import Bundle
from app.domain.ids import new_id
from sync.protocol import encoding
from sync.server import arrivals
from sync.server.failures import Failed
from tests.faults import spoilt
from tests.kit.pretend import change, empty_journal, enrolled


@pytest.mark.parametrize("role", ["clerk", "councillor"])
def test_a_large_block_comes_in_as_small_pieces_as_are_asked_for(role: str) -> None:
    journal = empty_journal()
    maria, reader = enrolled(journal, "secretary"), enrolled(journal, role)
    for number in range(60):
        maria.writes(change("task", new_id(), True, None, title=f"{number} {os.urandom(60).hex()}"))
    maria.level()
    assert len(journal.rows("SELECT 1 FROM block WHERE count = 60")) == 1
    pages = 0
    while reader.cursor < journal.facts().seq:
        answer = reader.exchange(most_bytes=1_500)
        assert len(encoding.encode(answer)) < 6_000
        pages += 1
    assert pages > 5 and [entry.seq for entry in reader.entries] == list(range(1, reader.cursor + 1))
    whole = enrolled(journal, role)
    whole.level()
    assert whole.entries[: len(reader.entries)] == reader.entries


def test_own_sets_are_pieces_too_when_the_reading_stopped_in_their_midst() -> None:
    """A reading in pieces may end within a block of one's own; sent again, its sets are no stubs from there on."""
    journal = empty_journal()
    maria = enrolled(journal, "secretary")
    maria.level()
    for number in range(30):
        maria.writes(change("task", new_id(), True, None, title=f"{number} {os.urandom(60).hex()}"))
    sent = list(maria.outbox)
    maria.level()
    maria.forget()
    while maria.cursor < journal.facts().seq - 10:
        maria.exchange(most_bytes=1_000)
    assert maria.cursor < journal.facts().seq
    maria.outbox = sent
    maria.exchange()
    assert maria.cursor == journal.facts().seq and not maria.outbox


def test_what_batches_would_become_is_counted_before_it_is() -> None:
    """A few kilobytes each, twelve megabytes each when unpacked: eight are more than one request may be."""
    journal = empty_journal()
    maria = enrolled(journal, "secretary")
    maria.opens()
    batch, grown, read = maria.request().batches[0], [], bundles.read

    def counted(raw: bytes) -> Bundle:
        grown.append(len(raw))
        return read(raw)

    for batches in ((spoilt.padded(batch),) * 8, (spoilt.bomb(),)):
        grown.clear()
        with patch.object(arrivals.bundles, "read", counted), pytest.raises(Failed, match="bad_request"):
            maria.exchange(batches=batches)
        assert sum(grown) <= encoding.LARGEST
    maria.level()
