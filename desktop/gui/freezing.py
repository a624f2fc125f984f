"""Freezing what is reported from the window: at once where it is little, in a job with progress where it is much."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.gui.jobs import Jobs, Progress
from desktop.gui.session import BookSession

if TYPE_CHECKING:
    from desktop.domain.edits import Edit
    from desktop.storage.book import Book
    from desktop.workflows.reported_entries import Told

    Take = Callable[[Book, Told], tuple[Edit, ...]]
    Done = Callable[[Any], Any]

# so many are read in the time in which a key is pressed
AT_ONCE = 2000


def freeze(session: BookSession, jobs: Jobs, take: "Take", done: "Done") -> None:
    """Call done with the edits that take gives: now, or when the job that reads a large log has them.

    take gets a book to read from, and what hears how far it is. done writes the edits, and looks first whether they
    are still wanted: the window went on meanwhile.
    """
    if session.book.action_items.count(board_id=session.board_id) <= AT_ONCE:
        done(take(session.book, lambda _part: None))
        return
    path = session.book.path

    def work(progress: Progress) -> "tuple[Edit, ...]":
        from desktop.storage.book import Book

        with Book.open(path, read_only=True) as book:
            return take(book, lambda part: progress.step(part, "Freezing what is reported"))

    jobs.start("Freezing what is reported", work, done)
