"""What is written in two places says the same: kinds and tables, the roles and the law's table, frames and the wire."""

from typing import Any, get_args, get_type_hints

import pytest
from sqlalchemy import Boolean, Integer, String

from app.domain.forms import Form
from app.domain.kinds import KINDS
from app.domain.roles import GRANTS, Permission, Role, may
from app.model import SYNCED
from app.model.base import JsonList
from app.storage import entries
from sync.protocol import blocks, messages

COLUMN = {
    Form.FLAG: Boolean,
    Form.WHOLE: Integer,
    Form.SIZE: Integer,
    Form.LIST: JsonList,
    **dict.fromkeys((Form.TEXT, Form.LINE, Form.DATE, Form.MOMENT, Form.ID, Form.CHOICE, Form.DIGEST), String),
}


def test_every_kind_has_its_table() -> None:
    assert SYNCED.keys() == KINDS.keys()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_columns_are_the_kinds_fields(name: str) -> None:
    kind, table = KINDS[name], SYNCED[name].__table__  # type: ignore[attr-defined]
    assert SYNCED[name].kind is kind
    travelling = {column.name for column in table.columns if not column.info.get("local") and column.name != "id"}
    assert travelling == set(kind.unit_of)
    for field in kind.unit_of:
        spec, column = kind.field(field), table.columns[field]
        assert isinstance(column.type, COLUMN[spec.form]), field
        assert column.nullable == (not spec.required), field
    assert ("case_file_id" in table.columns) == (kind.belongs and name != "case_file")


# security.md, Roles, as far as this program goes; "deny by default": what is not here is not allowed.
OF_THE_HOUSE = (Permission.MANAGE_PEOPLE, Permission.LEASES)
SAID: dict[str, set[Permission]] = {
    "secretary": {
        Permission.READ_ALL,
        Permission.EDIT,
        Permission.CLOSE,
        Permission.EXPORT,
        Permission.DISPOSE,
        *OF_THE_HOUSE,
    },
    "clerk": {Permission.READ_ALL, Permission.EDIT},
    "mayor": {Permission.READ_ALL},
    "councillor": {Permission.READ_NAMED},
    "technician": {Permission.READ_ALL, Permission.EDIT, Permission.EXPORT, *OF_THE_HOUSE},
    "archivist": {Permission.READ_CLOSED, Permission.DESCRIBE_CLOSED, Permission.DISPOSE},
    "auditor": {Permission.READ_ACCESS_LOG},
}


def test_roles_may_what_the_law_of_the_house_says() -> None:
    assert SAID.keys() == set(Role)
    for role in [*Role, "invented"]:
        for permission in Permission:
            assert may([role], permission) == (permission in SAID.get(role, set())), (role, permission)
    assert not any(Permission.SERVER in grants for grants in GRANTS.values())


@pytest.mark.parametrize(
    ("kept", "wire"),
    [(entries._Block, blocks.Block), (entries._Decided, blocks.Decided), (entries._Verdict, messages.Verdict)],
)
def test_kept_frames_are_read_by_the_wires_places(kept: Any, wire: Any) -> None:
    """The core reads the first places of each array; the wire may only add at the end."""
    names = kept.__struct_fields__
    assert wire.__struct_fields__[: len(names)] == names
    ours, theirs = get_type_hints(kept), get_type_hints(wire)
    same = [name for name in names if name != "decided"]  # a list of the structs compared beside it
    assert all((ours[name], get_args(ours[name])) == (theirs[name], get_args(theirs[name])) for name in same)
