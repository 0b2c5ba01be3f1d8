"""The law of one change set, against a table written out here: who may write what, in a file of which status."""

from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from app.domain.change_sets import Change, Claim
from app.domain.forms import Form
from app.domain.ids import stable_id
from app.domain.kinds import KINDS, judge
from app.domain.roles import Permission, Role

FILE, OTHER = stable_id("file"), stable_id("other")
EDITORS = {"secretary", "clerk", "technician"}
BY_THE_SERVER = {"entity", "person", "role", "device", "procedure", "series", "spent_number"}
DESCRIBED = {
    ("case_file", "classification"), ("case_file", "former_number"), ("case_file", "paper_location"),
    ("case_file", "remarks"), ("case_tag", "tag"), ("case_tag", "removed"),
}  # fmt: skip
VALUES: dict[Form, Any] = {
    Form.TEXT: "x", Form.LINE: "x", Form.DATE: "2026-11-23", Form.MOMENT: "2026-11-23T08:00:00Z", Form.FLAG: True,
    Form.WHOLE: 1, Form.ID: OTHER, Form.LIST: [], Form.DIGEST: "0" * 64, Form.SIZE: 1,
}  # fmt: skip


def a_change(kind: str, unit: str, create: bool = False, **values: Any) -> Change:
    """A change of one unit, of values its form accepts."""
    fields = KINDS[kind].units[unit].fields
    usual = {name: spec.choices[0] if spec.choices else VALUES[spec.form] for name, spec in fields.items()}
    file = FILE if KINDS[kind].belongs else None
    units = {unit: {name: (None, new) for name, new in {**usual, **values}.items()}}
    return Change(kind, FILE if kind == "case_file" else stable_id(kind), create, file, units)


def standing_in(status: str, **rows: Mapping[str, Any]) -> Any:
    """Everything is there; the one case file has this status."""

    def look(kind: str, row: str) -> Mapping[str, Any]:
        return {"lifecycle": {"status": status}} if kind == "case_file" else rows.get(kind, {})

    return look


def code(changes: list[Change], roles: list[str], standing: Any) -> str | None:
    refusal = judge(changes, roles, standing)
    return refusal and refusal.code


def expected(kind: str, unit: str, role: str, status: str) -> str | None:
    """The table of security.md, Roles, line by line."""
    if kind in BY_THE_SERVER or (kind, unit) == ("case_file", "number") or (kind, unit) in (
        ("conflict", "target"), ("conflict", "standing"), ("conflict", "losing"),
        ("case_file", "eni_identifier"), ("case_file", "provisional_number"), ("note", "authorship"),
        ("case_file", "contested_number"), ("lease_request", "request"), ("lease_request", "answer"),
        ("file", "content"), ("disposal", "proposal"), ("disposal", "term"), ("disposal", "done"),
    ):  # fmt: skip
        return "role_may_not"
    if (kind, unit) == ("disposal", "decision"):
        return None if role in {"secretary", "archivist"} else "role_may_not"
    if role == "archivist" and status == "closed" and (kind, unit) in DESCRIBED:
        return None
    if role not in EDITORS:
        return "role_may_not"
    frozen = KINDS[kind].belongs and kind != "conflict" and status != "open"
    return "case_file_closed" if frozen else None


@pytest.mark.parametrize("status", ["open", "closed", "voided"])
@pytest.mark.parametrize("role", [*Role, "invented"])
def test_who_writes_what_in_which_file(role: str, status: str) -> None:
    for kind in KINDS.values():
        for unit in kind.units:
            if (kind.name, unit) != ("case_file", "lifecycle"):  # it has tests of its own
                said = code([a_change(kind.name, unit)], [role], standing_in(status))
                assert said == expected(kind.name, unit, role, status), (kind.name, unit)


@pytest.mark.parametrize("role", [*Role, "invented"])
def test_only_a_secretary_closes(role: str) -> None:
    closing = a_change("case_file", "lifecycle", status="closed", status_reason="Resolt")
    assert code([closing], [role], standing_in("open")) == (None if role == "secretary" else "role_may_not")


