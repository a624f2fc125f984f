"""What a row of a timeline's table is: the heading with its months, the years above it, or what happened."""

import re
from collections.abc import Iterable, Sequence

from desktop.domain.headline import DatePrecision
from desktop.importers.timeline.cells import headlines_in, is_nothing, plain
from desktop.importers.timeline.when import When, is_year, read_when

_THEME = re.compile(
    r"themes?|areas?(?: of \w+)?|strands?|work ?streams?|categor(?:y|ies)|topics?|priorit(?:y|ies)|subjects?"
    r"|objectives?|(?:improvement |key )(?:themes?|areas?|priority)|timeline|key headlines",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LABEL_WORDS = 6


def is_theme_heading(text: str) -> bool:
    """Say whether the heading of a column says that the column holds themes."""
    return bool(_THEME.fullmatch(text.strip(" .:*")))


def months_in(cells: Sequence[str]) -> dict[int, When]:
    """Return the months over columns where the row is the heading that names them, by column; else nothing.

    Beside its months it may have a label over the themes, and columns without a month at its end.
    """
    filled = {at: text for at, cell in enumerate(cells) if not is_nothing(text := plain(cell))}
    whens = {at: when for at, text in filled.items() if (when := read_when(text)) is not None}
    months = {at: when for at, when in whens.items() if when.precision is not DatePrecision.YEAR}
    if not months:
        return {}
    first = min(months)
    before = [text for at, text in filled.items() if at < first]
    after = [text for at, text in filled.items() if at > first and at not in months]
    if len(before) > 2 or len(after) * 2 > len(months) or any(len(text.split()) > _LABEL_WORDS for text in after):
        return {}
    if len(months) == 1:
        alone = months[first].precision is DatePrecision.MONTH and (not before or is_theme_heading(before[0]))
        return months if alone and first > 0 and len(cells) == first + 1 else {}
    return months


def years_in(cells: Sequence[str]) -> dict[int, int]:
    """Return the years over columns where a row holds nothing else, by column; else nothing."""
    filled = {at: text for at, cell in enumerate(cells) if not is_nothing(text := plain(cell))}
    first, *rest = sorted(filled) or [0]
    if rest and is_theme_heading(filled[first]):
        del filled[first]
    years = {at: year for at, text in filled.items() if (year := is_year(text)) is not None}
    return years if len(years) == len(filled) else {}


def is_wordy(cells: Iterable[str], *, least: float) -> bool:
    """Say whether cells hold sentences rather than figures and marks: so many words each, on average."""
    filled = [headline for cell in cells for headline in headlines_in(cell)]
    words = sum(len(_WORD.findall(headline)) for headline in filled)
    return bool(filled) and words >= least * len(filled)
