"""What each lane played, one JSON object a line at the end of the run, also when workers ran it."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A complete lane takes hours, and ends by its count."""
    if config.getoption("--full"):
        for item in items:
            if item.path.name == "test_lanes.py":
                item.add_marker(pytest.mark.timeout(0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = [
        value
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
        for name, value in getattr(report, "user_properties", ())
        if name == "lane"
    ]
    if lines:
        terminalreporter.section("fault lanes")
        for line in sorted(lines):
            terminalreporter.write_line(str(line))
