"""What follows when an item is marked: it returns on the next agenda, or goes from it again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.item_outcome import closed, with_outcome
from tests.workflows.next_meeting_book import APOLOGIES, BOARD, LAST, OIL, SPILL, WALL, one_meeting_held

NEXT = Meeting(board_id=BOARD.id, date=date(2014, 11, 28), state=MeetingState.DRAFT_AGENDA)
AGAIN = AgendaItem(meeting_id=NEXT.id, number="1", title=APOLOGIES.title, kind=ItemKind.APOLOGIES)
PLANNED = ProgrammeItem(
    board_id=BOARD.id, meeting_id=LAST.id, title="Wall", state=ProgrammeState.TAKEN, agenda_item_id=WALL.id
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with one_meeting_held(tmp_path) as made:
        made.write("Next", added_all([NEXT, AGAIN, PLANNED]))
        yield made


def mark(book: Book, item: AgendaItem, outcome: ItemOutcome, reason: str = "") -> None:
    stands = book.agenda_items.get(item.id)
    assert stands is not None
    book.write("Mark", with_outcome(book, LAST, stands, outcome, reason))


def next_agenda(book: Book) -> list[str]:
    return [f"{item.number} {item.title}" for item in book.agenda_items.all(meeting_id=NEXT.id)]


def programme(book: Book) -> tuple[ProgrammeState, str | None]:
    planned = book.programme_items.all()[0]
    return planned.state, planned.meeting_id


def test_a_deferred_item_stands_on_the_next_draft_agenda_at_once(book: Book) -> None:
    mark(book, WALL, ItemOutcome.DEFERRED, "no quorum")
    assert next_agenda(book) == ["1 Apologies for absence", "2 The sea wall"]
    assert programme(book) == (ProgrammeState.ON_AGENDA, NEXT.id)


def test_the_reason_is_given_on_the_next_agenda_too(book: Book) -> None:
    mark(book, WALL, ItemOutcome.DEFERRED)
    mark(book, WALL, ItemOutcome.DEFERRED, "no quorum")
    copy = book.agenda_items.first(source_id=WALL.id)
    assert copy and copy.note == "Deferred from 7 November 2014: no quorum."


def test_an_item_that_was_taken_after_all_goes_from_the_next_agenda(book: Book) -> None:
    mark(book, WALL, ItemOutcome.DEFERRED)
    mark(book, WALL, ItemOutcome.TAKEN)
    assert next_agenda(book) == ["1 Apologies for absence"]
    assert programme(book) == (ProgrammeState.TAKEN, LAST.id)


def test_nothing_is_put_on_an_agenda_that_is_published(book: Book) -> None:
    book.write("Publish", [changed(NEXT, replace(NEXT, state=MeetingState.PUBLISHED))])
    mark(book, WALL, ItemOutcome.DEFERRED)
    assert next_agenda(book) == ["1 Apologies for absence"]
    assert programme(book) == (ProgrammeState.DEFERRED, LAST.id)


def test_a_usual_item_does_not_come_twice(book: Book) -> None:
    mark(book, APOLOGIES, ItemOutcome.NOT_REACHED)
    assert next_agenda(book) == ["1 Apologies for absence"]


def test_a_withdrawn_item_does_not_return(book: Book) -> None:
    mark(book, WALL, ItemOutcome.WITHDRAWN)
    assert next_agenda(book) == ["1 Apologies for absence"]
    assert programme(book)[0] is ProgrammeState.WITHDRAWN


def test_several_left_open_at_the_end_return_together_with_their_sub_items(book: Book) -> None:
    left = [(each, replace(each, outcome=ItemOutcome.NOT_REACHED)) for each in (WALL, OIL, SPILL)]
    book.write("End", closed(book, LAST, left))
    assert set(next_agenda(book)) == {
        "1 Apologies for absence",
        "2 The sea wall",
        "3 Oil in the basin",
        "a The spill of May",
    }
