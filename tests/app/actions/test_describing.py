"""An archivist and a closed case file: description, nothing else (security.md, Roles)."""

from pathlib import Path

import pytest

from app.actions import case_files, notes, tags, undo
from app.context import Office
from app.domain.ids import stable_id
from app.domain.procedures import GENERIC
from app.queries import case_files as listed
from tests.app.actions.refusals import refused
from tests.app.others import change, enter
from tests.kit.offices import make_office

FILE, TAG = stable_id("file"), stable_id("tag")


@pytest.fixture
def archive(tmp_path: Path) -> Office:
    """An archivist's desktop: a closed file and a tag have come."""
    office = make_office(tmp_path, roles=("archivist",))
    values = {
        "title": "Llicència", "procedure": GENERIC, "stage": "resolution", "status": "closed", "initiation": "request",
        "opened_on": "2026-01-02", "closed_on": "2026-02-03", "eni_identifier": "ES_L01250409_2026_EXP_1",
    }  # fmt: skip
    enter(office, "x", [change("case_file", FILE, FILE, True, **{name: (None, new) for name, new in values.items()})])
    enter(office, "x", [change("tag", TAG, None, True, name=(None, "Aigua"))])
    return office


def test_a_closed_file_is_described_and_the_description_undone(archive: Office) -> None:
    archive.write(case_files.set_classification, FILE, "1231")
    archive.write(case_files.set_paper_location, FILE, "Dipòsit 2, capsa 14")
    archive.write(tags.put, FILE, "aigua")
    page = archive.read(listed.one, FILE)
    assert (page.classification, page.paper_location) == ("1231", "Dipòsit 2, capsa 14")
    assert [tag.name for tag in page.tags] == ["Aigua"]
    assert undo.undo(archive).undone
    assert undo.undo(archive).undone
    page = archive.read(listed.one, FILE)
    assert (page.tags, page.paper_location, page.classification) == ((), None, "1231")


def test_nothing_else_is_written(archive: Office) -> None:
    refused("role_may_not", archive, case_files.rename, FILE, "Altra cosa")
    refused("role_may_not", archive, notes.add, FILE, "Hola")
    refused("role_may_not", archive, tags.put, FILE, "Un de nou")
    refused("role_may_not", archive, case_files.open_case_file, "Nou")
    enter(archive, "x", [change("case_file", FILE, FILE, False, status=("closed", "open"), status_reason=(None, "x"))])
    refused("role_may_not", archive, case_files.set_classification, FILE, "1231")
