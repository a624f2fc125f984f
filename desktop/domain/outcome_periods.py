"""The order of a board's progress reviews, and the period of the next one."""

from collections.abc import Iterable
from datetime import date, timedelta

from desktop.domain.dates import long_date, say_months, short_date
from desktop.domain.month_arithmetic import month_end, months_later
from desktop.domain.outcome import ProgressReview

EVERY_MONTHS = 6


def in_order(reviews: Iterable[ProgressReview]) -> list[ProgressReview]:
    """Return reviews by the end of what they tell of, the earliest first; one without any day comes last."""
    return sorted(reviews, key=lambda each: (each.ends or each.issued_on or each.starts or date.max, each.id))


def previous_of(review: ProgressReview, reviews: Iterable[ProgressReview]) -> ProgressReview | None:
    """Return the review before this one of the same framework, None for the first."""
    line = in_order(each for each in reviews if _same_line(each, review) and each.id != review.id)
    earlier = [each for each in line if in_order((each, review))[0] is each]
    return earlier[-1] if earlier else None


def later_than(review: ProgressReview, reviews: Iterable[ProgressReview]) -> list[ProgressReview]:
    """Return the reviews of the same framework that come after this one."""
    line = in_order(each for each in reviews if _same_line(each, review) and each.id != review.id)
    return [each for each in line if in_order((each, review))[0] is review]


def next_period(previous: ProgressReview | None, today: date) -> tuple[date, date]:
    """Return the days from and to which the next review tells: six months on from the last, or the six months past.

    A period that ended with a month ends with a month again.
    """
    if previous is not None and previous.ends is not None:
        return previous.ends + timedelta(days=1), _on(previous.ends, EVERY_MONTHS)
    ends = month_end(today.year, today.month)
    return _on(ends, -EVERY_MONTHS) + timedelta(days=1), ends


def period_words(starts: date | None, ends: date | None) -> str:
    """Return a period in words: "August 2016 to January 2017" where it is of whole months, else its days."""
    if starts and ends:
        if starts.day == 1 and ends == month_end(ends.year, ends.month):
            return say_months(starts, ends)
        return f"{short_date(starts)} to {short_date(ends)}"
    if ends:
        return f"to {long_date(ends)}"
    return f"from {long_date(starts)}" if starts else ""


def next_title(starts: date, ends: date) -> str:
    """Return the title that a new review begins with."""
    return f"Progress review, {period_words(starts, ends)}"


def _on(day: date, months: int) -> date:
    moved = months_later(day, months)
    return month_end(moved.year, moved.month) if day == month_end(day.year, day.month) else moved


def _same_line(one: ProgressReview, other: ProgressReview) -> bool:
    if one.board_id != other.board_id:
        return False
    names = {each.framework.strip().casefold() for each in (one, other)}
    return len(names) == 1 or "" in names
