"""The steps in the life of a recommendation: answered, delivered, claimed, evidenced, signed off, embedded, ended.

The lead claims with evidence, the board signs off under a minute, and time or the inspectorate shows that it lasts:
three different things, each with a day of its own. Each function returns the recommendation after the step, and raises
Refused with one sentence where the step may not be taken.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from desktop.domain.action_item import Evidence
from desktop.domain.dates import long_date
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.recommendation import CLOSED_STATUSES, Addressed, Recommendation, RecommendationStatus

_Status = RecommendationStatus
Find = Callable[[str], Recommendation | None]

ENDED = CLOSED_STATUSES | {_Status.NOT_ACCEPTED, _Status.SUPERSEDED}
"""What is open to no step but reopening, or what follows a sign-off."""
PLAIN_STATUSES = frozenset({_Status.NOT_RESPONDED, _Status.ACCEPTED, _Status.IN_DELIVERY})
"""Statuses that need nothing said with them."""


class Response(StrEnum):
    """What a body answered to a recommendation."""

    ACCEPTED = "Accepted"
    IN_PART = "Accepted in part"
    NOT_ACCEPTED = "Not accepted"


def responded(found: Recommendation, response: Response | None, *, reason: str, on: date) -> Recommendation:
    """Return the recommendation with its response; one in part, and one that is not accepted, say why."""
    if response is None:
        raise PartRefused("Choose what the response is.", "response")
    if response is not Response.ACCEPTED and not reason.strip():
        what = "in part" if response is Response.IN_PART else "not accepted"
        raise PartRefused(f"Say why it is {what}: the response is published with its reason.", "reason")
    status = found.status
    if response is Response.NOT_ACCEPTED:
        refuse_closed(found)
        status = _Status.NOT_ACCEPTED
    elif status in (_Status.NOT_RESPONDED, _Status.NOT_ACCEPTED):
        status = _Status.ACCEPTED
    return replace(found, response=str(response), response_reason=reason.strip(), responded_on=on, status=status)


def stood(found: Recommendation, status: RecommendationStatus) -> Recommendation:
    """Return the recommendation in a status that needs nothing said with it."""
    refuse_ended(found)
    return replace(found, status=status)


def implemented(found: Recommendation, *, on: date) -> Recommendation:
    """Return the recommendation as its lead claims: implemented on a day, which nobody has tested yet."""
    refuse_ended(found)
    return replace(found, status=_Status.IMPLEMENTED, implemented_on=on)


def evidenced(found: Recommendation, evidence: Evidence | None) -> Recommendation:
    """Return the recommendation with evidence added; without any words, a file stands for it."""
    if found.status in (_Status.NOT_ACCEPTED, _Status.SUPERSEDED):
        refuse_ended(found)
    claims = (_Status.NOT_RESPONDED, _Status.ACCEPTED, _Status.IN_DELIVERY, _Status.IMPLEMENTED)
    status = _Status.EVIDENCE_SUBMITTED if found.status in claims else found.status
    return replace(found, evidence=(*found.evidence, *([evidence] if evidence else [])), status=status)


def signed_off(
    found: Recommendation, *, on: date, minute: str, by: str, needs_evidence: bool = True, files: int = 0
) -> Recommendation:
    """Return the recommendation signed off by the board on a day under a minute; files counts those kept as evidence.

    Raises Refused where it has ended already, where no minute is given, and where evidence is needed and lacking.
    """
    refuse_ended(found)
    if found.status is _Status.NOT_OURS:
        raise Refused(f"{found.ref} is not addressed to us, so it is not ours to sign off.")
    if not minute.strip():
        raise PartRefused("Type the minute under which the Board signed it off, such as C12.", "minute")
    if needs_evidence and not (found.evidence or files):
        raise Refused(f"{found.ref} has no evidence, and this board signs off on evidence only; add it first.")
    return replace(
        found,
        status=_Status.SIGNED_OFF,
        signed_off_on=on,
        signed_off_by=by.strip(),
        signed_off_in_minute=minute.strip(),
        status_reason="",
    )


def embedded(found: Recommendation, *, on: date, shown_by: str, recheck_on: date | None) -> Recommendation:
    """Return a recommendation that was signed off as embedded: seen on a day, and how, to be still true.

    What showed it is evidence as well, which stays if it is reopened.
    """
    if found.status is not _Status.SIGNED_OFF:
        raise Refused("Embedded comes after the sign-off: the Board signs off first.")
    if not shown_by.strip():
        raise PartRefused("Say what showed that it lasts, such as a dip sample or an audit.", "how")
    if found.signed_off_on and on < found.signed_off_on:
        raise PartRefused(f"It was signed off on {long_date(found.signed_off_on)} only; type a later day.", "on")
    if recheck_on is not None and recheck_on <= on:
        raise PartRefused(
            "It is looked at again after the day on which it was seen to last; type a later day.", "recheck"
        )
    return replace(
        found,
        status=_Status.EMBEDDED,
        embedded_on=on,
        recheck_on=recheck_on,
        status_reason=shown_by.strip(),
        evidence=(*found.evidence, Evidence(text=f"It lasts: {shown_by.strip()}", received=on)),
    )


def closed_outside(found: Recommendation, *, on: date, by: str) -> Recommendation:
    """Return the recommendation closed by the inspectorate or another outside; our own closing is another day.

    One that the board signed off counts as embedded from then on; any other keeps its status.
    """
    if found.status in (_Status.SUPERSEDED, _Status.NOT_ACCEPTED):
        refuse_ended(found)
    if not by.strip():
        raise PartRefused("Say who closed it outside, such as the inspectorate.", "by")
    verified = replace(found, verified_on=on, verified_by=by.strip())
    if found.status is not _Status.SIGNED_OFF:
        return verified
    return replace(verified, status=_Status.EMBEDDED, embedded_on=on)


def not_ours(found: Recommendation, addressed: Addressed | None, *, addressee: str) -> Recommendation:
    """Return the recommendation as one for another body to answer, which is named."""
    refuse_ended(found)
    if addressed in (None, Addressed.OURS):
        raise PartRefused("Choose whether it is a partner's or a national body's to answer.", "addressed")
    if not addressee.strip():
        raise PartRefused("Name the body that is to answer it.", "addressee")
    assert addressed is not None
    return replace(found, status=_Status.NOT_OURS, addressed=addressed, addressee=addressee.strip())


def superseded(found: Recommendation, by: Recommendation | None, *, reason: str, find: Find) -> Recommendation:
    """Return the recommendation superseded by another; find looks one up by its id.

    Raises Refused where the other one is itself superseded, at any remove, by this one.
    """
    refuse_ended(found)
    if by is None:
        raise PartRefused("Choose the recommendation that takes its place.", "other")
    if by.id == found.id:
        raise PartRefused("A recommendation cannot take its own place; choose another one.", "other")
    if _leads_to(by, found.id, find):
        raise PartRefused(f"{by.ref} is itself superseded by {found.ref}: the two would wait for each other.", "other")
    return replace(found, status=_Status.SUPERSEDED, superseded_by_id=by.id, status_reason=reason.strip())


def reopened(found: Recommendation, *, reason: str) -> Recommendation:
    """Return an ended recommendation in delivery again; its evidence and response stay."""
    if found.status not in ENDED and found.status is not _Status.NOT_OURS:
        raise Refused("The recommendation is open already.")
    if not reason.strip():
        raise PartRefused("Say why it is reopened.", "reason")
    return replace(
        found,
        status=_Status.IN_DELIVERY,
        status_reason=reason.strip(),
        superseded_by_id=None,
        signed_off_on=None,
        signed_off_by="",
        signed_off_in_minute="",
        embedded_on=None,
        recheck_on=None,
    )


def odd_days(found: Recommendation) -> tuple[str, ...]:
    """Return what is odd about the order of its days, one sentence each; nothing is refused for it."""
    signed = found.signed_off_on
    if signed is None:
        return ()
    others = (("response", found.responded_on), ("lead's claim", found.implemented_on))
    return tuple(
        f"Signed off on {long_date(signed)}, before the {what} of {long_date(day)}: check both days."
        for what, day in others
        if day is not None and signed < day
    )


def refuse_ended(found: Recommendation) -> None:
    """Raise Refused where a recommendation has ended, so that only reopening it is open."""
    if found.status in ENDED:
        raise Refused(f"{found.ref} is {found.status}; reopen it first.")


def refuse_closed(found: Recommendation) -> None:
    """Raise Refused where the board has signed a recommendation off."""
    if found.status in CLOSED_STATUSES:
        raise Refused(f"{found.ref} is {found.status}; reopen it first.")


def _leads_to(start: Recommendation, record_id: str, find: Find) -> bool:
    """Say whether what supersedes a recommendation, and what supersedes that, comes to another one."""
    at: Recommendation | None = start
    seen: set[str] = set()
    while at is not None and at.id not in seen:
        seen.add(at.id)
        if at.superseded_by_id == record_id:
            return True
        at = find(at.superseded_by_id) if at.superseded_by_id else None
    return False
