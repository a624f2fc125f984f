"""What a board rules about one of its actions, and the words in which the minutes say so."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import long_date
from desktop.domain.decision import DecisionKind
from desktop.domain.sentence_case import small_beginning, within_sentence

THE_BOARD = "the Board"
_WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling, before it is applied.

    to is the body or person of an escalation, referral or transfer, and the reference of the other action of a merger;
    due_after the new date; answer_due the day by which an escalation or referral is answered; merge_into the id of the
    action that carries this one on; evidence what is asked for where a closure is refused. Without made_by it is the
    board that rules.
    """

    kind: DecisionKind
    reason: str = ""
    to: str = ""
    due_after: date | None = None
    answer_due: date | None = None
    merge_into: str | None = None
    made_by: str = ""
    evidence: str = ""


def wording_of(ruling: Ruling, item: ActionItem) -> str:
    """Return the ruling as the minutes put it after "That": "Action C4(5) be revised to 31 March 2015: reason"."""
    name = named(item)
    said = {
        DecisionKind.CLOSED: f"{name} be closed",
        DecisionKind.REFUSED: f"{name} not be closed{_until(ruling)}",
        DecisionKind.KEPT_OPEN: f"{name} be kept open{_until(ruling)}",
        DecisionKind.NEW_DATE: f"{name} be revised to {_day(ruling.due_after)}",
        DecisionKind.DATE_REFUSED: f"{name} remain due on {_day(item.current_due)}",
        DecisionKind.ESCALATED: f"{name} be escalated{_to(ruling)}{_answer(ruling)}",
        DecisionKind.REFERRED: f"{name} be referred{_to(ruling)}{_answer(ruling)}",
        DecisionKind.MERGED: f"{name} be merged into action {ruling.to.strip()}".rstrip(),
        DecisionKind.TRANSFERRED: f"{name} be transferred{_to(ruling)}",
        DecisionKind.WITHDRAWN: f"{name} be withdrawn",
        DecisionKind.REOPENED: f"{name} be reopened",
        DecisionKind.IN_WRITING: f"An update on {name[0].lower()}{name[1:]} be provided in writing{_by(ruling)}",
    }.get(ruling.kind, f"{name}: {ruling.kind}")
    reason = f": {_going_on(ruling.reason)}" if ruling.reason.strip() else ""
    evidence = f"; evidence asked for: {_going_on(ruling.evidence)}" if ruling.evidence.strip() else ""
    return f"{said}{reason}{evidence}"


def named(item: ActionItem) -> str:
    """Return how a sentence names an action: "Action C4(3)", or by its words where it has no reference."""
    if item.ref:
        return f"Action {item.ref}"
    words = item.wording.strip().rstrip(".")
    return f"The action “{words if len(words) <= _WORDS_SHOWN else words[:_WORDS_SHOWN].rstrip() + '…'}”"


def _going_on(told: str) -> str:
    return small_beginning(told.strip().rstrip("."))


def _to(ruling: Ruling) -> str:
    return f" to {within_sentence(ruling.to.strip())}" if ruling.to.strip() else ""


def _until(ruling: Ruling) -> str:
    return f" and be due on {_day(ruling.due_after)}" if ruling.due_after else ""


def _answer(ruling: Ruling) -> str:
    return f", for an answer by {_day(ruling.answer_due)}" if ruling.answer_due else ""


def _by(ruling: Ruling) -> str:
    return f" by {_day(ruling.answer_due)}" if ruling.answer_due else ""


def _day(day: date | None) -> str:
    return long_date(day) if day else "no date"
