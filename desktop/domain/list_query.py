"""What a list shows, as data: which view, filtered and sorted how, on which day."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Operator = Literal["=", "!=", "in", "<", "<=", ">", ">=", "contains", "empty", "not-empty"]
Direction = Literal["asc", "desc"]


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on a column of the view.

    value is a date, number, text, truth value or enum member as the row has it; a collection of these for
    "in"; anything for "empty" and "not-empty", which look for None and "".
    """

    column: str
    op: Operator
    value: Any = None


@dataclass(frozen=True, slots=True)
class ListQuery:
    """The rows of a view ("action-items", "recommendations", "meetings") that a list shows.

    All filters must hold; text is looked for as words, the last one as the beginning of a word, or as a ref.
    What has no value in a sorted column comes last. as_at is the day on which ratings and lateness are judged.
    also names what the rows are to hold besides, of that which a view looks up only where it is asked for.
    """

    view: str
    filters: tuple[Filter, ...] = ()
    text: str = ""
    sort: tuple[tuple[str, Direction], ...] = ()
    board_id: str | None = None
    as_at: date = field(default_factory=date.today)
    also: tuple[str, ...] = ()
