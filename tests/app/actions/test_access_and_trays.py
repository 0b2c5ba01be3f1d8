"""The access log's chain, the refused tray, and "since I was last here"."""

import pytest
from sqlalchemy import select

from app.actions import access, case_files, refused, seen
from app.context import Office
from app.domain.access import START, link
from app.errors import NotThere, Refused
from app.model.journal import AccessRow
from app.queries import case_files as listed
from app.queries import sync
from app.queries.since import last_seen, since
from app.storage import journal
from tests.app.others import change, enter, joan


def test_each_line_is_bound_to_the_one_before(office: Office) -> None:
    for what, row in (("opened", "a" * 32), ("printed", "a" * 32), ("exported", "b" * 32)):
        access.record(office, what, "case_file", row)
    with pytest.raises(Refused, match="bad_choice"):
        access.record(office, "looked at", "case_file", "a" * 32)
    rows = office.read(
        lambda connection: connection.execute(select(AccessRow.__table__).order_by(AccessRow.number)).all()
    )
    assert [(row.number, row.what, row.sent) for row in rows] == [
        (1, "opened", False),
        (2, "printed", False),
        (3, "exported", False),
    ]
    previous = START
    for row in rows:
        assert row.hash == link(previous, row.number, row.at, row.person, row.what, row.kind, row.row)
        previous = row.hash
    assert office.read(sync.facts).waiting == 0  # it is no change set


def refuse_last(office: Office, code: str, about: str = '["case_file"]') -> str:
    """The server refuses the last own set: it leaves the outbox and what it wrote is taken back."""
    with office.database.writing() as connection:
        query = "SELECT set_id, frame FROM outbox JOIN outbox_frame USING (epoch, device_seq) ORDER BY device_seq DESC"
        row = connection.exec_driver_sql(query + " LIMIT 1").one()
        connection.exec_driver_sql("DELETE FROM outbox WHERE set_id = ?", (row.set_id,))
        connection.exec_driver_sql("DELETE FROM undo_step WHERE set_id = ?", (row.set_id,))
        connection.exec_driver_sql(
            "INSERT INTO refused (set_id, seq, at, action, code, about, frame, dealt_with)"
            " VALUES (?, 7, '2026-11-23T09:00:00.000Z', 'x', ?, ?, ?, 0)",
            (row.set_id, code, about, row.frame),
        )
    return row.set_id


def test_a_refused_change_is_kept_and_can_be_tried_again(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    office.write(case_files.set_remarks, file, "Una observació prou llarga per viatjar com a resum")
    office.write(case_files.set_remarks, file, "Una altra")
    set_id = refuse_last(office, "case_file_closed")
    enter(office, "x", [change("case_file", file, file, remarks=(None, "D'en Joan"))])
    (row,) = office.read(sync.refused)
    assert (row.code, row.about, row.subject) == ("case_file_closed", ("case_file",), "P-1-1 U")
    assert [(each.field, each.new) for each in row.changes] == [("remarks", "Una altra")]
    assert office.write(refused.try_again, set_id).result == [("case_file", file)]
    assert office.read(listed.one, file).remarks == "Una altra"
    assert office.read(sync.refused) == []
    assert [each.set_id for each in office.read(sync.refused, True)] == [set_id]


def test_a_refused_opening_is_named_by_its_own_title_and_opens_again(office: Office) -> None:
    file = office.write(case_files.open_case_file, "Llicència").result
    set_id = refuse_last(office, "role_may_not", "[]")
    with office.database.writing() as connection, journal.applying(connection):
        for table in ("case_file", "step"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    (row,) = office.read(sync.refused)
    assert row.subject == "Llicència"
    office.write(refused.try_again, set_id)
    page = office.read(listed.one, file)
    assert (page.title, len(page.steps)) == ("Llicència", 5)


def test_dealing_with_it_takes_it_off_the_tray(office: Office) -> None:
    office.write(case_files.open_case_file, "U")
    set_id = refuse_last(office, "late", "[]")
    refused.deal_with(office, set_id)
    assert office.read(sync.refused) == []
    with pytest.raises(NotThere):
        office.write(refused.try_again, "0" * 32)


def test_since_i_was_last_here(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    enter(office, "case_file.rename", [change("case_file", file, file, title=("U", "Dos"))])
    seen.mark_seen(office)
    enter(office, "case_file.stage", [change("case_file", file, file, stage=("initiation", "resolution"))])
    enter(
        office,
        "own",
        [change("case_file", file, file, silence=("positive", "negative"))],
        person=office.identity.person,
    )
    mark = office.read(last_seen)
    assert [row.action for row in office.read(since, mark, office.identity.person)] == ["case_file.stage"]
    assert [row.action for row in office.read(since, 0)] == ["own", "case_file.stage", "case_file.rename"]
    (row,) = office.read(since, mark, office.identity.person)
    assert (row.person, row.subject, row.case_file_id, row.number) == (joan(office), "P-1-1 Dos", file, "P-1-1")
