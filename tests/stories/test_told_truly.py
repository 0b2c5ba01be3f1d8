"""What a desktop tells about what the others did: history with old values, who kept an undo back, merges that cross."""

import pytest

from app.actions import case_files, lifecycle, parties, refused, undo
from app.errors import Refused
from app.queries import case_files as listed
from app.queries import history, sync
from app.queries import parties as people
from app.queries.parties import PartyFilter
from app.queries.since import last_seen, since
from tests.stories.conftest import Machine, TownHall

FIRST = "Llicència d'obres menors per arranjar la teulada"
SECOND = "Llicència d'obres majors per aixecar un pis"


def test_the_other_desktop_tells_old_and_new(hall: TownHall, maria: Machine, pere: Machine) -> None:
    file = maria.write(case_files.open_case_file, FIRST)
    hall.level(maria, pere)
    maria.write(case_files.rename, file, SECOND)
    hall.level(maria, pere)
    for machine in (maria, pere):
        renamed, opened = machine.office.read(history.of_case_file, file)
        assert [(one.field, one.old, one.new) for one in renamed.changes] == [("title", FIRST, SECOND)]
        assert (renamed.person_name, renamed.status, renamed.waiting) == ("Maria Prova", "accepted", False)
        assert [one.new for one in opened.changes if one.by_server] == [machine.office.read(listed.one, file).number]
    me = pere.office.identity.person
    told = pere.office.read(since, pere.office.read(last_seen), me)
    assert [row.action for row in told] == ["case_file.rename", "case_file.open"]


def test_an_undo_kept_back_says_by_whom(hall: TownHall, maria: Machine, pere: Machine) -> None:
    file = maria.write(case_files.open_case_file, FIRST)
    maria.write(case_files.rename, file, SECOND)
    hall.level(maria, pere)
    pere.write(case_files.rename, file, "D'en Pere")
    hall.level(maria, pere)
    (kept,) = undo.undo(maria.office).kept
    assert (kept.unit, kept.person) == ("title", pere.office.identity.person)
    assert maria.office.read(listed.one, file).title == "D'en Pere"


def test_merges_that_cross_lose_nobody(hall: TownHall, maria: Machine, pere: Machine) -> None:
    one = maria.write(parties.add, first_surname="Puigfictici")
    other = maria.write(parties.add, first_surname="Puig fictici")
    hall.level(maria, pere)
    maria.write(parties.merge, one, other)
    pere.write(parties.merge, other, one)
    hall.level(maria, pere)
    for machine in (maria, pere):
        assert set(machine.office.read(people.ids, PartyFilter())) == {one, other}
    undo.undo(pere.office)
    hall.level(maria, pere)
    for machine in (maria, pere):
        assert machine.office.read(people.ids, PartyFilter()) == [one]


def test_a_refused_change_waits_until_the_file_is_open_again(hall: TownHall, maria: Machine, pere: Machine) -> None:
    file = maria.write(case_files.open_case_file, FIRST)
    hall.level(maria, pere)
    maria.write(lifecycle.void, file, "Obert per error")
    pere.write(case_files.set_remarks, file, "Ha vingut amb el plànol")
    hall.level(maria, pere)
    (row,) = pere.office.read(sync.refused)
    assert (row.code, [one.new for one in row.changes]) == ("case_file_closed", ["Ha vingut amb el plànol"])
    with pytest.raises(Refused, match="case_file_closed"):
        pere.write(refused.try_again, row.set_id)
    maria.write(lifecycle.reopen, file, "No era cap error")
    hall.level(maria, pere)
    pere.write(refused.try_again, row.set_id)
    hall.level(maria, pere)
    assert maria.office.read(listed.one, file).remarks == "Ha vingut amb el plànol"
    assert pere.office.read(sync.refused) == []
