"""Who may do what: one table, deny by default, the same on the desktop and on the server (security.md, Roles).

The desktop asks it before it writes, so that nobody is surprised; the server asks it again, because desktops can lie.
"""

import functools
from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What a person is in one entity. A person may hold several."""

    SECRETARY = "secretary"
    CLERK = "clerk"
    MAYOR = "mayor"
    COUNCILLOR = "councillor"
    TECHNICIAN = "technician"
    ARCHIVIST = "archivist"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """One line of the table; reading first, then writing."""

    READ_ALL = "read_all"
    READ_NAMED = "read_named"
    READ_CLOSED = "read_closed"
    READ_ACCESS_LOG = "read_access_log"
    EDIT = "edit"
    DESCRIBE_CLOSED = "describe_closed"
    CLOSE = "close"
    MANAGE_PEOPLE = "manage_people"
    EXPORT = "export"
    DISPOSE = "dispose"
    """Propose or confirm that contents be destroyed: two persons, each with it."""
    LEASES = "leases"
    """Who numbers which series: of the line "people, devices, leases"."""
    SERVER = "server"
    """Held by nobody: rows that only the central server writes."""


_P = Permission
GRANTS: dict[Role, frozenset[Permission]] = {
    Role.SECRETARY: frozenset({_P.READ_ALL, _P.EDIT, _P.CLOSE, _P.MANAGE_PEOPLE, _P.EXPORT, _P.LEASES, _P.DISPOSE}),
    Role.CLERK: frozenset({_P.READ_ALL, _P.EDIT}),
    Role.MAYOR: frozenset({_P.READ_ALL}),
    Role.COUNCILLOR: frozenset({_P.READ_NAMED}),
    # A technician's role row *is* the invitation: it is given for a while and withdrawn.
    Role.TECHNICIAN: frozenset({_P.READ_ALL, _P.EDIT, _P.MANAGE_PEOPLE, _P.EXPORT, _P.LEASES}),
    Role.ARCHIVIST: frozenset({_P.READ_CLOSED, _P.DESCRIBE_CLOSED, _P.DISPOSE}),
    Role.AUDITOR: frozenset({_P.READ_ACCESS_LOG}),
}


def may(roles: Iterable[str], permission: Permission) -> bool:
    """Whether any of the roles grants it. Unknown roles grant nothing."""
    return permission in permissions(tuple(roles))


@functools.lru_cache(1_000)
def permissions(roles: tuple[str, ...]) -> frozenset[Permission]:
    """All that the roles grant together."""
    return frozenset().union(*[GRANTS[Role(role)] for role in roles if role in _KNOWN])


_KNOWN = frozenset(role.value for role in Role)


def reads_everything(roles: Iterable[str]) -> bool:
    """Whether the journal goes to this reader untouched."""
    return may(roles, Permission.READ_ALL)
