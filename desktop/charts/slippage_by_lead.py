"""Who slips: for each lead, how many open action items kept their date, were moved once, twice or more often."""

from collections import defaultdict

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.slipped import Slipped, slipped_items
from desktop.charts.wording import counted, shortened
from desktop.domain.dates import long_date
from desktop.domain.wording import listed

_MOST = 12
_TIMES = ("Moved once", "Moved twice", "Moved three times or more")
_MARKS = (
    Mark(colour="#12436D", letter="1"),
    Mark(colour="#F46A25", text_colour="#000000", letter="2"),
    Mark(colour="#801650", letter="3"),
)


def slippage_by_lead(facts: BoardFacts) -> Chart:
    """Return a stacked bar for each lead with open action items that slipped, those with most first.

    A date that differs from the original one without a recorded change counts as moved once.
    """
    held: dict[str, list[Slipped]] = defaultdict(list)
    for each in slipped_items(facts):
        held[each.lead].append(each)
    leads = sorted(held, key=lambda lead: (-len(held[lead]), -_days(held[lead]), lead))
    shown, rest = leads[:_MOST], leads[_MOST:]
    return Chart(
        key="slippage-by-lead",
        name="Slippage by lead",
        kind=ChartKind.STACKED_BARS,
        title=_finding(facts, held, leads),
        axis="Lead (slipped action items)",
        note=_note(facts, held, rest),
        alt=_alt(held, leads) or _finding(facts, held, leads),
        categories=tuple(f"{shortened(lead, 44)} ({len(held[lead])})" for lead in shown),
        series=tuple(_series([held[lead] for lead in shown], place) for place in range(len(_TIMES))) if shown else (),
        totals=True,
        counts="action-items",
        rest=tuple(each.item.id for lead in rest for each in held[lead]),
    )


def _series(groups: list[list[Slipped]], place: int) -> Series:
    members = ([each.item.id for each in group if _place(each) == place] for group in groups)
    return Series.counting(_TIMES[place], _MARKS[place], members)


def _place(each: Slipped) -> int:
    return min(max(each.times, 1), len(_TIMES)) - 1


def _days(group: list[Slipped]) -> int:
    return sum(each.days for each in group)


def _finding(facts: BoardFacts, held: dict[str, list[Slipped]], leads: list[str]) -> str:
    if not facts.action_items:
        return "No action items are recorded for this board"
    if not leads:
        return "No open action item has a later date than the one first agreed"
    first = held[leads[0]]
    who = leads[0] if first[0].item.lead else "What has no lead"
    slips = f"{who} slips most: {counted(len(first), 'open action item')}, {counted(_days(first), 'day')} in all"
    twice = sum(_place(each) > 0 for group in held.values() for each in group)
    return f"{slips}; {twice} of {sum(map(len, held.values()))} that slipped did so twice or more" if twice else slips


def _note(facts: BoardFacts, held: dict[str, list[Slipped]], rest: list[str]) -> str:
    more = ""
    if rest:
        number = sum(len(held[lead]) for lead in rest)
        more = f"{counted(len(rest), 'more lead')} with {counted(number, 'action item')} not drawn."
    parts = (
        "Source: action log, open action items whose current due date is later than the original one.",
        more,
        f"As at {long_date(facts.as_at)}.",
    )
    return " ".join(filter(None, parts))


def _alt(held: dict[str, list[Slipped]], leads: list[str]) -> str:
    if not leads:
        return ""
    told = [f"{lead}: {_in_words(held[lead])}." for lead in leads[:_MOST]]
    return f"Stacked bars, one for each lead. {' '.join(told)}"


def _in_words(group: list[Slipped]) -> str:
    numbers = [sum(_place(each) == place for each in group) for place in range(len(_TIMES))]
    parts = [f"{number} {_TIMES[place].lower()}" for place, number in enumerate(numbers) if number]
    return f"{listed(parts)}, {len(group)} in all"
