"""Every test of the server runs on both stores, but for those that speak of files and pages (`sqlite_only`)."""

from collections.abc import Iterator

import pytest

from tests.kit import postgresql, stores


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    only = metafunc.definition.get_closest_marker("sqlite_only")
    metafunc.parametrize("store", ["sqlite"] if only else ["sqlite", "postgresql"], indirect=True, scope="function")


@pytest.fixture(autouse=True)
def store(request: pytest.FixtureRequest) -> Iterator[str]:
    """Which one."""
    if request.param == "sqlite":
        yield request.param
        return
    if postgresql.programs() is None:
        pytest.skip(postgresql.ABSENT)
    with stores.on_postgresql():
        yield request.param
