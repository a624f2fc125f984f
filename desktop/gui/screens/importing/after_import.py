"""Where the window goes once a paper is in the book."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.edits import Edit
from desktop.importers.reading import Reading
from desktop.storage.book import Book

SHOWN_ON = {
    "action-log": "actions",
    "improvement-plan": "plan",
    "scorecard": "measures",
    "timeline": "timeline",
    "progress-review": "reviews",
}


def boards_of(edits: Sequence[Edit]) -> list[Any]:
    """Return the records that were written and name a board."""
    return [edit.after for edit in edits if edit.kind != "source-documents" and getattr(edit.after, "board_id", None)]


def is_known(book: Book, reading: Reading, kind: str) -> bool:
    """Return whether the document of a reading is in the book as a kind of paper."""
    return book.source_documents.first(sha256=reading.document.sha256, kind=kind) is not None
