"""By which rules the ratings of a list are worked out: the key, the cycle and the grace of each board on a day."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from desktop.domain.month_arithmetic import days_later, months_later
from desktop.domain.rating_key import DEFAULT_LEVELS, WITH_MONTHS, RatingKey, RatingLevel, present_key
from desktop.domain.rating_rule import CYCLE_DAYS
from desktop.domain.record_codec import from_json
from desktop.storage.connection import Connection


@dataclass(frozen=True, slots=True)
class BoardRules:
    """What a board rates by: the levels of its key, and days as Board has them."""

    levels: tuple[RatingLevel, ...] = DEFAULT_LEVELS
    cycle_days: int = CYCLE_DAYS
    grace_days: int = 0


@dataclass(frozen=True, slots=True)
class ListRules:
    """The rules of a list: the same for all its rows, or others for these boards."""

    usual: BoardRules = BoardRules()
    of_boards: tuple[tuple[str, BoardRules], ...] = ()

    @property
    def each(self) -> tuple[BoardRules, ...]:
        """All rules that rows of the list may follow."""
        return (self.usual, *(rules for _, rules in self.of_boards))


USUAL_RULES = ListRules()


def rules_of(connection: Connection, board_id: str | None, as_at: date) -> ListRules:
    """Return the rules of a list of one board, or of all boards, on a day."""
    one, values = ("", ()) if board_id is None else (' AND "{}" = ?', (board_id,))
    boards = connection.execute(
        f'SELECT "id", "cycle_days", "working_grace_days" FROM boards WHERE "deleted_at" IS NULL{one.format("id")}',
        values,
    ).fetchall()
    keys = connection.execute(
        'SELECT "board_id", "valid_from", "valid_to", "levels" FROM rating_keys'
        f' WHERE "deleted_at" IS NULL{one.format("board_id")}',
        values,
    ).fetchall()
    return _rules(tuple(boards), tuple(keys), as_at)


@lru_cache(maxsize=32)
def _rules(boards: tuple[Any, ...], keys: tuple[Any, ...], as_at: date) -> ListRules:
    found = [
        (board_id, BoardRules(_levels((key for key in keys if key[0] == board_id), as_at), cycle, grace))
        for board_id, cycle, grace in boards
    ]
    if not found:
        return USUAL_RULES
    usual = found[0][1]
    return ListRules(usual, tuple(one for one in found if one[1] != usual))


def _levels(keys: Iterable[Any], as_at: date) -> tuple[RatingLevel, ...]:
    read = (
        from_json(
            RatingKey,
            {
                "id": "",
                "board_id": board_id,
                "name": "",
                "valid_from": first,
                "valid_to": last,
                "levels": json.loads(levels),
            },
        )
        for board_id, first, last, levels in keys
    )
    return present_key(read, as_at).levels


def days_of(as_at: date, rules: ListRules = USUAL_RULES) -> dict[str, str]:
    """Return the days that the ratings in rating_sql compare with, by the names that they have there."""
    days = {"as_at": as_at}
    for each in rules.each:
        days |= {soon(each): days_later(as_at, each.cycle_days), lately(each): days_later(as_at, -each.cycle_days)}
        days |= {past_by(level.months): first_within(as_at, level.months) for level in each.levels if _counts(level)}
    return {name: day.isoformat() for name, day in days.items()}


def soon(rules: BoardRules) -> str:
    """Return the name of the last day that is due within the cycle."""
    return f"soon_{rules.cycle_days}"


def lately(rules: BoardRules) -> str:
    """Return the name of the first day of the cycle that ends on the day of the list."""
    return f"lately_{rules.cycle_days}"


def past_by(months: int) -> str:
    """Return the name of the first due day that so many months do not yet make too late."""
    return f"within_{months}"


def first_within(as_at: date, months: int) -> date:
    """Return the earliest day from which a day is not more than so many months away."""
    try:
        day = months_later(as_at, -months)
    except OverflowError:
        return date.min
    return day if months_later(day, months) >= as_at else days_later(day, 1)


def _counts(level: RatingLevel) -> bool:
    return level.rule in WITH_MONTHS
