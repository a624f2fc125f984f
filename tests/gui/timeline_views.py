"""The views of the timeline: none yet, its grid with a headline open, its list, a headline being tied."""

from functools import partial

from desktop.gui.requests import ShowScreen
from tests.gui.own_book import Show, in_own_book
from tests.invented_timeline import invented_timeline

_timeline = partial(in_own_book, "timeline", invented_timeline)

TIMELINE_VIEWS: dict[str, Show] = {
    "no timeline": lambda person, _harbour: person.window.serve(ShowScreen("timeline")),
    "timeline": _timeline(),
    "a headline": _timeline(kind="headlines", name="plan"),
    "headlines as a list": _timeline("tab_timeline_list"),
}
