"""The journal's hash chain: it depends on everything in an entry, and on nothing that may be withheld."""

from typing import Any

import msgspec
import pytest

from app.domain import change_sets
from app.domain.change_sets import Part
from sync.protocol import history
from sync.protocol.blocks import Entry
from sync.protocol.messages import Checkpoint

PART = Part(b"s" * 16, b"body")
ENTRY = Entry(7, "incarnation", change_sets.set_hash(b"header", (PART,)), b"header", (PART,), b"verdict", (PART,))


@pytest.mark.parametrize(
    "different",
    [
        {"seq": 8},
        {"incarnation": "incarnatiom"},
        {"set_hash": bytes(32)},
        {"verdict": b"verdicT"},
        {"outcome": ()},
        {"outcome": (PART, PART)},
        {"outcome": (Part(b"s" * 16, b"bodY"),)},
        {"outcome": (Part(b"t" * 16, b"body"),)},
    ],
)
def test_every_word_of_an_entry_counts(different: dict[str, Any]) -> None:
    right = history.follow(history.START, ENTRY)
    assert history.follow(history.START, msgspec.structs.replace(ENTRY, **different)) != right
    assert history.follow(bytes([1]) * 32, ENTRY) != right


def test_what_is_withheld_hashes_the_same() -> None:
    parts = tuple(change_sets.withhold(part) for part in ENTRY.parts)
    outcome = tuple(change_sets.withhold(part) for part in ENTRY.outcome)
    hidden = msgspec.structs.replace(ENTRY, parts=parts, outcome=outcome)
    assert change_sets.set_hash(hidden.header, hidden.parts) == ENTRY.set_hash
    assert history.follow(history.START, hidden) == history.follow(history.START, ENTRY)


def test_statements_say_who_and_what_for() -> None:
    """None of the three statements can be taken for another, or for the same one about somebody else."""
    checkpoint = Checkpoint("2500190004", "inc", 3, bytes(32))
    statements = [
        history.checkpoint_statement(checkpoint),
        history.checkpoint_statement(msgspec.structs.replace(checkpoint, entity="2500240003")),
        history.checkpoint_statement(msgspec.structs.replace(checkpoint, incarnation="other")),
        history.checkpoint_statement(msgspec.structs.replace(checkpoint, seq=4)),
        history.chain_statement("2500190004", "inc", 3, 1, bytes(32)),
        history.chain_statement("2500190004", "inc", 3, 2, bytes(32)),
        history.chain_statement("2500190004", "inc", 2, 1, bytes(32)),
        history.enrolment_statement("2500190004", bytes(32)),
        history.enrolment_statement("2500190005", bytes(32)),
    ]
    assert len(set(statements)) == len(statements)
