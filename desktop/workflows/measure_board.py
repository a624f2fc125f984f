"""The scorecard of a board for a quarter: each measure with its readings, its standing and its ties."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.measure import Measure, Reading
from desktop.domain.measure_periods import Period, quarter_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_standing import MeasureStanding, present_quarter, quarters_of, standing
from desktop.domain.measure_summary import StatusByDirection, by_direction, sentences
from desktop.domain.outcome import Outcome
from desktop.storage.book import Book
from desktop.workflows.measure_ties import Tie, contradictions, ties_of
from desktop.workflows.rating_of_board import rating_of_board


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardRow:
    """One measure; readings are in the order of their ends, against are the ties that contradict it."""

    measure: Measure
    outcome: Outcome | None
    readings: tuple[Reading, ...]
    standing: MeasureStanding
    ties: tuple[Tie, ...] = ()
    against: tuple[Tie, ...] = ()

    @property
    def id(self) -> str:
        """The id of the measure."""
        return self.measure.id


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All measures of a board in one quarter; without any the quarter is None and all else is empty."""

    period: Period | None = None
    quarters: tuple[Period, ...] = ()
    rows: tuple[ScorecardRow, ...] = ()
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    @property
    def table(self) -> StatusByDirection:
        """Status by direction of all measures."""
        return by_direction(row.standing for row in self.rows)

    @property
    def sentences(self) -> list[str]:
        """The summary in sentences whose numbers add up."""
        return sentences(self.table, self.period.long_label) if self.period else []


def readings_of(book: Book, measures: Iterable[Measure]) -> dict[str, list[Reading]]:
    """Return the readings of measures by the id of the measure, in the order of their ends."""
    found: dict[str, list[Reading]] = {}
    for each in book.readings.among("measure_id", [measure.id for measure in measures]):
        found.setdefault(each.measure_id, []).append(each)
    for readings in found.values():
        readings.sort(key=lambda each: (each.ends, each.starts))
    return found


def scorecard(book: Book, board_id: str, as_at: date, period: Period | None = None) -> Scorecard:
    """Return the scorecard of a board: for the quarter that is asked for, or else the last one with figures.

    A figure of a period that is still to come does not bring that one into view: its year may be mistyped.
    """
    measures = book.measures.all(board_id=board_id)
    outcomes = {each.id: each for each in book.outcomes.all(board_id=board_id)}
    held = readings_of(book, measures)
    known = [each for readings in held.values() for each in readings]
    figures = [each for each in known if has_figure(each)]
    begun = [each for each in figures if each.starts <= as_at]
    quarter = period or present_quarter(begun or figures) or quarter_of(as_at).before()
    ties = ties_of(book, measures, as_at, rating_of_board(book, board_id, as_at).key)
    places = {each: at for at, each in enumerate(outcomes)}
    ordered = sorted(measures, key=lambda each: (places.get(each.outcome_id or "", len(places)), each.position))
    rows = tuple(_row(each, outcomes, held.get(each.id, ()), quarter, ties.get(each.id, [])) for each in ordered)
    return Scorecard(quarter if measures else None, tuple(quarters_of(known)), rows, outcomes)


def _row(
    measure: Measure, outcomes: dict[str, Outcome], readings: Sequence[Reading], quarter: Period, ties: Sequence[Tie]
) -> ScorecardRow:
    stands = standing(measure, readings, quarter)
    return ScorecardRow(
        measure=measure,
        outcome=outcomes.get(measure.outcome_id or ""),
        readings=tuple(readings),
        standing=stands,
        ties=tuple(ties),
        against=tuple(contradictions(stands, ties)),
    )
