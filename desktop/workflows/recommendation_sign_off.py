"""The board signs recommendations off, or opens one again: the records after it, with the decision that stays."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain import recommendation_steps
from desktop.domain.action_item import Evidence
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.identity import new_id
from desktop.domain.recommendation import Recommendation, Report
from desktop.domain.ruling import THE_BOARD
from desktop.storage.book import Book
from desktop.workflows.minute_named import minute_named


def sign_off(
    book: Book,
    found: Recommendation,
    *,
    in_minute: str,
    today: date,
    on: date | None = None,
    by: str = "",
    also: Iterable[Recommendation] = (),
) -> tuple[Edit, ...]:
    """Return the edits that sign a recommendation off under a minute, and with it those that it answers as well.

    on is the day of the sign-off; without it, that of the minute's meeting where the minute is in the book, or today.
    Each of also gets a decision of its own, and takes the evidence of the first one over where it has none. Raises
    Refused, in one sentence, where one of them may not be signed off; nothing is written.
    """
    report = _report_of(book, found)
    board = book.boards.get(report.board_id)
    minute, meeting = minute_named(book, report.board_id, in_minute)
    decided = Decision(
        board_id=report.board_id,
        record_kind="recommendations",
        record_id=found.id,
        kind=DecisionKind.SIGNED_OFF,
        made_on=on or (meeting.date if meeting else today),
        made_by=by.strip() or THE_BOARD,
        meeting_id=meeting.id if meeting else None,
        minute_id=minute.id if minute else None,
        in_minute=in_minute.strip(),
    )
    needed = board is None or board.evidence_to_close
    return tuple(edit for each in (found, *also) for edit in _signed(book, each, found.evidence, decided, needed))


def _signed(
    book: Book, each: Recommendation, evidence: tuple[Evidence, ...], decided: Decision, needed: bool
) -> tuple[Edit, Edit]:
    """Return the edits that sign one off by a decision made out for another one of its own."""
    after = recommendation_steps.signed_off(
        each if each.evidence else replace(each, evidence=evidence),
        on=decided.made_on,
        minute=decided.in_minute,
        by=decided.made_by,
        needs_evidence=needed,
        files=book.evidence_files.count(record_kind="recommendations", record_id=each.id),
    )
    own = replace(decided, id=new_id(), record_id=each.id, wording=f"{named(book, each)} be signed off")
    return changed(each, after), added(own)


def reopen(book: Book, found: Recommendation, *, reason: str, on: date) -> tuple[Edit, ...]:
    """Return the edits that open an ended recommendation again; what was decided before stays in its trail."""
    after = recommendation_steps.reopened(found, reason=reason)
    decision = Decision(
        board_id=_report_of(book, found).board_id,
        record_kind="recommendations",
        record_id=found.id,
        kind=DecisionKind.REOPENED,
        made_on=on,
        made_by=THE_BOARD,
        reason=reason.strip(),
        wording=f"{named(book, found)} be reopened: {reason.strip().rstrip('.')}",
    )
    return (changed(found, after), added(decision))


def named(book: Book, found: Recommendation) -> str:
    """Return how a sentence names a recommendation: "Recommendation R2 of “Lights at sea”"."""
    return f"Recommendation {found.ref} of “{_report_of(book, found).title}”"


def _report_of(book: Book, found: Recommendation) -> Report:
    report = book.reports.get(found.report_id)
    if report is None:
        raise Refused("The report of this recommendation is no longer in the book; restore it from the bin first.")
    return report
