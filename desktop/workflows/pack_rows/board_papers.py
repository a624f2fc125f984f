"""What a pack holds of the board's papers beside its log, and the charts that count it, as known on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from desktop.charts.chart import Chart
from desktop.charts.paper_facts import PaperFacts
from desktop.charts.register import PAPER_CHARTS
from desktop.domain.board_rating import BoardRating
from desktop.domain.outcome import ProgressReview
from desktop.exports.paper_contents import BoardPapers
from desktop.storage.book import Book
from desktop.workflows.pack_rows.headline_rows import timeline_part
from desktop.workflows.pack_rows.known_days import paper_days
from desktop.workflows.pack_rows.known_papers import review_then
from desktop.workflows.pack_rows.measure_rows import KnownScorecard, known_scorecard, scorecard_part, trends
from desktop.workflows.pack_rows.plan_rows import KnownPlan, known_plans, milestone_rows, plan_part
from desktop.workflows.pack_rows.review_rows import functions_part, review_part
from desktop.workflows.pack_rows.risk_rows import risks_part
from desktop.workflows.progress_review_reading import review_in_hand


@dataclass(frozen=True, slots=True)
class PapersInHand:
    """The rows, and the charts that have anything to draw."""

    contents: BoardPapers
    charts: tuple[Chart, ...] = ()


def papers_in_hand(
    book: Book, board_id: str, as_at: date, rating: BoardRating, *, hidden: Collection[str] = (), public: bool = False
) -> PapersInHand:
    """Return plans, scorecard, risks, timeline, review and functions as at a day; nothing for what there is none of.

    A public copy is built without exempt entries, risks and headlines; action items in hidden are not named.
    """
    days = paper_days(book, board_id)
    plans = known_plans(book, board_id, as_at, days, public=public, hidden=hidden)
    card = known_scorecard(book, board_id, as_at, days, hidden=hidden)
    contents = BoardPapers(
        plans=tuple(plan_part(each, rating) for each in plans),
        milestones=tuple(row for each in plans for row in milestone_rows(book, each, named=len(plans) > 1)),
        scorecard=scorecard_part(card) if card else None,
        risks=risks_part(book, board_id, as_at, days, public=public),
        timeline=timeline_part(book, board_id, as_at, days, public=public),
        review=review_part(book, board_id, as_at, public=public),
        functions=functions_part(book, board_id, as_at, days),
        trends=trends(card) if card else (),
    )
    facts = _facts(plans, card, as_at, rating)
    return PapersInHand(contents, tuple(each for each in (make(facts) for make in PAPER_CHARTS) if not each.is_empty))


def paper_charts(book: Book, board_id: str, as_at: date, rating: BoardRating) -> tuple[Chart, ...]:
    """Return the charts of a board's plans and measures, those only that have anything to draw."""
    days = paper_days(book, board_id)
    facts = _facts(
        known_plans(book, board_id, as_at, days, public=False),
        known_scorecard(book, board_id, as_at, days, hidden=()),
        as_at,
        rating,
    )
    return tuple(each for each in (make(facts) for make in PAPER_CHARTS) if not each.is_empty)


def holds_exempt_papers(book: Book, board_id: str, as_at: date) -> bool:
    """Say whether anything exempt stands in what papers_in_hand returns for the board itself."""
    days = paper_days(book, board_id)
    plans = [each.id for each in book.plans.all(board_id=board_id) if days.knows_plan(each, as_at)]
    review = review_then(book.progress_reviews.all(board_id=board_id), as_at, public=False)
    return (
        any(each.exempt for each in book.plan_entries.among("plan_id", plans))
        or any(each.exempt and days.knows_risk(each, as_at) for each in book.risks.all(board_id=board_id))
        or any(each.exempt and days.knows_headline(each, as_at) for each in book.headlines.all(board_id=board_id))
        or (review is not None and _has_exempt_entries(book, review))
    )


def _has_exempt_entries(book: Book, review: ProgressReview) -> bool:
    hand = review_in_hand(book, review)
    return any(each.exempt for each in (*hand.entries, *(check.step for check in hand.checks)))


def _facts(plans: list[KnownPlan], card: KnownScorecard | None, as_at: date, rating: BoardRating) -> PaperFacts:
    return PaperFacts(
        as_at=as_at,
        key=rating.key,
        plans=tuple(each.facts for each in plans),
        period=card.period.label if card else "",
        measures=tuple((each.priority, each.standing) for each in card.measures) if card else (),
    )
