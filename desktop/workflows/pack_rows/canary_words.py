"""The words that a public copy must not hold: those of exempt matter that stand in no open record."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.minutes import Minute
from desktop.exports.canary import Canaries, phrases_of, plain_words
from desktop.exports.pack_contents import PackContents
from desktop.exports.pack_plan import words_of_its_own
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import item_paragraphs, minute_paragraphs

# A short title ("Staffing") is common speech: it is looked for only where no open record uses it.
_TELLING_WORDS = 3


@dataclass(slots=True)
class _Words:
    titles: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def take(self, title: str, *records: Any) -> None:
        self.titles.append(title)
        self.texts += [text for record in records for text in _texts(record)]


def canaries_of(book: Book, board: Board, exempt_items: list[ActionItem], contents: PackContents) -> Canaries:
    """Return what to look for in a public copy of this board's pack.

    exempt_items are the board's exempt action items; contents gives the words that every such pack has.
    """
    exempt, opened = _Words(), _Words()
    _take_meetings(book, board, exempt, opened)
    _take_action_items(book, board, {item.id for item in exempt_items}, exempt, opened)
    _take_reports(book, board, opened)
    opened.texts += [*_texts(board), *words_of_its_own(contents)]
    known = set().union(*map(phrases_of, opened.texts))
    phrases = set().union(*map(phrases_of, exempt.texts)) - known
    return Canaries(frozenset(_telling(exempt.titles, opened)), frozenset(phrases))


def _take_meetings(book: Book, board: Board, exempt: _Words, opened: _Words) -> None:
    for meeting in book.meetings.all(board_id=board.id):
        opened.take("", meeting, *book.attendance.all(meeting_id=meeting.id))
        for item in book.agenda_items.all(meeting_id=meeting.id):
            _take_item(book, item, exempt if item_paragraphs(book, item) else opened, exempt)
        for minute in book.minutes.all(meeting_id=meeting.id):
            _take_minute(book, minute, exempt if minute_paragraphs(book, minute) else opened)


def _take_item(book: Book, item: AgendaItem, words: _Words, exempt: _Words) -> None:
    words.take(item.title, item)
    for paper in book.papers.all(agenda_item_id=item.id):
        side = exempt if paper.exempt else words
        side.take(paper.title)
        side.take(paper.file_name)


def _take_minute(book: Book, minute: Minute, words: _Words) -> None:
    parts = (*book.resolutions.all(minute_id=minute.id), *book.corrections.all(minute_id=minute.id))
    words.take(minute.title, minute, *parts)


def _take_action_items(book: Book, board: Board, exempt_ids: set[str], exempt: _Words, opened: _Words) -> None:
    for item in book.action_items.all(board_id=board.id):
        words = exempt if item.id in exempt_ids else opened
        words.take("", item, *book.updates.all(action_item_id=item.id), *book.extensions.all(action_item_id=item.id))


def _take_reports(book: Book, board: Board, opened: _Words) -> None:
    opened.take("", *book.strands.all(board_id=board.id))
    for report in book.reports.all(board_id=board.id):
        opened.take(report.title, report, *book.recommendations.all(report_id=report.id))


def _telling(titles: list[str], opened: _Words) -> Iterator[str]:
    """Yield the exempt titles to look for: any of three words and more, a shorter one that no open record uses."""
    open_titles = {" ".join(plain_words(title)) for title in opened.titles}
    open_words = f" {' '.join(' '.join(plain_words(text)) for text in opened.texts)} "
    for title in titles:
        words = plain_words(title)
        plain = " ".join(words)
        if plain and plain not in open_titles and (len(words) >= _TELLING_WORDS or f" {plain} " not in open_words):
            yield plain


def _texts(record: Any) -> Iterator[str]:
    """Yield every text in a record, those inside its parts too."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple | list):
        for part in record:
            yield from _texts(part)
    elif hasattr(record, "__dataclass_fields__"):
        for each in fields(record):
            yield from _texts(getattr(record, each.name))
