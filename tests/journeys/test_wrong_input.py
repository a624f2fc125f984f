"""What goes wrong in front of the window ends in one plain sentence, and nothing is written."""

from datetime import date
from pathlib import Path

import pytest

from desktop.gui import file_dialogs
from desktop.gui.requests import ImportPaper, OpenBook, OpenRecord
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.journeys.person import Person, import_first_paper


@pytest.fixture
def with_book(person, invented_pack, tmp_path, monkeypatch) -> Person:
    """The person, with the pack put into a book."""
    import_first_paper(person, monkeypatch, invented_pack, tmp_path)
    person.clicks("accept_import")
    person.sees("agenda_table")
    return person


def test_a_file_that_is_no_paper_of_a_board_is_refused(with_book, tmp_path) -> None:
    (tmp_path / "shopping.txt").write_text("milk\nbread\n", encoding="utf-8")
    papers = with_book.window.session.book.source_documents.count()
    with_book.window.serve(ImportPaper(tmp_path / "shopping.txt"))
    with_book.is_told_that("shopping.txt does not read as")
    assert not with_book.is_there("accept_import")
    assert with_book.window.session.book.source_documents.count() == papers


def test_a_picture_called_a_pdf_is_refused_on_the_first_screen(person, tmp_path, monkeypatch) -> None:
    (tmp_path / "agenda.pdf").write_bytes(b"\x89PNG\r\n" + bytes(200))
    monkeypatch.setattr(file_dialogs, "ask_paper", lambda _parent: tmp_path / "agenda.pdf")
    monkeypatch.setattr(file_dialogs, "ask_new_book", lambda _parent, name: tmp_path / name)
    person.clicks("choice_import")
    person.is_told_that("agenda.pdf is called .pdf but holds something else")
    assert not person.is_there("accept_import")


def test_the_same_paper_is_not_put_into_the_book_twice(with_book, invented_pack) -> None:
    with_book.window.serve(ImportPaper(invented_pack))
    with_book.is_told_that("is in the book already")
    assert not with_book.is_there("accept_import")
    assert with_book.window.session.book.meetings.count() == 3


def test_a_date_with_the_wrong_weekday_offers_dates_that_fit(with_book) -> None:
    with_book.clicks("tab_details")
    with_book.enters("meeting_date", "Monday 5 June 2015")
    meetings = with_book.window.session.book.meetings
    assert meetings.first(date=date(2015, 6, 5)) is not None
    offered = with_book.sees("meeting_date_offer_0").text()
    with_book.clicks("meeting_date_offer_0")
    assert offered.partition(" ")[2] in with_book.sees("meeting_date").text()
    assert meetings.first(date=date(2015, 6, 5)) is None


def test_a_second_window_reads_what_the_first_one_holds(person, tmp_path: Path) -> None:
    path = tmp_path / "held.minutebook"
    made = write_harbour(path)
    with Book.open(path):
        person.window.serve(OpenBook(path))
        assert person.is_there("read_only_banner")
        person.finds("The sea wall")
        person.window.serve(OpenRecord("minutes", made.cracks.id))
        assert person.sees("minute_text").isReadOnly()
        assert person.sees("minute_text").toPlainText() == "Cracks were reported."
