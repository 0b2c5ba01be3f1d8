"""An office to work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.context import Office
from tests.kit.offices import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A secretary's office, empty, closed afterwards."""
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def clerks_office(tmp_path: Path) -> Iterator[Office]:
    """A clerk's."""
    made = make_office(tmp_path / "clerk", roles=("clerk",))
    yield made
    made.close()
