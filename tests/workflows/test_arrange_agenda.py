"""An agenda is rewritten in one way: numbers follow the order while it is a draft, and stand once it is published."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, Paper, PaperStatus
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged, draft_begun

BOARD = Board(name="Harbour Board")
MEETING = Meeting(board_id=BOARD.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_AGENDA)
WALL = AgendaItem(meeting_id=MEETING.id, position=1, number="1", title="The sea wall")
NORTH = AgendaItem(meeting_id=MEETING.id, parent_id=WALL.id, number="a", title="Its northern end")
MONEY = AgendaItem(meeting_id=MEETING.id, position=2, number="2", title="Money")
PAPER = Paper(agenda_item_id=NORTH.id, title="Survey", file_name="survey.pdf")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, WALL, NORTH, MONEY, PAPER]))
        yield made


def numbers(book: Book) -> dict[str, str]:
    return {item.title: item.number for item in book.agenda_items.all(meeting_id=MEETING.id)}


def test_a_new_item_takes_its_number_and_the_others_move_on(book: Book) -> None:
    oil = AgendaItem(meeting_id=MEETING.id, position=1, title="Oil")
    later = [replace(WALL, position=2), NORTH, replace(MONEY, position=3)]
    book.write("New item", arranged(book, MEETING, [oil, *later]))
    assert numbers(book) == {"Oil": "1", "The sea wall": "2", "Its northern end": "a", "Money": "3"}


def test_pages_follow_the_order(book: Book) -> None:
    wall, money = (replace(item, paper=PaperStatus.HEREWITH, first_page=1, last_page=2) for item in (WALL, MONEY))
    book.write("Swap", arranged(book, MEETING, [replace(wall, position=2), NORTH, replace(money, position=1)]))
    assert [item.first_page for item in book.agenda_items.all(parent_id=None)] == [1, 3]


def test_nothing_moves_once_the_agenda_is_published(book: Book) -> None:
    published = replace(MEETING, state=MeetingState.PUBLISHED)
    edits = arranged(book, published, [replace(WALL, position=2), NORTH, replace(MONEY, position=1)])
    book.write("Move", edits)
    assert numbers(book) == {"The sea wall": "1", "Its northern end": "a", "Money": "2"}


def test_what_is_not_wanted_goes_to_the_bin_with_its_papers(book: Book) -> None:
    book.write("Removal", arranged(book, MEETING, [MONEY]))
    assert (numbers(book), book.papers.count()) == ({"Money": "1"}, 0)


def test_a_sub_item_that_leaves_a_removed_item_keeps_its_papers(book: Book) -> None:
    book.write("Removal", arranged(book, MEETING, [replace(NORTH, parent_id=None, position=1), MONEY]))
    assert (numbers(book), book.papers.count()) == ({"Its northern end": "1", "Money": "2"}, 1)


def test_a_planned_item_is_planned_again_when_its_item_goes(book: Book) -> None:
    planned = ProgrammeItem(board_id=BOARD.id, title="Money", state=ProgrammeState.ON_AGENDA, agenda_item_id=MONEY.id)
    book.write("Plan", added_all([planned]))
    book.write("Removal", arranged(book, MEETING, [WALL, NORTH]))
    assert book.programme_items.get(planned.id) == replace(planned, state=ProgrammeState.PLANNED, agenda_item_id=None)


def test_an_agenda_as_it_stands_needs_no_edit(book: Book) -> None:
    assert arranged(book, MEETING, [WALL, NORTH, MONEY]) == []


def test_a_scheduled_meeting_has_a_draft_agenda_from_its_first_item(book: Book) -> None:
    scheduled = replace(MEETING, state=MeetingState.SCHEDULED)
    assert [edit.after for edit in draft_begun(scheduled)] == [MEETING]
    assert draft_begun(MEETING) == []
