"""A town hall whose desktops are closed at the end of the test."""

from collections.abc import Iterator

import pytest

from tests.kit.desktops import Town


@pytest.fixture
def town() -> Iterator[Town]:
    made = Town()
    yield made
    made.close()
