"""Minutes, the resolutions in them, and the corrections a later meeting made."""

import re
from dataclasses import dataclass, field
from datetime import time
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
    """One numbered minute; text is everything under the heading except its resolutions.

    reached_at is when the meeting came to it; public_summary is what a public copy prints of an exempt or confidential
    one (Local Government Act 1972, s100C).
    """

    id: str = field(default_factory=new_id)
    meeting_id: str
    agenda_item_id: str | None = None
    position: int = 1
    number: str = ""
    title: str
    text: str = ""
    note_above: str = ""
    reached_at: time | None = None
    exempt_paragraphs: tuple[int, ...] = ()
    confidential: bool = False
    public_summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """One part of a resolution, verbatim; part is its label as printed ("(3)", "a)") or "".

    Votes are None where none was taken; dissent names those who asked that their vote be recorded.
    """

    id: str = field(default_factory=new_id)
    minute_id: str
    position: int = 1
    part: str = ""
    verb: ResolutionVerb = ResolutionVerb.RESOLVED
    text: str
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a later meeting changed in the minutes of this one: the words before and after, both kept whole.

    part says in words what was corrected ("apologies", "minute C4"); record_kind, record_id and record_field name the
    field whose text it was, or the record that the correction brought or took away. minute_id is the minute corrected,
    None where it stands outside any (the list of apologies).
    """

    id: str = field(default_factory=new_id)
    meeting_id: str
    minute_id: str | None = None
    part: str = ""
    record_kind: str = ""
    record_id: str | None = None
    record_field: str = ""
    made_at_meeting_id: str | None = None
    made_in_minute: str = ""
    before: str
    after: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A board's own form of words, at hand while minutes are written; item_kind "" offers it for every kind of item.

    {chair}, {meeting}, {date} and the like in the text are filled in where it is put.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    position: int = 1
    item_kind: str = ""
    name: str
    text: str


def resolution_ref(minute_number: str, resolution: Resolution) -> str:
    """Return the reference by which a part is cited, such as "C4(3)"; a lone part is (1)."""
    label = re.sub(r"[().\s]", "", resolution.part) or str(resolution.position)
    return f"{minute_number}({label})"
