"""What follow-up papers hold, as plain data: progress against a report, an agency's return, one record's story."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.rating_key import RatingLevel
from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRow:
    """One recommendation with all that was done about it, in words; base says from which day its date is counted.

    part is the part that the agency of a return has; minutes cite each minute with what it decided.
    """

    ref: str
    report: str
    theme: str = ""
    text: str
    response: str = ""
    timing: str = ""
    due: date | None = None
    base: str = ""
    lead: str = ""
    part: str = ""
    actions: tuple[str, ...] = ()
    update: str = ""
    updated_on: date | None = None
    evidence_count: int = 0
    evidence: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    status: str
    rating: RatingLevel
    assurance: str = ""
    signed_off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressContents:
    """The progress of several recommendations: first the sentence that counts them, then each in full.

    counts are how many stand at each status and add up to the number of rows; notes say from when timescales count.
    """

    masthead: Masthead
    heading: str
    sentence: str
    notes: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    rows: tuple[ProgressRow, ...] = ()
    several_reports: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One thing that happened or stands: when (or a short name), and what."""

    when: str
    words: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPart:
    """A part of a story under its heading; without lines, empty says why there are none."""

    heading: str
    lines: tuple[StoryLine, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryContents:
    """The whole story of one record on one page; rating is its letter and word with the reason."""

    masthead: Masthead
    heading: str
    source: str = ""
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    parts: tuple[StoryPart, ...] = ()
