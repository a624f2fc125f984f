"""The work programme: groups, order, placing, deferring, and what became of an item."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemOutcome
from desktop.domain.board import Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.work_programme import (
    deferred,
    inserted,
    leads,
    moved,
    neighbour,
    new_item,
    placed,
    planned,
    programme,
    withdrawn,
)

TODAY = date(2014, 10, 27)
BOARD = Board(name="Harbour Board")
PAST, NEXT, LATER = (
    Meeting(board_id=BOARD.id, date=day) for day in (date(2014, 9, 26), date(2014, 11, 7), date(2014, 12, 5))
)
WALL = ProgrammeItem(board_id=BOARD.id, meeting_id=NEXT.id, position=1, title="The sea wall", lead="Director of Works")
ROPES = ProgrammeItem(board_id=BOARD.id, meeting_id=NEXT.id, position=2, title="Ropes", lead="Harbour Master")
BOATS = ProgrammeItem(board_id=BOARD.id, position=1, title="Boats")
OLD = ProgrammeItem(board_id=BOARD.id, meeting_id=PAST.id, title="Lamps", state=ProgrammeState.TAKEN)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, PAST, NEXT, LATER, WALL, ROPES, BOATS, OLD]))
        yield made


def shown(book: Book, **more) -> list[tuple[date | None, list[str]]]:
    groups = programme(book, BOARD.id, TODAY, **more)
    return [(each.meeting.date if each.meeting else None, [line.item.title for line in each.lines]) for each in groups]


def becomes(book: Book, outcome: ItemOutcome) -> AgendaItem:
    on = AgendaItem(meeting_id=NEXT.id, number="4", title="The sea wall", outcome=outcome)
    book.write(
        "Agenda", [added(on), changed(WALL, replace(WALL, state=ProgrammeState.ON_AGENDA, agenda_item_id=on.id))]
    )
    return on


def words(book: Book) -> str:
    return planned(book, book.programme_items.get(WALL.id)).words


def test_coming_meetings_stand_there_without_items_and_what_is_not_placed_comes_last(book) -> None:
    assert shown(book) == [(NEXT.date, ["The sea wall", "Ropes"]), (LATER.date, []), (None, ["Boats"])]


def test_earlier_meetings_come_when_asked_for_or_while_something_waits_there(book) -> None:
    assert shown(book, earlier=True)[0] == (PAST.date, ["Lamps"])
    book.write("Open", [changed(OLD, replace(OLD, state=ProgrammeState.PLANNED))])
    assert shown(book)[0] == (PAST.date, ["Lamps"])


def test_one_lead_can_be_looked_at_alone(book) -> None:
    assert shown(book, lead="Harbour Master") == [(NEXT.date, ["Ropes"]), (LATER.date, []), (None, [])]
    assert leads(book, BOARD.id) == ["Director of Works", "Harbour Master"]


def test_a_new_item_comes_after_the_chosen_one(book) -> None:
    item = new_item(book, BOARD.id, NEXT.id, after=WALL.position)
    book.write("New", inserted(book, item))
    assert shown(book)[0] == (NEXT.date, ["The sea wall", "New item", "Ropes"])


def test_an_item_moves_within_its_meeting_and_not_beyond(book) -> None:
    book.write("Move", moved(book, ROPES, -1))
    assert shown(book)[0][1] == ["Ropes", "The sea wall"]
    assert moved(book, book.programme_items.get(ROPES.id), -1) == []


def test_an_item_goes_to_the_next_meeting_and_then_to_not_placed(book) -> None:
    for place in (1, 2):
        book.write("Next", neighbour(book, book.programme_items.get(WALL.id), TODAY, 1))
        assert "The sea wall" in shown(book)[place][1]
    assert neighbour(book, book.programme_items.get(WALL.id), TODAY, 1) == []


def test_an_item_is_dropped_at_a_place(book) -> None:
    book.write("Drop", placed(book, BOATS, NEXT.id, at=1))
    assert shown(book)[0][1] == ["The sea wall", "Boats", "Ropes"]


def test_deferring_keeps_the_reason_and_goes_to_the_meeting_chosen(book) -> None:
    book.write("Defer", deferred(book, WALL, "the survey is late", LATER.id))
    stands = book.programme_items.get(WALL.id)
    assert (stands.state, stands.meeting_id) == (ProgrammeState.DEFERRED, LATER.id)
    assert stands.note == "Deferred from 7 November 2014: the survey is late"


def test_withdrawing_keeps_the_reason(book) -> None:
    book.write("Withdraw", withdrawn(book, WALL, "no longer ours"))
    assert book.programme_items.get(WALL.id).note == "Withdrawn: no longer ours"


def test_neither_is_done_without_a_reason(book) -> None:
    with pytest.raises(Refused, match="why it is deferred"):
        deferred(book, WALL, " ", LATER.id)
    with pytest.raises(Refused, match="why it is withdrawn"):
        withdrawn(book, WALL, "")


def test_what_is_on_an_agenda_is_moved_there(book) -> None:
    becomes(book, ItemOutcome.OPEN)
    with pytest.raises(Refused, match="Friday 7 November 2014"):
        placed(book, book.programme_items.get(WALL.id), LATER.id)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (ItemOutcome.OPEN, "On the agenda, item 4"),
        (ItemOutcome.TAKEN, "Taken at the meeting of 7 November 2014"),
        (ItemOutcome.DEFERRED, "Deferred at the meeting of 7 November 2014; returns on the next agenda"),
        (ItemOutcome.WITHDRAWN, "Withdrawn at the meeting of 7 November 2014"),
    ],
)
def test_what_became_of_an_item_is_said(book, outcome, said) -> None:
    becomes(book, outcome)
    assert words(book) == said


def test_a_taken_item_names_its_minute(book) -> None:
    on = becomes(book, ItemOutcome.TAKEN)
    book.write("Minute", [added(Minute(meeting_id=NEXT.id, number="H9", title="WALL", agenda_item_id=on.id))])
    assert words(book) == "Taken, minute H9"


def test_a_deferred_item_says_where_it_came_back(book) -> None:
    on = becomes(book, ItemOutcome.DEFERRED)
    again = AgendaItem(meeting_id=LATER.id, title="The sea wall", source_kind="agenda-items", source_id=on.id)
    book.write("Again", [added(again)])
    assert words(book) == "Deferred at the meeting of 7 November 2014; on the agenda of 5 December 2014"


def test_an_item_whose_agenda_item_went_to_the_bin_is_planned_again(book) -> None:
    on = becomes(book, ItemOutcome.OPEN)
    book.write("Bin", book.removal(on))
    assert words(book) == "Planned"
