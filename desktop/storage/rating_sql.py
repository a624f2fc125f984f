"""The rules of rating keys as SQL over a table called t; a test holds them equal to domain/rating_course.py."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.action_item import ActionStatus
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingLevel, RatingRule
from desktop.domain.recommendation import CLOSED_STATUSES, UNRATED_STATUSES
from desktop.storage.list_rules import BoardRules, ListRules, lately, past_by, soon
from desktop.storage.list_sql import literal, literals

RATINGS_THAT_SORT = tuple(rating for rating in Rating if rating is not Rating.NOT_RATED)
IS_IMMEDIATE = "is_immediate"
"""The function of the connection that reads a timescale as domain/recommendation_due.is_immediate does."""

_EXTENDED = "EXISTS (SELECT 1 FROM extensions AS e WHERE e.action_item_id = t.id AND e.deleted_at IS NULL)"
_GONE = literals((ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED))


@dataclass(frozen=True, slots=True)
class _Course:
    """What the rules look at, in SQL; see domain/rating_course.Course."""

    rules: BoardRules
    original: str
    current: str
    revised: str
    said: str
    silent: str


def action_rating(rules: ListRules, board: str) -> str:
    """Return the rating of an action item; board is the SQL of its board's id."""
    return _by_board(rules, board, lambda one: _overridden(_action(one, "t.current_due")))


def action_rating_by_rule(rules: ListRules, board: str) -> str:
    """Return the rating that the rule offers, whatever a person set."""
    return _by_board(rules, board, lambda one: _action(one, "t.current_due"))


def action_rating_original(rules: ListRules, board: str) -> str:
    """Return the rating by rule as if the original date still held."""
    return _by_board(rules, board, lambda one: _action(one, "coalesce(t.original_due, t.current_due)"))


def recommendation_rating(rules: ListRules, board: str) -> str:
    """Return the rating of a recommendation."""
    return _by_board(rules, board, _recommendation)


def unanswered_due(rules: ListRules, board: str) -> str:
    """Return the day until which a recommendation that is still to be answered is not late."""
    ended = literals(CLOSED_STATUSES | UNRATED_STATUSES)
    return f"CASE WHEN t.status IN ({ended}) THEN NULL ELSE {_by_board(rules, board, _working_due)} END"


def _by_board(rules: ListRules, board: str, expression: Callable[[BoardRules], str]) -> str:
    usual = expression(rules.usual)
    if not rules.of_boards:
        return usual
    others = " ".join(f"WHEN '{_quoted(one)}' THEN ({expression(each)})" for one, each in rules.of_boards)
    return f"CASE {board} {others} ELSE ({usual}) END"


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _overridden(rating: str) -> str:
    return f"coalesce(t.rating_override, {rating})"


def _action(rules: BoardRules, current: str) -> str:
    heard = f"""coalesce(t.agreed_on, '') >= :{lately(rules)} OR EXISTS (
        SELECT 1 FROM updates AS u WHERE u.action_item_id = t.id AND u.made_on >= :{lately(rules)}
            AND u.deleted_at IS NULL
    )"""
    original = "coalesce(t.original_due, t.current_due)"
    course = _Course(rules, original, current, _EXTENDED, "t.mitigation <> ''", f"NOT ({heard})")
    return f"""CASE
        WHEN t.status = {literal(ActionStatus.CLOSED)} THEN {literal(Rating.COMPLETE)}
        WHEN t.status IN ({_GONE}) OR t.current_due IS NULL THEN {literal(Rating.NOT_RATED)}
        {_levels(course)} END"""


def _recommendation(rules: BoardRules) -> str:
    due = _working_due(rules)
    course = _Course(rules, original=due, current=due, revised="0", said="0", silent="1")
    return f"""CASE
        WHEN t.status IN ({literals(CLOSED_STATUSES)}) THEN {literal(Rating.COMPLETE)}
        WHEN t.status IN ({literals(UNRATED_STATUSES)}) OR t.due IS NULL THEN {literal(Rating.NOT_RATED)}
        {_levels(course)} END"""


def _working_due(rules: BoardRules) -> str:
    if rules.grace_days <= 0:
        return "t.due"
    return f"CASE WHEN {IS_IMMEDIATE}(t.timing) THEN date(t.due, '+{rules.grace_days} days') ELSE t.due END"


def _levels(course: _Course) -> str:
    """Return the branches of a CASE: the worst level whose rule holds, or else that of all others."""
    tried = [level for level in reversed(course.rules.levels) if level.rule in _HOLDS]
    whens = "\n".join(f"WHEN {_HOLDS[level.rule](course, level)} THEN {literal(level.rating)}" for level in tried)
    other = next(level for level in course.rules.levels if level.rule is RatingRule.OTHERWISE)
    return f"{whens} ELSE {literal(other.rating)}"


def _at_risk(course: _Course, _level: RatingLevel) -> str:
    due_soon = f"{course.current} <= :{soon(course.rules)}"
    return f"({course.said} OR {course.revised} OR ({due_soon} AND {course.silent}))"


def _past_original(course: _Course, _level: RatingLevel) -> str:
    return f"({course.original} < :as_at OR {course.current} > {course.original})"


def _past_original_by(course: _Course, level: RatingLevel) -> str:
    # the sum only where the date was moved at all; none is beyond the last year of the calendar
    latest = f"date({course.original}, '+{level.months} months', 'floor')"
    beyond = f"{course.current} > {course.original} AND {course.current} > {latest}"
    return f"({course.original} < :{past_by(level.months)} OR ({beyond}))"


_HOLDS: dict[RatingRule, Callable[[_Course, RatingLevel], str]] = {
    RatingRule.DUE_SOON_OR_REVISED: _at_risk,
    RatingRule.REVISED: lambda course, _level: course.revised,
    RatingRule.PAST_CURRENT: lambda course, _level: f"{course.current} < :as_at",
    RatingRule.PAST_CURRENT_BY: lambda course, level: f"{course.current} < :{past_by(level.months)}",
    RatingRule.PAST_ORIGINAL: _past_original,
    RatingRule.PAST_ORIGINAL_BY: _past_original_by,
}
