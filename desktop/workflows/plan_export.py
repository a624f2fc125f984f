"""The highlight report of a plan as a file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.domain.plan import Plan
from desktop.domain.plan_highlights import Period
from desktop.exports.highlight_contents import HighlightContents
from desktop.exports.written import Counts, Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.board_copy import name_of_copy, private_words
from desktop.workflows.plan_highlights import build_highlights

FORMS = {".docx": "Word", ".xlsx": "Excel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightsWanted:
    """The report of a plan for a period; a public copy holds nothing exempt."""

    plan_id: str
    period: Period
    public: bool = False


def export_highlights(book: Book, wanted: HighlightsWanted, to: Path, *, replace: bool = False) -> Written:
    """Write the report; return where it is and what it holds.

    replace writes over any file of that name, else only over an earlier export. Raises Refused, and leaves no file,
    where the ending does not fit, the place cannot be written, the plan is gone, or a public copy would hold exempt
    words.
    """
    if to.suffix.lower() not in FORMS:
        raise Refused(f"This is written as {' or '.join(FORMS)}; choose a name with that ending.")
    plan = book.plans.get(wanted.plan_id)
    if plan is None:
        raise Refused("This plan is no longer in the book; restore it from the bin first.")
    contents = build_highlights(book, plan, wanted.period, public=wanted.public)
    board = book.boards.get(plan.board_id)
    own = (contents.heading, contents.period, *contents.sentences, contents.masthead.subject)
    canaries = private_words(book, board, *own) if wanted.public and board else None
    return write_checked(to, lambda part: _write(contents, part, to.suffix.lower()), replace=replace, canaries=canaries)


def highlights_name(plan: Plan, until: date, ending: str, *, public: bool = False) -> str:
    """Return a name for the file: what it is, of which plan, and the day."""
    return name_of_copy(f"Highlight report {plan.title}{' public' if public else ''}", until, ending)


def _write(contents: HighlightContents, to: Path, ending: str) -> Counts:
    # The libraries that write are loaded when something is written, not when the window opens.
    if ending == ".xlsx":
        from desktop.exports.highlight_workbook import write_highlights

        return write_highlights(contents, to)
    from desktop.exports.word.write import write_word

    return write_word(contents, to)
