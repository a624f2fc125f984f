"""The functions that a review lists as returned to a body, or as recommended for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.domain.board import Board
from desktop.domain.calendar_words import MONTH_PATTERN, month_number
from desktop.domain.outcome import Function, FunctionState
from desktop.domain.timing import read_timing
from desktop.importers.findings import Findings
from desktop.importers.progress_review.entries import Kept

_HELD_THINGS = re.compile(r"\b(?:functions?|powers?|responsibilit(?:y|ies)|services?)\b", re.IGNORECASE)
_RETURNED = re.compile(
    r"\b(?:handed back|(?:were|was|been|are now|now) (?:returned|restored|transferred back)|"
    r"functions? (?:returned|restored)|"
    r"returned to (?:the )?(?:council|authority|cabinet|members))\b",
    re.IGNORECASE,
)
_RECOMMENDED = re.compile(r"\b(?:recommend\w*|propos\w+|minded to return)\b", re.IGNORECASE)
_TO_RETURN = re.compile(r"\b(?:return\w*|restor\w+|hand\w* back)\b", re.IGNORECASE)
_MONTH = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH_PATTERN})(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE
)


def functions_in_lists(
    kept: Sequence[Kept], board: Board, findings: Findings, *, source: str, ends: date | None
) -> list[Function]:
    """Add the functions that the lists of these entries name; ends is the last day of the period, for a month alone."""
    found: list[Function] = []
    for opening, members in _lists(kept):
        if state := state_of(opening):
            found.extend(_register(opening, members, kept, _Said(board, findings, source, ends), state))
    return found


def state_of(opening: str) -> FunctionState | None:
    """Return what the words over a list say of the functions in it; None where it is a list of something else."""
    if not _HELD_THINGS.search(opening) or not _TO_RETURN.search(opening):
        return None
    if _RETURNED.search(opening):
        return FunctionState.RETURNED
    return FunctionState.RECOMMENDED if _RECOMMENDED.search(opening) else None


def day_in(words: str, ends: date | None) -> tuple[date | None, str, str]:
    """Return the day that words name, as printed, and a note; a month alone is taken from the year before ends."""
    for found in _MONTH.finditer(words):
        if found["year"]:
            timing = read_timing(found.group())
            return timing.due, found.group(), ""
        if found["month"][:1].isupper() and ends and (month := month_number(found["month"])):
            year = ends.year if month <= ends.month else ends.year - 1
            said = f"{found['month']} {year}"
            return read_timing(said).due, said, f"the paper says “{found['month']}”; the year follows from its period"
    return None, "", ""


def _lists(kept: Sequence[Kept]) -> Iterator[tuple[str, list[Kept]]]:
    """Yield the words that open each list, by a bullet or by a line above it, with what stands in it."""
    for one in kept:
        members = [below for below in kept if below.under is one]
        if members:
            yield one.entry.text, members
    for heading, run in groupby(kept, key=lambda one: one.passage.heading if one.under is None else ""):
        members = [one for one in run if one.entry.bullet]
        if heading and members:
            yield heading, members


def _register(
    opening: str, members: Sequence[Kept], kept: Sequence[Kept], said: "_Said", state: FunctionState
) -> Iterator[Function]:
    for member in members:
        inner = [one for one in kept if one.under is member]
        for one in inner or [member]:
            group = member.entry.text.rstrip(" :;.") if inner else ""
            yield said.add(one, opening, state, group)


@dataclass(slots=True)
class _Said:
    """Makes functions of entries; told counts them."""

    board: Board
    findings: Findings
    source: str
    ends: date | None

    def add(self, one: Kept, opening: str, state: FunctionState, group: str) -> Function:
        day, timing, note = day_in(opening, self.ends)
        made = Function(
            board_id=self.board.id,
            position=len(self.findings.of(Function)) + 1,
            title=one.entry.text.rstrip(" ;.,"),
            group=group,
            state=state,
            recommended_on=day if state is FunctionState.RECOMMENDED else None,
            returned_on=day if state is FunctionState.RETURNED else None,
            timing=timing,
            source=self.source,
        )
        return self.findings.add(made, one.unit.lines, note or month_note(timing))


def month_note(timing: str) -> str:
    """Return what is ours of a day that is read from a month alone."""
    return f"only “{timing}” is printed; the day is the end of the month" if timing[:1].isalpha() else ""
