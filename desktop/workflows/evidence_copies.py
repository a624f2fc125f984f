"""Files of evidence taken out of the book: a copy to keep, or one to look at in another program."""

import hashlib
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.storage.book import Book
from desktop.workflows.paper_copies import keep_bytes, look_at_bytes


def save_copy(book: Book, file: EvidenceFile, to: Path) -> Path:
    """Write a file of evidence where the person wants it; raises Refused where that cannot be."""
    return keep_bytes(_content(book, file), to)


def copy_to_look_at(book: Book, file: EvidenceFile) -> Path:
    """Write a read-only copy into a private folder and return it; it goes when the program ends."""
    return look_at_bytes(_content(book, file), file.name)


def _content(book: Book, file: EvidenceFile) -> bytes:
    """Return the bytes of a file, which are those that were given: their SHA-256 stands beside them."""
    kept = book.evidence_contents.first(evidence_file_id=file.id)
    if kept is None:
        raise Refused(f"The book does not hold the file {file.name}: add it again.")
    if hashlib.sha256(kept.content).hexdigest() != file.sha256:
        raise Refused(f"{file.name} is not as it was given: bring it back from a backup of the book.")
    return kept.content
