"""What earlier papers brought into a book and a newer edition does not have any more; it stays until it is answered."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from desktop.domain.kinds import kind_of
from desktop.domain.measure import Measure
from desktop.domain.measure import Reading as Figure
from desktop.domain.outcome import Outcome, ProgressReview
from desktop.domain.plan import PLAN_ENDED, EntryLevel, Milestone, Plan, PlanEntry, PlanStatus
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect, Query
from desktop.domain.wording import counted, listed
from desktop.importers.reading import Reading
from desktop.storage.book import Book

_NAMED = 12
_WORDS = 40
_OWN_STATUS = (EntryLevel.ACTION, EntryLevel.PART)
# what a paper has -> what the book has of it, by which field, and how one and several are called
_BELOW: tuple[tuple[type[Any], str, str, str, str], ...] = (
    (Plan, "plan-entries", "plan_id", "entry of the plan", "entries of the plan"),
    (Plan, "milestones", "plan_id", "milestone", "milestones"),
    (Outcome, "measures", "outcome_id", "measure", "measures"),
    (Outcome, "risks", "outcome_id", "risk", "risks"),
    (ProgressReview, "outcome-entries", "progress_review_id", "entry of the review", "entries of the review"),
)


def questions_of_gone(book: Book, reading: Reading, ids: dict[str, str], today: date) -> Iterable[Query]:
    """Yield one question for each kind of record that a paper of this kind brought before and this one lacks.

    ids leads from the ids of the reading to those of the book. Nothing is asked of kinds that the paper has none of,
    and nothing of records that were written by hand.
    """
    held = {found.kind for found in reading.recognised}
    there = {ids.get(found.record.id, found.record.id) for found in reading.recognised}
    known = [found.record for found in reading.recognised if found.record.id in ids]
    imported: set[str] | None = None
    for owner, kind, field, one, many in _BELOW:
        owners = [ids[record.id] for record in known if isinstance(record, owner)]
        if not owners or kind not in held or (owner is Outcome and _is_of_earlier_day(book, reading, ids)):
            continue
        imported = _placed_before(book, reading.kind) if imported is None else imported
        gone = [
            record
            for record in book.records(kind).among(field, owners)
            if record.id in imported and record.id not in there and not _has_ended(record)
        ]
        if gone:
            yield _question(gone, one, many, owners[0] if owner is not Outcome else None, owner, today)


def _is_of_earlier_day(book: Book, reading: Reading, ids: dict[str, str]) -> bool:
    """Say whether a scorecard ends before what the book has of its measures: what came later is not gone."""
    read = [found.record for found in reading.recognised]
    last = max((one.ends for one in read if isinstance(one, Figure)), default=None)
    measures = [ids[one.id] for one in read if isinstance(one, Measure) and one.id in ids]
    known = book.readings.among("measure_id", measures)
    return last is not None and any(one.ends > last for one in known)


def _placed_before(book: Book, kind: str) -> set[str]:
    return {placed.record_id for paper in book.source_documents.all(kind=kind) for placed in paper.placements}


def _has_ended(record: Any) -> bool:
    return getattr(record, "status", None) in PLAN_ENDED or bool(getattr(record, "closed_on", None))


def _question(gone: Sequence[Any], one: str, many: str, owner_id: str | None, owner: type[Any], today: date) -> Query:
    about = owner_id or gone[0].id
    names = [_name(record) for record in gone[:_NAMED]]
    more = len(gone) - _NAMED
    said = listed([*names, f"{more} more"] if more > 0 else names)
    stand = "stands" if len(gone) == 1 else "stand"
    return Query(
        record_kind=_KINDS[owner] if owner_id else kind_of(gone[0]),
        record_id=about,
        text=said,
        question=f"{counted(len(gone), one, many)} that an earlier paper had no longer {stand} in this one: {said}.",
        choices=(*_ending(gone, today), Choice(label="Keep as the book has it")),
    )


_KINDS = {Plan: "plans", ProgressReview: "progress-reviews"}


def _ending(gone: Sequence[Any], today: date) -> Iterable[Choice]:
    if entries := [one for one in gone if isinstance(one, PlanEntry) and one.level in _OWN_STATUS]:
        fields = {"status": str(PlanStatus.WITHDRAWN), "status_reason": "No longer in the plan."}
        effects = tuple(Effect(kind="plan-entries", record_id=one.id, fields=fields) for one in entries)
        yield Choice(label=f"Withdraw {counted(len(entries), 'entry', 'entries')} with work to do", effects=effects)
    risks = [one for one in gone if "closed_on" in to_json(one)]
    if risks:
        closed = {"closed_on": today.isoformat()}
        yield Choice(
            label="Close them", effects=tuple(Effect(kind="risks", record_id=one.id, fields=closed) for one in risks)
        )


def _name(record: Any) -> str:
    if isinstance(record, Milestone):
        return _cut(record.text)
    words = next(filter(None, (getattr(record, name, "") for name in ("ref", "title", "wording", "text"))), "")
    return _cut(words)


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1].rstrip()}…"
