"""Rows that part a log: "Closed actions", "Business delegated to the Audit Panel", the day of a meeting."""

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ActionStatus
from desktop.domain.dates import find_dates
from desktop.importers.action_log.plan import LogTable
from desktop.importers.action_log.sheets import SheetRow

_CLOSED = re.compile(r"\b(?:closed|completed?|discharged|archived?|achieved)\b", re.I)
_NOT_CLOSED = re.compile(r"\b(?:open|outstanding|not|live|current|to be|for closure|proposed)\b", re.I)
_TO = re.compile(r"\b(?:delegated|transferred|referred|remitted|passed)\s+to\s+(?P<to>.+)", re.I)
_WITHDRAWN = re.compile(r"\b(?:withdrawn|superseded|cancelled)\b", re.I)
_LOG_WORDS = re.compile(
    r"\b(?:actions?|items?|matters|business|meeting|open|closed|outstanding|completed?|delegated|ongoing|arising|"
    r"recommendations?|board|committee|panel|theme|strand|section|part)\b",
    re.I,
)
_LONGEST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Part:
    """What stands over the rows below it: its words, the status and the body that they mean, the day that they name."""

    words: str = ""
    status: ActionStatus | None = None
    to: str = ""
    day: date | None = None


def read_part(words: str) -> Part:
    """Return what a separating row says of the actions below it."""
    words = " ".join(words.split())
    day = next((found.date for found in find_dates(words) if found.date), None)
    if found := _TO.search(words):
        return Part(words, ActionStatus.TRANSFERRED, found["to"].strip(" .:"), day)
    if _CLOSED.search(words) and not _NOT_CLOSED.search(words):
        return Part(words, ActionStatus.CLOSED, "", day)
    return Part(words, ActionStatus.WITHDRAWN if _WITHDRAWN.search(words) else None, "", day)


def parts_rows(row: SheetRow, table: LogTable) -> bool:
    """Return whether a row stands over those below it and is no action itself: one cell, of words as headings have."""
    if len(row.filled) != 1:
        return False
    at = row.filled[0]
    words = " ".join(row.cell(at).split())
    if row.alone or at != table.column_of("wording"):
        return len(words.split()) <= _LONGEST_WORDS and at not in table.columns_for("update")
    return len(words.split()) <= _LONGEST_WORDS and bool(
        words.isupper() or find_dates_only(words) or (_LOG_WORDS.search(words) and read_part(words).status)
    )


def find_dates_only(words: str) -> bool:
    """Return whether words are the day of a meeting: "Meeting of 7 November 2014"."""
    found = next(find_dates(words), None)
    if found is None or found.date is None:
        return False
    rest = words[: found.first] + words[found.last :]
    return all(_LOG_WORDS.fullmatch(word) or len(word) < 4 for word in re.findall(r"[^\W\d_]+", rest))
