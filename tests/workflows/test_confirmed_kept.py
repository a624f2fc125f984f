"""A paper that is read again does not change minutes that were confirmed meanwhile."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.edits import changed
from desktop.domain.meeting import MeetingState
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from tests.importers.packs import reading_of

TODAY = date(2015, 6, 1)


@pytest.fixture
def book(tmp_path: Path):
    with Book.create(tmp_path / "test.minutebook") as made:
        made.write("Import", plan_import(made, reading_of("whole_pack"), today=TODAY))
        yield made


def confirm_all_minutes(book: Book) -> None:
    minuted = [each for each in book.meetings.all() if book.minutes.count(meeting_id=each.id)]
    assert minuted
    book.write("Confirm", [changed(each, replace(each, state=MeetingState.CONFIRMED)) for each in minuted])


def test_what_was_confirmed_stays_and_a_query_says_so(book: Book) -> None:
    minute = book.minutes.all()[0]
    book.write("Empty", [changed(minute, replace(minute, note_above="", text=""))])
    emptied = book.minutes.get(minute.id)
    confirm_all_minutes(book)
    book.write("Import", plan_import(book, reading_of("whole_pack"), again=True, today=TODAY))
    assert book.minutes.get(minute.id) == emptied
    (query,) = [one for one in book.queries.all() if "are confirmed, so they stay" in one.question]
    assert query.choices[0].effects == ()
    assert book.check() == []


def test_a_paper_that_says_the_same_asks_nothing(book: Book) -> None:
    confirm_all_minutes(book)
    asked = book.queries.count()
    book.write("Import", plan_import(book, reading_of("whole_pack"), again=True, today=TODAY))
    assert book.queries.count() == asked
