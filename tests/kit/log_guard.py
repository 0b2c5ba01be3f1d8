"""Pytest plugin: a test during which something is logged as an error fails, unless the test said it would be.

    def test_a_corrupt_page_is_reported(expect_log):
        expect_log(r"database .* is damaged")

The expected words must then be logged: an expectation that is not met fails too.
"""

import logging
import re
from collections.abc import Callable, Iterator

import pytest


class Collector(logging.Handler):
    """Keeps what is logged as an error or worse, from any thread."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1]:
            text += f" [{record.exc_info[1]!r}]"
        self.lines.append(text)


@pytest.fixture
def expected_log_lines() -> list[re.Pattern[str]]:
    return []


@pytest.fixture
def expect_log(expected_log_lines: list[re.Pattern[str]]) -> Callable[[str], None]:
    """Call it with a regular expression that an error logged during this test must match."""
    return lambda pattern: expected_log_lines.append(re.compile(pattern))


@pytest.fixture(autouse=True)
def _errors_logged_fail_the_test(expected_log_lines: list[re.Pattern[str]]) -> Iterator[None]:
    collector, root = Collector(), logging.getLogger()
    root.addHandler(collector)
    try:
        yield
    finally:
        root.removeHandler(collector)
    unexpected = [line for line in collector.lines if not any(p.search(line) for p in expected_log_lines)]
    unmet = [p.pattern for p in expected_log_lines if not any(p.search(line) for line in collector.lines)]
    if unexpected:
        pytest.fail("logged as an error:\n" + "\n".join(unexpected))
    if unmet:
        pytest.fail("expected in the log and not there: " + ", ".join(unmet))
