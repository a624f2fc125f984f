"""The invented board of the packs, in a book."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflows.harbour_book import Harbour, harbour


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Harbour]:
    """The board with two meetings, minutes, actions and what is private among them."""
    built = harbour(tmp_path)
    with built.book:
        yield built
