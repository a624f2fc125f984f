"""What a lead answered, taken as a step in the life of an action or a recommendation; the board still decides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain import recommendation_steps
from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.action_steps import closure_proposed, held, kept_open, refuse_ended
from desktop.domain.errors import Refused
from desktop.domain.evidence_link import evidence_given
from desktop.domain.recommendation import Recommendation, RecommendationStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAnswer:
    """What a lead says of one record: the status (None: as before), the update, and evidence with its link.

    by is the lead, on the day of the answer; files counts those that the book keeps as evidence already.
    """

    status: StrEnum | None = None
    update: str = ""
    evidence: str = ""
    link: str = ""
    by: str
    on: date
    files: int = 0

    def given(self) -> Evidence | None:
        """Return the evidence that comes with the answer, None where there is none."""
        return evidence_given(self.evidence, self.link, on=self.on)


def holds(known: Sequence[Evidence], given: Evidence | None) -> bool:
    """Return whether evidence of these words and this link is there already."""
    return given is not None and any((each.text, each.link) == (given.text, given.link) for each in known)


def action_answered(item: ActionItem, answer: LeadAnswer) -> ActionItem:
    """Return the action after its lead's answer; raises Refused for what a lead may not say, or not so."""
    given = answer.given()
    if given is not None and not holds(item.evidence, given):
        item = replace(item, evidence=(*item.evidence, given))
    if answer.status is None or answer.status == item.status:
        return item
    match answer.status:
        case ActionStatus.PROPOSED:
            return closure_proposed(item, on=answer.on, by=answer.by, files=answer.files)
        case ActionStatus.ON_HOLD:
            if not answer.update.strip():
                raise Refused("“On hold” needs an update that says why.")
            return held(item, reason=answer.update)
        case ActionStatus.NOT_STARTED | ActionStatus.IN_PROGRESS as status:
            refuse_ended(item)
            return replace(kept_open(item), status=ActionStatus(status), status_reason="")
    raise Refused(f"“{answer.status}” is for the board to say.")


def recommendation_answered(found: Recommendation, answer: LeadAnswer) -> Recommendation:
    """Return the recommendation after its lead's answer; raises Refused as action_answered does."""
    given = answer.given()
    if given is not None and not holds(found.evidence, given):
        found = replace(found, evidence=(*found.evidence, given))
    if answer.status is None or answer.status == found.status:
        return found
    match answer.status:
        case RecommendationStatus.EVIDENCE_SUBMITTED:
            if not (found.evidence or answer.files):
                raise Refused("“Evidence submitted” needs the evidence, or a link to it.")
            return recommendation_steps.evidenced(found, None)
        case RecommendationStatus.IMPLEMENTED:
            return recommendation_steps.implemented(found, on=answer.on)
        case RecommendationStatus.ACCEPTED | RecommendationStatus.IN_DELIVERY as status:
            return recommendation_steps.stood(found, RecommendationStatus(status))
    raise Refused(f"“{answer.status}” is for the board to say.")
