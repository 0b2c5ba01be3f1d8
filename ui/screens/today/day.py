"""What one municipality has to say today, read in one visit to its database. Frozen, so that it may cross threads."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.context import current_roles
from app.domain.roles import Permission, may
from app.queries import case_files, disposals, today
from app.queries.case_files import CaseCounts
from app.queries.disposals import DisposalRow
from app.queries.today import TodayPage


@dataclass(frozen=True, slots=True)
class Day:
    """One entity's today: its list, and the figures of the card "My municipalities"."""

    page: TodayPage
    counts: CaseCounts
    disposals: tuple[DisposalRow, ...] = ()
    """What others propose to destroy and this person may decide."""


def read_day(connection: Any, person: str, on: dt.date) -> Day:
    """The query of this room, for `Background.read`."""
    day = on.isoformat()
    decides = may(current_roles(connection, person, on), Permission.DISPOSE)
    return Day(
        today.today(connection, person, day),
        case_files.counts(connection, person, day),
        tuple(disposals.to_decide(connection, person)) if decides else (),
    )


@dataclass(frozen=True, slots=True)
class Entity:
    """Whose day it is: what a row shows of it."""

    code: str
    name: str
    colour: str
    me: str = ""
    """The person signed in there: what is theirs need not say whose it is."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a row of the list stands for: a kind ("case_file", "task", "step", "conflict", "refused", "disposal",
    "overdue" for the list of late files), its row and, when it lies in one, its case file."""

    entity: str
    kind: str
    id: str
    case_file: str | None = None
