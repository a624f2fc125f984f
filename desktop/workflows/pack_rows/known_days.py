"""From which day the papers of a board beside its minutes are known, as far as its book can tell.

A paper tells it by its own days or by the periods of its figures. What tells none and was written by hand is known from
the day of its making; what came with a paper and tells none is known always.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from desktop.domain.headline import Headline
from desktop.domain.kinds import Record, kind_of
from desktop.domain.measure import Measure, Reading, Risk
from desktop.domain.outcome import Function, ProgressReview
from desktop.domain.plan import EntryLevel, Plan
from desktop.storage.book import Book
from desktop.workflows.measure_board import readings_of

_BOARD = None
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDays:
    """What tells the days: made gives the day on which a record was written by hand, None for one of a paper.

    scorecards has for each framework, and for the whole board, the end of the first period that has a reading.
    """

    made: Callable[[Record], date | None]
    starts: Mapping[str, date] = field(default_factory=dict)
    firsts: Mapping[str, date] = field(default_factory=dict)
    frameworks: Mapping[str, str] = field(default_factory=dict)
    scorecards: Mapping[str | None, date] = field(default_factory=dict)
    reviewed: date | None = None

    def knows_plan(self, plan: Plan, day: date) -> bool:
        """Say whether a plan was known on a day: agreed, or else begun or written down."""
        if plan.agreed_on is not None:
            return plan.agreed_on <= day
        return self._is_there(plan, plan.starts or self.starts.get(plan.id), day)

    def knows_measure(self, measure: Measure, day: date) -> bool:
        """Say whether a measure was known: its first period had ended, or that of its scorecard where it has none."""
        told = self.firsts.get(measure.id) or self._scorecard(measure.outcome_id)
        return told <= day if told else self._is_there(measure, None, day)

    def knows_risk(self, risk: Risk, day: date) -> bool:
        """Say whether a risk was known: the first period of its scorecard had ended, if it belongs to one."""
        is_of_scorecard = risk.outcome_id is not None or self.made(risk) is None
        told = self._scorecard(risk.outcome_id) if is_of_scorecard else None
        return told <= day if told else self._is_there(risk, None, day)

    def knows_function(self, function: Function, day: date) -> bool:
        """Say whether a function was known: by a day of its own, or else by the first review of the board."""
        own = [each for each in (function.taken_on, function.recommended_on, function.returned_on) if each is not None]
        return min(own) <= day if own else self._is_there(function, self.reviewed, day)

    def knows_headline(self, headline: Headline, day: date) -> bool:
        """Say whether the day or month of a headline had come."""
        return headline.date <= day if headline.date else self._is_there(headline, None, day)

    def _is_there(self, record: Record, told: date | None, day: date) -> bool:
        """A day that was yet to come when a record was written does not hide the record."""
        if told is not None and told <= day:
            return True
        made = self.made(record)
        return made <= day if made else told is None

    def _scorecard(self, outcome_id: str | None) -> date | None:
        framework = self.frameworks.get(outcome_id or "")
        return self.scorecards.get(framework) or self.scorecards.get(_BOARD)


def paper_days(book: Book, board_id: str) -> PaperDays:
    """Read what tells the days of a board's papers."""
    plans = [each.id for each in book.plans.all(board_id=board_id)]
    measures = book.measures.all(board_id=board_id)
    firsts = _firsts(readings_of(book, measures))
    frameworks = {each.id: each.framework for each in book.outcomes.all(board_id=board_id)}
    phases = [each for each in book.plan_entries.among("plan_id", plans) if each.level is EntryLevel.PHASE]
    return PaperDays(
        made=_by_hand(book, board_id),
        starts=_earliest((each.plan_id, each.starts) for each in phases if each.starts),
        firsts=firsts,
        frameworks=frameworks,
        scorecards=_scorecards(measures, firsts, frameworks),
        reviewed=_reviewed(book.progress_reviews.all(board_id=board_id)),
    )


def _firsts(readings: Mapping[str, Sequence[Reading]]) -> dict[str, date]:
    return {each: min(one.ends for one in found) for each, found in readings.items() if found}


def _scorecards(
    measures: Iterable[Measure], firsts: Mapping[str, date], frameworks: Mapping[str, str]
) -> dict[str | None, date]:
    told = [(frameworks.get(each.outcome_id or ""), firsts[each.id]) for each in measures if each.id in firsts]
    return _earliest([*told, *((_BOARD, first) for _framework, first in told)])


def _earliest(told: Iterable[tuple[_Key, date]]) -> dict[_Key, date]:
    found: dict[_Key, date] = {}
    for key, day in told:
        found[key] = min(day, found.get(key, day))
    return found


def _reviewed(reviews: Iterable[ProgressReview]) -> date | None:
    days = (each.issued_on or each.ends for each in reviews)
    return min((day for day in days if day is not None), default=None)


def _by_hand(book: Book, board_id: str) -> Callable[[Record], date | None]:
    papers = book.source_documents.all(board_id=board_id)
    placed = {each.record_id for paper in papers for each in paper.placements}

    def made(record: Record) -> date | None:
        told = [] if record.id in placed else book.history(kind_of(record), record.id)
        return told[0].made_at.astimezone().date() if told else None

    return made
