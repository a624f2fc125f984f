"""Who is asked for which paper, by when, and in which words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, Paper, PaperProgress, PaperStatus
from desktop.domain.board import AccessRegime, Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.call_for_papers import Call, calls, items_asked, progress_edits

TODAY = date(2014, 10, 20)
BOARD = Board(name="Harbour Board", contact="The Secretary, Harbour House")
MEETING = Meeting(board_id=BOARD.id, date=date(2014, 11, 7), time=time(13, 30), venue="Harbour House")


def item(position: int, title: str, **more) -> AgendaItem:
    return AgendaItem(meeting_id=MEETING.id, position=position, number=str(position), title=title, **more)


WALL = item(1, "The sea wall", presenter="Director of Works", paper=PaperStatus.HEREWITH, purpose="For decision")
ROPES = item(2, "Ropes", paper_author="Director of Works", paper=PaperStatus.TO_FOLLOW)
MONEY = item(3, "Money", presenter="Treasurer", paper=PaperStatus.HEREWITH, exempt_paragraphs=(3,))
TALK = item(4, "A talk", presenter="Harbour Master", paper=PaperStatus.VERBAL)
NOBODY = item(5, "Boats", paper=PaperStatus.HEREWITH)
SORRY = item(6, "Apologies", kind=ItemKind.APOLOGIES)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, WALL, ROPES, MONEY, TALK, NOBODY, SORRY]))
        yield made


def call_to(book: Book, author: str) -> Call:
    return next(each for each in calls(book, MEETING, TODAY) if each.author == author)


def test_each_author_of_an_awaited_paper_has_a_call(book) -> None:
    found = {each.author: [one.title for one in each.items] for each in calls(book, MEETING, TODAY)}
    assert found == {"Director of Works": ["The sea wall", "Ropes"], "Treasurer": ["Money"]}


def test_items_without_an_author_and_without_a_paper_come_last(book) -> None:
    found = [(each.item.title, each.progress) for each in items_asked(book, MEETING.id)]
    assert found[-2:] == [("Boats", PaperProgress.AWAITED), ("A talk", PaperProgress.NOT_ASKED)]


def test_the_text_says_what_is_wanted_by_when(book) -> None:
    text = call_to(book, "Director of Works").text
    for words in (
        "Papers for the Harbour Board, Friday 7 November 2014",
        "on Friday 7 November 2014 at 1.30 pm, Harbour House",
        "It aims to publish its agenda by Thursday 30 October 2014.",
        "- Item 1, The sea wall (for decision)",
        "- Draft to the secretary: Thursday 16 October 2014 (this day has passed)",
        "- Clearances: legal, finance and monitoring officer: Thursday 23 October 2014\n",
        "- Final paper: Tuesday 28 October 2014",
        "The Secretary, Harbour House",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("access", "words"), [(AccessRegime.STATUTORY, "must be published"), (AccessRegime.PRIVATE, "goes to members")]
)
def test_what_the_law_asks_is_said_only_of_a_board_it_binds(book, access, words) -> None:
    book.write("Access", [changed(BOARD, replace(BOARD, access=access))])
    assert words in call_to(book, "Treasurer").text


def test_a_private_item_is_marked_so_to_its_author(book) -> None:
    assert "private: exempt, paragraph 3 of Schedule 12A" in call_to(book, "Treasurer").text


def test_a_paper_that_is_attached_was_received(book) -> None:
    book.write("Attach", [added(Paper(agenda_item_id=MONEY.id, title="Money", file_name="money.pdf"))])
    assert [each.author for each in calls(book, MEETING, TODAY)] == ["Director of Works"]


@pytest.mark.parametrize("progress", [PaperProgress.RECEIVED, PaperProgress.CLEARED, PaperProgress.WITHDRAWN])
def test_a_paper_that_is_no_longer_awaited_is_not_called_for(book, progress) -> None:
    book.write("Progress", progress_edits(book, [WALL.id, ROPES.id], progress))
    assert [each.author for each in calls(book, MEETING, TODAY)] == ["Treasurer"]
