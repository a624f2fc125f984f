"""The record of a pack that a command wrote: kept where the book can be written to, and not missed where it cannot."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.books import book_to_change
from desktop.domain.dates import short_date
from desktop.domain.errors import Refused

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting
    from desktop.workflows.export_kinds import Wanted


def record_issue(book_path: Path, meeting: "Meeting", wanted: "Wanted", file: Path) -> str:
    """Record a pack as issued, with the position that it reports; return why it was not, or ""."""
    from desktop.workflows.export_pack import day_of_figures
    from desktop.workflows.issue_pack import issued

    day = wanted.as_at or day_of_figures(meeting, date.today())
    try:
        with book_to_change(book_path) as book:
            edits = issued(book, meeting, file, as_at=day, public=wanted.public)
            book.write(f"Issue of the pack of {short_date(meeting.date)}", edits)
    except Refused as refusal:
        return str(refusal)
    return ""
