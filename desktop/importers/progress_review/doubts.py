"""What is asked about a review: marks that may stand too deep, its period, functions told of in passing."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from desktop.domain.board import Board
from desktop.domain.dates import long_date
from desktop.domain.outcome import Function, FunctionState, OutcomeEntry, ProgressReview
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.progress_review.entries import Kept, opens_list
from desktop.importers.progress_review.functions import day_in, month_note
from desktop.importers.progress_review.review_head import ReviewHead

_PASSING = re.compile(
    r"(?:^|[,.]\s+|\bthe\s+)(?!All |The |Th(?:is|ese|ose) |Some |Many |Most |Other |Over |Which |In "
    r"|On |From |Since |By |At |As )"
    r"(?P<what>[A-Z][\w&'’/ -]{2,60}?)\s+(?:powers?|functions?|responsibilit(?:y|ies))\s+"
    r"(?:(?:were|was|have been|has been)\s+)?(?:returned|restored|handed back)\b"
)
_NO_NAME = re.compile(r"\b(?:these|those|this|such|all|following|other|our|their|its|which|that)\b|\d", re.IGNORECASE)
_DATE_ONLY = re.compile(r"[\w ,]*\b(?:19|20)\d\d[ ;.,]*(?:and)?")
_LONGEST_DATE = 40


def ask_depths(kept: Sequence[Kept], findings: Findings) -> None:
    """Ask about a nested bullet that stands alone under one which opens no list, and about a sentence among dates."""
    for one in kept:
        if one.entry.parent_id is None or one.under is None:
            continue
        beside = [other for other in kept if other.under is one.under]
        if len(beside) == 1 and not one.unit.cell and not opens_list(one.under.unit):
            _ask_depth(one, "Is this a bullet of its own, and not a part of the one above it?", findings)
        elif not _is_date(one.entry) and sum(_is_date(other.entry) for other in beside) * 2 > len(beside):
            _ask_depth(one, "This stands among dates: is it a point of its own?", findings)


def ask_period(review: ProgressReview, head: ReviewHead, findings: Findings) -> None:
    """Ask which period is meant where the paper tells of a long one and of its last part."""
    if head.lately is None or head.lately_line is None or review.starts is None or review.ends is None:
        return
    fields = {"starts": head.lately.isoformat()}
    findings.ask(
        review,
        head.lately_line,
        "Which period does this review tell of?",
        [
            Choice(label=f"The whole of it: {_period(review.starts, review.ends)}"),
            Choice(label=f"Its last part: {_period(head.lately, review.ends)}", effects=(_effect(review, fields),)),
        ],
    )


def ask_issued(review: ProgressReview, findings: Findings) -> None:
    """Ask when the review was issued where its first lines do not say: without a day it is taken for a draft."""
    if review.issued_on is not None:
        return
    choices = [Choice(label="Keep it as a draft, or give its day under Reviews")]
    if review.ends:
        effect = _effect(review, {"issued_on": review.ends.isoformat()})
        choices.insert(0, Choice(label=f"{long_date(review.ends)}, the end of its period", effects=(effect,)))
    findings.ask(
        review,
        findings.line_of(review),
        "When was this review issued? The paper does not say; without a day it is kept as a draft.",
        choices,
    )


def ask_functions(kept: Sequence[Kept], board: Board, findings: Findings, *, source: str, ends: date | None) -> None:
    """Ask about functions that a sentence says were returned, and that no list names."""
    known = {one.title.casefold() for one in findings.of(Function)}
    for one in kept:
        found = _PASSING.search(one.entry.text)
        title = found["what"].strip() if found else ""
        if not title or title.casefold() in known or _NO_NAME.search(title):
            continue
        known.add(title.casefold())
        day, timing, note = day_in(one.entry.text, ends)
        made = Function(
            board_id=board.id,
            position=len(known) + 1,
            title=title,
            state=FunctionState.RETURNED,
            returned_on=day,
            timing=timing,
            source=source,
            note=note or month_note(timing),
        )
        when = f" in {timing}" if timing[:1].isalpha() else f" on {timing}" if timing else ""
        fields = {name: value for name, value in to_json(made).items() if name != "id"}
        effect = Effect(kind="functions", record_id=made.id, fields=fields)
        findings.ask(
            None,
            one.unit.lines[0],
            f"Does “{title}” belong in the register of functions, as returned{when}?",
            [Choice(label="Yes, put it in", effects=(effect,)), Choice(label="No")],
        )


def _ask_depth(one: Kept, question: str, findings: Findings) -> None:
    effect = _effect(one.entry, {"parent_id": None})
    choices = [Choice(label="Yes, one of its own", effects=(effect,)), Choice(label="No, leave it as printed")]
    findings.ask(one.entry, one.unit.lines[0], question, choices)


def _effect(record: OutcomeEntry | ProgressReview, fields: Mapping[str, str | None]) -> Effect:
    kind = "outcome-entries" if isinstance(record, OutcomeEntry) else "progress-reviews"
    return Effect(kind=kind, record_id=record.id, fields=dict(fields))


def _is_date(entry: OutcomeEntry) -> bool:
    return len(entry.text) <= _LONGEST_DATE and bool(_DATE_ONLY.fullmatch(entry.text))


def _period(starts: date, ends: date) -> str:
    return f"{long_date(starts)} to {long_date(ends)}"
