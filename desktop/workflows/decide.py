"""The one way in which a board decides about its actions: in the window, in the chair's review, in bulk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain import action_steps
from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, Extension
from desktop.domain.dates import long_date
from desktop.domain.decision import DateRequest, Decision, DecisionKind, RequestState
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.domain.ruling import THE_BOARD, Ruling, wording_of
from desktop.storage.book import Book

__all__ = ["Ruling", "decide", "wording_of"]

_Step = Callable[["_Case"], tuple[ActionItem, Extension | None]]


@dataclass(frozen=True, slots=True)
class _Case:
    """What is decided, of which action, on which day, and where that stands."""

    book: Book
    item: ActionItem
    ruling: Ruling
    on: date
    meeting_id: str | None
    in_minute: str

    @property
    def made_by(self) -> str:
        return self.ruling.made_by.strip() or THE_BOARD

    @property
    def open_request(self) -> DateRequest | None:
        return self.book.date_requests.first(action_item_id=self.item.id, state=RequestState.OPEN)


def decide(
    book: Book,
    item: ActionItem,
    ruling: Ruling,
    *,
    on: date,
    meeting: Meeting | None = None,
    minute: Minute | None = None,
    in_minute: str = "",
) -> tuple[Edit, ...]:
    """Return the edits of a ruling: its decision, the action after it, an extension, the answer to a date asked for.

    item is the action as it stands in the book; in_minute is the number of the minute where that is not in the book.
    Nothing is written. Raises Refused, with one sentence, where the ruling may not be made, and PartRefused where a
    part of it is missing or cannot be: named as in Ruling, "due" for due_after, "minute" for the number of the minute.
    """
    if minute is not None and meeting is None:
        meeting = book.meetings.get(minute.meeting_id)
    number = in_minute.strip() or (minute.number.strip() if minute else "")
    case = _Case(book, item, _with_other_ref(book, ruling), on, meeting.id if meeting else None, number)
    if ruling.kind not in _STEPS:
        raise Refused("Only a recommendation is signed off; an action is closed.")
    after, extension = _STEPS[ruling.kind](case)
    decision = _decision(case, after, minute)
    edits = [added(decision)]
    if after != item:
        edits.append(changed(item, after))
    if extension is not None:
        edits.append(added(replace(extension, decision_id=decision.id)))
    return (*edits, *_answers(case, after, extension))


def _decision(case: _Case, after: ActionItem, minute: Minute | None) -> Decision:
    ruling, moved = case.ruling, after.current_due != case.item.current_due
    return Decision(
        board_id=case.item.board_id,
        record_id=case.item.id,
        kind=ruling.kind,
        made_on=case.on,
        made_by=case.made_by,
        meeting_id=case.meeting_id,
        minute_id=minute.id if minute else None,
        in_minute=case.in_minute,
        reason=ruling.reason.strip(),
        to=ruling.to.strip(),
        due_before=case.item.current_due if moved else None,
        due_after=after.current_due if moved else None,
        answer_due=ruling.answer_due,
        wording=wording_of(ruling, case.item),
    )


def _with_other_ref(book: Book, ruling: Ruling) -> Ruling:
    """Return the ruling of a merger with the reference of the action that carries the other on."""
    if ruling.kind is not DecisionKind.MERGED or ruling.to:
        return ruling
    into = book.action_items.get(ruling.merge_into) if ruling.merge_into else None
    return replace(ruling, to=into.ref) if into else ruling


def _closed(case: _Case) -> tuple[ActionItem, None]:
    item, board = case.item, case.book.boards.get(case.item.board_id)
    if item.lead and case.made_by.casefold() == item.lead.casefold():
        raise PartRefused(
            "Nobody closes their own action: its lead proposes it for closure, and the board closes it.", "made_by"
        )
    files = case.book.evidence_files.count(record_kind="action-items", record_id=item.id)
    needs = board is None or board.evidence_to_close
    done = action_steps.closed(
        item, on=case.on, meeting_id=case.meeting_id, minute=case.in_minute, needs_evidence=needs, files=files
    )
    return done, None


def _refused(case: _Case) -> tuple[ActionItem, Extension | None]:
    if case.item.status is ActionStatus.PROPOSED and not case.ruling.reason.strip():
        raise PartRefused("Say why the closure is refused: the lead reads the reason.", "reason")
    item = action_steps.closure_refused(case.item, evidence=case.ruling.evidence)
    if case.ruling.due_after is None:
        raise PartRefused("Type the new date by which it is to be done.", "due")
    return _due_again(case, item)


def _kept_open(case: _Case) -> tuple[ActionItem, Extension | None]:
    item = action_steps.kept_open(case.item)
    return _due_again(case, item) if case.ruling.due_after else (item, None)


def _due_again(case: _Case, item: ActionItem) -> tuple[ActionItem, Extension | None]:
    """Return the action with its date moved, where it is not due on that day already and that day is to come."""
    to = case.ruling.due_after
    if to == item.current_due and to is not None and to >= case.on:
        return item, None
    return _moved(case, item)


def _new_date(case: _Case) -> tuple[ActionItem, Extension | None]:
    return _moved(case, case.item)


def _moved(case: _Case, item: ActionItem) -> tuple[ActionItem, Extension | None]:
    to = case.ruling.due_after
    if to is not None and to < case.on:
        said = long_date(case.on)
        raise PartRefused(f"The new date is past on the day of the decision, {said}; type a later one.", "due")
    return action_steps.date_moved(
        item, to, on=case.on, reason=case.ruling.reason, agreed_by=case.made_by, meeting_id=case.meeting_id
    )


def _date_refused(case: _Case) -> tuple[ActionItem, None]:
    if case.open_request is None:
        raise Refused("No new date is asked for, so there is none to refuse.")
    if not case.ruling.reason.strip():
        raise PartRefused("Say why the date is refused: the lead reads the reason.", "reason")
    return case.item, None


def _escalated(case: _Case) -> tuple[ActionItem, None]:
    if not case.ruling.to.strip():
        raise PartRefused("Say to which body or person the action is escalated.", "to")
    if case.ruling.answer_due is None:
        raise PartRefused("Type the date by which they are to answer.", "answer_due")
    return _left(case)


def _referred(case: _Case) -> tuple[ActionItem, None]:
    if not case.ruling.to.strip():
        raise PartRefused("Say to which body or person the action is referred.", "to")
    return _left(case)


def _left(case: _Case) -> tuple[ActionItem, None]:
    """Return the action as it is: what is decided stands in the decision alone."""
    action_steps.refuse_ended(case.item)
    if case.ruling.answer_due is not None and case.ruling.answer_due < case.on:
        said = long_date(case.on)
        raise PartRefused(f"The answer is asked for before the day of the decision, {said}.", "answer_due")
    return case.item, None


def _merged(case: _Case) -> tuple[ActionItem, None]:
    into = case.book.action_items.get(case.ruling.merge_into) if case.ruling.merge_into else None
    return action_steps.merged(case.item, into, reason=case.ruling.reason), None


def _transferred(case: _Case) -> tuple[ActionItem, None]:
    return action_steps.transferred(case.item, to=case.ruling.to, reason=case.ruling.reason), None


def _withdrawn(case: _Case) -> tuple[ActionItem, None]:
    return action_steps.withdrawn(case.item, reason=case.ruling.reason), None


def _reopened(case: _Case) -> tuple[ActionItem, None]:
    if case.item.status not in ENDED:
        raise Refused("The action is open already.")
    if not case.ruling.reason.strip():
        raise PartRefused("Say why the action is reopened.", "reason")
    return action_steps.reopened(case.item), None


_STEPS: dict[DecisionKind, _Step] = {
    DecisionKind.CLOSED: _closed,
    DecisionKind.REFUSED: _refused,
    DecisionKind.KEPT_OPEN: _kept_open,
    DecisionKind.NEW_DATE: _new_date,
    DecisionKind.DATE_REFUSED: _date_refused,
    DecisionKind.ESCALATED: _escalated,
    DecisionKind.REFERRED: _referred,
    DecisionKind.MERGED: _merged,
    DecisionKind.TRANSFERRED: _transferred,
    DecisionKind.WITHDRAWN: _withdrawn,
    DecisionKind.REOPENED: _reopened,
    DecisionKind.IN_WRITING: _left,
}


def _answers(case: _Case, after: ActionItem, extension: Extension | None) -> Iterator[Edit]:
    """Yield the edit that answers an open request for a date, where the ruling does."""
    request = case.open_request
    if request is None:
        return
    state, answer = RequestState.OPEN, case.ruling.reason.strip()
    if case.ruling.kind is DecisionKind.DATE_REFUSED:
        state = RequestState.REFUSED
    elif extension is not None and extension.to_due == request.to_due:
        state = RequestState.GRANTED
    elif extension is not None:
        state, answer = RequestState.REFUSED, f"Due on {long_date(extension.to_due)} instead: {extension.reason}"
    elif after.status in ENDED:
        state, answer = RequestState.WITHDRAWN, f"The action is {after.status}."
    if state is not RequestState.OPEN:
        answered = replace(request, state=state, answered_on=case.on, meeting_id=case.meeting_id, answer=answer)
        yield changed(request, answered)
