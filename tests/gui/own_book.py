"""Views over a harbour of their own, which holds more than the others see."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from desktop.domain.edits import added_all
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def in_own_book(
    screen: str, invented: Callable[[str], SimpleNamespace], *clicks: str, kind: str = "", name: str = ""
) -> Show:
    """Return what opens a harbour with the records of invented(board id) on a screen, then clicks on.

    It is for reading only where the window before it only read. kind and name are of a record that is opened first.
    """

    def show(person: Person, _harbour: SimpleNamespace) -> None:
        was = person.window.session.book
        path = was.path.with_name(f"{screen}.minutebook")
        made = invented(write_harbour(path).board.id)
        with Book.open(path) as book:
            book.write("Invented", added_all(made.records))
        if was.read_only:
            person.holder = Book.open(path)  # type: ignore[attr-defined]
        assert person.window.books.open(path)
        person.window.serve(ShowScreen(screen))
        if name:
            person.window.serve(OpenRecord(kind, getattr(made, name).id))
        for each in clicks:
            person.clicks(each)

    return show
