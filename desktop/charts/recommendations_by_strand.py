"""Where the trouble is by the board's own challenges: the recommendations of each strand by rating."""

from collections import defaultdict

from desktop.charts.base_dates import base_date_note
from desktop.charts.chart import Chart, ChartKind
from desktop.charts.facts import BoardFacts
from desktop.charts.grace import grace_note
from desktop.charts.rated_groups import NOTHING, Group, RatedGroups
from desktop.charts.wording import are
from desktop.domain.coverage import Mark, Marks, marks_of
from desktop.domain.dates import long_date
from desktop.domain.recommendation import Recommendation, Strand

_NO_STRAND = "No strand"
_NO_STRANDS = "No recommendation is set against a strand yet"


def recommendations_by_strand(facts: BoardFacts) -> Chart:
    """Return a stacked bar for each strand, and one for what answers none.

    A recommendation is counted once: under the first strand that it rests on first of all, or else under the first
    that it contributes to, in the order of the strands.
    """
    strands = sorted(facts.strands, key=lambda strand: strand.number)
    marks = marks_of({each.id for each in facts.recommendations}, {each.id: each.id for each in strands}, facts.links)
    found = RatedGroups(facts, _groups(facts, strands, marks) if marks else ())
    return Chart(
        key="recommendations-by-strand",
        name="Recommendations by strand",
        kind=ChartKind.STACKED_BARS,
        title=_finding(found, facts),
        axis="Strand (recommendations)",
        note=_note(facts, strands, marks),
        alt=found.alt("strand") if found.groups else _finding(found, facts),
        categories=found.labels,
        series=found.series(),
        totals=True,
        counts="recommendations",
    )


def _groups(facts: BoardFacts, strands: list[Strand], marks: Marks) -> tuple[Group, ...]:
    held: dict[str, list[Recommendation]] = defaultdict(list)
    places = _places(strands, marks)
    for each in facts.recommendations:
        held[places.get(each.id, "")].append(each)
    groups = [Group(f"{strand.number} {strand.title}", tuple(held[strand.id])) for strand in strands]
    last = [Group(_NO_STRAND, tuple(held[""]))] if held[""] else []
    return (*(group for group in groups if group.members), *last)


def _places(strands: list[Strand], marks: Marks) -> dict[str, str]:
    """Return the id of the strand under which each recommendation is counted, by its own id."""
    order = {strand.id: number for number, strand in enumerate(strands)}
    best: dict[str, tuple[bool, int, str]] = {}
    for (recommendation, strand), mark in marks.items():
        turn = (mark is not Mark.PRIMARY, order[strand], strand)
        best[recommendation] = min(turn, best.get(recommendation, turn))
    return {recommendation: strand for recommendation, (_, _, strand) in best.items()}


def _finding(found: RatedGroups, facts: BoardFacts) -> str:
    if not facts.recommendations:
        return NOTHING
    if not found.groups:
        return _NO_STRANDS
    worst = found.worst()
    if worst is None:
        return found.finding()
    group, most, said = worst
    number, _, title = group.name.partition(" ")
    named = f"Strand {number}, {title}, has" if title else f"Strand {number} has"
    place = "Recommendations without a strand have" if group.name == _NO_STRAND else named
    return f"{place} most {said}: {most} of {len(group.members)}"


def _note(facts: BoardFacts, strands: list[Strand], marks: Marks) -> str:
    tied: dict[str, int] = defaultdict(int)
    for recommendation, _strand in marks:
        tied[recommendation] += 1
    several = sum(number > 1 for number in tied.values())
    used = set(_places(strands, marks).values())
    bare = [str(strand.number) for strand in strands if strand.id not in used]
    parts = (
        "Source: recommendations of each report and the strands that they answer.",
        f"Each is counted once, under the strand that it rests on first; {several} {are(several)} tied to several."
        if several
        else "",
        f"Without one of {'its' if len(bare) == 1 else 'their'} own: strand{'s' if len(bare) > 1 else ''} "
        f"{', '.join(bare)}."
        if bare and marks
        else "",
        base_date_note(facts.reports),
        grace_note(facts, facts.recommendations),
        f"As at {long_date(facts.as_at)}.",
    )
    return " ".join(filter(None, parts))
