"""What the board decides about an action: every decision opens its fields in place and goes one way, decide()."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import Edit
from desktop.gui.screens.actions.step_fields import ActionSteps
from desktop.gui.step_fields import Editor
from desktop.gui.suggestions import suggest, suggest_names
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField, TextField
from desktop.workflows.action_named import action_named
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.going_up import next_body
from desktop.workflows.minute_named import minute_named

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen
    from desktop.gui.session import BookSession

_MINUTE = "minute"


class _Decision(NamedTuple):
    """A decision as the pane offers it: its name, the words of its buttons, and the parts that are asked for."""

    name: str
    kind: DecisionKind
    words: str
    gives: str
    done: str
    parts: tuple[str, ...]


_DECISIONS = (
    _Decision("close", DecisionKind.CLOSED, "Close", "Close the action", "Closing of", (_MINUTE,)),
    _Decision(
        "refuse", DecisionKind.REFUSED, "Refuse the closure", "Refuse the closure", "Closure refused of",
        ("reason", "evidence", "due", _MINUTE),
    ),
    _Decision("keep", DecisionKind.KEPT_OPEN, "Keep open", "Keep it open", "Kept open:", ("reason", _MINUTE)),
    _Decision(
        "move", DecisionKind.NEW_DATE, "New date", "Agree the date", "New date for",
        ("due", "reason", "made_by", _MINUTE),
    ),
    _Decision(
        "escalate", DecisionKind.ESCALATED, "Escalate", "Escalate", "Escalation of",
        ("to", "answer_due", "reason", _MINUTE),
    ),
    _Decision("refer", DecisionKind.REFERRED, "Refer", "Refer", "Referral of", ("to", "answer_due", "reason", _MINUTE)),
    _Decision("merge", DecisionKind.MERGED, "Merge", "Merge", "Merging of", ("merge_into", "reason", _MINUTE)),
    _Decision("transfer", DecisionKind.TRANSFERRED, "Transfer", "Transfer", "Transfer of", ("to", "reason", _MINUTE)),
    _Decision("withdraw", DecisionKind.WITHDRAWN, "Withdraw", "Withdraw", "Withdrawal of", ("reason", _MINUTE)),
    _Decision("reopen", DecisionKind.REOPENED, "Reopen", "Reopen", "Reopening of", ("reason", _MINUTE)),
)  # fmt: skip
_BY_NAME = {each.name: each for each in _DECISIONS}
_ONLY_PROPOSED = frozenset({"refuse", "keep"})


class BoardSteps(ActionSteps):
    """The decisions that are open to the action in view."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen, "board_steps", "Decided by the Board")
        for each in _DECISIONS:
            parts = {part: _field(part, each, screen.session) for part in each.parts}
            gives = (each.gives, f"{each.name}_action")
            self.add_step(each.name, each.words, parts, gives, partial(self.rule, each.name))

    def offers(self, step: str, item: ActionItem) -> bool:
        """Return whether a decision may be made about an action as it stands."""
        if item.status in ENDED or step == "reopen":
            return item.status in ENDED and step == "reopen"
        return step not in _ONLY_PROPOSED or item.status is ActionStatus.PROPOSED

    def given(self, step: str, item: ActionItem) -> tuple[str, ...]:
        """Return what was expected as the evidence that a refusal asks for, and whom an escalation goes to next."""
        begins = {
            "evidence": item.evidence_expected,
            "to": next_body(self.on_screen.session.book, item) if step == "escalate" else "",
        }
        return tuple(begins.get(part, "") for part in _BY_NAME[step].parts)

    def rule(self, step: str) -> None:
        """Let the board decide what stands in the fields of a step."""
        told, parts, session = _BY_NAME[step], self.parts[step], self.on_screen.session

        def work(item: ActionItem) -> list[Edit]:
            given: dict[str, Any] = {
                _IN_RULING.get(part, part): field.value() for part, field in parts.items() if part != _MINUTE
            }
            if told.kind is DecisionKind.MERGED:
                typed = given["merge_into"].split(_APART)[0]
                given["merge_into"] = action_named(session.book, item.board_id, typed)
            number = str(parts[_MINUTE].value())
            minute, meeting = minute_named(session.book, item.board_id, number)
            on = meeting.date if meeting and meeting.date <= session.today else session.today
            ruling = Ruling(told.kind, **given)
            return list(decide(session.book, item, ruling, on=on, meeting=meeting, minute=minute, in_minute=number))

        self.give(step, told.done, work)


_IN_RULING = {"due": "due_after"}
_APART, _OFFERED = "  ", 20


def _field(part: str, told: _Decision, session: "BookSession") -> Editor:
    """Return the field of one part of a decision."""
    name = f"{told.name}_{part}"
    made: dict[str, Callable[[], Editor]] = {
        _MINUTE: lambda: LineField("Under minute", name, hint="such as C12"),
        "reason": lambda: TextField("Reason", name, lines=(1, 5)),
        "evidence": lambda: TextField("Evidence asked for", name, lines=(1, 5), hint="What would show that it is done"),
        "due": lambda: DateField("New date", name),
        "made_by": lambda: LineField("Agreed by", name, hint="the Board, unless you say"),
        "answer_due": lambda: DateField("Answer by", name),
        "to": lambda: LineField(
            "To which body or plan" if told.name == "transfer" else "To", name, hint="Body or post"
        ),
        "merge_into": lambda: LineField("Into which action", name, hint="Its reference, such as C4(3)"),
    }
    field = made[part]()
    if part == "to":
        assert isinstance(field, LineField)
        suggest_names(field, session)
    if part == "merge_into":
        assert isinstance(field, LineField)
        suggest(field, lambda: _open_refs(session, field.typed()))
    return field


def _open_refs(session: "BookSession", typed: str) -> list[str]:
    """Return the open actions that fit what is typed, each as its reference with its words."""
    hits = session.book.search(typed, board_id=session.board_id, kinds=("action-items",), limit=_OFFERED)
    items = session.book.action_items.among("id", (hit.record_id for hit in hits))
    return [f"{item.ref}{_APART}{item.wording}" for item in items if item.ref and item.status not in ENDED]
