"""The call for papers: per author what is awaited of them, as a text to send by any way they like."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.agenda import AgendaItem, ItemKind, Paper, PaperProgress, PaperStatus
from desktop.domain.agenda_order import in_order, printed_number
from desktop.domain.board import AccessRegime, Board
from desktop.domain.dates import say_date
from desktop.domain.edits import Edit, changed
from desktop.domain.meeting import Meeting
from desktop.domain.paper_deadlines import PUBLICATION, PaperDeadline, deadlines_for
from desktop.domain.times import say_time
from desktop.domain.wording import counted_words
from desktop.storage.book import Book
from desktop.workflows.board_meetings import board_of

HAVE_PAPERS = frozenset({ItemKind.BUSINESS, ItemKind.STANDING, ItemKind.MATTERS_ARISING})
_COMES = frozenset({PaperStatus.HEREWITH, PaperStatus.TO_FOLLOW})


@dataclass(frozen=True, slots=True)
class ItemAsked:
    """An item that may have a paper: who writes it ("" where nobody is named), and how far it has come.

    number is as printed, with that of the item above where it is a sub-item: "2", "2 b".
    """

    item: AgendaItem
    author: str
    progress: PaperProgress
    number: str

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


@dataclass(frozen=True, slots=True)
class Call:
    """What goes to one author: the items whose papers are awaited, and the text."""

    author: str
    items: tuple[AgendaItem, ...]
    text: str


def items_asked(book: Book, meeting_id: str) -> list[ItemAsked]:
    """Return the items of a meeting that may have a paper, by author in the order of the agenda.

    One that comes with a paper of which nothing was said yet counts as awaited, or as received where it is attached.
    Items without an author come last, before those of which no paper is asked.
    """
    items = [placed.item for placed in in_order(book.agenda_items.all(meeting_id=meeting_id))]
    above = {item.id: item.number for item in items}
    papers: dict[str, list[Paper]] = defaultdict(list)
    for paper in book.papers.among("agenda_item_id", above):
        papers[paper.agenda_item_id].append(paper)
    asked = [
        _asked(item, papers[item.id], above.get(item.parent_id or "", "")) for item in items if item.kind in HAVE_PAPERS
    ]
    authors = list(dict.fromkeys(each.author for each in asked))
    return sorted(asked, key=lambda each: (_is_none_asked(each), not each.author, authors.index(each.author)))


def calls(book: Book, meeting: Meeting, today: date) -> list[Call]:
    """Return a call for each author of whom a paper of the meeting is awaited; items without an author have none."""
    board = board_of(book, meeting)
    awaited = [each for each in items_asked(book, meeting.id) if each.progress is PaperProgress.AWAITED]
    authors = dict.fromkeys(each.author for each in awaited if each.author)
    found: list[Call] = []
    for author in authors:
        items = [each for each in awaited if each.author == author]
        text = call_text(board, meeting, author, items, today)
        found.append(Call(author, tuple(each.item for each in items), text))
    return found


def call_text(board: Board, meeting: Meeting, author: str, items: Sequence[ItemAsked], today: date) -> str:
    """Return the text of a call; a deadline before today says that it has passed."""
    deadlines = deadlines_for(board, meeting.date)
    lines = [
        f"Papers for the {board.name}, {say_date(meeting.date)}",
        "",
        f"To: {author}",
        "",
        f"The {board.name} meets {_when(meeting)}. {_published(board, deadlines)}",
        "",
        "One paper is wanted of you:" if len(items) == 1 else f"{len(items)} papers are wanted of you:",
        *(f"- {_item(each)}" for each in items),
        "",
        "The days by which it is wanted:" if len(items) == 1 else "The days by which they are wanted:",
        *(f"- {_deadline(each, today)}" for each in deadlines if each.stage != PUBLICATION),
        "",
        "A paper that comes later can go out only with a supplementary agenda, or be tabled if the "
        f"{board.chair_word} agrees. To withdraw the item, or to speak to it without a paper, say so by the first of "
        "these days.",
    ]
    if any(each.item.is_private for each in items):
        lines += ["", "A paper marked private above goes to no one but the secretary; mark each of its pages."]
    return "\n".join([*lines, *(["", board.contact] if board.contact else [])]) + "\n"


def progress_edits(book: Book, item_ids: Iterable[str], progress: PaperProgress) -> list[Edit]:
    """Return the edits that set how far the papers of items have come."""
    items = [book.agenda_items.get(each) for each in item_ids]
    return [changed(item, replace(item, paper_progress=progress)) for item in items if item is not None]


def _asked(item: AgendaItem, papers: list[Paper], above: str) -> ItemAsked:
    progress = item.paper_progress
    if progress is PaperProgress.NOT_ASKED and papers:
        progress = PaperProgress.RECEIVED
    elif progress is PaperProgress.NOT_ASKED and item.paper in _COMES:
        progress = PaperProgress.AWAITED
    return ItemAsked(item, item.paper_author or item.presenter, progress, printed_number(item, above))


def _is_none_asked(asked: ItemAsked) -> bool:
    return asked.progress is PaperProgress.NOT_ASKED


def _when(meeting: Meeting) -> str:
    at = f" at {say_time(meeting.time)}" if meeting.time else ""
    venue = f", {meeting.venue.rstrip('.')}" if meeting.venue else ""
    provisional = " (a provisional date)" if meeting.provisional else ""
    return f"on {say_date(meeting.date)}{provisional}{at}{venue}"


def _published(board: Board, deadlines: Sequence[PaperDeadline]) -> str:
    day = say_date(deadlines[-1].day)
    if board.access is AccessRegime.STATUTORY:
        return f"Its agenda must be published by {day}."
    if board.access is AccessRegime.PRIVATE:
        return f"Its agenda goes to members by {day}."
    return f"It aims to publish its agenda by {day}."


def _item(asked: ItemAsked) -> str:
    item = asked.item
    number = f"item {asked.number}, " if asked.number else ""
    purpose = f" ({item.purpose[0].lower()}{item.purpose[1:]})" if item.purpose else ""
    private = f" - private: {_why_private(item)}" if item.is_private else ""
    words = f"{number}{item.title}{purpose}{private}"
    return f"{words[0].upper()}{words[1:]}"


def _why_private(item: AgendaItem) -> str:
    if item.confidential:
        return "confidential"
    return f"exempt, {counted_words('paragraph', item.exempt_paragraphs)} of Schedule 12A"


def _deadline(deadline: PaperDeadline, today: date) -> str:
    passed = " (this day has passed)" if deadline.day < today else ""
    return f"{deadline.words}: {say_date(deadline.day)}{passed}"
