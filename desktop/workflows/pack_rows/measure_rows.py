"""The scorecard of a board as rows, as it was known on a day, and which of its measures are drawn."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.charts.chart import Chart
from desktop.charts.measure_trend import measure_trend
from desktop.charts.wording import shortened
from desktop.domain.measure import Direction, Measure, MeasureStatus, Reading
from desktop.domain.measure_periods import Period, quarter_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_standing import MeasureStanding, present_quarter, standing
from desktop.domain.measure_summary import by_direction, sentences
from desktop.domain.outcome import Outcome
from desktop.exports.paper_contents import MeasureRow, ScorecardPart
from desktop.storage.book import Book
from desktop.workflows.measure_board import readings_of
from desktop.workflows.measure_ties import Tie, contradiction_words, contradictions, ties_of
from desktop.workflows.pack_rows.known_days import PaperDays
from desktop.workflows.pack_rows.known_papers import readings_then
from desktop.workflows.rating_of_board import rating_of_board

MOST_DRAWN = 6
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeasure:
    """A measure with its readings until the day, how it stands, and the ties that the reader may see."""

    standing: MeasureStanding
    outcome: Outcome | None = None
    readings: tuple[Reading, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.standing.measure

    @property
    def priority(self) -> str:
        """What it is counted under: the group of its outcome, or the outcome where that has none."""
        if self.outcome is None:
            return "Under no outcome"
        return self.outcome.group or outcome_name(self.outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownScorecard:
    """The measures of a board in the last quarter that has figures, in the order of its outcomes."""

    as_at: date
    period: Period
    measures: tuple[KnownMeasure, ...] = field(default=())


def known_scorecard(
    book: Book, board_id: str, as_at: date, days: PaperDays, *, hidden: Collection[str]
) -> KnownScorecard | None:
    """Return the scorecard as at a day, None where no measure was there; ties to what is in hidden are not told."""
    measures = [each for each in book.measures.all(board_id=board_id) if days.knows_measure(each, as_at)]
    if not measures:
        return None
    held = readings_of(book, measures)
    known = {each.id: readings_then(held.get(each.id, ()), as_at) for each in measures}
    figures = [each for readings in known.values() for each in readings if has_figure(each)]
    period = present_quarter(figures) or quarter_of(as_at).before()
    outcomes = {each.id: each for each in book.outcomes.all(board_id=board_id)}
    ties = ties_of(book, measures, as_at, rating_of_board(book, board_id, as_at).key)
    places = {each: at for at, each in enumerate(outcomes)}
    measures.sort(key=lambda each: (places.get(each.outcome_id or "", len(places)), each.position))
    return KnownScorecard(
        as_at=as_at,
        period=period,
        measures=tuple(
            KnownMeasure(
                standing=standing(each, known[each.id], period),
                outcome=outcomes.get(each.outcome_id or ""),
                readings=known[each.id],
                ties=tuple(tie for tie in ties.get(each.id, ()) if tie.record_id not in hidden),
            )
            for each in measures
        ),
    )


def scorecard_part(known: KnownScorecard) -> ScorecardPart:
    """Return the scorecard as rows."""
    table = by_direction(each.standing for each in known.measures)
    return ScorecardPart(
        period=known.period.long_label,
        short_names=_short_names(dict.fromkeys(each.priority for each in known.measures)),
        sentences=tuple(sentences(table, known.period.long_label)),
        rows=tuple(_row(each) for each in known.measures),
    )


def trends(known: KnownScorecard) -> tuple[Chart, ...]:
    """Return the courses of at most six measures that worsen or are off target, those tied to actions first."""
    chosen = sorted((each for each in known.measures if _is_told(each)), key=_turn)
    drawn = (_trend(each, known) for each in chosen)
    return tuple([chart for chart in drawn if not chart.is_empty][:MOST_DRAWN])


def outcome_name(outcome: Outcome | None) -> str:
    """Return an outcome by its reference and its words, "" for none."""
    return f"{outcome.ref} {outcome.title}".strip() if outcome else ""


def _row(known: KnownMeasure) -> MeasureRow:
    stands = known.standing
    return MeasureRow(
        measure=known.measure,
        outcome=outcome_name(known.outcome),
        priority=known.priority,
        status=stands.status,
        direction=stands.direction,
        reading=stands.reading,
        readings=known.readings,
        given=known.measure.given_note.strip() if stands.given else "",
        against=contradiction_words(contradictions(stands, known.ties)),
    )


def _short_names(priorities: Iterable[str]) -> dict[str, str]:
    """Return for each priority what stands before its colon, where that tells it from the others."""
    short = {each: each.split(":")[0].strip() for each in priorities}
    times = Counter(short.values())
    return {each: name if name and times[name] == 1 else each for each, name in short.items()}


def _is_told(known: KnownMeasure) -> bool:
    return known.standing.direction is Direction.WORSENING or known.standing.status is MeasureStatus.OFF_TARGET


def _turn(known: KnownMeasure) -> tuple[bool, bool]:
    both = known.standing.direction is Direction.WORSENING and known.standing.status is MeasureStatus.OFF_TARGET
    return not known.ties, not both


def _trend(known: KnownMeasure, card: KnownScorecard) -> Chart:
    chart = measure_trend(known.measure, known.readings, card.as_at, card.period)
    name = shortened(chart.name, _LONGEST_NAME)
    return replace(chart, title=f"{name}: {chart.title[:1].lower()}{chart.title[1:]}", alt=f"{name}. {chart.alt}")
