"""How ratings moved from meeting to meeting: drawn from what was frozen at each, never worked out again."""

from collections.abc import Iterable
from datetime import date

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.charts.facts import BoardFacts
from desktop.charts.wording import counted
from desktop.domain.contrast import text_on
from desktop.domain.dates import long_date, short_date
from desktop.domain.position import Occasion, Position, PositionCount
from desktop.domain.position_names import PositionName, names_of
from desktop.domain.rating import Rating
from desktop.domain.wording import listed

_KIND = "action-items"
_MOST = 12
_NOTHING = "Ratings over time appear after the first meeting is ended"
_PLACES = {str(rating): place for place, rating in enumerate(Rating)}

_Level = tuple[str, str, str, str]
"""Rating, letter, word and colour as a key printed them."""


def ratings_over_time(facts: BoardFacts) -> Chart:
    """Return one stacked column for each meeting, the latest twelve, in the letters and words of the keys of then."""
    shown = [each for each in positions_shown(facts.positions) if _tally(each, facts.public)][-_MOST:]
    tallies = [_tally(position, facts.public) for position in shown]
    named = names_of(shown, facts.meeting_days)
    names = [named[position.id] for position in shown]
    return Chart(
        key="ratings-over-time",
        name="Ratings over time",
        kind=ChartKind.STACKED_COLUMNS,
        title=_finding(names, tallies),
        axis=_axis(shown, facts),
        note=_note(facts, shown),
        alt=_alt(names, tallies),
        categories=_labels(shown, facts),
        series=_series(tallies),
        totals=True,
        counts=_KIND,
        positions=tuple(position.id for position in shown),
    )


def positions_shown(positions: Iterable[Position]) -> list[Position]:
    """Return one position for each meeting, its end before its pack, and those frozen by hand, by their day."""
    found: dict[str, Position] = {}
    for position in sorted(positions, key=lambda each: (each.occasion is Occasion.MEETING_ENDED, each.id)):
        found[position.meeting_id or position.id] = position
    return sorted(found.values(), key=lambda each: (each.as_at, each.id))


def _tally(position: Position, public: bool) -> dict[_Level, int]:
    counts = ((_level(each), each.count - (each.exempt if public else 0)) for each in position.counts)
    return {level: number for level, number in counts if level is not None and number}


def _level(count: PositionCount) -> _Level | None:
    return (count.rating, count.letter, count.word, count.fill) if count.kind == _KIND else None


def _series(tallies: list[dict[_Level, int]]) -> tuple[Series, ...]:
    """Return a series for each level that any of the keys printed, best first."""
    levels = sorted({level for tally in tallies for level in tally}, key=lambda each: (_PLACES[each[0]], each))
    return tuple(
        Series(name=word, mark=_mark(rating, letter, fill), values=tuple(tally.get(level, 0) for tally in tallies))
        for level in levels
        for rating, letter, word, fill in (level,)
    )


def _mark(rating: str, letter: str, fill: str) -> Mark:
    return Mark(colour=fill, text_colour=text_on(fill), letter=letter, hatched=rating == Rating.NOT_RATED)


def _overdue(tally: dict[_Level, int]) -> int:
    return sum(number for level, number in tally.items() if level[0] == Rating.OVERDUE)


def _axis(shown: list[Position], facts: BoardFacts) -> str:
    of_meetings = [_meeting_day(position, facts) is not None for position in shown]
    if not any(of_meetings):
        return "As reported on"
    return "Meeting of" if all(of_meetings) else "Meeting of, or frozen on"


def _labels(shown: list[Position], facts: BoardFacts) -> tuple[str, ...]:
    """Return the day of the meeting of each, or its own; what has the same is numbered, since it shares no column."""
    days = [short_date(_meeting_day(position, facts) or position.as_at) for position in shown]
    before = [days[:at].count(day) for at, day in enumerate(days)]
    return tuple(f"{day} ({count + 1})" if count else day for day, count in zip(days, before, strict=True))


def _meeting_day(position: Position, facts: BoardFacts) -> date | None:
    return None if position.occasion is Occasion.BY_HAND else facts.meeting_days.get(position.meeting_id or "")


def _finding(names: list[PositionName], tallies: list[dict[_Level, int]]) -> str:
    if not names:
        return _NOTHING
    last = tallies[-1]
    word = next((level[2] for tally in reversed(tallies) for level in tally if level[0] == Rating.OVERDUE), "Overdue")
    count, now = _overdue(last), names[-1].placed
    if len(names) == 1:
        return f"{count} of {counted(sum(last.values()), 'action item')} rated {word} {now}"
    before, then = _overdue(tallies[-2]), names[-2].placed
    shorter = now.replace("the meeting of", "that of") if names[-2].place == names[-1].place else now
    if not count and not before:
        return f"None was rated {word} {then}, nor {shorter}"
    if count == before:
        return f"Rated {word} {then}: {count}, and as many {shorter}"
    return f"Rated {word} {'rose' if count > before else 'fell'} from {before} {then} to {count} {shorter}"


def _note(facts: BoardFacts, shown: list[Position]) -> str:
    left_out = " Exempt action items are left out." if facts.public and any(_exempt(each) for each in shown) else ""
    return (
        "Source: positions as they were reported at the end of each meeting or in its pack; "
        f"nothing is worked out again.{left_out} As at {long_date(facts.as_at)}."
    )


def _exempt(position: Position) -> bool:
    return any(count.exempt for count in position.counts if count.kind == _KIND)


def _alt(names: list[PositionName], tallies: list[dict[_Level, int]]) -> str:
    if not names:
        return _NOTHING
    told = [_column_in_words(name.words, tally) for name, tally in zip(names, tallies, strict=True)]
    return f"Stacked columns, one for each position that was reported. {' '.join(told)}"


def _column_in_words(name: str, tally: dict[_Level, int]) -> str:
    parts = [f"{number} {level[2].lower()}" for level, number in sorted(tally.items(), key=lambda e: _PLACES[e[0][0]])]
    return f"{name[0].upper()}{name[1:]}: {listed(parts) or 'no action items'}, {sum(tally.values())} in all."
