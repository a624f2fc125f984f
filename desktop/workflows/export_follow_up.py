"""What circulates of follow-up as a file: progress against a report, an agency's return, one record's story."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Report
from desktop.exports.canary import Canaries
from desktop.exports.follow_up_contents import ProgressContents, StoryContents
from desktop.exports.written import Counts, Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.board_copy import name_of_copy, private_words
from desktop.workflows.recommendation_return import build_agency_return, build_progress
from desktop.workflows.record_story_page import build_story


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressWanted:
    """The progress against one report; a public copy holds nothing exempt."""

    report_id: str
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyWanted:
    """What one agency has to answer for; it goes to another body, so that nothing exempt is in it."""

    board_id: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWanted:
    """The whole story of one record."""

    kind: str
    record_id: str


FollowUpWanted = ProgressWanted | AgencyWanted | StoryWanted
FORMS = {".xlsx": "Excel", ".docx": "Word", ".pdf": "PDF"}
"""The endings of files that follow-up is written as, and what each is called."""


def endings_for(wanted: FollowUpWanted) -> tuple[str, ...]:
    """Return the endings of the files that something can be written as."""
    return (".pdf", ".docx") if isinstance(wanted, StoryWanted) else (".xlsx", ".docx")


def export_follow_up(book: Book, wanted: FollowUpWanted, to: Path, *, as_at: date, replace: bool = False) -> Written:
    """Write what is wanted as at a day; return where it is and what it holds.

    replace writes over any file of that name, else only over an earlier export. Raises Refused, and leaves no file,
    where the ending does not fit, the place cannot be written, what is wanted is not in the book, or a copy for others
    would hold private words.
    """
    endings = endings_for(wanted)
    if to.suffix.lower() not in endings:
        raise Refused(f"This is written as {' or '.join(endings)}; choose a name with that ending.")
    contents = _built(book, wanted, as_at)
    canaries = _canaries(book, wanted, contents) if isinstance(contents, ProgressContents) else None
    return write_checked(to, _writer(contents, to), replace=replace, canaries=canaries)


def follow_up_name(book: Book, wanted: FollowUpWanted, ending: str, as_at: date) -> str:
    """Return a name for the file: what it is, of what, and the day."""
    if isinstance(wanted, ProgressWanted):
        report = book.reports.get(wanted.report_id)
        said = f"Progress {report.title if report else ''}{' public' if wanted.public else ''}"
    elif isinstance(wanted, AgencyWanted):
        said = f"Recommendations for {wanted.agency}"
    else:
        record = book.records(wanted.kind).get(wanted.record_id)
        word = "Recommendation" if wanted.kind == "recommendations" else "Action"
        said = f"{word} {getattr(record, 'ref', '')} story"
    return name_of_copy(said, as_at, ending)


def report_titled(book: Book, title: str, board_id: str | None = None) -> Report:
    """Return the one report with that title, or whose title holds those words; Refused, naming them, where it is none.

    board_id keeps the search to one board.
    """
    reports = book.reports.all(board_id=board_id) if board_id else book.reports.all()
    sought = title.strip().casefold()
    whole = [report for report in reports if report.title.casefold() == sought]
    found = whole or [report for report in reports if sought and sought in report.title.casefold()]
    if len(found) == 1:
        return found[0]
    there = "; ".join(report.title for report in found or reports) or "none yet"
    if found:
        raise Refused(f"Several reports have {title} in their titles; say which: {there}.")
    raise Refused(f"There is no report {title}; the reports are: {there}.")


def _built(book: Book, wanted: FollowUpWanted, as_at: date) -> ProgressContents | StoryContents:
    if isinstance(wanted, StoryWanted):
        return build_story(book, wanted.kind, wanted.record_id, as_at=as_at)
    if isinstance(wanted, AgencyWanted):
        board = book.boards.get(wanted.board_id)
        if board is None:
            raise Refused("This board is no longer in the book; restore it from the bin first.")
        return build_agency_return(book, board, wanted.agency, as_at=as_at)
    report = book.reports.get(wanted.report_id)
    if report is None:
        raise Refused("This report is no longer in the book; restore it from the bin first.")
    return build_progress(book, report, as_at=as_at, public=wanted.public)


def _canaries(book: Book, wanted: FollowUpWanted, contents: ProgressContents) -> Canaries | None:
    """Return the private words to look for in a copy for others, None for one of the board's own."""
    if isinstance(wanted, ProgressWanted) and not wanted.public:
        return None
    own = (contents.heading, contents.sentence, *contents.notes, contents.masthead.subject)
    return private_words(book, _board_of(book, wanted), *own)


def _board_of(book: Book, wanted: FollowUpWanted) -> Board:
    board_id = wanted.board_id if isinstance(wanted, AgencyWanted) else None
    if isinstance(wanted, ProgressWanted) and (report := book.reports.get(wanted.report_id)):
        board_id = report.board_id
    board = book.boards.get(board_id) if board_id else None
    if board is None:
        raise Refused("This board is no longer in the book; restore it from the bin first.")
    return board


def _writer(contents: ProgressContents | StoryContents, to: Path) -> Callable[[Path], Counts]:
    # The libraries that write are loaded when something is written, not when the window opens.
    if to.suffix.lower() == ".xlsx":
        from desktop.exports.progress_workbook import write_progress

        assert isinstance(contents, ProgressContents)
        return lambda part: write_progress(contents, part)
    if to.suffix.lower() == ".pdf":
        from desktop.exports.pdf.story import write_story_pdf

        assert isinstance(contents, StoryContents)
        return lambda part: write_story_pdf(contents, part)
    from desktop.exports.word.write import write_word

    return lambda part: write_word(contents, part)
