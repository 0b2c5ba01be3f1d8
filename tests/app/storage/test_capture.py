"""Capture is exact: whatever an action does, in however many flushes, the change set says what changed and no more."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from app.context import Office, Work
from app.domain import change_sets
from app.domain.case_files import CASE_FILE, NOTE
from app.domain.change_sets import CHAIN_START, Change
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import Refused
from app.model.case_files import CaseFile, Note
from app.model.journal import OutboxFrame, OutboxRow, Overlay, UndoStep
from app.storage import journal
from tests.app.storage.files import add_note, case_file, edit_file, open_file
from tests.kit.actions import test_action
from tests.kit.offices import make_office, reopen

SHORT = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=30)
LONG = st.text(st.sampled_from("abcdéç ·l"), max_size=200)
EDITS: dict[str, st.SearchStrategy[Any]] = {
    "title": SHORT,
    "remarks": st.none() | LONG,
    "due_on": st.none() | st.sampled_from(["2026-11-23", "2026-12-01"]),
    "due_reason": st.none() | SHORT,
    "priority": st.sampled_from([None, "low", "high"]),
    "priority_reason": st.none() | SHORT,
    "stage": st.sampled_from(["initiation", "instruction"]),
    "former_number": st.none() | st.sampled_from(["P-1-1", "P-1-2"]),
}
EDIT = st.one_of(*[st.tuples(st.just(name), values) for name, values in EDITS.items()])
STEP = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 4), EDIT),
    st.tuples(st.just("open"), SHORT, st.none() | LONG),
    st.tuples(st.just("note"), st.integers(0, 4), SHORT),
    st.tuples(st.just("note edit"), st.integers(0, 4), SHORT),
    st.tuples(st.just("remove note"), st.integers(0, 4), st.sampled_from([True, False, None])),
    st.just(("flush",)),
    st.just(("query",)),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One office for all examples: each goes on from where the last one left it."""
    office = make_office(tmp_path_factory.mktemp("capture"))
    for number in range(3):
        row = office.write(open_file, f"Expedient {number}", remarks="inici").result
        office.write(add_note, row, f"nota {number}")
    yield office
    office.close()


Rows = dict[tuple[str, str], dict[str, dict[str, Any]]]


def rows(connection: Connection) -> Rows:
    """Every case file and note by units."""
    found: Rows = {}
    for kind, model in (("case_file", CaseFile), ("note", Note)):
        for row in connection.execute(select(model.id)).scalars():
            units = journal.row_units(connection, kind, row)
            assert units is not None
            found[kind, row] = units
    return found


@test_action("test.play")
def play(work: Work, steps: list[tuple], fail: bool) -> None:
    """Do what Hypothesis thought of, in one action."""
    for step in steps:
        files = list(work.session.scalars(select(CaseFile).order_by(CaseFile.id))) if step[0] != "flush" else []
        notes = list(work.session.scalars(select(Note).order_by(Note.id))) if "note" in step[0] else []
        match step:
            case ("edit", number, (name, value)):
                setattr(files[number % len(files)], name, value)
            case ("open", title, remarks):
                work.session.add(case_file(work, title, remarks=remarks))
            case ("note", number, text):
                values = {"author": work.identity.person, "written_at": "2026-11-23T08:00:00.000Z", "text": text}
                work.session.add(Note(id=new_id(), case_file_id=files[number % len(files)].id, **values))
            case ("note edit", number, text):
                notes[number % len(notes)].text = text
            case ("remove note", number, value):
                notes[number % len(notes)].removed = value
            case ("flush",):
                work.session.flush()
    if fail:
        raise RuntimeError("the action fails after its last step")


def outbox(connection: Connection) -> list:
    frames = (OutboxFrame.epoch == OutboxRow.epoch) & (OutboxFrame.device_seq == OutboxRow.device_seq)
    rows = select(OutboxRow.__table__, OutboxFrame.frame).join(OutboxFrame, frames)  # type: ignore[arg-type]
    return list(connection.execute(rows.order_by(OutboxRow.device_seq)))


