"""Work of a job that reads the book through a connection of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.gui.jobs import Jobs, Progress

if TYPE_CHECKING:
    from desktop.storage.book import Book


def reading(path: Path, work: Callable[["Book"], Any]) -> Callable[[Progress], Any]:
    """Return the work of a job that opens the book for reading, does the work and closes it."""
    return telling(path, lambda book, _progress: work(book))


def telling(path: Path, work: Callable[["Book", Progress], Any]) -> Callable[[Progress], Any]:
    """Return the same for work that says how far it is, and that can be stopped."""

    def run(progress: Progress) -> Any:
        from desktop.storage.book import Book

        with Book.open(path, read_only=True) as book:
            return work(book, progress)

    return run


def export(
    jobs: Jobs,
    path: Path,
    to: Path,
    write: Callable[["Book", Progress], Any],
    done: Callable[[Any], None],
    words: str = "Exporting",
) -> None:
    """Write a file from the book at a path in a job; done is given what write returns, in the window's thread."""

    def work(book: "Book", progress: Progress) -> Any:
        progress.step(-1, f"Exporting: {to.name}")
        return write(book, progress)

    jobs.start(words, telling(path, work), done)
