"""The fields of each step of a plan entry, and the words on its buttons."""

from typing import TYPE_CHECKING

from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.rating import Rating
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.gui.screens.plan.step_panel import PlanSteps

_TODAY = "Today, unless you say"
_OTHER = [status for status in PlanStatus if status is not PlanStatus.COMPLETE]


def add_progress(panel: "PlanSteps") -> None:
    """Add the update, completing and the other statuses."""
    panel.add_step(
        "update", "Update",
        {
            "text": TextField("Update", "plan_update", lines=(2, 8), hint="What was done since the last"),
            "author": LineField("From", "plan_update_from", hint="The accountable lead, unless you say"),
        },
        ("Add the update", "do_plan_update"), panel.add_update,
    )  # fmt: skip
    panel.add_step(
        "complete", "Complete",
        {
            "on": DateField("Completed on", "plan_completed_on", hint=_TODAY),
            "reason": LineField("What shows it", "plan_completed_why", hint="Such as a minute; may stay empty"),
        },
        ("Complete it", "do_plan_complete"), panel.complete,
    )  # fmt: skip
    panel.add_step(
        "status", "Status",
        {
            "status": ChoiceField("Status", "plan_status", [(each, each.value.capitalize()) for each in _OTHER]),
            "reason": LineField("Why", "plan_status_why", hint="Asked for on hold and withdrawn"),
        },
        ("Set the status", "do_plan_status"), panel.set_status,
    )  # fmt: skip


def add_dates(panel: "PlanSteps") -> None:
    """Add the moving of a date, and the rating by hand."""
    panel.add_step(
        "move", "Move date",
        {
            "due": DateField("New date", "plan_new_due"),
            "reason": LineField("Why it moves", "plan_due_why"),
            "agreed_by": LineField("Agreed by", "plan_due_by", hint="Such as the Board or the Chair"),
            "minute": LineField("In minute", "plan_due_minute", hint="Such as C12; may stay empty"),
        },
        ("Move the date", "do_plan_move"), panel.move_date,
        Label("The first date stays as the baseline; every move is kept with its reason.", "small"),
    )  # fmt: skip
    ratings = [
        (None, "By the rule"),
        *((each, f"{each.value}  {each.name.replace('_', ' ').capitalize()}") for each in Rating),
    ]
    panel.add_step(
        "rate", "Rating",
        {
            "rating": ChoiceField("Rating", "plan_rating", ratings),
            "reason": LineField("Why", "plan_rating_why", hint="What the rule cannot know"),
        },
        ("Set the rating", "do_plan_rating"), panel.rate,
    )  # fmt: skip


def add_ties(panel: "PlanSteps", other: LineField) -> None:
    """Add the tie to an action, a recommendation or another entry."""
    ways = [(True, "Primary"), (False, "Contributes")]
    panel.add_step(
        "tie", "Link",
        {"other": other, "primary": ChoiceField("How it answers a recommendation", "plan_tie_primary", ways)},
        ("Link them", "do_plan_tie"), panel.tie,
        Label("An action carries it out, it answers a recommendation, or it waits for another entry.", "small"),
    )  # fmt: skip


def add_order(panel: "PlanSteps") -> None:
    """Add the writing of a new entry."""
    levels = [(each, each.value.capitalize()) for each in EntryLevel]
    panel.add_step(
        "add", "New entry",
        {
            "level": ChoiceField("What it is", "plan_new_level", levels),
            "wording": TextField("Words", "plan_new_wording", lines=(1, 6)),
            "ref": LineField("Ref", "plan_new_ref", hint="The next number, unless you say"),
            "leads": LineField("Leads, parted by semicolons", "plan_new_leads", hint="The accountable one first"),
            "timing": LineField("Dates, as worded", "plan_new_timing", hint="Such as By end March 2015"),
        },
        ("Add the entry", "do_plan_add"), panel.add_entry,
        Label("It comes below the chosen entry where it may stand there, or else after it.", "small"),
    )  # fmt: skip
