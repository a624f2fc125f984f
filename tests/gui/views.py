"""Every view of the window that a person can bring to the front, by name."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from desktop.domain.edits import added_all
from desktop.domain.meeting import MeetingState
from desktop.domain.update_request import UpdateRequest
from desktop.gui.requests import ImportPaper, OpenRecord, ShowScreen, ShowStory
from desktop.gui.screens.meetings.meeting_tabs import TABS
from desktop.storage.book import Book
from desktop.storage.typing import Place
from desktop.workflows.return_difference import CellDifference, Difference, RowDifference, State
from desktop.workflows.sample_board import make_sample_book
from tests.gui.plan_views import PLAN_STEPS, PLAN_VIEWS
from tests.gui.review_views import REVIEW_STEPS, REVIEW_VIEWS
from tests.gui.timeline_views import TIMELINE_VIEWS
from tests.invented_scorecard import invented_scorecard
from tests.journeys.conftest import PACKS
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def _screen(name: str, tab: str = "") -> Show:
    def show(person: Person, _harbour: SimpleNamespace) -> None:
        person.window.serve(ShowScreen(name))
        if tab:
            person.clicks(tab)

    return show


def _story(kind: str, record: str) -> Show:
    return lambda person, harbour: person.window.serve(ShowStory(kind, getattr(harbour, record).id))


def _recommendation(*clicks: str) -> Show:
    """Show a recommendation with a step of its pane open."""

    def show(person: Person, harbour: SimpleNamespace) -> None:
        person.window.serve(OpenRecord("recommendations", harbour.train.id))
        for name in clicks:
            person.clicks(name)

    return show


def _meeting(tab: str) -> Show:
    def show(person: Person, harbour: SimpleNamespace) -> None:
        meeting = harbour.next if tab == "tab_agenda" else harbour.last
        person.window.serve(OpenRecord("meetings", meeting.id))
        person.clicks(tab)

    return show


def _reading(tab: str) -> Show:
    def show(person: Person, _harbour: SimpleNamespace) -> None:
        person.window.serve(ImportPaper(PACKS / "whole_pack.txt"))
        person.clicks(tab)

    return show


def _columns_of_a_log(person: Person, _harbour: SimpleNamespace) -> None:
    """Hold a log of two tables up, kept elsewhere."""
    path = person.window.session.book.path.with_name("Kept elsewhere.csv")
    below = "Ref,Agreed action,Owner,Due\nH9,Paint the buoys,Pilot,1 May 2015"
    path.write_text(f"No,Action,Lead,Target date,Cost\n1,Mend the wall,Pilot,TBC,5\n\n{below}\n", encoding="utf-8")
    person.window.serve(ImportPaper(path))
    person.sees("read_log")


def _sample(state: MeetingState, *clicks: str, minute: str = "", screen: str = "") -> Show:
    """Open the sample board, then a meeting in that state or one of its minutes, or a screen; then click on."""

    def show(person: Person, _harbour: SimpleNamespace) -> None:
        book = _open_sample(person)
        if screen:
            person.window.serve(ShowScreen(screen))
        elif minute:
            person.window.serve(OpenRecord("minutes", book.minutes.first(number=minute).id))
        else:
            person.window.serve(OpenRecord("meetings", book.meetings.first(state=state).id))
        for name in clicks:
            person.clicks(name)

    return show


def _open_sample(person: Person) -> Book:
    """Open the sample board, for reading only where the window before it only read."""
    was = person.window.session.book
    path = _sample_beside(was.path)
    if was.read_only:
        person.holder = Book.open(path)  # type: ignore[attr-defined]
    assert person.window.books.open(path)
    return person.window.session.book


def _sample_beside(book: Path) -> Path:
    path = book.with_name("eastmere.minutebook")
    path.write_bytes(_sample_bytes())
    return path


@cache
def _sample_bytes() -> bytes:
    """Make the sample once in each process: its book as one file."""
    with TemporaryDirectory() as folder:
        return make_sample_book(Path(folder) / "eastmere.minutebook", date(2014, 10, 27)).read_bytes()


def _charts(person: Person, _harbour: SimpleNamespace) -> None:
    """Show the charts of the sample board; they are counted in a job."""
    _open_sample(person)
    person.window.serve(ShowScreen("charts"))
    table = person.sees("charts_table")
    person._qtbot.waitUntil(lambda: table.model().rowCount() > 0 and person.is_there("chart_picture"), timeout=20000)


def _reported(person: Person, _harbour: SimpleNamespace) -> None:
    """Show what changed on the sample board between two positions."""
    _open_sample(person)
    person.window.serve(ShowScreen("positions"))
    person.sees("comparison_share")


def _together(person: Person, _harbour: SimpleNamespace) -> None:
    """Choose all actions of the log."""
    person.window.serve(ShowScreen("actions"))
    person.sees("actions_table").setFocus()
    person.keys("Ctrl+A")
    person.sees("together_bar")


def _compared(person: Person, _harbour: SimpleNamespace) -> None:
    """Mark a minute in the minute book and hold the next one beside it."""
    _open_sample(person)
    person.window.serve(ShowScreen("minute_book"))
    person.clicks("book_minutes_compare_button")
    table = person.sees("book_minutes_table")
    table.setFocus()
    person.keys("Down", "M")
    person.sees("leave_comparison")


def _asking(person: Person, _harbour: SimpleNamespace) -> None:
    """Show whom there is to ask; they are counted in a job."""
    person.window.serve(ShowScreen("updates"))
    person.clicks("tab_ask_updates")
    table = person.sees("ask_table")
    person._qtbot.waitUntil(lambda: table.model().rowCount() > 0 and table.currentIndex().isValid())


def _came_back(person: Person, harbour: SimpleNamespace) -> None:
    """Lay a return on the page of updates: an answer of each state, and what is left aside."""
    request = UpdateRequest(
        board_id=harbour.board.id, code="BCDF-3467", lead="Director of Works", sent_on=harbour.last.date
    )
    made = {
        "field": "update",
        "heading": "Your update (type here)",
        "place": "Your update, cell I2",
        "theirs": "Mended.",
    }
    cells = tuple(
        CellDifference(id=str(state), state=state, ours="Cracked.", why="It differs.", **made) for state in State
    )
    row = RowDifference(
        record_kind="action-items", record_id=harbour.late.id, ref="H4(1)", wording="Mend", request=request, cells=cells
    )
    aside = Difference(name="Back.xlsx", on=harbour.next.date, requests=(request,), rows=(row,), missing=("H2(1)",))
    person.window.serve(ShowScreen("updates"))
    person.clicks("tab_updates_back")
    person.window.screens["updates"].return_page.show_difference(aside)


def _recovery(person: Person, harbour: SimpleNamespace) -> None:
    """Show what a stopped window left behind where the text was changed since."""
    path = _sample_beside(person.window.session.book.path)
    with Book.open(path) as book:
        minute = book.minutes.first(number="E12")
        book.typing.keep(*Place("minutes", minute.id, "text"), "what stood there once", "What was typed.")
    assert person.window.books.open(path)
    person.window._after_first_paint()
    person.sees("recovery_panel")


_DRAFTED, _CONFIRMED, _COMING = MeetingState.DRAFT_MINUTES, MeetingState.CONFIRMED, MeetingState.DRAFT_AGENDA


def _measures(*clicks: str) -> Show:
    """Show the scorecard of an invented board, then click on."""

    def show(person: Person, harbour: SimpleNamespace) -> None:
        session = person.window.session
        if not session.book.measures.count():
            card = invented_scorecard(harbour.board.id, action_id=harbour.later.id)
            session.perform("Fill", added_all(card.all))
        person.window.serve(ShowScreen("measures"))
        for name in clicks:
            person.clicks(name)

    return show


VIEWS: dict[str, Show] = {
    "today": _screen("today"),
    "meetings": _screen("meetings"),
    **{f"meeting {tab.name}": _meeting(f"tab_{tab.name}") for tab in TABS},
    "calendar": _screen("calendar"),
    "programme": _screen("programme"),
    "actions": _screen("actions"),
    "actions together": _together,
    "reminders": _screen("reminders"),
    "nothing reported yet": _screen("positions"),
    "sample: what changed": _reported,
    "sample: charts": _charts,
    "recommendations": _screen("recommendations", "tab_recommendations"),
    "reports": _screen("recommendations", "tab_reports"),
    "strands": _screen("recommendations", "tab_strands"),
    "the story of a recommendation": _story("recommendations", "train"),
    "the story of an action": _story("action-items", "late"),
    "coverage": _screen("coverage"),
    **(PLAN_VIEWS | REVIEW_VIEWS | TIMELINE_VIEWS),
    "no measures yet": _screen("measures"),
    "ask for updates": _asking,
    "nothing came back": _screen("updates", "tab_updates_back"),
    "what came back": _came_back,
    "queries": _screen("importing", "tab_book_queries"),
    "papers": _screen("importing", "tab_papers"),
    "paper": _screen("importing", "tab_source"),
    "board": _screen("board"),
    "members": _screen("board", "tab_members"),
    "terms of reference": _screen("board", "tab_terms"),
    "sample: agenda items of all years": _sample(_COMING, "tab_book_items", screen="minute_book"),
    "sample: today": _sample(_COMING, screen="today"),
    "sample: calendar": _sample(_COMING, screen="calendar"),
    "sample: programme": _sample(_COMING, screen="programme"),
    "sample: coverage of actions": _sample(
        _COMING, "coverage_against_actions", "coverage_only_holes", "coverage_alike", screen="coverage"
    ),
    "sample: minute book": _sample(_COMING, screen="minute_book"),
    "sample: two minutes compared": _compared,
    "sample: phrases": _sample(_COMING, "tab_phrases", screen="board"),
    "sample: ratings": _sample(_COMING, "tab_ratings", screen="board"),
    "sample: words": _sample(_COMING, "tab_words", screen="board"),
    "sample: days off": _sample(_COMING, "tab_holidays", screen="board"),
    "sample: next agenda": _sample(_COMING, "tab_agenda"),
    "sample: offers": _sample(_COMING, "tab_agenda", "agenda_offered"),
    "sample: next papers": _sample(_COMING, "tab_papers"),
    "sample: call for papers": _sample(_COMING, "tab_calls"),
    "sample: published agenda": _sample(_DRAFTED, "tab_agenda"),
    "sample: supplements": _sample(_DRAFTED, "tab_papers"),
    "sample: attendance": _sample(_DRAFTED, "tab_attendance"),
    "sample: declarations": _sample(_DRAFTED, "tab_declarations"),
    "sample: details": _sample(_DRAFTED, "tab_details"),
    "sample: a vote": _sample(_DRAFTED, minute="E12"),
    "sample: an urgent minute": _sample(_DRAFTED, minute="E17"),
    "sample: an exempt minute": _sample(_DRAFTED, minute="E15"),
    "sample: the minute that confirms": _sample(_DRAFTED, minute="E9"),
    "sample: versions": _sample(_CONFIRMED, "tab_minutes", "compare_versions"),
    "sample: signed minutes": _sample(MeetingState.SIGNED, "tab_minutes"),
    "sample: in the meeting": _sample(_DRAFTED, "take_meeting_button"),
    "sample: chair's review": _sample(_DRAFTED, "review_button"),
    "sample: decisions of a review": _sample(_DRAFTED, "review_button", "review_decisions"),
}
# What only somebody who may write is shown.
STEPS: dict[str, Show] = {
    "columns of a log": _columns_of_a_log,
    "recovery": _recovery,
    "an action merged": _screen("actions", "merge_step"),
    "responding to a recommendation": _recommendation("respond_step"),
    "tying a recommendation": _recommendation("tie_step"),
    "measures": _measures("measures_summary", "tie_step", "measure_judged", "measure_readings"),
    "figures of a quarter": _measures("tab_figures"),
    "risks": _measures("tab_risks"),
    "a measure by hand": _measures("measures_add", "give_step"),
    **PLAN_STEPS,
    **REVIEW_STEPS,
    "sample: clearing": _sample(_DRAFTED, "tab_minutes", "step_cleared"),
    "sample: signing": _sample(_CONFIRMED, "tab_minutes", "step_signed"),
    "sample: correcting later": _sample(_CONFIRMED, "tab_minutes", "correct_later"),
}
READINGS: dict[str, Show] = {
    name: _reading(tab)
    for name, tab in (
        ("recognised", "tab_recognised"),
        ("queries of a reading", "tab_queries"),
        ("left over", "tab_leftover"),
        ("paper read", "tab_paper"),
    )
}
