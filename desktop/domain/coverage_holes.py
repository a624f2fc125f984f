"""The holes of a coverage matrix, in words: what nothing answers, what answers nothing, what is only said to be so."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.coverage import (
    ACTIONS,
    PLAN,
    RECOMMENDATIONS,
    STRANDS,
    CoverageColumn,
    CoverageRow,
    Gap,
    Hole,
    Marks,
)
from desktop.domain.dates import long_date
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Recommendation, RecommendationStatus
from desktop.domain.wording import counted, listed

NO_EVIDENCE = "complete without evidence"
NO_MINUTE = "overdue but not minuted at the last two meetings"
_NOUNS = {STRANDS: "strand", ACTIONS: "action", PLAN: "plan entry"}
_PLURALS = {PLAN: "plan entries"}
_UNANSWERED = {STRANDS: ("belongs to", "belong to"), ACTIONS: ("has", "have"), PLAN: ("rests on", "rest on")}
_ANSWERS_NOTHING = {STRANDS: ("rests on", "rest on"), ACTIONS: ("answers", "answer"), PLAN: ("answers", "answer")}
_SAID_DONE = frozenset(
    {
        RecommendationStatus.IMPLEMENTED,
        RecommendationStatus.EVIDENCE_SUBMITTED,
        RecommendationStatus.SIGNED_OFF,
        RecommendationStatus.EMBEDDED,
    }
)
_ACTIONS_SAID_DONE = frozenset({ActionStatus.PROPOSED, ActionStatus.CLOSED})
_MOST_NAMED = 40


def columns_counted(number: int, against: str) -> str:
    """Return how many columns there are, with their noun: "11 strands", "1 plan entry"."""
    return counted(number, _NOUNS[against], _PLURALS.get(against, ""))


def no_answer(against: str) -> str:
    """Return what the hole of a recommendation that nothing answers is called: "no strand", "no action"."""
    return f"no {_NOUNS[against]}"


def no_recommendation(against: str) -> str:
    """Return what the hole of a column that answers nothing is called: "strand without recommendation"."""
    return f"{_NOUNS[against]} without recommendation"


def of_columns(kind: str, against: str) -> str:
    """Return what a hole of recommendations is called where columns stand in it: "action complete without evidence"."""
    return f"{_NOUNS[against]} {kind}"


def said_done(record: object) -> bool:
    """Tell whether somebody says that a recommendation or an action is done: its lead, or the board."""
    if isinstance(record, Recommendation):
        return record.status in _SAID_DONE
    return isinstance(record, ActionItem) and record.status in _ACTIONS_SAID_DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """What holes are looked for in.

    undone are the ids of records that are said to be done while nothing shows it; minuted those that a minute or a
    decision of the last meetings tells of, meetings the days of these (at most two).
    """

    against: str
    rows: Sequence[CoverageRow]
    columns: Sequence[CoverageColumn]
    marks: Marks
    undone: Collection[str] = frozenset()
    minuted: Collection[str] = frozenset()
    meetings: Sequence[date] = ()


def holes_of(matrix: Matrix) -> tuple[Hole, ...]:
    """Return the holes of a matrix, one for each kind that there is."""
    made = (_unanswered(matrix), _answering_nothing(matrix), *_without_evidence(matrix), *_unminuted(matrix))
    return tuple(hole for hole in made if hole.gaps)


def left_to_others(rows: Sequence[CoverageRow], marks: Marks) -> list[str]:
    """Return how many recommendations nothing answers because nobody here has to, beside what in_short says."""
    answered = {row for row, _column in marks}
    others = [row for row in rows if row.id not in answered and (row.is_partners or not row.is_ours)]
    partners = sum(row.is_partners for row in others)
    told = ((partners, "a partner's to answer"), (len(others) - partners, "not to be answered here"))
    return [f"{number:,} {'is' if number == 1 else 'are'} {why}" for number, why in told if number]


def in_short(hole: Hole, against: str) -> str:
    """Return what a hole says beside others: "29 have no strand yet", "1 strand answers nothing yet"."""
    number, one = len(hole.gaps), len(hole.gaps) == 1
    if hole.kind == no_answer(against):
        return f"{number:,} {'has' if one else 'have'} {hole.kind} yet"
    if hole.kind == no_recommendation(against):
        return f"{columns_counted(number, against)} {'answers' if one else 'answer'} nothing yet"
    if hole.lack:
        return f"{columns_counted(number, against)} {'is' if one else 'are'} {hole.lack}"
    return f"{number:,} {'is' if one else 'are'} {hole.kind}"


def _unanswered(matrix: Matrix) -> Hole:
    """What a partner has to answer, or nobody any more, is no hole of this board; the words say how many that are."""
    answered = {row for row, _column in matrix.marks}
    open_rows = [row for row in matrix.rows if row.id not in answered]
    gaps = tuple(_of_row(row) for row in open_rows if row.is_ours and not row.is_partners)
    verb = _UNANSWERED[matrix.against][len(gaps) != 1]
    words = f"{counted(len(gaps), 'recommendation')} {verb} {no_answer(matrix.against)}: {named(gaps)}."
    words += _aside([row for row in open_rows if row.is_partners], "a partner's to answer")
    words += _aside([row for row in open_rows if not row.is_ours and not row.is_partners], "not to be answered here")
    return Hole(no_answer(matrix.against), gaps, words)


def _aside(rows: Sequence[CoverageRow], why: str) -> str:
    """Return " 2 more are a partner's to answer and do not count: R14 and R15.", or nothing for none."""
    if not rows:
        return ""
    verbs = ("is", "does") if len(rows) == 1 else ("are", "do")
    return f" {len(rows):,} more {verbs[0]} {why} and {verbs[1]} not count: {named([_of_row(row) for row in rows])}."


def _answering_nothing(matrix: Matrix) -> Hole:
    answering = {column for _row, column in matrix.marks}
    gaps = tuple(_of_column(matrix, column) for column in matrix.columns if column.id not in answering)
    verb = _ANSWERS_NOTHING[matrix.against][len(gaps) != 1]
    words = f"{columns_counted(len(gaps), matrix.against)} {verb} no recommendation: {named(gaps)}."
    return Hole(no_recommendation(matrix.against), gaps, words)


def _without_evidence(matrix: Matrix) -> Iterator[Hole]:
    yield from _parted(matrix, NO_EVIDENCE, matrix.undone, lambda _many: "said to be done, and nothing shows it")


def _unminuted(matrix: Matrix) -> Iterator[Hole]:
    rated = {one.id: one.rating for one in matrix.rows} | {one.id: one.rating for one in matrix.columns}
    red = {record_id for record_id, rating in rated.items() if rating is Rating.OVERDUE}
    days = [long_date(day) for day in sorted(matrix.meetings)]

    def why(many: bool) -> str:
        of_it = "of them" if many else "of it"
        where = f"no minute of {listed(days, 'or')} tells {of_it}" if days else "no meeting has minutes yet"
        return f"overdue, and {where}"

    yield from _parted(matrix, NO_MINUTE, red - set(matrix.minuted), why)


def _parted(matrix: Matrix, kind: str, ids: Collection[str], why: Callable[[bool], str]) -> Iterator[Hole]:
    """Yield a hole of recommendations and one of columns: they are counted apart."""
    rows = tuple(_of_row(row) for row in matrix.rows if row.id in ids)
    columns = tuple(_of_column(matrix, column) for column in matrix.columns if column.id in ids)
    yield Hole(kind, rows, _said(counted(len(rows), "recommendation"), rows, why))
    told = _said(columns_counted(len(columns), matrix.against), columns, why)
    yield Hole(of_columns(kind, matrix.against), columns, told, kind)


def _said(many: str, gaps: Sequence[Gap], why: Callable[[bool], str]) -> str:
    return f"{many} {'is' if len(gaps) == 1 else 'are'} {why(len(gaps) != 1)}: {named(gaps)}."


def _of_row(row: CoverageRow) -> Gap:
    return Gap(RECOMMENDATIONS, row.id, row.ref, row.name)


def _of_column(matrix: Matrix, column: CoverageColumn) -> Gap:
    return Gap(matrix.against, column.id, column.ref, column.ref)


def named(gaps: Sequence[Gap]) -> str:
    """Return the names of records as a sentence joins them, no more than a reader takes in."""
    refs = [gap.name or "one without a ref" for gap in gaps]
    if len(refs) <= _MOST_NAMED:
        return listed(refs)
    return f"{', '.join(refs[:_MOST_NAMED])} and {len(refs) - _MOST_NAMED:,} more"