@given(steps=st.lists(STEP, min_size=1, max_size=12), fail=st.booleans())
@settings(max_examples=150)
def test_the_set_says_exactly_what_changed(office: Office, steps: list[tuple], fail: bool) -> None:
    before, sets_before = office.read(rows), office.read(outbox)
    if fail:
        with pytest.raises(RuntimeError):
            office.write(play, steps, True)
        assert office.read(rows) == before
        assert office.read(outbox) == sets_before
        return
    done = office.write(play, steps, False)
    after, sets_after = office.read(rows), office.read(outbox)
    if after == before:
        assert done.set_id is None
        assert sets_after == sets_before
        return
    assert len(sets_after) == len(sets_before) + 1
    assert sets_after[:-1] == sets_before, "a frozen set changed"
    assert sets_after[-1].set_id == done.set_id
    sealed = change_sets.open_set(sets_after[-1].frame)
    travelling = [change_sets.open_part(part) for part in sealed.parts]
    whole = journal.undo_changes(
        office.read(lambda c: c.execute(select(UndoStep.changes).where(UndoStep.set_id == done.set_id)).scalar_one())
    )
    assert changes_say(whole, before, after)
    # What travels is the same, but for long old values, of which only the digest goes.
    assert [change and (change.kind, change.id, change.create, change.case_file) for change in travelling] == [
        (change.kind, change.id, change.create, change.case_file) for change in whole
    ]
    for sent, kept in zip(travelling, whole, strict=True):
        assert sent is not None
        for unit, fields in kept.units.items():
            for name, (old, new) in fields.items():
                assert sent.units[unit][name] == (change_sets.old_form(old), new)


def changes_say(changes: list[Change], before: Rows, after: Rows) -> bool:
    """Whether the changes lead from one state to the other: whole units, true old values, nothing besides."""
    kinds = {"case_file": CASE_FILE, "note": NOTE}
    replayed = {key: {unit: dict(fields) for unit, fields in units.items()} for key, units in before.items()}
    for change in changes:
        key, kind = (change.kind, change.id), kinds[change.kind]
        assert change.create == (key not in before)
        row = replayed.setdefault(key, {unit: dict.fromkeys(spec.fields) for unit, spec in kind.units.items()})
        for unit, fields in change.units.items():
            assert set(fields) == set(kind.units[unit].fields), "a unit travels whole (R3)"
            assert {name: old for name, (old, _) in fields.items()} == row[unit]
            assert any(old != new for old, new in fields.values()), "nothing that did not change"
            row[unit] = {name: new for name, (_, new) in fields.items()}
    return replayed == after


def test_the_chain_holds_and_numbers_have_no_holes(office: Office) -> None:
    for number in range(5):
        office.write(open_file, f"Baula {number}")
        with pytest.raises(Refused):
            office.write(open_file, "  ")  # a title is required
    chain = CHAIN_START
    for number, row in enumerate(office.read(outbox), start=1):
        sealed = change_sets.open_set(row.frame)
        header = change_sets.open_header(sealed.header)
        assert (row.epoch, row.device_seq) == (header.epoch, header.device_seq) == (1, number)
        assert header.id == row.set_id
        assert row.hash == change_sets.set_hash(sealed.header, sealed.parts)
        chain = change_sets.chain(chain, row.hash)
        assert row.chain == chain
    state = office.read(journal.read_state, "chain", "device_seq")
    assert state == {"chain": chain, "device_seq": number}


