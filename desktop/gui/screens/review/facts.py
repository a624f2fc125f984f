"""The facts of one action in words that are read at three metres."""

from typing import NamedTuple

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.ageing import late_words
from desktop.domain.dates import long_date
from desktop.domain.decision import DateRequest, Decision
from desktop.domain.silence import is_silent
from desktop.domain.slippage import SLIPPED_FROM, Slippage, times_words
from desktop.domain.wording import counted
from desktop.workflows.awaited_answers import asked_words, is_late
from desktop.workflows.review_case import ReviewCase
from desktop.workflows.review_order import Review


class Fact(NamedTuple):
    """A label, what stands below it large, and a smaller line below that."""

    label: str
    value: str
    detail: str = ""
    late: bool = False


def facts_of(case: ReviewCase) -> tuple[Fact, ...]:
    """Return the facts in the order in which a chair asks for them."""
    item = case.item
    return (
        Fact("Original due", long_date(item.original_due) if item.original_due else "No date", _as_worded(item)),
        _due(item),
        _late(case.slipped, item),
        _moved(case.slipped),
        _heard(case),
    )


def update_words(case: ReviewCase) -> tuple[str, str]:
    """Return what was last heard, and below it from whom, when, and what shows the action done."""
    shown = "; ".join(case.evidence)
    evidence = f"Evidence: {shown}" if shown else _no_evidence(case.item)
    if case.update is None:
        return "No update has been given.", evidence
    by = ", ".join(filter(None, (case.update.author or case.item.lead, long_date(case.update.made_on))))
    return case.update.text, f"{by}. {evidence}"


def request_words(request: DateRequest) -> str:
    """Return the date that a lead asks for, as worded and as read."""
    worded = request.timing if request.timing and request.timing != long_date(request.to_due) else ""
    asked = f"{request.asked_by or 'The lead'} asks for {long_date(request.to_due)}"
    return f"{asked}{f' (“{worded}”)' if worded else ''}{f': {request.reason}' if request.reason else ''}"


def answer_words(asked: Decision, review: Review) -> str:
    """Return to whom it was escalated or referred, and that nothing has come back."""
    late = ": overdue" if is_late(asked, review.as_at) else ""
    return f"{asked_words(asked)}{late}. A records the answer."


def status_words(case: ReviewCase) -> str:
    """Return what has to be said of the status, "" where it is only under way."""
    item = case.item
    if item.status is ActionStatus.PROPOSED:
        by = f" by {item.proposed_by}" if item.proposed_by else ""
        return f"Proposed for closure{by}{f' on {long_date(item.proposed_on)}' if item.proposed_on else ''}"
    if item.status is ActionStatus.ON_HOLD:
        return f"On hold: {item.status_reason}" if item.status_reason else "On hold"
    return item.status.value.capitalize()


def _as_worded(item: ActionItem) -> str:
    return f"“{item.timing}”" if item.timing else ""


def _due(item: ActionItem) -> Fact:
    if item.current_due is None:
        ask = f"look again {long_date(item.review_on)}" if item.review_on else "ask for one"
        return Fact("Current due", "No date", ask)
    return Fact("Current due", long_date(item.current_due))


def _late(slipped: Slippage, item: ActionItem) -> Fact:
    if item.current_due is None:
        return Fact("Late", "Not counted", "no date is set")
    now, first = late_words(slipped.late_current), late_words(slipped.late_original)
    against = f"{first} against the original date" if first and first != now else ""
    return Fact("Late", now or "Not late", against, bool(now))


def _moved(slipped: Slippage) -> Fact:
    days = f"by {counted(slipped.days, 'day')}" if slipped.days > 0 else ""
    meetings = f"past {counted(slipped.meetings, 'meeting')}" if slipped.meetings else ""
    moved = times_words(slipped.times).capitalize() if slipped.times else "Never"
    return Fact("Date moved", moved, ", ".join(filter(None, (days, meetings))), slipped.times >= SLIPPED_FROM)


def _heard(case: ReviewCase) -> Fact:
    silent = f"silent for {counted(case.silent, 'meeting')}" if case.silent else ""
    heard = long_date(case.update.made_on) if case.update else "Nothing yet"
    return Fact("Last heard", heard, silent, is_silent(case.silent))


def _no_evidence(item: ActionItem) -> str:
    return f"No evidence given; asked for: {item.evidence_expected}" if item.evidence_expected else "No evidence given"
