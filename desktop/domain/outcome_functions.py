"""The register of functions: how many are held, recommended for return and returned."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.dates import long_date, short_date
from desktop.domain.outcome import Function, FunctionState
from desktop.domain.timing import read_timing

_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)

STATES = (FunctionState.RETURNED, FunctionState.RECOMMENDED, FunctionState.HELD)
STATE_WORDS = {
    FunctionState.RETURNED: "returned",
    FunctionState.RECOMMENDED: "recommended",
    FunctionState.HELD: "held",
}
DAY_FIELDS = {
    FunctionState.HELD: "taken_on",
    FunctionState.RECOMMENDED: "recommended_on",
    FunctionState.RETURNED: "returned_on",
}
"""The day that belongs to each state, by the name of its field."""


def function_counts(functions: Iterable[Function]) -> Counter[FunctionState]:
    """Return how many functions are in which state."""
    return Counter(each.state for each in functions)


def functions_sentence(functions: Iterable[Function]) -> str:
    """Return the counts in words, in the order of the way back: "11 returned, 9 recommended, 0 held"."""
    counts = function_counts(functions)
    return ", ".join(f"{counts[state]:,} {STATE_WORDS[state]}" for state in STATES)


def state_day(function: Function) -> date | None:
    """Return the day on which a function came into its state, None where it is not known."""
    day: date | None = getattr(function, DAY_FIELDS[function.state])
    return day


def when_words(function: Function) -> str:
    """Return when a function came into its state: as printed, or the day, or that it is not stated."""
    day = state_day(function)
    return function.timing.strip() or (short_date(day) if day else "")


def read_words(function: Function) -> str:
    """Return how the words for when it came into its state were read: "read as 29 Feb 2016".

    "" where they name that very day, and where there are none.
    """
    day, words = state_day(function), function.timing.strip()
    if not words:
        return ""
    if day is None:
        return "read as no day"
    plain = _ORDINAL.sub(r"\1", " ".join(words.replace(",", " ").split())).casefold()
    named = any(each.casefold() in f" {plain} " for each in (f" {long_date(day)} ", f" {short_date(day)} "))
    return "" if named else f"read as {short_date(day)}"


def in_state(function: Function, state: FunctionState, on: date | None = None, timing: str = "") -> Function:
    """Return a function in a state since a day; days of other states stay as they are."""
    return replace(function, state=state, timing=timing.strip(), **{DAY_FIELDS[state]: on})  # type: ignore[arg-type]


def timed(function: Function, words: str) -> Function:
    """Return a function with other words for when it came into its state; the day stays where they name none."""
    read = read_timing(words)
    return in_state(function, function.state, read.due or read.start or state_day(function), words)
