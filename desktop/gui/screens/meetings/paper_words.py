"""What the list of papers says of each: one row for a paper, or for an item whose paper is missing."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.agenda import AgendaItem, ItemKind, Paper, PaperProgress, PaperStatus, Supplement
from desktop.domain.agenda_order import in_order, printed_number
from desktop.domain.dates import short_date
from desktop.domain.page_run import in_supplements, paper_pages, say_pages
from desktop.domain.wording import counted
from desktop.workflows.attach_paper import item_words
from desktop.workflows.paper_edits import MeetingPapers

_EXPECTED = frozenset({PaperStatus.HEREWITH, PaperStatus.TO_FOLLOW})
_KILOBYTE = 1024


class PaperRow(NamedTuple):
    """A paper with its item; paper is None for an item that has no file. is_fixed is one that has gone out;
    number is that of the item as it is printed.
    """

    item: AgendaItem
    paper: Paper | None
    supplements: tuple[Supplement, ...] = ()
    is_fixed: bool = False
    number: str = ""

    @property
    def id(self) -> str:
        """The id of the paper, or of the item where it has none."""
        return self.paper.id if self.paper else self.item.id


def rows_of(stands: MeetingPapers) -> list[PaperRow]:
    """Return a row for every paper in the order of the agenda, and for every item that still lacks its file.

    Once the agenda is out every item has one: what comes late may belong to any of them.
    """
    rows: list[PaperRow] = []
    above = {item.id: item.number for item in stands.items}
    for placed in in_order(stands.items):
        item, own = placed.item, stands.of(placed.id)
        number = printed_number(item, above.get(item.parent_id or "", ""))
        rows += [PaperRow(item, paper, stands.supplements, stands.is_fixed(paper), number) for paper in own]
        lacks = item.paper is not PaperStatus.NONE or item.paper_progress is PaperProgress.AWAITED
        if not own and (lacks or (not stands.is_draft and item.kind is not ItemKind.HEADING)):
            rows.append(PaperRow(item, None, number=number))
    return rows


def title_words(row: PaperRow) -> str:
    """Return the paper's title, or in words what is missing."""
    if row.paper is not None:
        return row.paper.title
    if _wants_none(row.item):
        return "No paper"
    if row.item.paper in _EXPECTED or row.item.paper is PaperStatus.NONE:
        return "No file yet"
    return "Handed out at the meeting" if row.item.paper is PaperStatus.TABLED else "Told at the meeting"


def title_tone(row: PaperRow) -> str:
    """Return the tone of the title: a missing file stands out."""
    if row.paper is not None:
        return "strong"
    return "late" if row.item.paper in _EXPECTED else "muted"


def attached_words(item: AgendaItem, papers: Sequence[Paper], supplements: Sequence[Supplement]) -> str:
    """Return to which item papers went, and where they stand: "Attached to item 5 as supplement 1, page 6a."."""
    where = "; ".join(in_supplements(papers, supplements))
    return f"Attached to {item_words(item)} as {where[:1].lower()}{where[1:]}." if where else ""


def _wants_none(item: AgendaItem) -> bool:
    return item.paper is PaperStatus.NONE and item.paper_progress is not PaperProgress.AWAITED


def status_words(row: PaperRow) -> str:
    """Return how the paper reaches the meeting; a late one with its supplement."""
    if row.paper is not None and row.paper.supplement:
        return f"supplement {row.paper.supplement}"
    return row.item.paper.value


def progress_words(row: PaperRow) -> str:
    """Return how far the author has come, with the day on which the file came in."""
    progress = row.item.paper_progress.value
    if row.paper is None or row.paper.received_on is None:
        return progress
    return f"{progress or 'received'} {short_date(row.paper.received_on)}"


def printed_words(row: PaperRow) -> str:
    """Return the pages as they are printed: "6 - 7", "17a - 17f"; for a paper of unknown length the question."""
    if row.paper is None:
        return say_pages(row.item.first_page, row.item.last_page)
    if row.paper.pages:
        return paper_pages(row.paper, row.supplements)
    return "no numbers" if row.is_fixed else "how many?"


def printed_tone(row: PaperRow) -> str:
    """Return the tone of the pages: a length that nobody has typed stands out."""
    if row.paper is None or row.paper.pages:
        return ""
    return "muted" if row.is_fixed else "late"


def pages_words(row: PaperRow) -> str:
    """Return how many pages it has; nothing where nobody has said so yet."""
    return counted(row.paper.pages, "page") if row.paper is not None and row.paper.pages else ""


def size_words(row: PaperRow) -> str:
    """Return the size of the file: "1.2 MB", "340 KB"."""
    if row.paper is None or not row.paper.size:
        return ""
    kilobytes = max(1, round(row.paper.size / _KILOBYTE))
    return f"{kilobytes / _KILOBYTE:.1f} MB" if kilobytes >= _KILOBYTE else f"{kilobytes} KB"
