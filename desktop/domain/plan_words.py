"""How a plan entry is named, and how its dates read, in the words of the plan."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.dates import short_date
from desktop.domain.plan import EntryLevel, Milestone, PlanEntry, Reached
from desktop.domain.plan_rule import ASK
from desktop.domain.wording import counted, listed

REACHED_SIGNS = {Reached.REACHED: "✓", Reached.PARTLY: "½", Reached.NOT_REACHED: "✗", Reached.NOT_JUDGED: "–"}
_MOST = 60
_GATHERS = (EntryLevel.PHASE, EntryLevel.THEME, EntryLevel.SECTION, EntryLevel.OBJECTIVE)


def entry_name(entry: PlanEntry) -> str:
    """Return what an entry is called in a sentence: "action 1.2.1", "theme A", or the beginning of its words."""
    if entry.ref.casefold().startswith(entry.level.value):
        return entry.ref
    return f"{entry.level.value} {entry.ref or f'“{_cut(entry.wording)}”'}"


def entry_title(entry: PlanEntry) -> str:
    """Return the reference and the words of an entry."""
    return f"{entry.ref} {entry.wording}".strip()


def gathers(entry: PlanEntry) -> bool:
    """Say whether an entry only gathers others: it has no lead, date or status of its own to keep."""
    return entry.level in _GATHERS


def read_as(entry: PlanEntry) -> str:
    """Return how the dates of an entry were read: "1 May – 31 Jul 2015", "by 31 Jul 2015", "from 1 May 2015"."""
    due = entry.current_due
    if due is None:
        return f"from {short_date(entry.start)}" if entry.start else ""
    if entry.start is None or entry.start >= due:
        return f"by {short_date(due)}"
    first = short_date(entry.start)
    if entry.start.year == due.year:
        first = first.rsplit(" ", 1)[0]
    return f"{first} – {short_date(due)}"


def dates_words(entry: PlanEntry) -> str:
    """Return how the dates of an open entry were read; without an end it says that somebody is to be asked."""
    if entry.current_due is not None:
        return read_as(entry)
    if entry.review_on is not None:
        return f"no date: looked at {short_date(entry.review_on)}"
    return f"{ASK}, from {_month(entry.start)}" if entry.start else ASK


def moved_words(entry: PlanEntry) -> str:
    """Return to which day the date of an entry was moved: "moved to 31 Dec 2014 (first 31 Aug 2014)"; "" else."""
    first, now = entry.original_due, entry.current_due
    if first is None or now is None or first == now:
        return ""
    return f"moved to {short_date(now)} (first {short_date(first)})"


def period_words(entry: PlanEntry) -> str:
    """Return the period of a phase: "May 2015 to May 2016"; "" where the plan gives none."""
    days = [short_date(day).split(" ", 1)[1] for day in (entry.starts, entry.ends) if day is not None]
    return " to ".join(days)


def leads_words(entry: PlanEntry) -> str:
    """Return the leads as a list shows them, the accountable one first."""
    return "; ".join(entry.leads)


def reached_words(milestones: Sequence[Milestone]) -> str:
    """Return how many were judged how: "18 milestones: 3 reached, 2 partly reached and 13 not judged yet."."""
    counts = [(each, sum(one.reached is each for one in milestones)) for each in REACHED_SIGNS]
    said = listed([f"{number:,} {each}" for each, number in counts if number])
    return f"{counted(len(milestones), 'milestone')}: {said}."


def _month(day: date) -> str:
    """Return a day shortly, the first of a month as the month alone: that is how plans say it."""
    return short_date(day).split(" ", 1)[1] if day.day == 1 else short_date(day)


def _cut(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[: _MOST - 1].rstrip()}…"
