"""Everything that a chair asks about one action, read from the book for the moment when it is in view."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem, ActionStatus, ProgressUpdate
from desktop.domain.action_steps import asks_for_escalation
from desktop.domain.decision import DateRequest, Decision, DecisionKind, RequestState
from desktop.domain.rating import Rating
from desktop.domain.silence import last_heard, meetings_silent
from desktop.domain.slippage import Slippage, slippage
from desktop.storage.book import Book
from desktop.workflows.awaited_answers import AWAIT_ANSWERS
from desktop.workflows.pack_rows.exempt import action_privacy
from desktop.workflows.review_order import Review

if TYPE_CHECKING:
    from desktop.storage.rows import ActionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCase:
    """One action as it stands as at the day of a review.

    silent is the number of meetings without an update; request the date that its lead asks for; asked an escalation
    or referral that is not answered; decided what this meeting has decided about it, in order. evidence names what the
    book has, files included. source_ref cites what it comes from, "" where it was added by hand.
    """

    item: ActionItem
    rating: Rating
    slipped: Slippage
    silent: int
    update: ProgressUpdate | None
    evidence: tuple[str, ...]
    request: DateRequest | None
    asked: Decision | None
    decided: tuple[Decision, ...]
    source_ref: str
    private: bool


def case_of(book: Book, review: Review, row: "ActionRow") -> ReviewCase | None:
    """Return the whole case of an action of a review; None where it is no longer in the book."""
    item = book.action_items.get(row.id)
    if item is None:
        return None
    days = [each.date for each in book.meetings.all(board_id=item.board_id)]
    updates = book.updates.all(action_item_id=item.id)
    heard = last_heard(item.agreed_on, (each.made_on for each in updates))
    decisions = book.decisions.all(record_id=item.id)
    files = book.evidence_files.all(record_kind="action-items", record_id=item.id)
    return ReviewCase(
        item=item,
        rating=row.rating,
        slipped=slippage(item, as_at=review.as_at, times_revised=_revised(book, item), meeting_days=days),
        silent=meetings_silent(days, heard, review.as_at),
        update=max(updates, key=lambda each: each.made_on, default=None),
        evidence=(*(each.text for each in item.evidence), *(each.name for each in files)),
        request=book.date_requests.first(action_item_id=item.id, state=RequestState.OPEN),
        asked=next((each for each in reversed(decisions) if _awaits(each)), None),
        decided=tuple(each for each in decisions if review.meeting and each.meeting_id == review.meeting.id),
        source_ref=row.source_ref,
        private=bool(action_privacy(book, item)),
    )


def suggested(case: ReviewCase, *, asks_for_evidence: bool) -> DecisionKind | None:
    """Return the decision that a chair would look at first, None where none stands out."""
    if case.decided:
        return None
    if case.item.status is ActionStatus.PROPOSED and (case.evidence or not asks_for_evidence):
        return DecisionKind.CLOSED
    if case.slipped.late_current and asks_for_escalation(case.slipped.times + 1) and case.asked is None:
        return DecisionKind.ESCALATED
    if case.request is not None or case.item.current_due is None or case.slipped.late_current:
        return DecisionKind.NEW_DATE
    return None


def _revised(book: Book, item: ActionItem) -> int:
    return book.extensions.count(action_item_id=item.id)


def _awaits(decision: Decision) -> bool:
    return decision.kind in AWAIT_ANSWERS and decision.answered_on is None
