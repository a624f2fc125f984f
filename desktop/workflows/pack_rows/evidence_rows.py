"""The files of evidence that a pack names with their SHA-256, so that each can be told from any other."""

from collections.abc import Iterable

from desktop.charts.facts import BoardFacts
from desktop.domain.dates import short_date
from desktop.domain.evidence_file import EvidenceFile
from desktop.exports.pack_contents import EvidenceRow
from desktop.storage.book import Book
from desktop.workflows.pack_rows.report_rows import shown_ref


def evidence_rows(book: Book, facts: BoardFacts) -> list[EvidenceRow]:
    """Return the files of what the facts hold that were received by their day; for the board only, never the public."""
    named = {item.id: f"action {item.ref}".strip() for item in facts.action_items}
    named |= {each.id: f"recommendation {shown_ref(each)}" for each in facts.recommendations}
    files = book.evidence_files.among("record_id", named)
    return [_row(file, named[file.record_id]) for file in _known(files, facts)]


def _known(files: Iterable[EvidenceFile], facts: BoardFacts) -> Iterable[EvidenceFile]:
    return (file for file in files if file.received_on is None or file.received_on <= facts.as_at)


def _row(file: EvidenceFile, of: str) -> EvidenceRow:
    received = f", received {short_date(file.received_on)}" if file.received_on else ""
    note = f". {file.note.strip().rstrip('.')}" if file.note.strip() else ""
    return EvidenceRow(name=file.name, told=f"Evidence of {of}{received}{note}. SHA-256 {file.sha256}.")
