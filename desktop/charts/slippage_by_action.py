"""Who slips: the open action items whose date was moved, from the date first agreed to the date in force."""

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.slipped import Slipped, slipped_items
from desktop.charts.wording import are, counted, shortened
from desktop.domain.dates import long_date
from desktop.domain.slippage import times_words
from desktop.domain.wording import listed

_MOST = 12
_TOLD = 5
_ORIGINAL = Mark(colour="#F46A25", text_colour="#000000")
_CURRENT = Mark(colour="#12436D")


def slippage_by_action(facts: BoardFacts) -> Chart:
    """Return a dumbbell for each of the action items that slipped furthest; the rest is counted in the note."""
    found = slipped_items(facts)
    shown, rest = found[:_MOST], found[_MOST:]
    return Chart(
        key="slippage-by-action",
        name="Slippage by action",
        kind=ChartKind.DUMBBELLS,
        title=_finding(facts, found),
        axis="Action item",
        note=_note(facts, rest),
        alt=_alt(facts, found),
        categories=tuple(_label(each) for each in shown),
        series=_series(shown) if shown else (),
        counts="action-items",
        rest=tuple(each.item.id for each in rest),
    )


def _label(each: Slipped) -> str:
    return shortened("  ".join(filter(None, (each.item.ref, each.lead))), 32)


def _series(shown: list[Slipped]) -> tuple[Series, ...]:
    members = tuple((each.item.id,) for each in shown)
    first = tuple(each.first.toordinal() for each in shown)
    return (
        Series(name="Original due", mark=_ORIGINAL, values=first, members=members),
        Series(name="Days moved", mark=_CURRENT, values=tuple(each.days for each in shown), members=members),
    )


def _finding(facts: BoardFacts, found: list[Slipped]) -> str:
    if not facts.action_items:
        return "No action items are recorded for this board"
    if not found:
        return "No open action item has a later date than the one first agreed"
    furthest = found[0]
    name = furthest.item.ref or "one without a ref"
    lead = f" ({furthest.lead})" if furthest.item.lead else ""
    number = len(facts.open_action_items())
    share = f"{len(found)} of {counted(number, 'open action item')} {'has' if len(found) == 1 else 'have'} slipped"
    return f"{share}; {name}{lead} furthest, by {counted(furthest.days, 'day')}"


def _note(facts: BoardFacts, rest: list[Slipped]) -> str:
    more = ""
    if rest:
        most = counted(rest[0].days, "day")
        more = f"{len(rest)} more {are(len(rest))} not drawn, moved by {most}{' or less' if len(rest) > 1 else ''}."
    parts = ("Source: action log, original against current due date.", more, f"As at {long_date(facts.as_at)}.")
    return " ".join(filter(None, parts))


def _alt(facts: BoardFacts, found: list[Slipped]) -> str:
    if not found:
        return _finding(facts, found)
    told = [
        f"{each.item.ref or 'an action item without a ref'}, {each.lead}, from {long_date(each.first)} to "
        f"{long_date(each.last)}{f', moved {times_words(each.times)}' if each.times else ''}"
        for each in found[:_TOLD]
    ]
    more = f" And {len(found) - _TOLD} more." if len(found) > _TOLD else ""
    return f"Dumbbells from the original to the current due date. Furthest: {listed(told)}.{more}"