@pytest.mark.parametrize("role", [*Role, "invented"])
def test_who_asks_that_a_desktop_number(role: str) -> None:
    wish = a_change("lease_request", "request", create=True)
    nothing_yet = code([wish], [role], lambda _kind, _row: None)
    assert nothing_yet == (None if role in {"secretary", "technician"} else "role_may_not")


@pytest.mark.parametrize("status", ["open", "closed", "voided"])
def test_whoever_numbers_writes_the_number_claimed_and_no_other(status: str) -> None:
    """Also of a file that was closed before its number came; never without saying under which lease."""
    claim = Claim("case_file", FILE, "case_files", 2026, 7, 1, "i")
    for number, claims, wanted in (
        ("2026/7", [claim], None),
        ("2026/8", [claim], "role_may_not"),
        ("2026/7", [], "role_may_not"),
        ("2026/7", [msgspec.structs.replace(claim, id=OTHER)], "role_may_not"),
        (None, [claim], "role_may_not"),
    ):
        refusal = judge([a_change("case_file", "number", number=number)], ["clerk"], standing_in(status), claims)
        assert (refusal and refusal.code) == wanted, (number, claims)


def test_an_archivist_describes_and_does_nothing_else_beside() -> None:
    closed, archivist = standing_in("closed"), ["archivist"]
    described, renamed = a_change("case_file", "classification"), a_change("case_file", "title")
    assert code([described], archivist, closed) is None
    both = Change("case_file", FILE, False, FILE, {**described.units, **renamed.units})
    for changes in ([both], [described, renamed], [renamed, described]):
        assert code(changes, archivist, closed) == "role_may_not"
    reopening = a_change("case_file", "lifecycle", status="open", status_reason="Perquè sí")
    assert code([reopening, described], archivist, closed) == "role_may_not"
    assert code([described], [], closed) == "role_may_not"
    mark = Change("case_tag", OTHER, True, FILE, {"tag": {"tag": (None, OTHER)}})
    nothing_yet = {"case_file": {"lifecycle": {"status": "closed"}}}
    assert code([mark], archivist, lambda kind, _row: nothing_yet.get(kind)) is None
    tag = a_change("tag", "name", create=True)
    assert code([tag], archivist, lambda kind, _row: nothing_yet.get(kind)) == "role_may_not"
    assert code([mark], archivist, lambda _kind, _row: None) is not None  # no such file


def test_the_form_of_a_description_is_checked_like_any_other() -> None:
    long = a_change("case_file", "classification", classification="x" * 61)
    assert code([long], ["archivist"], standing_in("closed")) == "bad_value"


@pytest.mark.parametrize(
    ("kind", "unit", "said"),
    [("case_file", "remarks", None), ("case_file", "title", "role_may_not"), ("note", "text", "role_may_not")],
)
def test_an_archivist_decides_between_two_descriptions_only(kind: str, unit: str, said: str | None) -> None:
    question = {"target": {"target_kind": kind, "target_id": FILE, "target_unit": unit}}
    decision = a_change("conflict", "decision", decision="standing")
    assert code([decision], ["archivist"], standing_in("closed", conflict=question)) == said
    assert code([decision], ["archivist"], standing_in("open", conflict=question)) == "role_may_not"


def test_no_desktop_writes_a_list() -> None:
    """Lists (a procedure's steps, an entity's languages, both sides of a conflict) come from the server alone, so that
    the pairs it keeps in a conflict need no form of their own."""
    lists = [(kind, unit) for kind in KINDS.values() for unit, spec in kind.units.items()
             if any(one.form is Form.LIST for one in spec.fields.values())]  # fmt: skip
    assert len(lists) >= 4
    assert {spec.units[unit].needs for spec, unit in lists} == {Permission.SERVER}


def test_what_is_given_once_comes_with_the_creation() -> None:
    """An ENI identifier, a provisional number and a note's author stay as they were made, whoever asks."""
    units = {unit: a_change("note", unit).units[unit] for unit in ("authorship", "text")}
    note = Change("note", OTHER, True, FILE, units)
    there = {"case_file": {"lifecycle": {"status": "open"}}}
    assert code([note], ["clerk"], lambda kind, _row: there.get(kind)) is None
    again = Change("note", OTHER, False, FILE, units)
    assert code([again], ["secretary"], standing_in("open")) == "role_may_not"
