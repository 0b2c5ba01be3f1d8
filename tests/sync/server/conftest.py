"""Every test of the server runs on both stores, but for those that speak of one (`sqlite_only`: of files and
pages; `postgresql_only`)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit import postgresql, stores


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marked = metafunc.definition.get_closest_marker
    stores = [name for name in ("sqlite", "postgresql") if marked(f"{name}_only")] or ["sqlite", "postgresql"]
    metafunc.parametrize("store", stores, indirect=True, scope="module")


@pytest.fixture(autouse=True, scope="module")
def store(request: pytest.FixtureRequest) -> Iterator[str]:
    """Which one. Fixtures of a whole module that make a server ask for it."""
    if request.param == "sqlite":
        yield request.param
        return
    if postgresql.programs() is None:
        pytest.skip(postgresql.ABSENT)
    with stores.on_postgresql():
        yield request.param


@pytest.fixture(autouse=True)
def databases_of_this_test(store: str) -> Iterator[None]:
    """They are dropped with it: a database takes eight megabytes."""
    before = stores.made()
    yield
    stores.drop_all_but(before)


@pytest.fixture
def commands(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that run the server's commands on `tmp_path / "server"`: these too mean that store."""
    if store == "postgresql":
        monkeypatch.setenv("LLIGALL_SERVER_DATABASE", stores.url_of(tmp_path / "server"))
