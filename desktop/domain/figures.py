"""A figure of a scorecard read from its words: number, unit, qualifiers and parts, and never more than they say.

The one way in which cells, typed figures and pasted ranges are read. What is not certainly one number stays words.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.calendar_words import MONTH_BEFORE_FIGURES as MONTH
from desktop.domain.figure_words import day_in, lack_of, qualifiers_of
from desktop.domain.measure import Part, Qualifier

_UNIT = (
    r"(?P<unit>(?:\s?(?:k|m|bn)(?![a-z])|\s(?:thousand|million|billion)\b)?"
    r"(?:\s?(?:%|per\s?cent\b|percentage points?\b))?"
    r"(?:\s?(?:days?|weeks?|months?|years?|hours?|minutes?)\b(?!\s+\d))?"
    r"(?:\s?(?:kgs?|tonnes?|miles|km|hrs|mins|kwh|mwh|pp|ppts?|fte|wte)\b)?"
    r"(?:\s?(?:increase|decrease|reduction)\b)?"
    r"(?:\s?(?:per|/)\s?\d[\d,]*k?\b)?)"
)
_BODY = r"(?P<body>\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,4}(?:\.\d+)?(?![,.\d])|\d{1,15}(?:\.\d+)?)"
NUMBER = re.compile(
    rf"(?<![\w.,/:£])(?P<sign>[-+\u2212\u2013]\s?)?(?P<pound>£\s?)?{_BODY}{_UNIT}(?![\w/:]|[.,]\d|%)", re.IGNORECASE
)
_NOT_NUMBERS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b[\s\-'’]*(?:\d{{4}}|\d{{2}})?|\b{MONTH}[\s\-'’]*\d{{2,4}}\b(?!%)"
    r"|\b\d{4}\s?[/\-–]\s?\d{2,4}\b|\b\d{2}/\d{2}\b|\b(?:wave|q|qtr|quarter|note|year)\s?\d+\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:^|(?<=[\s;,]))(?:\((?P<a>[a-h]|[ivx]{1,4})\)|(?P<b>[a-h]|[ivx]{1,4})\)"
    r"|(?P<c>[a-h])\s?[-–]\s?(?P<words>[^\d()]{2,60})\)|(?P<d>(?:q|qtr|quarter)\s?[1-4]|\d{4}/\d{2})\s*[-–:=])",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:provisional|prov\.?|revised|estimated?|est\.?|approx(?:imately)?\.?|c\.|~|cumulative|ytd|forecast|total)"
    r"[\s:\-–]*)+(?=[£\d+\u2212-])",
    re.IGNORECASE,
)
_OF = re.compile(r"^(?:out\s+)?of\s+", re.IGNORECASE)
_REMARK = re.compile(
    r"^[\s,;.*]*(?:which|from|revised|compared|in comparison|against|an?\b|up|down|ahead|above|below|increase|decrease"
    r"|was|target|based|\(?due|as at|or\b|over|under|on\b|than|new\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[-–]\d|\s[-–]\s\d|\s?to\s\d", re.IGNORECASE)
_BOUND = re.compile(
    r"^(?:[<>]=?|≥|≤|at least|at most|no more than|no less than|not more than|minimum(?: of)?|maximum(?: of)?"
    r"|(?:less|more|fewer|greater) than|under|over|below|above|up to|all at|target:?)\s*(?=[£\d])",
    re.IGNORECASE,
)
_SCALES = {"k": 1e3, "m": 1e6, "bn": 1e9}
_IN_FULL = {"hrs": "hours", "mins": "minutes", "pp": "percentage points", "ppt": "percentage points"}
_IN_FULL |= {"ppts": "percentage points", "kgs": "kg", "tonne": "tonnes"}
_SHORT = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b")
_LONG = {"thousand": "k", "million": "m", "billion": "bn"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell as read; the fields are those of a Reading.

    value is None where the cell holds no number or several (parts). A number beside the figure, as "(cumulative 56)" or
    "of 5,000", is a part with that label, and value stands. raw is what was typed, without blanks at its ends.
    """

    value: float | None = None
    unit: str = ""
    qualifiers: tuple[Qualifier, ...] = ()
    parts: tuple[Part, ...] = ()
    raw: str = ""
    due_on: date | None = None

    @property
    def is_gap(self) -> bool:
        """Whether there is no figure at all."""
        return self.value is None and not any(part.value is not None for part in self.parts)


