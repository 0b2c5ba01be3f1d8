"""A snapshot that is not the server's true word is never applied, whoever altered it and wherever."""

import hashlib
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import HistoryAlarm, NotOurServer
from sync.client import newcomer
from sync.protocol import encoding, history, snapshots
from sync.protocol.snapshots import Columns, Manifest
from tests.kit.desktops import SERVER_KEY
from tests.kit.newcomers import Story

change = msgspec.structs.replace


def _signed(manifest: Manifest, **changes: Any) -> Manifest:
    plain = change(manifest, signature=b"", **changes)
    return change(plain, signature=SERVER_KEY.sign(snapshots.manifest_statement(plain)))


def _checkpoint(manifest: Manifest, **changes: Any) -> Manifest:
    plain = change(manifest.checkpoint, signature=b"", **changes)
    signed = change(plain, signature=SERVER_KEY.sign(history.checkpoint_statement(plain)))
    return _signed(manifest, checkpoint=signed)


def _first(manifest: Manifest) -> tuple[int, int]:
    return manifest.totals["note"]


FORGED = {
    "unsigned": lambda honest: change(honest, scope="part-1"),
    "another seq": lambda honest: change(honest, checkpoint=change(honest.checkpoint, seq=3)),
    "fewer pieces": lambda honest: change(honest, pieces=honest.pieces[1:]),
    "another town": lambda honest: _checkpoint(honest, entity="2504090999"),
    "another incarnation": lambda honest: _checkpoint(honest, incarnation="f" * 32),
    "another history at the same place": lambda honest: _checkpoint(honest, hash=bytes(32)),
    "one row too many": lambda honest: _signed(
        honest, totals={**honest.totals, "note": (_first(honest)[0] + 1, _first(honest)[1])}
    ),
    "another sum": lambda honest: _signed(
        honest, totals={**honest.totals, "note": (_first(honest)[0], _first(honest)[1] ^ 1)}
    ),
    "signed, fewer pieces": lambda honest: _signed(honest, pieces=honest.pieces[:-1]),
}


@pytest.mark.parametrize("forgery", FORGED)
def test_a_forged_manifest_changes_nothing_and_stops_for_a_person(story: Story, forgery: str) -> None:
    pere = story.newcomer()
    honest = pere.road.manifest()
    before = pere.shown()
    pere.road.manifest = lambda: FORGED[forgery](honest)  # type: ignore[method-assign]
    with pytest.raises(HistoryAlarm):
        pere.sync()
    assert (pere.shown(), pere.cursor()) == (before, 0)
    assert pere.engine.first_status().phase == "stopped"


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_changed_byte_of_a_manifest_passes(story: Story, data: st.DataObject) -> None:
    pere = story.newcomer()
    honest = pere.road.manifest()
    told = encoding.encode(honest)
    place = data.draw(st.integers(0, 9_999)) % len(told)
    mutated = told[:place] + bytes([told[place] ^ (1 << data.draw(st.integers(0, 7)))]) + told[place + 1 :]
    with pere.database.reading() as connection:
        from sync.client.copy_state import remembered

        known = remembered(connection).known(pere.office.identity.entity, pere.keys.server)
    try:
        forged = encoding.decode(mutated, Manifest)
    except (msgspec.DecodeError, ValueError):
        return  # no message at all: the line says so
    if forged != honest:
        with pytest.raises(HistoryAlarm):
            newcomer.check(forged, known)


def test_a_piece_with_another_byte_is_fetched_again(story: Story) -> None:
    pere = story.newcomer()
    spoil = [True]

    def alter(some: bytes) -> bytes:
        return some[:-1] + bytes([some[-1] ^ 1]) if spoil else some

    pere.road.alter_piece = alter
    with pytest.raises(NotOurServer):
        pere.sync()
    assert pere.cursor() == 0
    spoil.clear()
    pere.sync()
    assert pere.shown() == story.town.rows()


def test_columns_of_different_length_or_too_deep_are_no_piece() -> None:
    for rubbish in (
        snapshots.pack((Columns("note", ["a"], [], {}),)),
        snapshots.pack((Columns("note", ["a"], [None], {"text": {"text": ["x", "y"]}}),)),
        b"",
        hashlib.sha256(b"").digest(),
    ):
        with pytest.raises(snapshots.BadPiece):
            snapshots.unpack(rubbish)
