"""Books for the tests of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.storage.book import Book
from tests.storage.invented_board import InventedBoard, fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a book may be made."""
    return tmp_path / "board.minutebook"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """An empty book, open."""
    with Book.create(path) as made:
        yield made


@pytest.fixture
def invented(book: Book) -> InventedBoard:
    """The records of an invented board, in the book."""
    return fill(book)
