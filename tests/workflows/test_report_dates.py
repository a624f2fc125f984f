import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.recommendation import DateBase, Recommendation, Report
from desktop.storage.book import Book
from desktop.workflows.report_dates import redate

BOARD = Board(name="Lantern Board")
REPORT = Report(board_id=BOARD.id, title="Lights at sea")
TIMINGS = ["Immediately", "Within three months", "urgently", "By end June 2015", ""]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "test.minutebook") as book:
        ones = [
            Recommendation(report_id=REPORT.id, position=place, ref=str(place), paragraphs=("x",), timing=timing)
            for place, timing in enumerate(TIMINGS, start=1)
        ]
        book.write("Start", [added(BOARD), added(REPORT), *added_all(ones)])
        yield book


def dues(book: Book) -> list[datetime.date | None]:
    return [one.due for one in book.recommendations.all(report_id=REPORT.id)]


def test_due_dates_follow_the_publication_date(book: Book) -> None:
    book.write("Date", redate(book, replace(REPORT, published=datetime.date(2013, 11, 11))))
    assert dues(book) == [
        datetime.date(2013, 11, 11),
        datetime.date(2014, 2, 11),
        None,
        datetime.date(2015, 6, 30),
        None,
    ]


def test_another_base_moves_them(book: Book) -> None:
    dated = replace(REPORT, published=datetime.date(2013, 11, 11))
    book.write("Date", redate(book, dated))
    received = replace(dated, base=DateBase.RECEIPT, base_date=datetime.date(2014, 8, 31))
    book.write("Base", redate(book, received))
    assert dues(book)[:2] == [datetime.date(2014, 8, 31), datetime.date(2014, 11, 30)]


def test_a_date_set_by_hand_stays(book: Book) -> None:
    first = book.recommendations.all(report_id=REPORT.id)[0]
    book.write("Set", [changed(first, replace(first, due=datetime.date(2014, 1, 1)))])
    book.write("Date", redate(book, replace(REPORT, published=datetime.date(2013, 11, 11))))
    assert dues(book)[0] == datetime.date(2014, 1, 1)


def test_taking_the_date_away_takes_what_was_counted_from_it(book: Book) -> None:
    book.write("Date", redate(book, replace(REPORT, published=datetime.date(2013, 11, 11))))
    book.write("Undate", redate(book, REPORT))
    assert dues(book)[:2] == [None, None]


def test_a_report_that_is_not_there_is_refused(book: Book) -> None:
    with pytest.raises(Refused, match="no longer in the book"):
        redate(book, replace(REPORT, id="another"))
