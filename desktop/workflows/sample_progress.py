"""What happened on the sample board to its plan, its scorecard and its reviews, each through its workflow."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.edits import Edit
from desktop.domain.measure_periods import Period, quarter_of, read_period
from desktop.domain.outcome import Answer, ProgressReview
from desktop.domain.outcome_checks import Check
from desktop.domain.outcome_periods import next_period, next_title
from desktop.storage.book import Book
from desktop.workflows import progress_review_steps as review_steps
from desktop.workflows.measure_figures import figures_to_write, record_figures
from desktop.workflows.measure_ties import tie
from desktop.workflows.plan_links import made_action
from desktop.workflows.plan_steps import date_moved
from desktop.workflows.progress_review_reading import review_in_hand

if TYPE_CHECKING:
    from desktop.workflows.sample_events import Event


def _move(event: "Event") -> list[Edit]:
    """Move the date of a plan entry, as somebody agreed."""
    told = event.told
    to = date.fromisoformat(told["to"])
    return date_moved(
        event.book, event.of(told["entry"]), to, on=event.on, reason=told["reason"], agreed_by=told["agreed_by"]
    )


def _put_on_log(event: "Event") -> list[Edit]:
    entries = event.records("entries")
    return [edit for entry in entries for edit in made_action(event.book, entry, today=event.on)]


def _figures(event: "Event") -> Iterator[Edit]:
    """Type the figures of measures in, period by period; each row begins with how many periods before a day it is."""
    told, measures = event.told, event.records("measures")
    for back, *words in told["rows"]:
        period = _period(date.fromisoformat(told["before"]), told["each"], back)
        typed = dict(zip((measure.id for measure in measures), words, strict=True))
        yield from record_figures(figures_to_write(measures, {}, period, typed), period)


def _tie_measure(event: "Event") -> list[Edit]:
    """Tie a measure to what it shows: an action by its reference, or a recommendation."""
    measure, ref = event.of(event.told["measure"]), event.told.get("action", "")
    if ref:
        item = event.book.action_items.first(board_id=event.board_id, ref=ref)
        assert item is not None
        return [tie(event.book, measure, "action-items", item.id)]
    return [tie(event.book, measure, "recommendations", event.told["recommendation"])]


def _period(day: date, each: str, back: int) -> Period:
    """Return the last quarter or financial year that ended before a day, or one that lies further back."""
    if each == "year":
        first = day.year - (day.month < 4) - back
        found = read_period(f"{first}/{(first + 1) % 100:02}")
        assert found is not None
        return found
    period = quarter_of(day)
    for _ in range(back):
        period = period.before()
    return period


def _begin_review(event: "Event") -> list[Edit]:
    """Begin the next review, or the first one: of the six months that end with the month of a day."""
    told, book = event.told, event.book
    review = review_steps.next_review(book, event.board_id, event.on)
    if "to" in told:
        starts, ends = next_period(None, date.fromisoformat(told["to"]))
        review = replace(review, starts=starts, ends=ends, title=next_title(starts, ends))
    return review_steps.begun(book, replace(review, id=told["review"]))


def _issue_review(event: "Event") -> list[Edit]:
    return review_steps.issued(_review(event), event.on)


def _answer_step(event: "Event") -> list[Edit]:
    return review_steps.answered(_check(event), Answer(event.told["answer"]), _review(event))


def _carry_step(event: "Event") -> list[Edit]:
    return review_steps.carried(event.book, _check(event), _review(event))


def _review(event: "Event") -> ProgressReview:
    return _there(event.book, event.told["review"])


def _check(event: "Event") -> Check:
    checks = review_in_hand(event.book, _review(event)).checks
    return next(check for check in checks if check.step.id == event.told["step"])


def _there(book: Book, review_id: str) -> ProgressReview:
    review = book.progress_reviews.get(review_id)
    assert review is not None
    return review


VERBS: dict[str, Callable[["Event"], Any]] = {
    "move": _move,
    "put on the log": _put_on_log,
    "figures": _figures,
    "tie measure": _tie_measure,
    "begin review": _begin_review,
    "issue review": _issue_review,
    "answer step": _answer_step,
    "carry step": _carry_step,
}
