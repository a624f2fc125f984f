"""Somebody at the papers of the next meeting of an invented board, on a day in October 2014."""

from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from tests.fixtures.documents import write_pdf
from tests.gui.harbour import write_harbour
from tests.journeys.person import Person

MONDAY = date(2014, 10, 27)


def open_papers(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch, today: date = MONDAY) -> SimpleNamespace:
    """Open the book of the board as if it were that day, and go to the papers; return the board's records."""
    made = write_harbour(folder / "harbour.minutebook")
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=today))
    assert person.window.books.open(folder / "harbour.minutebook")
    person.window.serve(OpenRecord("meetings", made.next.id))
    person.clicks("tab_papers")
    return made


def attach(qtbot, person: Person, monkeypatch: pytest.MonkeyPatch, words: str, *paths: Path) -> None:
    """Choose the row in which the words stand, attach files to its item by the button, and wait for them."""
    book = person.window.session.book
    before = book.papers.count()
    monkeypatch.setattr(file_dialogs, "ask_papers_to_attach", lambda _parent: list(paths))
    person.chooses("papers_table", words)
    person.clicks("attach_button")
    qtbot.waitUntil(lambda: book.papers.count() == before + len(paths), timeout=20000)


def pdf(folder: Path, name: str, pages: int) -> Path:
    """Write a PDF of so many pages."""
    return write_pdf(folder / name, [name, *["\f", "More"] * (pages - 1)])
