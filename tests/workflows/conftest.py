"""The invented board of the packs, in a book, and the sample board."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage.book import Book
from desktop.workflows.sample_board import make_sample_book
from tests.fixtures.returns import Asked, asked_in
from tests.fixtures.sample_book import TODAY, Records, records
from tests.workflows.harbour_book import Harbour, harbour


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Harbour]:
    """The board with two meetings, minutes, actions and what is private among them."""
    built = harbour(tmp_path)
    with built.book:
        yield built


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    """A lead was asked about H4(1) and R1."""
    made = asked_in(tmp_path)
    yield made
    made.book.close()


@pytest.fixture(scope="session")
def sample() -> Records:
    """Return the records of the sample board by kind."""
    return records()


@pytest.fixture(scope="module")
def sample_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Yield the sample board as a book that is only read."""
    path = make_sample_book(tmp_path_factory.mktemp("sample") / "sample.minutebook", TODAY)
    with Book.open(path, read_only=True) as opened:
        yield opened
