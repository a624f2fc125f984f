"""The fields of each step of a recommendation, and the words on its buttons."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.recommendation import Addressed
from desktop.domain.recommendation_steps import Response
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.other_finder import OtherFinder
    from desktop.gui.screens.recommendations.step_panel import StepPanel
    from desktop.gui.screens.recommendations.twin_boxes import TwinBoxes

_TODAY = "Today, unless you say"


def add_answers(panel: "StepPanel") -> None:
    """Add the response and the updates."""
    responses = [(each, str(each)) for each in Response]
    panel.add_step(
        "respond", "Respond",
        {
            "response": ChoiceField("Response", "response_choice", responses),
            "reason": TextField("Why, in words that can be published", "response_why", lines=(1, 6)),
            "on": DateField("Responded on", "response_on", hint=_TODAY),
        },
        ("Give the response", "do_respond"), panel.respond,
    )  # fmt: skip
    panel.add_step(
        "update", "Update",
        {
            "text": TextField("Update", "recommendation_update", lines=(2, 8), hint="What was done since the last"),
            "author": LineField("From", "recommendation_update_from", hint="The lead, unless you say"),
        },
        ("Add the update", "do_update"), panel.add_update,
    )  # fmt: skip


def add_delivery(panel: "StepPanel") -> None:
    """Add the claim and the evidence."""
    panel.add_step(
        "claim", "Lead says done",
        {"on": DateField("Implemented on, as the lead says", "implemented_on", hint=_TODAY)},
        ("Record the claim", "do_claim"), panel.claim,
        Label("A claim only: evidence, and the Board's sign-off, come after it.", "small"),
    )  # fmt: skip
    panel.add_step(
        "evidence", "Add evidence",
        {
            "text": TextField("Evidence", "recommendation_evidence", lines=(1, 6), hint="What shows it is done"),
            "link": LineField("Link", "recommendation_evidence_link"),
        },
        ("Add the evidence", "do_evidence"), panel.add_evidence,
    )  # fmt: skip


def add_closing(panel: "StepPanel", twins: "Mapping[str, TwinBoxes]") -> None:
    """Add the sign-off, with what it asks about, the lasting and the closing from outside."""
    panel.add_step(
        "sign", "Sign off",
        {
            "minute": LineField("Signed off in minute", "sign_off_minute", hint="such as C12"),
            "on": DateField("On", "sign_off_on", hint="The day of that meeting, unless you say"),
            "by": LineField("Signed off by", "sign_off_by", hint="the Board, unless you say"),
        },
        ("Sign off", "do_sign"), panel.sign_off, twins["sign"],
    )  # fmt: skip
    panel.add_step(
        "embed", "Embedded",
        {
            "how": TextField("What shows that it lasts", "embedded_how", lines=(1, 4), hint="such as a dip sample"),
            "on": DateField("Seen on", "embedded_on", hint=_TODAY),
            "recheck": DateField("Look at it again on", "recheck_on", hint="Where it is to be seen again"),
        },
        ("Record as embedded", "do_embed"), panel.embed,
    )  # fmt: skip
    panel.add_step(
        "outside", "Closed outside",
        {
            "by": LineField("Closed by", "verified_by", hint="such as the inspectorate"),
            "on": DateField("On", "verified_on", hint=_TODAY),
        },
        ("Record it", "do_outside"), panel.close_outside,
        Label("The day is held beside our own sign-off: the two are different things.", "small"), twins["outside"],
    )  # fmt: skip


def add_leaving(panel: "StepPanel", other: "OtherFinder", twins: "Mapping[str, TwinBoxes]") -> None:
    """Add what ends or opens it otherwise."""
    panel.add_step(
        "supersede", "Superseded",
        {"other": other.field, "reason": LineField("Why", "superseded_why")},
        ("Let it take this one's place", "do_supersede"), panel.supersede, twins["supersede"],
    )  # fmt: skip
    others = [(each, each.value.capitalize()) for each in Addressed if each is not Addressed.OURS]
    panel.add_step(
        "not_ours", "Not ours",
        {
            "addressed": ChoiceField("Whose it is", "not_ours_addressed", others),
            "addressee": LineField("The body that is to answer it", "not_ours_body"),
        },
        ("Leave it to them", "do_not_ours"), panel.leave_to_others,
    )  # fmt: skip
    panel.add_step(
        "reopen", "Reopen",
        {"reason": LineField("Why it is reopened", "reopen_why")},
        ("Reopen it", "do_reopen"), panel.reopen,
    )  # fmt: skip
