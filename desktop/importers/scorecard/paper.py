"""What a scorecard says of itself: its title lines, the plan it measures, and the period it is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop.documents.document import Document, Line, Paragraph, Table
from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.dates import find_dates
from desktop.domain.measure_periods import Period, quarter_of
from desktop.importers.body_names import in_title_case
from desktop.importers.scorecard.layout import is_heading
from desktop.importers.scorecard.periods import dated, financial_year, named_in, years_in

_TITLES, _HEAD = 6, 40
_PERIOD = re.compile(
    r"(?:^|\b)(?:period|quarter|qtr|q[1-4]|month|year to date|position|performance|as at|to|for|half)\b", re.IGNORECASE
)
_QUARTER = re.compile(
    r"(?:\bq[1-4]\b|\b(?:qtr|quarter)\s?[1-4]\b|\b(?:first|second|third|fourth) quarter\b"
    r"|\b[1-4](?:st|nd|rd|th) quarter\b)",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+20\d\d)?\s*(?:-|–|to)\s*"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+20\d\d\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?<![\d/])(?:20\d{2}\s?[/-–-]\s?(?:20)?\d{2}|\d{2}/\d{2})(?![\d/])")
_OF_MONTH = re.compile(
    r"(?:scorecard|dashboard|dataset|data set|monthly|performance|kpis?|indicators)\b"
    r".*?(?P<day>\b\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"\b(?P<month>{MONTH_PATTERN}\s+20\d\d)\W*$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:[A-Z][\w’']+\s+){0,4}(?:Plan|Strategy|Framework|Priorities)\b(?:\s+20\d{2}(?:\s?[-–/]\s?(?:20)?\d{2})?)?"
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The title lines of a paper, the framework it measures ("" where none is named), and its period.

    words is the period as printed; year is the first of its financial year, None where it says none.
    """

    titles: tuple[Line, ...]
    framework: str
    words: str
    period: Period | None
    year: int | None


def paper_of(document: Document) -> Paper:
    """Read the front of a document."""
    front = list(islice(_front(document), _HEAD))
    table = next((block.lines[0].number for block in document.blocks if isinstance(block, Table)), 0)
    above = [block for block in front if not table or block.last_line < table or block.first_line == table]
    titles = [block for block in above[:_TITLES] if len(block.text) <= 160]
    year = _year_of([block.text for block in front]) or _year_of([document.name])
    words, period, line = _period_of(front, year)
    if not period and (found := _read(document.name.replace("_", " "), year)):
        words, period = found
    lines = {line.number: line for block in titles for line in block.lines}
    lines |= {each.number: each for each in line}
    if period is not None:
        year = financial_year(period.ends)
    ordered = tuple(lines[number] for number in sorted(lines))
    return Paper(ordered, _framework([block.text for block in titles]), words, period, year)


def _front(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document, and the rows of one cell above the headings of a sheet."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if not block.furniture:
                yield block
            continue
        for row in block.rows:
            if is_heading(row):
                break
            said = [cell for cell in row.cells if cell.strip()]
            if len(said) == 1:
                yield Paragraph(said[0].strip(), row.lines)


def _period_of(front: list[Paragraph], year: int | None) -> tuple[str, Period | None, tuple[Line, ...]]:
    """Return the words, days and lines of the period that the front of a paper names first."""
    for block in front:
        if len(block.text) <= 160 and _PERIOD.search(block.text) and (found := _read(block.text, year)):
            return (*found, block.lines)
    for block in front[:_TITLES]:
        month = _OF_MONTH.search(block.text) if len(block.text) <= 160 else None
        if month and not month["day"] and (period := dated(month["month"], year)):
            return month["month"], period, block.lines
    return "", None, ()


def _read(text: str, year: int | None) -> tuple[str, Period] | None:
    words = " ".join(text.split())
    quarter, months, pair = _QUARTER.search(words), _MONTHS.search(words), _PAIR.search(words)
    if months and (period := dated(months[0], year)):
        return months[0], period
    if quarter and (period := dated(f"{quarter[0]} {pair[0] if pair else ''}".strip(), _year_of([words]) or year)):
        return quarter[0] + (f" {pair[0]}" if pair else ""), period
    named = named_in(re.sub(r"^.*?\b(?:period|month)\s*:?\s*", "", words, flags=re.IGNORECASE))
    if named and not named.rest and (period := named.dated(year)):
        return named.words, period
    day = next((found.date for found in find_dates(words) if found.date), None)
    ends = quarter_of(day) if day else None
    return (ends.label, ends) if ends and ends.ends == day else None


def _year_of(texts: list[str]) -> int | None:
    """Return the financial year that texts name first; a plan of several years names none."""
    return next((year for text in texts for year in years_in(text)), None)


def _framework(titles: list[str]) -> str:
    for title in titles:
        if found := _PLAN.search(in_title_case(title)):
            return " ".join(found[0].split())
    return ""
