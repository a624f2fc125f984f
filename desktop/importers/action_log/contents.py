"""What the cells of a column look like, whatever its heading says."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.domain.timing import read_timing
from desktop.domain.verb_first import begins_with_verb
from desktop.importers.action_log.days import is_day
from desktop.importers.action_log.leads import read_leads
from desktop.importers.action_log.words import is_nothing, is_rating, read_status

_MOST = 60
_REF = re.compile(r"(?=.*\d)[\w./()#-]{1,18}(?:\s\w{1,6})?")
_POST_OR_NAME = re.compile(r"[A-Z][\w.’'&/,\s-]{1,60}")
_LINK = re.compile(r"https?://|\\\\|\.(?:docx?|pdf|xlsx?|msg)\b", re.I)
_LONG, _SHORT = 5, 4
_TIMED = frozenset({"deadline", "month", "range", "within", "immediate", "multi", "onwards", "event_relative"})


class Contents(NamedTuple):
    """The shares, from 0 to 1, of the cells that hold something: dates, timescales, ratings and so on.

    words is how many words a cell has on average, filled the share of the rows in which it holds anything, and alike
    the share of cells that say what another one says too.
    """

    dates: float = 0
    timed: float = 0
    ratings: float = 0
    statuses: float = 0
    verbs: float = 0
    refs: float = 0
    leads: float = 0
    links: float = 0
    words: float = 0
    filled: float = 0
    alike: float = 0


def contents_of(cells: Sequence[str]) -> Contents:
    """Look at the first cells of a column that hold something."""
    told = [cell.strip() for cell in cells if not is_nothing(cell)]
    seen = told[:_MOST]
    if not seen:
        return Contents()

    def share(found: Callable[[str], object]) -> float:
        return sum(bool(found(cell)) for cell in seen) / len(seen)

    return Contents(
        dates=share(is_day),
        timed=share(_is_timed),
        ratings=share(is_rating),
        statuses=share(lambda cell: len(cell.split()) <= _SHORT and read_status(cell)),
        verbs=share(lambda cell: len(cell.split()) >= _SHORT and begins_with_verb(cell)),
        refs=share(_REF.fullmatch),
        leads=share(_is_lead),
        links=share(_LINK.search),
        words=sum(len(cell.split()) for cell in seen) / len(seen),
        filled=len(told) / len(cells),
        alike=1 - len(set(seen)) / len(seen),
    )


def _is_timed(cell: str) -> bool:
    return is_day(cell) or (len(cell.split()) <= _LONG and read_timing(cell).kind in _TIMED)


def _is_lead(cell: str) -> bool:
    plain = _POST_OR_NAME.fullmatch(cell) and not is_day(cell) and not is_rating(cell)
    return bool(plain and len(cell.split()) <= 2 * _SHORT and read_leads(cell).lead and read_status(cell) is None)
