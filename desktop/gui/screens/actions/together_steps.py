"""What can be given to several actions at once: lead, supporting leads, status, review date, their closing."""

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionStatus
from desktop.domain.decision import DecisionKind
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.names import read_names
from desktop.workflows import change_together
from desktop.workflows.change_together import Change
from desktop.workflows.decide import Ruling

if TYPE_CHECKING:
    from desktop.gui.screens.actions.together_bar import TogetherBar

_STATUSES = [(each, each.value.capitalize()) for each in change_together.STATUSES]


def add_steps(bar: "TogetherBar") -> None:
    """Add the steps to the bar, but for the date, which is a step of its own kind."""
    for add in (_lead, _supporting, _status, _review, _close):
        add(bar)


def ruled(bar: "TogetherBar", ruling: Ruling, number: str) -> Change:
    """Return the change that lets the board rule the same about each action under a minute."""
    session = bar.on_log.session
    assert session.board_id is not None
    return change_together.ruled(session.book, session.board_id, ruling, today=session.today, number=number)


def _lead(bar: "TogetherBar") -> None:
    lead = LineField("New lead", "together_lead", hint="Post or name")
    suggest_names(lead, bar.on_log.session)
    book = bar.on_log.session.book
    give = partial(bar.give, "lead", "New lead of {}", lambda: change_together.lead_given(book, lead.value()))
    bar.add("lead", "Lead", {"lead": lead}, (("Give it to all", give),))


def _supporting(bar: "TogetherBar") -> None:
    names = LineField("Supporting, parted by semicolons", "together_supporting", read=read_names)
    give = partial(bar.give, "supporting", "Support of {}")
    add = partial(give, lambda: change_together.supporting_added(names.value()))
    take = partial(give, lambda: change_together.supporting_removed(names.value()))
    bar.add("supporting", "Supporting", {"supporting": names}, (("Add them", add), ("Take them off", take)))


def _status(bar: "TogetherBar") -> None:
    status = ChoiceField("Status", "together_status", _STATUSES)
    status.set_value(ActionStatus.IN_PROGRESS)
    reason = LineField("Reason, where on hold", "together_reason", hint="What they wait for")
    give = partial(
        bar.give, "status", "Status of {}", lambda: change_together.status_given(status.value(), reason.value())
    )
    bar.add("status", "Status", {"status": status, "reason": reason}, (("Set it for all", give),))


def _review(bar: "TogetherBar") -> None:
    day = DateField("Look at them again on", "together_review_on")
    today = bar.on_log.session.today
    give = partial(bar.give, "review", "Review date of {}", lambda: change_together.review_on_given(day.value(), today))
    bar.add("review", "Review date", {"review_on": day}, (("Set it for all", give),))


def _close(bar: "TogetherBar") -> None:
    minute = LineField("Under minute", "together_minute", hint="such as C12")
    closing = Ruling(DecisionKind.CLOSED)
    give = partial(bar.give, "close", "Closing of {}", lambda: ruled(bar, closing, str(minute.value())))
    bar.add("close", "Close", {"minute": minute}, (("Close all of them", give),))