def test_what_was_committed_is_there_after_a_new_start(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    row = office.write(open_file, "Abans").result
    office.write(edit_file, row, title="Després", remarks="llarg " * 40)
    before = office.read(rows), office.read(outbox)
    office = reopen(office)
    assert (office.read(rows), office.read(outbox)) == before
    office.close()


def overlay(connection: Connection) -> dict[tuple[str, str], tuple[Any, int]]:
    columns = select(Overlay.row, Overlay.unit, Overlay.confirmed, Overlay.last_device_seq)
    return {
        (row, unit): (confirmed and journal._unpack(confirmed), last)
        for row, unit, confirmed, last in connection.execute(columns)
    }


def test_the_overlay_keeps_what_was_confirmed(tmp_path: Path) -> None:
    """The first own edit keeps the confirmed value; later ones only move the last set. A new row has none (NULL)."""
    office = make_office(tmp_path)
    new = office.write(open_file, "Nou").result
    with office.database.writing() as connection, journal.applying(connection):
        connection.execute(CaseFile.__table__.update().values(remarks="confirmat"))  # type: ignore[attr-defined]
        connection.execute(Overlay.__table__.delete())  # type: ignore[attr-defined]  (as if the server had it)
    own = office.write(open_file, "Propi").result
    office.write(edit_file, new, remarks="primera")
    office.write(edit_file, new, remarks="segona")
    office.write(edit_file, own, remarks="d'una fila encara no confirmada")
    found = office.read(overlay)
    assert found[new, "remarks"] == ({"remarks": "confirmat"}, 4)
    assert found[own, "title"] == (None, 2)
    assert found[own, "remarks"] == (None, 5)
    office.close()


def test_nothing_changed_leaves_nothing(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    row = office.write(open_file, "Igual").result
    heard = []
    office.announcer.subscribe(heard.append)

    @test_action("test.there and back")
    def there_and_back(work: Work) -> None:
        thing = work.get(CaseFile, row)
        thing.title = "Un altre"
        work.session.flush()
        thing.title = "Igual"

    for done in (office.write(edit_file, row, title="Igual"), office.write(there_and_back)):
        assert done.set_id is None
    assert heard == []
    assert [found.device_seq for found in office.read(outbox)] == [1]
    office.close()


def test_what_is_set_and_emptied_in_one_action_travels_empty(tmp_path: Path) -> None:
    office = make_office(tmp_path)

    @test_action("test.second thoughts")
    def second_thoughts(work: Work) -> str:
        thing = work.add(case_file(work, "Nou", remarks="primer pensament"))
        thing.remarks = None
        thing.title = "Nou de debò"
        return thing.id

    done = office.write(second_thoughts)
    steps = office.read(lambda c: c.execute(select(UndoStep.changes)).scalar_one())
    (change,) = journal.undo_changes(steps)
    assert "remarks" not in change.units
    assert change.units["title"] == {"title": (None, "Nou de debò")}
    assert office.read(rows)["case_file", done.result]["remarks"] == {"remarks": None}
    office.close()


def test_more_than_the_server_takes_in_one_set_is_refused_at_once_with_words(tmp_path: Path) -> None:
    """The server would say no to the request that brings it, and again, and all behind it would wait for ever."""

    @test_action("test.many")
    def many(work: Work, row: str, notes: int) -> None:
        for _ in range(notes):
            add_note(work, row, "\N{GRINNING FACE}" * 20_000)

    office = make_office(tmp_path)
    row = office.write(open_file, "Expedient").result
    with office.database.reading() as connection:
        before = outbox(connection), rows(connection)
    with pytest.raises(Refused) as refused:
        office.write(many, row, 105)
    assert refused.value.refusal == Refusal("too_much_at_once", ("105",))
    with office.database.reading() as connection:
        assert (outbox(connection), rows(connection)) == before
    assert office.write(many, row, 104).set_id
    with office.database.reading() as connection:
        assert len(outbox(connection)[-1].frame) > change_sets.LARGEST_SET - 80_000
    office.close()


def test_a_set_refused_leaves_nothing(tmp_path: Path) -> None:
    office = make_office(tmp_path, roles=("mayor",))
    with pytest.raises(Refused) as refused:
        office.write(open_file, "Un batlle no obre expedients")
    assert refused.value.refusal.code == "role_may_not"
    assert office.read(rows) == {}
    assert office.read(outbox) == []
    assert office.read(journal.read_state, "device_seq") == {"device_seq": 0}
    office.close()


HOSTILE = st.one_of(
    st.just("x" * 100_000),
    st.none(),
    st.sampled_from(["", "   ", "a\x00b", "a\u202eb", "a\u2066b", "a\x1bb", "a\nb", "\ud800", "a\x85b"]),
    st.text(st.characters(categories=["Cc", "Cs"]), min_size=1),
)


@given(title=HOSTILE, first=st.booleans())
def test_hostile_text_is_refused_with_words_and_leaves_nothing(office: Office, title: str | None, first: bool) -> None:
    """At the creation and at an edit; never an error of SQLite, never a row without its set."""
    before = office.read(rows), office.read(outbox)
    row = next(row for kind, row in before[0] if kind == "case_file")
    with pytest.raises(Refused) as refused:
        if first:
            office.write(open_file, title)  # type: ignore[arg-type]
        else:
            office.write(edit_file, row, title=title)
    assert refused.value.refusal.code == "bad_value"
    assert refused.value.refusal.about == ("case_file", "title"), "a code and a field, never the text itself"
    assert (office.read(rows), office.read(outbox)) == before
