"""What single cells of a scorecard look like: figures, sentences, references, and the words of fixed columns."""

import re

from desktop.domain.figures import read_figure
from desktop.domain.measure import Polarity

_PROSE = 10
_FIGURE = re.compile(r"^[\s(<>≤≥~c.+−–-]*£?\s?\d")
_LACK = re.compile(
    r"^(?:n/?a\b|not (?:yet |currently )?(?:available|due|applicable)|currently not|no data|awaiting|tb[ca]\b|"
    r"current(?:ly)? estimate|estimate|data not|not reported|not collected|provisional|due\b)",
    re.IGNORECASE,
)
_REF = re.compile(
    r"(?=.*\d)(?:[A-Za-z]{1,6}[\s.:/_-]?)?\d{0,4}(?:[.\-/_]?[A-Za-z]{0,3}\d{0,4}){0,4}"
    r"\s?(?:\(?[a-z]\)|\((?:[a-z]|[ivx]{1,4})\))?"
)
_HIGH = re.compile(
    r"\b(?:high(?:er)?|bigger|increas\w+|max\w*|more|up|larger|greater|rise|above)\b|^[h+↑⬆▲]$", re.IGNORECASE
)
_LOW = re.compile(
    r"\b(?:low(?:er)?|smaller|decreas\w+|reduc\w+|min\w*|less|fewer|down|fall|below)\b|^[l↓⬇▼−-]$", re.IGNORECASE
)
_FREQUENCY = re.compile(
    r"(?:(?:bi-?|half[\s-]?|six[\s-]|\d+[\s-]?|four[\s-])?(?:annual|month|year|quarter|term|week)(?:ly|s)?|biennial(?:ly)?"
    r"|twice[\s-]yearly|every \w+ (?:years|months|weeks)|academic year|calendar year|financial year|termly"
    r"|annual(?:ly)?|[amq]|daily|fortnightly|school year|year[\s-]end|ad[\s-]hoc)\.?",
    re.IGNORECASE,
)


def is_figure(cell: str) -> bool:
    """Return whether a cell is a figure with little beside it."""
    said = cell.strip()
    return bool(said) and len(said.split()) <= 6 and bool(_FIGURE.match(said)) and not read_figure(said).is_gap


def is_prose(cell: str) -> bool:
    """Return whether a cell is a sentence or more that does not begin with a figure, as notes are."""
    said = cell.strip()
    return len(said.split()) >= _PROSE and not _FIGURE.match(said) and not tells(said)


def tells(cell: str) -> bool:
    """Return whether a cell can stand under a period: a figure first, or why there is none, or lettered figures."""
    said = cell.strip()
    if not said:
        return False
    return bool(_FIGURE.match(said) or _LACK.match(said)) or (
        len(said.split()) <= 60 and len([part for part in read_figure(said).parts if part.value is not None]) > 1
    )


def is_ref(cell: str) -> bool:
    """Return whether a cell is a reference, as "1.B1 (a)", "KPI 12", "CH/03" or "3.A5 b)"."""
    said = " ".join(cell.split())
    return bool(said) and len(said) <= 16 and bool(_REF.fullmatch(said)) and "%" not in said


def ref_of(cell: str) -> str:
    """Return a reference as it is written in the book: without blanks, its last letter in both brackets."""
    said = " ".join(cell.split()).strip(" .:")
    lettered = re.fullmatch(r"(.*\d)\s?\(?([a-z]|[ivx]{1,4})\)", said)
    return f"{lettered[1]}({lettered[2]})" if lettered else said


def same_ref(ref: str) -> str:
    """Return what spellings of one reference share: "3.B2b", "3.B2 (b)" and "3.b2(B)" are one."""
    return re.sub(r"[^a-z0-9.]", "", ref.casefold())


def polarity_of(cell: str) -> Polarity:
    """Return which way is good by the words of a cell that begin it."""
    said = cell.strip()
    high, low = _HIGH.search(said), _LOW.search(said)
    if high and (not low or high.start() < low.start()):
        return Polarity.HIGH
    return Polarity.LOW if low else Polarity.UNKNOWN


def is_polarity(cell: str) -> bool:
    """Return whether a cell stands in a column that says which way is good."""
    return len(cell.split()) <= 7 and polarity_of(cell) is not Polarity.UNKNOWN and not re.search(r"\d", cell)


def is_frequency(cell: str) -> bool:
    """Return whether a cell says how often a measure is reported."""
    return bool(_FREQUENCY.fullmatch(cell.strip()))


def is_blank(cell: str) -> bool:
    """Return whether a cell says nothing: empty, or a dash; a star stands for a figure that is held back."""
    return not cell.strip(" -–—._/")
