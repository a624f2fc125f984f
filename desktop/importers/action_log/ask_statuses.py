"""Statuses of other logs that are none of ours, asked about once for all actions that are printed with them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.domain.action_item import ActionStatus
from desktop.domain.dates import say_date
from desktop.domain.month_arithmetic import months_later
from desktop.domain.source import Choice
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.effects import on_all, which_of
from desktop.importers.action_log.standing import NO_MINUTE
from desktop.importers.action_log.words import COMPLETE, ONGOING
from desktop.importers.findings import Findings

_LOOK_AGAIN_MONTHS = 3
_OPEN = (ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.ON_HOLD, ActionStatus.PROPOSED)
_Asked = tuple[str, list[Choice]]


def ask_statuses(drafts: Sequence[Draft], findings: Findings, today: date) -> None:
    """Ask once for all actions whose status is printed in the same words."""
    groups: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.status_doubt:
            words = draft.printed.casefold() if len(draft.printed.split()) <= 4 else draft.status_doubt
            groups[draft.status_doubt, words].append(draft)
    for (doubt, _words), same in groups.items():
        printed = same[0].printed[:60]
        about = {COMPLETE: _about_complete, ONGOING: _about_ongoing}.get(doubt, _about_unknown)
        question, choices = about(printed, same, today)
        findings.ask(same[0].made, same[0].line, question, choices)


def _about_complete(printed: str, same: Sequence[Draft], _today: date) -> _Asked:
    are, them, they_are = ("are", "them", "they are") if len(same) > 1 else ("is", "it", "it is")
    open_again = {"status": ActionStatus.PROPOSED.value, "closed_on": None, "closed_in_minute": ""}
    proposed = "No: the lead proposes closure, the board has still to close"
    return (
        f"{which_of(same)} {are} “{printed}” in this log. Did the board close {them}?",
        [Choice(label=f"Yes, {they_are} closed"), Choice(label=proposed, effects=on_all(same, open_again))],
    )


def _about_ongoing(printed: str, same: Sequence[Draft], today: date) -> _Asked:
    again = months_later(today, _LOOK_AGAIN_MONTHS)
    later = {"review_on": again.isoformat()}
    return (
        f"{which_of(same)} {'are' if len(same) > 1 else 'is'} “{printed}”, which is no status. What is the next step?",
        [
            Choice(label="In progress: the lead is asked for the next milestone and its date"),
            Choice(label=f"Business as usual: look at it again on {say_date(again)}", effects=on_all(same, later)),
            Choice(label="Done: propose closure", effects=on_all(same, {"status": ActionStatus.PROPOSED.value})),
        ],
    )


def _about_unknown(printed: str, same: Sequence[Draft], _today: date) -> _Asked:
    stands = same[0].made.status
    others = [each for each in _OPEN if each is not stands]
    closed = {"status": ActionStatus.CLOSED.value, "closed_in_minute": NO_MINUTE}
    return (
        f"“{printed}” is no status that is known here ({which_of(same)}). What does it mean?",
        [
            Choice(label=f"{stands.value.capitalize()}, as it is read now"),
            *(
                Choice(label=each.value.capitalize(), effects=on_all(same, _with_reason(each, printed)))
                for each in others
            ),
            Choice(label="Closed", effects=on_all(same, closed)),
        ],
    )


def _with_reason(status: ActionStatus, printed: str) -> dict[str, Any]:
    held = {"status_reason": printed} if status is ActionStatus.ON_HOLD else {}
    return {"status": status.value, **held}