def read_figure(text: str) -> Figure:
    """Read a cell; never raises, and never makes a number where the words do not hold exactly one."""
    raw = text.strip()
    words = " ".join(raw.split())
    read = _lettered(words) or _leading(words) or _lack(words)
    return replace(read, raw=raw)


def read_target(text: str) -> Figure:
    """Read the cell of a target, where "at least", "80 or fewer" and ">79%" say a number that a reading would not."""
    raw = text.strip()
    words = " ".join(raw.split())
    read = read_figure(_BOUND.sub("", words))
    return replace(read, raw=raw)


def in_base_unit(value: float, unit: str) -> tuple[float, str]:
    """Return a value without its scale, so that £0.9m and £900k can be compared: (900000.0, "£")."""
    for short, times in _SCALES.items():
        if unit == short or unit == f"£{short}":
            return round(value * times, 4), unit.removesuffix(short)
    return value, unit


def _lack(words: str) -> Figure:
    lack = lack_of(words)
    due = day_in(words) if Qualifier.NOT_YET_DUE in lack else None
    return Figure(qualifiers=lack, due_on=due)


def _lettered(words: str) -> Figure | None:
    """Read "(a) 12 (b) 14", "a- Parks) 84% b- Halls) 91%", "Qtr 1 - 45% Qtr 2 - 65%"."""
    marks = list(_MARK.finditer(words))
    if len(marks) < 2:
        return None
    parts = []
    if before := words[: marks[0].start()].strip():
        parts.append(_part(before, ""))
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(words)
        label = " ".join(
            filter(None, (mark["a"] or mark["b"] or mark["c"] or mark["d"], (mark["words"] or "").strip()))
        )
        parts.append(_part(words[mark.end() : end].strip(" ;,"), label))
    if not any(part.value is not None for part in parts):
        return None
    return Figure(qualifiers=qualifiers_of(words), parts=tuple(parts))


def _part(words: str, label: str) -> Part:
    """Read one part; its words stand before or after its one number: "Libraries >90%", "3.3% (Not in work)"."""
    found = _NOT_NUMBERS.sub(lambda one: "_" * len(one[0]), words)
    numbers = list(NUMBER.finditer(found))
    if not numbers:
        return Part(label=label, raw=words)
    value, unit = _number(numbers[0])
    beside = words[numbers[0].end() :].strip()
    named = re.match(r"\(([^()\d]{2,40})\)", beside)
    said = _bare(words[: numbers[0].start()]) or (named[1] if named else "" if label else _bare(beside))
    return Part(label=f"{label} {said}".strip(), value=value, unit=unit, raw=words)


def _bare(words: str) -> str:
    plain = re.sub(r"\([^()]*\)", " ", words).strip(" ,;:-–<>≥≤=&")
    return re.sub(r"^and\b|\band$", "", plain).strip()


def _leading(words: str) -> Figure | None:
    """Read a cell that begins with its figure."""
    found = _first(words)
    if not found:
        return None
    value, unit, rest = found
    outside, brackets = _brackets(rest)
    beside = _in_brackets(brackets)
    further = _further(outside)
    if further is None:
        said = words[: len(words) - len(rest)] + " " + outside + " " + " ".join(b for b in brackets if not _told(b))
        if any(part.label == "cumulative" for part in beside):
            said = said.replace("cumulative", "")
        of = _of(outside)
        return Figure(value, unit, qualifiers_of(said), (*of, *beside))
    parts = _row_of(words)
    return Figure(qualifiers=qualifiers_of(words), parts=parts)


