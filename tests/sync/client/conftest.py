"""Town halls whose desktops are closed at the end of the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit import newcomers
from tests.kit.desktops import Town


@pytest.fixture
def town() -> Iterator[Town]:
    made = Town()
    yield made
    made.close()


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[newcomers.Story]:
    """Somebody new joins, and everything is small."""
    newcomers.make_small(monkeypatch)
    with newcomers.told(tmp_path) as made:
        yield made
