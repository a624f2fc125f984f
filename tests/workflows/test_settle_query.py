import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.edits import added, removed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.source import Query, QueryState
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.settle_query import settle
from tests.importers.packs import known_report, reading_of, reading_of_text
from tests.importers.test_reports import KNOWN, PACK


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "test.minutebook") as book:
        book.write("Import", plan_import(book, reading_of("terms_and_strands")))
        yield book


def first_query(book: Book) -> Query:
    return book.queries.all(state=QueryState.OPEN)[0]


def test_a_choice_makes_the_meeting_and_settles_the_query(book: Book) -> None:
    query = first_query(book)
    book.write("Settle", settle(book, query, query.choices[0]))
    assert book.meetings.first(date=datetime.date(2015, 8, 6)) is not None
    assert query.id not in [one.id for one in book.queries.all(state=QueryState.OPEN)]


def test_a_meeting_that_is_there_already_is_not_made_again(book: Book) -> None:
    board = book.boards.all()[0]
    book.write("Plan", [added(Meeting(board_id=board.id, date=datetime.date(2015, 8, 6)))])
    query = first_query(book)
    book.write("Settle", settle(book, query, query.choices[0]))
    assert len(book.meetings.all(date=datetime.date(2015, 8, 6))) == 1


def test_a_settled_query_is_not_settled_twice(book: Book) -> None:
    query = first_query(book)
    book.write("Settle", settle(book, query, query.choices[-1]))
    settled = book.queries.get(query.id)
    assert settled is not None
    with pytest.raises(Refused, match="settled already: Leave this date out"):
        settle(book, settled, settled.choices[0])


def test_a_report_gets_its_name_and_its_dates(book: Book) -> None:
    book.write("Import", plan_import(book, reading_of_text(PACK, [KNOWN])))
    query = next(one for one in book.queries.all(state=QueryState.OPEN) if one.record_kind == "reports")
    book.write("Settle", settle(book, query, query.choices[0]))
    report = book.reports.all()[0]
    assert (report.title, report.published) == ("Lights at sea", datetime.date(2013, 11, 30))
    assert [one.due for one in book.recommendations.all(report_id=report.id)] == [
        datetime.date(2013, 11, 30),
        datetime.date(2014, 2, 28),
    ]


def test_what_is_in_the_bin_cannot_be_settled(book: Book) -> None:
    book.write("Import", plan_import(book, reading_of_text(PACK, [known_report(datetime.date(2013, 1, 1), [])])))
    query = next(one for one in book.queries.all(state=QueryState.OPEN) if one.record_kind == "reports")
    report = book.reports.all()[0]
    book.write("Bin", [*map(removed, book.recommendations.all(report_id=report.id)), removed(report)])
    with pytest.raises(Refused, match="no longer in the book"):
        settle(book, query, query.choices[0])
