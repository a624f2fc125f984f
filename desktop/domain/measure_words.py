"""How the figures of a scorecard are said."""

import re

from desktop.domain.figures import in_base_unit
from desktop.domain.measure import Direction, MeasureStatus, Polarity, Reading

STATUS_MARKS = {
    MeasureStatus.ON_TARGET: "✓",
    MeasureStatus.SATISFACTORY: "●",
    MeasureStatus.OFF_TARGET: "✗",
    MeasureStatus.UNDER_DEVELOPMENT: "✳",
    MeasureStatus.NOT_APPLICABLE: "□",
    MeasureStatus.NOT_YET_AVAILABLE: "■",
}
NOT_JUDGED = "not judged"
NOT_JUDGED_MARK = "–"

_NUMBER = r"[<>≤≥+\-−£]*\d[\d,.]*(?<![.,])(?:\s?%|(?:k|m|bn)\b|\+|\s(?:days?|weeks?|months?|hours?)\b)?"
_OR = r"(?:\sor\s(?:fewer|less|more|better|above|below|over|under)\b)?"
_LEADING = re.compile(rf"{_NUMBER}(?:\s{_NUMBER}(?=\s|$))*{_OR}", re.IGNORECASE)
_SHORT = 14

# better and worse, never up and down: an upward arrow is always the better way
DIRECTION_MARKS = {
    Direction.IMPROVING: "▲",
    Direction.STABLE: "▶",
    Direction.WORSENING: "▼",
    Direction.UNKNOWN: "",
}
GOOD_IS = {
    Polarity.HIGH: "high is good",
    Polarity.LOW: "low is good",
    Polarity.UNKNOWN: "which way is good is not said",
}


def say_status(status: MeasureStatus | None) -> str:
    """Return the mark and the words of a status: "✗ off target"."""
    return f"{STATUS_MARKS[status]} {status.value}" if status else f"{NOT_JUDGED_MARK} {NOT_JUDGED}"


def say_direction(direction: Direction) -> str:
    """Return the mark and the word of a direction: "▲ improving" means better, also where the figure went down."""
    return f"{DIRECTION_MARKS[direction]} {direction.value}".strip()


def say_number(value: float, unit: str = "") -> str:
    """Return a number with its unit: "1,234", "88%", "£3.1m", "10.43 days"."""
    shown = f"{abs(value):,.4f}".rstrip("0").rstrip(".")
    sign = "-" if value < 0 and shown != "0" else ""
    pound = "£" if unit.startswith("£") else ""
    rest = unit.removeprefix("£")
    gap = " " if rest[:1].isalpha() and not rest.startswith(("k", "bn")) and rest.split()[0] != "m" else ""
    return f"{sign}{pound}{shown}{gap}{rest}"


def say_reading(reading: Reading) -> str:
    """Return a reading as printed, or as it is read where nothing was printed, or why there is none."""
    if reading.raw.strip():
        return " ".join(reading.raw.split())
    words = [say_number(reading.value, reading.unit)] if reading.value is not None else []
    words += [
        f"{part.label} {say_number(part.value, part.unit)}".strip() for part in reading.parts if part.value is not None
    ]
    words += [qualifier.value for qualifier in reading.qualifiers]
    return ", ".join(words) or "no figure"


def number_first(words: str) -> tuple[str, str]:
    """Return printed words as the figure with which they begin, in full, and what is said beside it.

    "61.5% (provisional)" is "61.5%" and "provisional". Words that are short, or begin with no figure, stay together.
    """
    words = " ".join(words.split())
    found = _LEADING.match(words)
    if len(words) <= _SHORT or not found:
        return words, ""
    beside = words[found.end() :].strip(" ,;.")
    if beside.startswith("(") and beside.endswith(")") and beside.count("(") == 1:
        beside = beside[1:-1]
    return found[0], beside


def alike(unit: str, other: str) -> bool:
    """Whether numbers in two units can be compared; one that prints no unit beside one that does is taken as alike."""
    one, two = (in_base_unit(0, each)[1] for each in (unit, other))
    return one == two or ((not one or not two) and "reduction" not in f"{unit}{other}")
