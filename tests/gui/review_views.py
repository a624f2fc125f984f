"""The views of the screen of progress reviews."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.workflows import progress_review_steps as steps
from tests.invented_review import TODAY, write_review
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def _empty(tab: str) -> Show:
    def show(person: Person, _harbour: SimpleNamespace) -> None:
        person.window.serve(ShowScreen("reviews"))
        person.clicks(tab)

    return show


def draft_of(person: Person, harbour: SimpleNamespace) -> SimpleNamespace:
    """Write the invented review under the board in view, begin the next one and show it."""
    book = person.window.session.book
    if not book.progress_reviews.count():
        made = write_review(book, harbour.board)
        made.review = steps.next_review(book, harbour.board.id, TODAY)
        book.write("Begin", steps.begun(book, made.review))
        harbour.reviewed = made
    person.window.serve(ShowScreen("reviews"))
    return harbour.reviewed


def _draft(*clicks: str, line: Callable[[SimpleNamespace], str] | None = None) -> Show:
    def show(person: Person, harbour: SimpleNamespace) -> None:
        made = draft_of(person, harbour)
        if line is not None:
            person.window.screens["reviews"].page.view.choose(line(made))
        for name in clicks:
            person.clicks(name)
        person.is_there("review_pane")

    return show


def _issued(*clicks: str) -> Show:
    def show(person: Person, harbour: SimpleNamespace) -> None:
        made = draft_of(person, harbour)
        person.window.serve(OpenRecord("progress-reviews", made.last.id))
        for name in clicks:
            person.clicks(name)

    return show


REVIEW_VIEWS: dict[str, Show] = {
    "no review yet": _empty("tab_review"),
    "no functions yet": _empty("tab_functions"),
}
# What only somebody who may write is shown.
REVIEW_STEPS: dict[str, Show] = {
    "a step of last time": _draft(line=lambda made: f"check {made.train.id}"),
    "an outcome": _draft(line=lambda made: f"outcome {made.outcomes[0].id}"),
    "a review as a whole": _draft("compare_reviews", line=lambda _made: "summary"),
    "from the book": _draft("tab_from_book"),
    "an issued review": _issued("ask_reopen"),
    "functions": _draft("tab_functions"),
}
