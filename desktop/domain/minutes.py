"""Minutes, the resolutions in them, and the corrections a later meeting made."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.identity import new_id


class ResolutionVerb(StrEnum):
    """The word before the decision: a recommendation to another body is not yet a decision."""

    RESOLVED = "resolved"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    NOTED = "noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """One numbered minute; text is everything under the heading except its resolutions."""

    id: str = field(default_factory=new_id)
    meeting_id: str
    agenda_item_id: str | None = None
    position: int = 1
    number: str = ""
    title: str
    text: str = ""
    note_above: str = ""
    exempt_paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """One part of a resolution, verbatim; part is its label as printed ("(3)", "a)") or ""."""

    id: str = field(default_factory=new_id)
    minute_id: str
    position: int = 1
    part: str = ""
    verb: ResolutionVerb = ResolutionVerb.RESOLVED
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a later meeting changed in these minutes: the words before and after."""

    id: str = field(default_factory=new_id)
    minute_id: str
    made_at_meeting_id: str | None = None
    made_in_minute: str = ""
    before: str
    after: str
    reason: str = ""


def resolution_ref(minute_number: str, resolution: Resolution) -> str:
    """Return the reference by which a part is cited, such as "C4(3)"; a lone part is (1)."""
    label = re.sub(r"[().\s]", "", resolution.part) or str(resolution.position)
    return f"{minute_number}({label})"
