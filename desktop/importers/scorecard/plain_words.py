"""What plain words say of a measure beside its figures: that it counts through the year, what it is compared with,
and how far from its target is near enough. What is not certain stays unsaid."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.domain.figures import read_figure, read_target
from desktop.domain.measure import ComparedWith, Measure, MeasureStatus

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")
_RUNNING = re.compile(r"\bcumulative(?:ly)?\b|\byear[\s-]to[\s-]date\b|\bytd\b", re.IGNORECASE)
_OF_FIGURES = re.compile(
    r"^\W*(?:cumulative|year[\s-]to[\s-]date|ytd)\b"
    r"|\b(?:figures?|data|measures?|indicators?|targets?|results?|this|totals?|numbers?|reported|counted|shown|measured)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|non|never|no longer|rather than|instead of|except|unless|cannot)\b", re.IGNORECASE)
_YEAR_AGO = (
    r"(?:the\s+)?(?:same|corresponding|equivalent)\s+(?:quarter|period|month|term|time|point)s?\s+"
    r"(?:(?:in|of|from)\s+)?(?:the\s+)?(?:last|previous|preceding|prior)\s+(?:financial\s+)?year"
    r"|(?:this\s+time\s+)?last\s+year"
)
_TRAVELS = re.compile(
    rf"\b(?:direction of travel|dot|trend|arrows?)\b.*\b(?:compar\w+|against|versus|vs\.?|since|from|on|with)\b.*"
    rf"(?:{_YEAR_AGO})",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    rf"\b(?:is|are|be|therefore|only|best)\s+(?:\w+\s+){{0,2}}compared\s+(?:with|to|against)\s+(?:{_YEAR_AGO})\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:\bwithin|\bup to|\bless than|\bno more than|\bunder|\btolerance(?: of)?|[<±]|\+\s?/\s?[-–−])\W{0,3}"
    r"(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>%|per ?cent\b|percentage points?\b|ppt?s?\b|points?\b"
    r"|days?\b)?",
    re.IGNORECASE,
)
_PLUS_MINUS = re.compile(
    r"\(?\s*(?:±|\+\s?/\s?[-–−]|(?:with (?:a )?)?tolerance(?: of)?:?)\s*"
    r"(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>%|days?\b)?\)?",
    re.IGNORECASE,
)


class Tolerance(NamedTuple):
    """How far from a target is near enough: in the unit of the target, or in per cent of the target (share)."""

    number: float
    share: bool = False


def counts_through(*texts: str) -> bool:
    """Return whether a sentence about the figures says that they count from the beginning of the year."""
    return any(
        _RUNNING.search(sentence)
        and _OF_FIGURES.search(sentence)
        and not _NOT.search(sentence)
        and not re.search(r"\d", sentence)
        for sentence in _sentences(texts)
    )


def compared_with(*texts: str) -> ComparedWith | None:
    """Return what words say the direction of travel is set against, None where they do not say it of the measure."""
    for sentence in _sentences(texts):
        if (_TRAVELS.search(sentence) or _COMPARED.search(sentence)) and not _NOT.search(sentence):
            return ComparedWith.YEAR_BEFORE
    return None


def travels_against(*texts: str) -> ComparedWith | None:
    """Return what a paper says the direction of travel of all its measures is set against."""
    said = any(_TRAVELS.search(sentence) and not _NOT.search(sentence) for sentence in _sentences(texts))
    return ComparedWith.YEAR_BEFORE if said else None


def tolerance_in(phrases: Iterable[tuple[MeasureStatus | None, str]]) -> Tolerance | None:
    """Return what the parts of a key say of amber, None where they say no number, several, or different ones."""
    found = set()
    for status, phrase in phrases:
        if status is not MeasureStatus.SATISFACTORY or len(re.findall(r"\d+(?:\.\d+)?", phrase)) != 1:
            continue
        if within := _WITHIN.search(phrase):
            unit = (within["unit"] or "").casefold()
            found.add(Tolerance(float(within["number"]), share=unit in ("%", "percent", "per cent")))
    return found.pop() if len(found) == 1 else None


def split_target(target: str) -> tuple[str, Tolerance | None]:
    """Return a target without the tolerance behind it ("85% +/- 3%"), and that tolerance in its unit."""
    found = _PLUS_MINUS.search(target)
    if not found or not target[: found.start()].strip():
        return target, None
    rest = (target[: found.start()] + target[found.end() :]).strip()
    own = read_target(rest)
    if own.value is None:
        return target, None
    is_share = found["unit"] == "%" and own.unit != "%"
    return rest, Tolerance(float(found["number"]), share=is_share)


def tolerance_of_cell(cell: str, measure: Measure) -> Tolerance | None:
    """Return what a column of tolerances says for a measure: a number in its unit, or a share of its target."""
    figure = read_figure(re.sub(r"^\s*(?:±|\+\s?/\s?[-–−]|[-–−+])\s*", "", cell))
    if figure.value is None or figure.parts:
        return None
    return Tolerance(abs(figure.value), share=figure.unit == "%" and read_target(measure.target).unit != "%")


def in_unit(tolerance: Tolerance | None, measure: Measure, *, from_key: bool = False) -> float | None:
    """Return a tolerance in the unit of a measure's target.

    None where the key speaks of per cent and the target is in per cent too: points may be meant, or a share of it.
    """
    if tolerance is None or measure.target_value is None:
        return None
    if not tolerance.share:
        return tolerance.number
    if from_key and (read_target(measure.target).unit or measure.unit).startswith("%"):
        return None
    return round(abs(measure.target_value) * tolerance.number / 100, 4)


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _SENTENCE.split(text)
