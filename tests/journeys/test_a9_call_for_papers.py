"""A9: a call for papers as text and calendar, without a network."""

import socket
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtGui import QGuiApplication

from desktop.domain.agenda import PaperProgress, PaperStatus
from desktop.domain.edits import changed
from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour


def _no_network(*_args: object, **_more: object) -> None:
    raise AssertionError("the network was tried")


@pytest.fixture
def at_calls(person, tmp_path, monkeypatch) -> Any:
    """Somebody at the call for papers of a meeting in late October 2014, on a machine without a network."""
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=date(2014, 10, 14)))
    monkeypatch.setattr(socket, "socket", _no_network)
    monkeypatch.setattr(socket, "getaddrinfo", _no_network)
    path = tmp_path / "harbour.minutebook"
    made = write_harbour(path)
    with Book.open(path) as book:
        money = replace(made.money, presenter="Treasurer", paper=PaperStatus.TO_FOLLOW)
        wall = replace(made.wall, presenter="Director of Works")
        book.write("Authors", [changed(made.money, money), changed(made.wall, wall)])
    assert person.window.books.open(path)
    person.window.serve(OpenRecord("meetings", made.next.id))
    person.clicks("tab_calls")
    return person, made


def text(person: Any) -> str:
    return person.sees("call_text").toPlainText()


def test_the_text_names_items_and_deadlines_and_is_copied(at_calls) -> None:
    person, _made = at_calls
    person.chooses("call_table", "Money")
    for words in ("To: Treasurer", "Item 3, Money", "Thursday 16 October 2014", "Tuesday 28 October 2014"):
        assert words in text(person)
    person.clicks("call_copy")
    assert QGuiApplication.clipboard().text() == text(person)
    person.is_told_that("copied")


def test_the_calendar_holds_deadlines_and_meeting(at_calls, tmp_path, monkeypatch) -> None:
    person, _made = at_calls
    monkeypatch.setattr(file_dialogs, "ask_calendar", lambda _parent, name, _title: tmp_path / name)
    person.chooses("call_table", "Money")
    person.clicks("call_save_calendar")
    person.is_told_that("saved")
    (path,) = tmp_path.glob("*.ics")
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    days = [getattr(each["dtstart"].dt, "date", lambda each=each: each["dtstart"].dt)() for each in found]
    assert days == [date(2014, 10, day) for day in (16, 23, 28, 30)] + [date(2014, 11, 7)]


def test_the_text_is_saved_as_a_file(at_calls, tmp_path, monkeypatch) -> None:
    person, _made = at_calls
    monkeypatch.setattr(file_dialogs, "ask_text", lambda _parent, name, _title: tmp_path / name)
    person.chooses("call_table", "Money")
    said = text(person)
    person.clicks("call_save_text")
    (path,) = tmp_path.glob("*.txt")
    assert path.read_text(encoding="utf-8-sig") == said


def test_progress_is_set_by_a_letter_and_ends_the_call(at_calls) -> None:
    person, made = at_calls
    person.chooses("call_table", "Money")
    person.keys("R")
    assert person.window.session.book.agenda_items.get(made.money.id).paper_progress is PaperProgress.RECEIVED
    assert not person.is_there("call_text")
    person.keys("Ctrl+Z")
    assert "Item 3, Money" in text(person)


def test_other_deadlines_change_the_text(at_calls) -> None:
    person, _made = at_calls
    person.chooses("call_table", "Money")
    person.enters("call_final_days", "4")
    assert "Final paper: Friday 24 October 2014" in text(person)


def test_an_author_is_named_in_place(at_calls) -> None:
    person, _made = at_calls
    person.chooses("call_table", "Money")
    view = person.sees("call_table")
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(0))
    person.keys("F2", "Ctrl+A")
    person._qtbot.keyClicks(person.focus(), "Head of Finance")
    person.keys("Return")
    assert "To: Head of Finance" in text(person)
