"""A book with one meeting of an invented board, and files that could be its papers."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.documents.page_count import CountedPaper
from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.board import AccessRegime, Board
from desktop.domain.edits import Edit, added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book

TODAY = date(2014, 10, 27)
TITLES = ("Apologies", "Minutes", "The sea wall", "Money")


@dataclass
class PaperBook:
    book: Book
    board: Board
    meeting_id: str
    items: list[AgendaItem]

    @property
    def meeting(self) -> Meeting:
        meeting = self.book.meetings.get(self.meeting_id)
        assert meeting is not None
        return meeting

    def write(self, edits: list[Edit]) -> None:
        self.book.write("Test", edits)

    def item(self, at: int) -> AgendaItem:
        item = self.book.agenda_items.get(self.items[at].id)
        assert item is not None
        return item

    def paper(self, name: str) -> Paper:
        return next(paper for paper in self.book.papers.all() if paper.file_name == name)

    def span(self, name: str) -> tuple[int | None, int | None]:
        paper = self.paper(name)
        return paper.first_page, paper.last_page


def open_paper_book(path: Path) -> PaperBook:
    board = Board(name="Invented Board", access=AccessRegime.STATUTORY)
    meeting = Meeting(board_id=board.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_AGENDA)
    items = [
        AgendaItem(meeting_id=meeting.id, position=at, number=str(at), title=title)
        for at, title in enumerate(TITLES, 1)
    ]
    book = Book.create(path)
    book.write("Fill", added_all([board, meeting, *items]))
    return PaperBook(book, board, meeting.id, items)


def counted(name: str, pages: int | None = 2) -> CountedPaper:
    data = name.encode()
    return CountedPaper(name, "application/pdf", data, hashlib.sha256(data).hexdigest(), pages)
