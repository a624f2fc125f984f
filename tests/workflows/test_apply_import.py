import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.board import Board, MinuteSeries, Person
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.source import QueryState
from desktop.importers.amend import settle_in
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from tests.importers.packs import reading_of, reading_of_text, records

TODAY = datetime.date(2015, 6, 1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "test.minutebook") as book:
        yield book


def write(book: Book, name: str) -> None:
    book.write("Import", plan_import(book, reading_of(name), today=TODAY))


def test_everything_that_was_read_stands_in_the_book(book: Book) -> None:
    write(book, "terms_and_strands")
    reading = reading_of("terms_and_strands")
    for kind in ("boards", "meetings", "agenda-items", "strands"):
        assert book.records(kind).count() == len(records(reading, kind))
    assert book.check() == []


def test_the_source_keeps_text_placements_and_leftovers(book: Book) -> None:
    write(book, "terms_and_strands")
    source = book.source_documents.all()[0]
    assert (source.imported_on, source.kind) == (TODAY, "agenda-pack")
    assert [leftover.line for leftover in source.leftovers] == [31]
    board = book.boards.all()[0]
    runs = [(one.first_line, one.last_line) for one in source.placements if one.record_id == board.id]
    assert runs[0] == (1, 1)
    assert len(runs) > 1


def test_each_line_of_the_source_stands_where_its_number_says(book: Book) -> None:
    write(book, "terms_and_strands")
    source = book.source_documents.all()[0]
    lines = source.text.split("\n")
    assert [lines[leftover.line - 1] for leftover in source.leftovers] == [each.text for each in source.leftovers]


def test_queries_wait_in_the_book(book: Book) -> None:
    write(book, "terms_and_strands")
    source = book.source_documents.all()[0]
    assert [query.source_document_id for query in book.queries.all(state=QueryState.OPEN)] == [source.id] * 2


def test_the_same_file_again_is_refused_with_the_day(book: Book) -> None:
    write(book, "committee_agenda")
    with pytest.raises(Refused, match="imported on Monday 1 June 2015"):
        plan_import(book, reading_of("committee_agenda"))


def test_the_same_file_again_on_purpose_changes_nothing(book: Book) -> None:
    write(book, "numbered_recommendations")
    assert plan_import(book, reading_of("numbered_recommendations"), again=True) == ()


def test_a_correction_in_the_book_stays_and_what_is_empty_is_filled(book: Book) -> None:
    write(book, "committee_agenda")
    item = book.agenda_items.first(number="4")
    assert item is not None
    book.write("Correct", [changed(item, replace(item, title="Audit plan", presenter=""))])
    book.write("Again", plan_import(book, reading_of("committee_agenda"), again=True))
    after = book.agenda_items.get(item.id)
    assert after is not None
    assert (after.title, after.presenter) == ("Audit plan", "Director of Finance")


def test_a_scheduled_meeting_becomes_the_one_of_the_agenda(book: Book) -> None:
    board = Board(name="the audit & standards committee")
    planned = Meeting(board_id=board.id, date=datetime.date(2014, 7, 7))
    book.write("Start", [added(board), added(planned)])
    write(book, "committee_agenda")
    meeting = book.meetings.get(planned.id)
    assert meeting is not None
    assert (book.boards.count(), meeting.state, meeting.time) == (1, MeetingState.PUBLISHED, datetime.time(10, 0))
    assert {item.meeting_id for item in book.agenda_items.all()} == {planned.id}


def test_a_settled_query_is_kept_with_its_answer(book: Book) -> None:
    reading = reading_of("terms_and_strands")
    query = reading.queries[0]
    book.write("Import", plan_import(book, settle_in(reading, query, query.choices[0])))
    assert [one.answer for one in book.queries.all(state=QueryState.SETTLED)] == ["Thursday 6 August 2015"]
    assert book.meetings.first(date=datetime.date(2015, 8, 6)) is not None


def test_the_choices_of_a_query_speak_of_the_records_in_the_book(book: Book) -> None:
    board = Board(name="Upland Recovery Board")
    book.write("Start", [added(board)])
    write(book, "terms_and_strands")
    effect = book.queries.all()[0].choices[0].effects[0]
    assert effect.fields["board_id"] == board.id


def test_a_report_without_a_name_is_known_by_its_recommendations(book: Book) -> None:
    text = (
        "Lantern Board\nDate: Monday 7 July 2014\nAGENDA\n1. Apologies\n2. Minutes\n3. Lamps\n\nRecommendations\n\n"
        "1. The keeper should sleep.\n2. The owner should wake.\n"
    )
    book.write("Import", plan_import(book, reading_of_text(text)))
    report = book.reports.all()[0]
    book.write("Name", [changed(report, replace(report, title="Rest of keepers"))])
    book.write("Again", plan_import(book, reading_of_text(text + "\nDRAFT\n")))
    assert (book.reports.count(), book.recommendations.count()) == (1, 2)


def test_minute_numbers_go_on_after_those_read(book: Book) -> None:
    text = (
        "LANTERN BOARD\nMonday, 7th July, 2014\n\nPresent:-\n\nCouncillor A. Alder, Chair\n\nL4 LAMPS\n\n"
        "They were lit.\n\nResolved:- That they be lit.\n\nL5 OIL\n\nIt was bought.\n\nResolved:- That it be bought.\n"
    )
    book.write("Import", plan_import(book, reading_of_text(text)))
    assert [minute.number for minute in book.minutes.all()] == ["L4", "L5"]
    assert book.boards.all()[0].minute_series == MinuteSeries(prefix="L", next=6)


MINUTES = (
    "{board}\n{day}\n\nPresent:-\n\nCouncillor A. Alder, Chair\nMrs. B. Birch, Clerk\n\n"
    "{first} LAMPS\n\nThey were lit.\n\nResolved:- That they be lit.\n\n"
)


def test_people_of_two_meetings_are_one(book: Book) -> None:
    text = MINUTES.format(board="LANTERN BOARD", day="Monday, 7th July, 2014", first="L1")
    text += MINUTES.format(board="LANTERN BOARD", day="Monday, 4th August, 2014", first="L2")
    book.write("Import", plan_import(book, reading_of_text(text)))
    assert (book.meetings.count(), book.people.count(), book.attendance.count()) == (2, 2, 4)
    assert book.check() == []


def test_a_person_is_known_by_another_spelling(book: Book) -> None:
    alder = Person(name="Councillor Ada Alder", aliases=("Councillor A. Alder",))
    book.write("Start", [added(alder)])
    text = MINUTES.format(board="LANTERN BOARD", day="Monday, 7th July, 2014", first="L1")
    book.write("Import", plan_import(book, reading_of_text(text)))
    assert [person.name for person in book.people.all()] == ["Councillor Ada Alder", "Mrs. B. Birch"]
