"""Work of a job that reads the book through a connection of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.gui.jobs import Progress

if TYPE_CHECKING:
    from desktop.storage.book import Book


def reading(path: Path, work: Callable[["Book"], Any]) -> Callable[[Progress], Any]:
    """Return the work of a job that opens the book for reading, does the work and closes it."""

    def run(_progress: Progress) -> Any:
        from desktop.storage.book import Book

        with Book.open(path, read_only=True) as book:
            return work(book)

    return run
