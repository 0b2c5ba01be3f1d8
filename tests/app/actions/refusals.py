"""What is refused leaves nothing behind."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, text

from app.context import Office
from app.errors import Refused


def everything(connection: Connection) -> list[Any]:
    """What a refused action must leave as it was: sets, undo steps, counters, overlay."""
    tables = ("outbox", "undo_step", "state", "overlay", "case_file", "step", "case_party")
    return [tuple(connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2")).all()) for table in tables]


def refused(code: str, office: Office, action: Callable[..., Any], *args: Any, **kwargs: Any) -> tuple[str, ...]:
    """Run an action that must be refused with this code and change nothing; returns what the refusal is about."""
    before = office.read(everything)
    with pytest.raises(Refused) as problem:
        office.write(action, *args, **kwargs)
    assert problem.value.refusal.code == code
    assert office.read(everything) == before
    return problem.value.refusal.about
