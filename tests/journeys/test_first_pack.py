"""From the first screen to the finished pack, as a secretary goes with one agenda pack."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.source import QueryState
from desktop.storage.book import Book
from tests.journeys.person import Person, export_as, import_first_paper


def test_a_secretary_imports_corrects_follows_up_and_exports(person, invented_pack, tmp_path, monkeypatch) -> None:
    import_first_paper(person, monkeypatch, invented_pack, tmp_path)
    look_through_the_reading(person)
    settle_the_weekday(person)
    correct_and_take_back(person)
    put_into_the_book(person)
    write_in_a_minute(person)
    make_an_action(person)
    take_the_action_back_and_bring_it_again(person)
    find_the_action(person)
    export_and_read_back(person, tmp_path / "pack.xlsx", monkeypatch)
    person.window.close()
    with Book.open(tmp_path / "whole_pack.minutebook") as book:
        assert list(book.check()) == []


def look_through_the_reading(person: Person) -> None:
    assert " lines with text: " in person.sees("page_subtitle").text()
    assert any("Agenda items (7)" in words for words in person.reads("recognised_table"))
    person.clicks("tab_leftover")
    assert person.reads("leftover_table")
    person.clicks("tab_paper")
    assert any("H2 LIGHTS ON THE QUAY" in words for words in person.reads("paper_table"))


def settle_the_weekday(person: Person) -> None:
    person.clicks("tab_queries")
    query = person.chooses("reading_queries", "4 September 2014 is a Thursday")
    assert query.state is QueryState.OPEN
    person.clicks("choice_1")
    assert "Friday 4 September 2015" in person.reads("reading_queries")


def correct_and_take_back(person: Person) -> None:
    person.clicks("tab_recognised")
    person.chooses("recognised_table", "Minutes (3)")
    person.chooses("recognised_table", "LIGHTS ON THE QUAY")
    person.enters("read_title", "LAMPS ON THE QUAY")
    assert "H2  LAMPS ON THE QUAY" in person.reads("recognised_table")
    assert person.menu("undo").text() == "Undo Change of title of H2"
    person.keys("Ctrl+Z")
    assert "H2  LIGHTS ON THE QUAY" in person.reads("recognised_table")
    person.keys("Ctrl+Shift+Z")
    assert "H2  LAMPS ON THE QUAY" in person.reads("recognised_table")


def put_into_the_book(person: Person) -> None:
    person.clicks("accept_import")
    book = person.window.session.book
    assert person.sees("page_title").text().startswith("Friday 5 June 2015")
    person.is_told_that("is in the book")
    assert book.minutes.count() == 3 and book.recommendations.count() == 6
    assert book.meetings.first(date=date(2015, 9, 4)) is not None
    assert book.queries.count(state=QueryState.OPEN) == 2


def write_in_a_minute(person: Person) -> None:
    person.clicks("earlier_meeting")
    person.clicks("tab_minutes")
    person.chooses("minutes_table", "LAMPS ON THE QUAY")
    person.types("minute_text", "The Board looked at a plan of the quay, lamp by lamp.")
    person.clicks("tab_attendance")
    assert "Mrs. B. Birch" in person.reads("attendance_table")
    minute = person.window.session.book.minutes.first(number="H2")
    assert minute.text == "The Board looked at a plan of the quay, lamp by lamp."


def make_an_action(person: Person) -> None:
    person.clicks("tab_minutes")
    person.types("action_lead", "Harbour Master")
    person.types("action_due", "31 August 2015")
    person.clicks("make_action")
    item = person.window.session.book.action_items.first(ref="H2(1)")
    assert (item.lead, item.current_due, item.source_kind) == ("Harbour Master", date(2015, 8, 31), "resolutions")


def take_the_action_back_and_bring_it_again(person: Person) -> None:
    book = person.window.session.book
    assert person.menu("undo").text() == "Undo New action H2(1)"
    person.menu("undo").trigger()
    assert book.action_items.count() == 0
    assert person.menu("redo").text() == "Redo New action H2(1)"
    person.menu("redo").trigger()
    assert book.action_items.first(ref="H2(1)") is not None


def find_the_action(person: Person) -> None:
    person.clicks("rail_today")
    person.finds("H2(1)")
    assert person.sees("action_lead").text() == "Harbour Master"


def export_and_read_back(person: Person, to: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.finds("Harbour House")
    export_as(person, monkeypatch, "workbook", to)
    workbook = load_workbook(to)
    log = [str(cell.value) for row in workbook["Action log"].iter_rows() for cell in row if cell.value is not None]
    assert "H2(1)" in log and "Harbour Master" in log
