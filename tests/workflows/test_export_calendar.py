"""Meetings and deadlines as a calendar file, read again with the library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.call_for_papers import calls
from desktop.workflows.export_calendar import export_calendar, export_call

BOARD = Board(name="Harbour, Quay; and Boats Board")
MEETING = Meeting(
    board_id=BOARD.id, date=date(2015, 7, 3), time=time(13, 30), venue="Harbour House", minutes_allotted=90
)
LATER = Meeting(board_id=BOARD.id, date=date(2015, 12, 4), provisional=True)
WALL = AgendaItem(meeting_id=MEETING.id, title="The sea wall", presenter="Treasurer", paper=PaperStatus.HEREWITH)
SECRET = replace(WALL, id="secret", title="The blackmail", position=2, exempt_paragraphs=(7,))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, LATER, WALL, SECRET]))
        yield made


def entries(path: Path) -> list[Any]:
    return Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def called(book: Book, path: Path) -> list[Any]:
    meeting = book.meetings.get(MEETING.id)
    export_call(book, meeting, calls(book, meeting, date(2015, 6, 1))[0], path)
    return entries(path)


def test_a_meeting_stands_in_local_time_with_its_zone(book, tmp_path) -> None:
    result = export_calendar(book, MEETING.id, tmp_path / "meeting.ics")
    (entry,) = entries(result.path)
    begins = entry["dtstart"].dt
    assert (begins.replace(tzinfo=None), begins.utcoffset().seconds) == (datetime(2015, 7, 3, 13, 30), 3600)
    assert (entry["dtend"].dt - begins).seconds == 90 * 60
    text = result.path.read_text(encoding="utf-8")
    assert "METHOD:PUBLISH" in text and "TZID:Europe/London" in text and text.count("BEGIN:VTIMEZONE") == 1
    assert str(entry["summary"]) == BOARD.name


def test_all_meetings_of_the_book_come_out_with_the_provisional_ones_marked(book, tmp_path) -> None:
    result = export_calendar(book, None, tmp_path / "all.ics")
    found = {
        each["dtstart"].dt if "T" not in each["dtstart"].to_ical().decode() else "": str(each["status"])
        for each in entries(result.path)
    }
    assert result.entries == 2
    assert found == {"": "CONFIRMED", LATER.date: "TENTATIVE"}


def test_an_entry_keeps_its_identity_and_its_number_grows_with_a_change(book, tmp_path) -> None:
    path = tmp_path / "meeting.ics"
    export_calendar(book, MEETING.id, path)
    before = entries(path)[0]
    moved = replace(MEETING, date=date(2015, 7, 10))
    book.write("Move", [changed(MEETING, moved)])
    book.write("Agree", [changed(moved, replace(moved, agenda_agreed_on=date(2015, 6, 1)))])
    export_calendar(book, MEETING.id, path)
    after = entries(path)[0]
    assert str(before["uid"]) == str(after["uid"])
    assert (before["sequence"], after["sequence"]) == (0, 1)


def test_a_call_has_its_deadlines_the_publication_and_the_meeting(book, tmp_path) -> None:
    found = called(book, tmp_path / "call.ics")
    assert [str(each["categories"].to_ical().decode()) for each in found] == ["Deadline"] * 4 + ["Meeting"]
    assert len({str(each["uid"]) for each in found}) == 5
    assert "The sea wall" in str(found[0]["description"])


def test_the_numbers_of_deadlines_grow_with_a_change(book, tmp_path) -> None:
    path = tmp_path / "call.ics"
    before = called(book, path)[0]["sequence"]
    book.write("Title", [changed(WALL, replace(WALL, title="The wall"))])
    assert called(book, path)[0]["sequence"] > before


def test_no_word_of_a_private_item_goes_into_a_calendar(book, tmp_path) -> None:
    found = called(book, tmp_path / "call.ics")
    assert "blackmail" not in (tmp_path / "call.ics").read_text(encoding="utf-8")
    assert "a private item" in str(found[0]["description"])


def test_another_file_is_not_written_over(book, tmp_path) -> None:
    path = tmp_path / "mine.ics"
    path.write_text("BEGIN:VCALENDAR", encoding="utf-8")
    with pytest.raises(Refused, match="no calendar of this program"):
        export_calendar(book, None, path)
    assert path.read_text(encoding="utf-8") == "BEGIN:VCALENDAR"


def test_a_book_without_a_meeting_has_no_calendar(tmp_path) -> None:
    with Book.create(tmp_path / "empty.minutebook") as book, pytest.raises(Refused):
        export_calendar(book, None, tmp_path / "none.ics")
    assert not (tmp_path / "none.ics").exists()
