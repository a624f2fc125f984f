"""What charts count of the board's papers beside its log, at one day."""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.measure_standing import MeasureStanding
from desktop.domain.plan_tree import PlanTree
from desktop.domain.rating_key import RatingKey, default_key


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan with the entries that the reader of the chart may see."""

    title: str
    tree: PlanTree


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """The plans of a board, and its measures as they stand in a quarter, each with the priority it is counted under.

    key gives the colours of what is complete and what is overdue; period names the quarter.
    """

    as_at: date
    key: RatingKey = field(default_factory=default_key)
    plans: tuple[PlanFacts, ...] = ()
    period: str = ""
    measures: tuple[tuple[str, MeasureStanding], ...] = ()
