"""The views of the plan: none yet, its tree, its months, its milestones and its report."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from desktop.domain.edits import added_all
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.storage.book import Book
from tests.gui.harbour import write_harbour
from tests.invented_plan import invented_plan
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def _plan(*clicks: str, entry: str = "") -> Show:
    """Open the harbour with an improvement plan, for reading only where the window before it only read; click on."""

    def show(person: Person, _harbour: SimpleNamespace) -> None:
        was = person.window.session.book
        path = was.path.with_name("plan.minutebook")
        made = invented_plan(write_harbour(path).board.id)
        with Book.open(path) as book:
            book.write("Plan", added_all(made.records))
        if was.read_only:
            person.holder = Book.open(path)  # type: ignore[attr-defined]
        assert person.window.books.open(path)
        person.window.serve(ShowScreen("plan"))
        if entry:
            person.window.serve(OpenRecord("plan-entries", getattr(made, entry).id))
        for name in clicks:
            person.clicks(name)

    return show


PLAN_VIEWS: dict[str, Show] = {
    "no plan": lambda person, _harbour: person.window.serve(ShowScreen("plan")),
    "plan": _plan(entry="lamps"),
    "plan over months": _plan("tab_plan_months"),
    "milestones": _plan("tab_milestones"),
    "highlight report": _plan("tab_highlights"),
}
# What only somebody who may write is shown.
PLAN_STEPS: dict[str, Show] = {
    "moving the date of a plan entry": _plan("move_step", entry="quay"),
    "judging a milestone": _plan("tab_milestones", "judge_step"),
}
