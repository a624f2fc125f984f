"""Cells of a plan that say what is not known here: dates that are no day, and ratings that are none of ours."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.dates import long_date
from desktop.domain.rating import Rating
from desktop.domain.source import Choice
from desktop.domain.timing import Timing, read_timing
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, names_of, quoted
from desktop.importers.improvement_plan.draft import Draft

UNKNOWN_RATING: Final = "unknown rating"  # the cell that standing.py keeps it in
_LIKE_A_DATE: Final = re.compile(
    rf"\d{{1,4}}\s?[/.\-–]\s?\d{{1,2}}\b|\b(?:19|20)\d\d\b|\d(?:st|nd|rd|th)?\s+{MONTH_PATTERN}\b|\bq[1-9]\b", re.I
)
_NO_DAY: Final = re.compile(r"There is no \d+ (?P<month>\w+ \d{4})")
_OTHER_DATES: Final = {"start": "start", "revised": "revised date", "completed": "day of completion"}


def ask_unread_dates(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask of every cell of a date that has figures like one and gives none."""
    for draft in drafts:
        read = draft.read
        if draft.acts and read is not None and draft.giver_of_timing is None and _is_unread(draft.timing, read):
            stays = choice("It has no date until it is asked about; the words stay as printed")
            question = f"{quoted(draft.timing)} is no date{_why(read)} When is {draft.name} due?"
            findings.ask(draft.made, draft.line, question, [*_meant(draft, read), stays])
        for name, said in _OTHER_DATES.items():
            cell = draft.cells.get(name, "")
            if cell and _is_unread(cell, other := read_timing(cell)):
                question = f"{quoted(cell)} is no date{_why(other)} What is the {said} of {draft.name}?"
                findings.ask(draft.made, draft.line, question, [choice("It stays in the note, as printed")])


def ask_ratings(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask what each unknown rating means, once for all entries with the same words."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if words := draft.cells.get(UNKNOWN_RATING, ""):
            groups[words.casefold()].append(draft)
    for same in groups.values():
        words = quoted(same[0].cells[UNKNOWN_RATING])
        reason = f"The plan prints {words}"
        choices = [choice("None of these; it stays in the note as printed")]
        for rating in (Rating.COMPLETE, Rating.ON_TRACK, Rating.AT_RISK, Rating.OVERDUE):
            fields = {"rating_override": rating.value, "rating_reason": reason}
            choices.append(choice(_RATINGS[rating], same, fields))
        question = f"{words} is no rating that is known here ({names_of(same)}). What does it mean?"
        findings.ask(same[0].made, same[0].line, question, choices)


_RATINGS: Final = {
    Rating.COMPLETE: "Blue, complete",
    Rating.ON_TRACK: "Green, on track",
    Rating.AT_RISK: "Amber, at risk",
    Rating.OVERDUE: "Red, overdue",
}


def _is_unread(cell: str, read: Timing) -> bool:
    return read.kind == "unknown" and read.due is None and read.start is None and bool(_LIKE_A_DATE.search(cell))


def _why(read: Timing) -> str:
    return f": {read.note[0].lower()}{read.note[1:].rstrip('.')}." if read.note else "."


def _meant(draft: Draft, read: Timing) -> list[Choice]:
    """Offer the last day of the month that a day too many was printed for."""
    found = _NO_DAY.match(read.note)
    last = read_timing(found["month"]).due if found else None
    if last is None:
        return []
    start = draft.made.start
    fields = {"original_due": last.isoformat(), "current_due": last.isoformat()}
    return [choice(f"By {long_date(last)}", [draft], fields)] if start is None or start <= last else []
