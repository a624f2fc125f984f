"""Minutes take the running numbers of the board's series, in the order of the agenda."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ProgressUpdate
from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.write_minutes import (
    minute_of_item,
    minutes_from_agenda,
    next_minute,
    note_of_item,
    unwritten_words,
)


@pytest.fixture
def board() -> Board:
    return Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=6))


@pytest.fixture
def meeting(board) -> Meeting:
    return Meeting(board_id=board.id, date=date(2031, 6, 30))


@pytest.fixture
def book(tmp_path: Path, board, meeting) -> Iterator[Book]:
    """A book with one meeting: three items, one of them a heading, and a sub-item."""
    wall = AgendaItem(meeting_id=meeting.id, position=2, title="The sea wall:-")
    items = [
        AgendaItem(meeting_id=meeting.id, position=1, title="Apologies."),
        wall,
        AgendaItem(meeting_id=meeting.id, parent_id=wall.id, position=1, title="Its northern end"),
        AgendaItem(meeting_id=meeting.id, position=3, title="Part two", kind=ItemKind.HEADING),
    ]
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([board, meeting, *items]))
        yield made


def written(book: Book, meeting: Meeting) -> list[tuple[int, str, str]]:
    return [(each.position, each.number, each.title) for each in book.minutes.all(meeting_id=meeting.id)]


def test_each_item_becomes_a_minute_with_the_next_number(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert written(book, meeting) == [(1, "H6", "APOLOGIES"), (2, "H7", "THE SEA WALL")]
    assert book.boards.get(board.id).minute_series.next == 8


def test_items_that_have_a_minute_are_left_alone(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert minutes_from_agenda(book, book.boards.get(board.id), meeting) == []


def test_a_minute_of_its_own_stands_at_the_end(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    minute, edits = next_minute(book, book.boards.get(board.id), meeting, title="ANY OTHER BUSINESS")
    book.write("One more", edits)
    assert written(book, meeting)[-1] == (3, "H8", "ANY OTHER BUSINESS")
    assert minute.number == "H8"


def test_a_new_minute_stands_behind_the_last_one_where_one_was_deleted(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    first = book.minutes.first(number="H6")
    book.write("Delete", [removed(first)])
    minute, _edits = next_minute(book, book.boards.get(board.id), meeting, title="LATE")
    assert minute.position == 3


def test_a_deleted_number_is_not_used_again(book, board, meeting) -> None:
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    book.write("Delete", [removed(book.minutes.first(number="H7"))])
    book.write("Minutes", minutes_from_agenda(book, book.boards.get(board.id), meeting))
    assert written(book, meeting)[-1] == (2, "H8", "THE SEA WALL")


def test_a_series_without_a_prefix_counts_too(book, board, meeting) -> None:
    plain = replace(board, minute_series=MinuteSeries(next=1772))
    book.write("Series", [changed(board, plain)])
    minute, _edits = next_minute(book, plain, meeting, title="LATE")
    assert minute.number == "1772"


def item_of(book: Book, title: str) -> AgendaItem:
    found = book.agenda_items.first(title=title)
    assert found is not None
    return found


def fill(book: Book, meeting: Meeting, **facts: object) -> Minute:
    """Add an item with these facts and return its minute, written into the book."""
    item = AgendaItem(**{"meeting_id": meeting.id, "position": 9, "title": "It", **facts})
    book.write("Item", [added(item)])
    minute, edits = minute_of_item(book, book.boards.all()[0], meeting, item)
    book.write("Minute", edits)
    return minute


def attends(meeting: Meeting, name: str, role: AttendanceRole) -> Attendance:
    return Attendance(meeting_id=meeting.id, name=name, role=role)


def test_one_item_alone_becomes_a_minute(book, board, meeting) -> None:
    minute, edits = minute_of_item(book, board, meeting, item_of(book, "The sea wall:-"))
    book.write("One", edits)
    assert (minute.number, minute.title, book.minutes.count()) == ("H6", "THE SEA WALL", 1)


def test_a_minute_stands_where_its_item_does(book, board, meeting) -> None:
    book.write("Wall", minute_of_item(book, board, meeting, item_of(book, "The sea wall:-"))[1])
    board = book.boards.get(board.id)
    book.write("Apologies", minute_of_item(book, board, meeting, item_of(book, "Apologies."))[1])
    assert [(number, title) for _place, number, title in written(book, meeting)] == [
        ("H7", "APOLOGIES"),
        ("H6", "THE SEA WALL"),
    ]


def test_items_below_a_heading_have_minutes(book, board, meeting) -> None:
    heading = item_of(book, "Part two")
    book.write("Below", [added(AgendaItem(meeting_id=meeting.id, parent_id=heading.id, title="Money"))])
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert [title for *_, title in written(book, meeting)] == ["APOLOGIES", "THE SEA WALL", "MONEY"]


@pytest.mark.parametrize("outcome", [ItemOutcome.DEFERRED, ItemOutcome.NOT_REACHED, ItemOutcome.WITHDRAWN])
def test_an_item_that_was_not_taken_gets_no_number_but_may_be_noted(book, board, meeting, outcome) -> None:
    item = item_of(book, "The sea wall:-")
    after = replace(item, outcome=outcome, outcome_reason="the report was late")
    book.write("Outcome", [changed(item, after)])
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert [number for _place, number, _title in written(book, meeting)] == ["H6"]
    note, edits = note_of_item(book, book.boards.get(board.id), meeting, after)
    book.write("Note", edits)
    assert (note.number, note.title) == ("", "THE SEA WALL")
    assert note.text.endswith("The report was late.")
    assert book.boards.get(board.id).minute_series.next == 7


def test_an_urgent_item_has_the_chairs_agreement_above_its_minute(book, meeting) -> None:
    minute = fill(book, meeting, urgent=True, urgency_agreed=True, urgency_reason="a breach in the wall")
    assert "A BREACH IN THE WALL" in minute.note_above


def test_what_is_private_stays_so(book, meeting) -> None:
    assert fill(book, meeting, exempt_paragraphs=(3,)).exempt_paragraphs == (3,)
    assert fill(book, meeting, confidential=True).confidential


def test_the_exclusion_of_the_public_is_resolved_for_what_follows(book, board, meeting) -> None:
    private = AgendaItem(
        meeting_id=meeting.id, position=10, number="7", title="A dismissal", exempt_paragraphs=(1,), public_interest="x"
    )
    book.write("Private", [added(private)])
    minute = fill(book, meeting, kind=ItemKind.EXCLUSION)
    (part,) = book.resolutions.all(minute_id=minute.id)
    assert "item 7" in part.text and "paragraph 1" in part.text


def test_apologies_are_those_of_the_attendance(book, meeting) -> None:
    away = [attends(meeting, name, AttendanceRole.APOLOGIES) for name in ("A", "B", "C")]
    book.write("Away", added_all(away))
    assert fill(book, meeting, kind=ItemKind.APOLOGIES).text == "Apologies for absence were received from A, B and C."


def test_nothing_is_said_of_apologies_before_anybody_is_marked(book, meeting) -> None:
    assert fill(book, meeting, kind=ItemKind.APOLOGIES).text == ""
    book.write("There", [added(attends(meeting, "A", AttendanceRole.PRESENT))])
    assert fill(book, meeting, kind=ItemKind.APOLOGIES).text == "There were no apologies for absence."


def test_declarations_are_told_one_by_one(book, meeting) -> None:
    wall = item_of(book, "The sea wall:-")
    book.write("Number", [changed(wall, replace(wall, number="2"))])
    declared = Declaration(
        meeting_id=meeting.id, name="A", agenda_item_id=wall.id, nature="Keeps a boat.", conduct="Left the room."
    )
    book.write("Declared", [added(declared)])
    text = fill(book, meeting, kind=ItemKind.DECLARATIONS).text
    assert text == "A declared a personal interest in item 2 (Keeps a boat) and left the room."


def test_the_confirmation_of_the_minutes_before_is_prepared(book, board, meeting) -> None:
    book.write("Before", [added(Meeting(board_id=board.id, date=date(2031, 5, 5)))])
    minute = fill(book, meeting, kind=ItemKind.MINUTES)
    assert "5 May 2031" in minute.text
    (part,) = book.resolutions.all(minute_id=minute.id)
    assert part.text == "That the minutes of the meeting held on 5 May 2031 be confirmed as a correct record."


def test_matters_arising_name_the_minutes_they_come_from(book, board, meeting) -> None:
    earlier = Meeting(board_id=board.id, date=date(2031, 5, 5))
    ropes = Minute(meeting_id=earlier.id, number="H2", title="ROPES")
    part = Resolution(minute_id=ropes.id, text="That ropes be bought.")
    action = ActionItem(board_id=board.id, wording="Buy ropes", source_kind="resolutions", source_id=part.id)
    heard = ProgressUpdate(action_item_id=action.id, made_on=meeting.date, text="bought in May.")
    matters = AgendaItem(meeting_id=meeting.id, position=8, title="Matters arising", kind=ItemKind.MATTERS_ARISING)
    below = AgendaItem(
        meeting_id=meeting.id, parent_id=matters.id, title="Ropes", source_kind="action-items", source_id=action.id
    )
    book.write("Fill", added_all([earlier, ropes, part, action, heard, matters, below]))
    minute, _edits = minute_of_item(book, board, meeting, matters)
    assert minute.text == "Further to Minute No. H2(1) (ROPES): bought in May."


def test_the_closing_time_and_the_next_meeting_are_filled_in(book, board, meeting) -> None:
    held = replace(meeting, ended_at=time(15, 40))
    book.write("Ended", [changed(meeting, held), added(Meeting(board_id=board.id, date=date(2031, 7, 28)))])
    text = fill(book, held, kind=ItemKind.DATES).text
    assert text == "The next meeting will be held on Monday 28 July 2031.\n\nThe meeting closed at 3.40 pm."


def yearly(book: Book, **facts: int) -> Board:
    board = book.boards.all()[0]
    after = replace(board, minute_series=MinuteSeries(prefix="H", reset="municipal-year", **{"next": 6, **facts}))
    book.write("Series", [changed(board, after)])
    return after


def test_a_series_of_each_year_begins_again_in_may(book, meeting) -> None:
    board = yearly(book, next=41)
    april = Meeting(board_id=board.id, date=date(2031, 4, 28))
    book.write("April", added_all([april, Minute(meeting_id=april.id, number="H40", title="ROPES")]))
    book.write("Minutes", minutes_from_agenda(book, board, meeting))
    assert [number for _place, number, _title in written(book, meeting)] == ["H1", "H2"]
    assert book.boards.get(board.id).minute_series.next == 3


def test_the_first_number_of_a_year_is_not_given_again_when_its_minute_is_deleted(book, meeting) -> None:
    board = yearly(book, next=41)
    april = Meeting(board_id=board.id, date=date(2031, 4, 28))
    book.write("April", added_all([april, Minute(meeting_id=april.id, number="H40", title="ROPES")]))
    minute, edits = next_minute(book, board, meeting, title="LAMPS")
    made = book.write("Minute", edits)
    book.write("Undo", made.inverse())
    assert next_minute(book, board, meeting, title="LAMPS")[0].number == "H1"
    book.write("Redo", made.edits)
    book.write("Removal", book.removal(minute))
    assert next_minute(book, book.boards.get(board.id), meeting, title="OIL")[0].number == "H2"


def test_within_the_year_it_runs_on(book, meeting) -> None:
    board = yearly(book)
    may = Meeting(board_id=board.id, date=date(2031, 5, 28))
    book.write("May", added_all([may, Minute(meeting_id=may.id, number="H5", title="ROPES")]))
    assert next_minute(book, board, meeting, title="LATE")[0].number == "H6"


def test_a_late_minute_of_the_year_before_takes_its_next_number_and_leaves_the_series(book, meeting) -> None:
    board = yearly(book, next=3)
    april = Meeting(board_id=board.id, date=date(2031, 4, 28))
    minutes = [
        Minute(meeting_id=april.id, number="H40", title="ROPES"),
        Minute(meeting_id=meeting.id, number="H2", title="LAMPS"),
    ]
    book.write("Fill", added_all([april, *minutes]))
    minute, edits = next_minute(book, board, april, title="LATE")
    assert (minute.number, edits[-1].after.minute_series.next) == ("H41", 3)


def test_a_number_that_the_book_has_is_passed_over(book, board, meeting) -> None:
    imported = Meeting(board_id=board.id, date=date(2031, 6, 2))
    book.write("Imported", added_all([imported, Minute(meeting_id=imported.id, number="H6", title="ROPES")]))
    assert next_minute(book, board, meeting, title="LATE")[0].number == "H7"


def test_runs_of_empty_minutes_are_named(book, board, meeting) -> None:
    texts = ("", "Heard.", "", "", "")
    minutes = [
        Minute(meeting_id=meeting.id, number=f"C{place}", title="X", text=text, position=place)
        for place, text in enumerate(texts, 11)
    ]
    book.write("Fill", added_all(minutes))
    assert unwritten_words(book, meeting) == "C11 and C13 to C15 have no text yet"
