"""The views of the timeline: none yet, its grid with a headline open, its list, a headline being tied."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from desktop.domain.edits import added_all
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.invented_timeline import invented_timeline
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def _timeline(*clicks: str, headline: str = "") -> Show:
    """Open the harbour with a timeline, for reading only where the window before it only read; click on."""

    def show(person: Person, _harbour: SimpleNamespace) -> None:
        was = person.window.session.book
        path = was.path.with_name("timeline.minutebook")
        made = invented_timeline(write_harbour(path).board.id)
        with Book.open(path) as book:
            book.write("Timeline", added_all(made.records))
        if was.read_only:
            person.holder = Book.open(path)  # type: ignore[attr-defined]
        assert person.window.books.open(path)
        person.window.serve(ShowScreen("timeline"))
        if headline:
            person.window.serve(OpenRecord("headlines", getattr(made, headline).id))
        for name in clicks:
            person.clicks(name)

    return show


TIMELINE_VIEWS: dict[str, Show] = {
    "no timeline": lambda person, _harbour: person.window.serve(ShowScreen("timeline")),
    "timeline": _timeline(),
    "a headline": _timeline(headline="plan"),
    "headlines as a list": _timeline("tab_timeline_list"),
}
