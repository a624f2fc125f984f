"""A view of the action log as data: what is chosen, in words that hold on any day and for any meeting, and how it is
shown. The built-in ones are those that a secretary and a chair ask for before every meeting.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.list_query import Direction, Filter
from desktop.domain.rating import Rating
from desktop.domain.silence import SILENT_FROM
from desktop.domain.slippage import SLIPPED_FROM

OPEN, AWAITED = "open", "awaited"
OVERDUE, BEFORE, ASK, UNDATED = "overdue", "before", "ask", "undated"
SLIPPED, SILENT, LEFT, ASKED = "slipped", "silent", "left", "asked"

Sort = tuple[tuple[str, Direction], ...]
LATEST_FIRST: Sort = (("days_late", "desc"),)
_NAMES = ("status", "lead", "rating", "due", "source", "question")
_OPEN = tuple(status for status in ActionStatus if status not in ENDED)


@dataclass(frozen=True, slots=True)
class LogView:
    """What a list of actions shows.

    choices holds by "status", "lead", "rating", "due", "source" and "question" what is chosen, each as text (see the
    constants above; "" as lead is nobody). columns are the names of those shown, in their order; none leaves them as
    they are.
    """

    choices: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    sort: Sort = LATEST_FIRST
    columns: tuple[str, ...] = ()

    def shows_what(self, other: "LogView") -> bool:
        """Return whether both show the same actions, in whatever order and columns."""
        return dict(self.choices) == dict(other.choices) and self.text.strip() == other.text.strip()


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view under its name; words say it in full."""

    key: str
    name: str
    words: str
    view: LogView


def _open(**choices: str) -> dict[str, str]:
    return {"status": OPEN, **choices}


BUILT_IN = (
    NamedView("open", "Not closed", "Not closed", LogView(_open())),
    NamedView(
        "chase", "To chase", "Mine to chase before the meeting",
        LogView({"status": AWAITED, "due": BEFORE}, sort=(("current_due", "asc"),)),
    ),
    NamedView(
        "overdue", "Overdue by lead", "Overdue by lead",
        LogView(_open(due=OVERDUE), sort=(("lead", "asc"), ("days_late", "desc"))),
    ),
    NamedView(
        "slipped", "Slipped twice", "Slipped twice or more",
        LogView(
            _open(question=SLIPPED), sort=(("times_revised", "desc"), ("slippage", "desc")),
            columns=("ref", "wording", "lead", "current_due", "times_revised", "slippage"),
        ),
    ),
    NamedView(
        "silent", "No update", "No update for two meetings",
        LogView(
            _open(question=SILENT), sort=(("last_heard", "asc"),),
            columns=("ref", "wording", "lead", "current_due", "meetings_silent"),
        ),
    ),
    NamedView("left", "Lead has left", "Lead has left", LogView(_open(question=LEFT), sort=(("lead", "asc"),))),
    NamedView(
        "proposed", "Proposed", "Proposed for closure",
        LogView(
            {"status": ActionStatus.PROPOSED.value}, sort=(("proposed_on", "asc"),),
            columns=("ref", "wording", "lead", "proposed_on", "evidence_count", "rating"),
        ),
    ),
    NamedView(
        "undated", "No date: ask", "No date: ask",
        LogView(
            _open(due=ASK), sort=(("agreed_on", "asc"),),
            columns=("ref", "wording", "lead", "current_due", "agreed_on", "meetings_silent"),
        ),
    ),
)  # fmt: skip
"""The views that every board has, in their order."""


def filters_of(view: LogView, *, due_by: date) -> tuple[Filter, ...]:
    """Return what a view asks of the list "action-items"; due_by is the day of the next meeting, or else today."""
    chosen = view.choices
    found = [*_status(chosen.get("status"))]
    if "lead" in chosen:
        found.append(Filter("lead", "=", chosen["lead"]))
    if "rating" in chosen:
        found.append(Filter("rating", "=", Rating(chosen["rating"])))
    if "due" in chosen:
        found.append(replace(_DUE[chosen["due"]], value=due_by) if chosen["due"] == BEFORE else _DUE[chosen["due"]])
    if "source" in chosen:
        found.append(Filter("source_kind", "=", chosen["source"]))
    found += [_QUESTIONS[chosen["question"]]] if "question" in chosen else ()
    return tuple(found)


def choices_of(filters: tuple[object, ...]) -> dict[str, str]:
    """Return the choices that say what another screen asked for, as far as they can."""
    found: dict[str, str] = {}
    for each in filters:
        if isinstance(each, Filter):
            name, value = _choice(each)
            found[name] = value
    return found


def to_text(view: LogView) -> str:
    """Return a view as a SavedView keeps it."""
    said = {"choices": dict(view.choices), "text": view.text, "sort": view.sort, "columns": view.columns}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def from_text(text: str) -> LogView:
    """Return the view that was kept; what this program does not know in it is left out, and never refused."""
    try:
        said = json.loads(text)
    except ValueError:
        return LogView()
    if not isinstance(said, dict):
        return LogView()
    choices = {name: str(value) for name, value in _pairs(said.get("choices")) if _is_known(name, str(value))}
    columns = said.get("columns")
    shown = tuple(str(each) for each in columns) if isinstance(columns, list) else ()
    return LogView(choices, str(said.get("text", "")), _sort(said.get("sort")), shown)


def _status(chosen: str | None) -> list[Filter]:
    if chosen is None:
        return []
    if chosen in (OPEN, AWAITED):
        without = {ActionStatus.PROPOSED} if chosen == AWAITED else set()
        return [Filter("status", "in", tuple(each for each in _OPEN if each not in without))]
    return [Filter("status", "=", ActionStatus(chosen))]


_DUE = {
    OVERDUE: Filter("days_late", ">", 0),
    BEFORE: Filter("current_due", "<="),
    ASK: Filter("asks", "=", True),
    UNDATED: Filter("current_due", "empty"),
}
_QUESTIONS = {
    SLIPPED: Filter("times_revised", ">=", SLIPPED_FROM),
    SILENT: Filter("is_silent", "=", True),
    LEFT: Filter("lead_left", "=", True),
    ASKED: Filter("requests_open", ">", 0),
}
assert SILENT_FROM == 2, "the list tells silence by the second latest meeting"


def _choice(asked: Filter) -> tuple[str, str]:
    if asked.column == "status":
        return "status", str(asked.value) if asked.op == "=" else OPEN
    if asked.column in ("rating", "lead"):
        return asked.column, str(asked.value)
    if asked.column == "asks":
        return "due", ASK
    if asked.column == "current_due" and asked.op == "<=":
        return "due", BEFORE
    return "due", UNDATED if asked.op == "empty" else OVERDUE


def _pairs(said: Any) -> list[tuple[str, Any]]:
    return list(said.items()) if isinstance(said, dict) else []


def _is_known(name: str, value: str) -> bool:
    known: dict[str, set[str]] = {
        "status": {OPEN, AWAITED, *ActionStatus},
        "rating": {*Rating},
        "due": set(_DUE),
        "question": set(_QUESTIONS),
    }
    return name in _NAMES and value in known.get(name, {value})


def _sort(said: Any) -> Sort:
    if not isinstance(said, list) or not all(isinstance(each, list) and len(each) == 2 for each in said):
        return LATEST_FIRST
    return tuple((str(column), "desc" if way == "desc" else "asc") for column, way in said) or LATEST_FIRST
