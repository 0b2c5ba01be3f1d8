"""Opening a case file, writing in it, closing it, and everything that may not be."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.actions import case_files, lifecycle, notes, parties, steps, tasks
from app.context import Office, Work
from app.domain.change_sets import open_header, open_set
from app.domain.procedures import GENERIC
from app.errors import NotThere
from app.queries import case_files as listed
from app.queries import sync
from tests.app.actions.refusals import refused
from tests.app.others import change, enter
from tests.kit.offices import make_office


def test_opening(office: Office) -> None:
    party = office.write(parties.add, first_surname="Puigfictici").result
    done = office.write(case_files.open_case_file, "  Llicència\u00a0d'obres  ", parties=[(party, "interested")])
    page = office.read(listed.one, done.result)
    assert (page.title, page.number, page.official, page.stage, page.status) == (
        "Llicència d'obres", "P-1-1", False, "initiation", "open",
    )  # fmt: skip
    assert [step.state for step in page.steps] == ["current"] + ["pending"] * 4
    assert (page.due_on, page.due_reason) == ("2027-02-23", "3 months from 2026-11-23 (Llei 39/2015, art. 21.3)")
    assert page.eni_identifier.startswith("ES_L01250409_2026_EXP_")
    assert [line.name for line in page.parties] == ["Puigfictici"]
    header = open_header(open_set(office.read(_last_frame)).header)
    assert header.action == "case_file.open"
    assert [(claim.kind, claim.id, claim.series, claim.year) for claim in header.claims] == [
        ("case_file", done.result, "case_files", 2026)
    ]
    assert office.read(sync.facts).waiting == 2


def _last_frame(connection: Connection) -> bytes:
    return connection.exec_driver_sql("SELECT frame FROM outbox_frame ORDER BY device_seq DESC LIMIT 1").scalar_one()


def test_provisional_numbers_are_never_used_twice(office: Office) -> None:
    refused("empty", office, case_files.open_case_file, " ")
    first = office.write(case_files.open_case_file, "U").result
    office.write(lifecycle.void, first, "Obert per error")
    second = office.write(case_files.open_case_file, "Dos", opened_on="2025-12-30").result
    assert [office.read(listed.one, each).number for each in (first, second)] == ["P-1-1", "P-1-2"]


def test_every_field_is_written_and_kept(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    person = office.identity.person
    for action, values in [
        (case_files.rename, ("Dos",)),
        (case_files.set_stage, ("instruction",)),
        (case_files.set_procedure, (GENERIC,)),
        (case_files.set_classification, ("Urbanisme",)),
        (case_files.set_responsible, (person,)),
        (case_files.set_priority, ("urgent", "Perill")),
        (case_files.set_silence, ("negative",)),
        (case_files.set_paper_location, ("Armari 2",)),
        (case_files.set_remarks, ("Una\ndos",)),
        (case_files.set_initiation, ("ex_officio",)),
        (case_files.set_former_number, ("12/99",)),
        (case_files.set_due, ("2027-03-01", "Acordat amb l'interessat")),
        (case_files.set_opened_on, (dt.date(2026, 10, 1),)),
    ]:
        assert office.write(action, file, *values).set_id is not None or action is case_files.set_procedure
        assert office.write(action, file, *values).set_id is None  # the same again changes nothing
    page = office.read(listed.one, file)
    assert (page.title, page.stage, page.classification, page.responsible) == (
        "Dos",
        "instruction",
        "Urbanisme",
        person,
    )
    assert (page.priority, page.priority_reason, page.silence) == ("urgent", "Perill", "negative")
    assert (page.paper_location, page.remarks, page.initiation) == ("Armari 2", "Una\ndos", "ex_officio")
    assert (page.former_number, page.due_on, page.due_reason, page.opened_on) == (
        "12/99", "2027-03-01", "Acordat amb l'interessat", "2026-10-01",
    )  # fmt: skip


def test_a_computed_due_date_follows_the_opening_date(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    office.write(case_files.set_opened_on, file, "2026-10-09")
    page = office.read(listed.one, file)
    assert (page.due_on, page.due_reason) == (
        "2027-01-11", "3 months from 2026-10-09 (Llei 39/2015, art. 21.3); moved from 2027-01-09",
    )  # fmt: skip
    refused("bad_value", office, case_files.set_due, file, "2027-01-01", "9 months from 2026-10-09 (Ordre)")
    office.write(case_files.set_due, file, "2027-05-01", "a mà")
    office.write(case_files.set_opened_on, file, "2026-10-08")
    assert office.read(listed.one, file).due_on == "2027-05-01"
    office.write(case_files.recompute_due, file)
    assert office.read(listed.one, file).due_on == "2027-01-08"


def test_what_is_not_there(office: Office) -> None:
    nobody = "0" * 32
    for action, args in [
        (case_files.rename, (nobody, "x")),
        (case_files.open_case_file, ("x", nobody)),
        (tasks.complete, (nobody,)),
        (notes.add, (nobody, "x")),
    ]:
        with pytest.raises(NotThere):
            office.write(action, *args)


def test_closing_asks_that_nothing_is_open(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    task = office.write(tasks.add, "Trucar", file).result
    assert refused("has_blockers", office, lifecycle.close, file, "Resolt") == ("6",)
    page = office.read(listed.one, file)
    assert [blocker.code for blocker in page.blockers] == ["step"] * 5 + ["task"]
    office.write(steps.set_waiting, page.steps[0].id, "2026-12-10")
    waiting = office.read(listed.blockers, file)[0]
    assert (waiting.code, waiting.until) == ("waiting_step", "2026-12-10")
    for step in page.steps:
        office.write(steps.set_state, step.id, "skipped")
    about = {"target_kind": (None, "case_file"), "target_id": (None, file), "target_unit": (None, "title")}
    enter(office, "x", [change("conflict", "c" * 32, file, True, **about)])
    office.write(tasks.complete, task)
    assert [blocker.code for blocker in office.read(listed.blockers, file)] == ["conflict"]
    enter(office, "x", [change("conflict", "c" * 32, file, decision=(None, "standing"))])
    assert refused("reason_needed", office, lifecycle.close, file, " \n ") == ("closed",)
    office.write(lifecycle.close, file, "Resolt i notificat")
    page = office.read(listed.one, file)
    assert (page.status, page.closed_on, page.status_reason) == ("closed", "2026-11-23", "Resolt i notificat")


def test_a_closed_file_is_read_only_until_reopened(office: Office) -> None:
    file = office.write(case_files.open_case_file, "U").result
    step = office.read(listed.one, file).steps[0].id
    office.write(lifecycle.void, file, "Error")
    refused("case_file_closed", office, case_files.rename, file, "Dos")
    refused("case_file_closed", office, steps.rename, step, "Dos")
    refused("case_file_closed", office, notes.add, file, "Dos")
    refused("status_already", office, lifecycle.void, file, "Error")
    refused("status_passage", office, _close_at_once, file)
    office.write(lifecycle.reopen, file, "No era cap error")
    office.write(case_files.rename, file, "Dos")
    page = office.read(listed.one, file)
    assert (page.status, page.closed_on, page.title) == ("open", None, "Dos")


def _close_at_once(work: Work, file: str) -> None:
    lifecycle._pass(work, work.get(lifecycle.CaseFile, file), lifecycle.Status.CLOSED, "Sense passar per obert")


_close_at_once.declaration = lifecycle.close.declaration


def test_a_clerk_opens_and_edits_but_does_not_close(clerks_office: Office) -> None:
    file = clerks_office.write(case_files.open_case_file, "U").result
    clerks_office.write(case_files.rename, file, "Dos")
    assert refused("role_may_not", clerks_office, lifecycle.void, file, "Error") == ("case_file", "lifecycle")


def test_a_mayor_writes_nothing(tmp_path: Path) -> None:
    mayor = make_office(tmp_path, roles=("mayor",))
    refused("role_may_not", mayor, case_files.open_case_file, "U")
    refused("role_may_not", mayor, tasks.add, "Trucar")
    mayor.close()