def _first(words: str) -> tuple[float, str, str] | None:
    """Return number, unit and the words after, where the words begin with a number."""
    start = _LEAD.match(words)
    at = start.end() if start else 0
    if _NOT_NUMBERS.match(words, at):
        return None
    found = NUMBER.match(words, at)
    if not found or _RANGE.match(words, found.end()):
        return None
    return (*_number(found), words[found.end() :])


def _number(found: re.Match[str]) -> tuple[float, str]:
    value = float(re.sub(r"[,\u00a0\u202f]", "", found["body"]))
    negative = (found["sign"] or "").strip() in ("-", "\u2212", "\u2013") and value
    return (-value if negative else value), _unit(found)


def _unit(found: re.Match[str]) -> str:
    words = " ".join(found["unit"].lower().split())
    words = re.sub(r"per\s?cent\b", "%", words)
    words = re.sub(r"\b(thousand|million|billion)\b", lambda word: _LONG[word[1]], words)
    words = _SHORT.sub(lambda word: _IN_FULL[word[0]], words)
    words = re.sub(r"\b(day|week|month|year|hour|minute|percentage point)\b", r"\1s", words)
    return f"£{words}" if found["pound"] else words


def _brackets(words: str) -> tuple[str, list[str]]:
    """Split words into what stands outside brackets and what each outermost pair holds."""
    outside, held, depth = [], [""], 0
    for letter in words:
        depth += letter == "("
        if depth == 0:
            outside.append(letter)
        elif not (depth == 1 and letter in "()"):
            held[-1] += letter
        if letter == ")" and depth:
            depth -= 1
            if depth == 0:
                held.append("")
    return "".join(outside).strip(), [each for each in held if each.strip()]


def _told(bracket: str) -> bool:
    """Whether a bracket holds a figure of its own, so that its words speak of that one."""
    return _aside(bracket) is not None


def _aside(bracket: str) -> Part | None:
    words = bracket.strip()
    bare = re.sub(r"cumulative|ytd|year to date|provisional|[()\s:\-–=]+$", " ", words, flags=re.IGNORECASE).strip(
        " :-–=()"
    )
    if words.startswith(("-", "\u2212", "+")) and bare and bare[0].isdigit():
        bare = words[0] + bare
    found = NUMBER.fullmatch(bare)
    if not found or _NOT_NUMBERS.fullmatch(bare):
        return None
    value, unit = _number(found)
    counts = Qualifier.CUMULATIVE in qualifiers_of(words) and not words.startswith(("-", "+", "\u2212"))
    return Part(label="cumulative" if counts else "", value=value, unit=unit, raw=words)


def _in_brackets(brackets: list[str]) -> tuple[Part, ...]:
    return tuple(part for part in map(_aside, brackets) if part)


def _of(outside: str) -> tuple[Part, ...]:
    found = _OF.match(outside)
    of = NUMBER.match(outside, found.end()) if found else None
    if not of:
        return ()
    value, unit = _number(of)
    return (Part(label="of", value=value, unit=unit, raw=of[0].strip()),)


def _further(outside: str) -> str | None:
    """Return the words that hold further figures of the same rank, or None where they only remark on the first."""
    if not outside or _OF.match(outside) or _REMARK.match(outside):
        return None
    blanked = _NOT_NUMBERS.sub(lambda found: " " * len(found[0]), outside)
    return outside if NUMBER.search(blanked) else None


def _row_of(words: str) -> tuple[Part, ...]:
    """Read "44% June 2015 49% December 2015": each number with the words after it."""
    blanked = _NOT_NUMBERS.sub(lambda found: "_" * len(found[0]), words)
    found = list(NUMBER.finditer(blanked))
    parts = []
    for at, each in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(words)
        value, unit = _number(each)
        label = _bare(words[each.end() : end])
        parts.append(Part(label=label, value=value, unit=unit, raw=words[each.start() : end].strip()))
    return tuple(parts)
