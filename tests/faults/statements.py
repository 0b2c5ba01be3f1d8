"""Thousands of databases in one process share the statements that SQLAlchemy has compiled: a quarter of the time.

The product opens one database for years; a simulation opens hundreds of the same form for a second each.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from app.storage import database

_first: list[Any] = []


@contextmanager
def shared() -> Iterator[None]:
    """Databases opened while this lasts compile a statement once for all of them."""
    create = database.create_engine

    def created(*arguments: Any, **options: Any) -> Any:
        made = create(*arguments, **options)
        if _first:
            made.dialect = made.pool._dialect = _first[0].dialect
            made._compiled_cache = _first[0]._compiled_cache
        else:
            _first.append(made)
        return made

    with patch.object(database, "create_engine", created):
        yield
