"""What holds for every test: its own home, no network, no unexpected error in the log (tests/kit has each guard).

Warnings are errors by pyproject.toml. `--full` runs what is marked `full` too; the fixture `full` tells which it is.
"""

import os

import hypothesis
import pytest

pytest_plugins = ["tests.kit.isolation", "tests.kit.network_guard", "tests.kit.log_guard"]

# No deadline for one example: the machines that run this are shared and noisy. Where a result must be repeatable
# (a landing), the examples are always the same; at a desk they are new each time.
hypothesis.settings.register_profile(
    "lligall",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    # The same method on several parameters (two stores) is no trouble: it keeps nothing between them.
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.differing_executors],
)
hypothesis.settings.load_profile("lligall")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the complete fault lanes and everything marked full")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--full"):
        for item in items:
            if item.get_closest_marker("full"):
                item.add_marker(pytest.mark.skip(reason="only with --full"))


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether this run is the complete one."""
    return bool(request.config.getoption("--full"))
