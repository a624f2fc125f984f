"""One large book for all measurements, and the table of ratios at the end of the run."""

from pathlib import Path

import pytest

from tests.bench.large_book import ROWS, large_book
from tests.bench.stopwatch import NOTED


@pytest.fixture(scope="session")
def large_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a large book; whoever writes into it makes a copy first."""
    path = tmp_path_factory.mktemp("large") / "large.minutebook"
    large_book(path).close()
    return path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print every ratio beside its goal and its limit."""
    if not NOTED:
        return
    terminalreporter.section(f"ratios with {ROWS:,} actions")
    what, measured = (max(len(text) for text in texts) for texts in zip(*(line[:2] for line in NOTED), strict=True))
    for line in NOTED:
        goal = f"goal {line.goal} {'reached' if line.reached else 'not reached'}"
        terminalreporter.write_line(
            f"{line.what:<{what}}  {line.measured:<{measured}}  {goal}; fails above {line.limit}"
        )
