"""What a paper says about a figure in words: how sure it is, that there is none, and when it will come."""

import re
from calendar import monthrange
from datetime import date

from desktop.domain.calendar_words import MONTH_BEFORE_FIGURES, month_number
from desktop.domain.measure import Qualifier


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


_SAYS = (
    (Qualifier.PROVISIONAL, _any(r"\bprov(?:isional)?\b", r"\bun-?validated\b")),
    (Qualifier.REVISED, _any(r"\brevised\b")),
    (Qualifier.CUMULATIVE, _any(r"cumulative\b", r"\bytd\b", r"\byear[ -]to[ -]date\b")),
    (
        Qualifier.ESTIMATE,
        _any(
            r"\best(?:imated?)?\b",
            r"\bapprox(?:imately)?\b",
            r"\bforecast\b",
            r"\bprojected\b",
            "~",
            r"^c\.?\s?(?=[£\d])",
        ),
    ),
)
_LACKS = (
    (
        Qualifier.NOT_YET_DUE,
        _any(r"\bnot (?:yet|due)\b", r"\bawait(?:ed|ing)\b", r"\bdue\b", r"\bexpected\b", r"\bpending\b", r"\btbc\b"),
    ),
    (Qualifier.NOT_AVAILABLE, _any(r"\b(?:not|un)\s?-?available\b", r"\bno data\b")),
    (
        Qualifier.NOT_APPLICABLE,
        _any(r"\bn/?a\b", r"\bnot applicable\b", r"\bbaseline\b", r"\bnew measure\b", r"\bnot (?:\w+ )?required\b"),
    ),
)
_DAY = re.compile(
    rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b({MONTH_BEFORE_FIGURES})[\s\-'’]*(\d{{4}}|\d{{2}})\b", re.IGNORECASE
)
_FIGURES_DAY = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b")


def qualifiers_of(words: str) -> tuple[Qualifier, ...]:
    """Return what words beside a figure say of it, in the order of Qualifier."""
    return tuple(qualifier for qualifier, pattern in _SAYS if pattern.search(words))


def lack_of(words: str) -> tuple[Qualifier, ...]:
    """Return why there is no figure, as far as the words say: nothing or one qualifier."""
    return next(((qualifier,) for qualifier, pattern in _LACKS if pattern.search(words)), ())


def day_in(words: str) -> date | None:
    """Return the day that words name, or the last of the month where they name a month; None where neither."""
    if found := _DAY.search(words):
        day, month, year = found.groups()
        return _day(int(day) if day else 0, month_number(month), year)
    if found := _FIGURES_DAY.search(words):
        return _day(int(found[1]), int(found[2]), found[3])
    return None


def _day(day: int, month: int, year: str) -> date | None:
    whole = int(year) + (2000 if len(year) == 2 else 0)
    if not 1 <= month <= 12 or whole < 1:
        return None
    last = monthrange(whole, month)[1]
    return date(whole, month, day or last) if day <= last else None
