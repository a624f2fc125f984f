"""Every view of the window that a person can bring to the front, by name."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from desktop.gui.requests import ImportPaper, OpenRecord, ShowScreen
from desktop.gui.screens.meetings.meeting_page import TABS
from tests.journeys.conftest import PACKS
from tests.journeys.person import Person

Show = Callable[[Person, SimpleNamespace], Any]


def _screen(name: str, tab: str = "") -> Show:
    def show(person: Person, _harbour: SimpleNamespace) -> None:
        person.window.serve(ShowScreen(name))
        if tab:
            person.clicks(tab)

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


VIEWS: dict[str, Show] = {
    "today": _screen("today"),
    "meetings": _screen("meetings"),
    **{f"meeting {name}": _meeting(f"tab_{name}") for name, _words, _type in TABS},
    "calendar": _screen("calendar"),
    "programme": _screen("programme"),
    "actions": _screen("actions"),
    "recommendations": _screen("recommendations", "tab_recommendations"),
    "reports": _screen("recommendations", "tab_reports"),
    "strands": _screen("recommendations", "tab_strands"),
    "queries": _screen("importing", "tab_book_queries"),
    "papers": _screen("importing", "tab_papers"),
    "paper": _screen("importing", "tab_source"),
    "board": _screen("board"),
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
