"""Who leads on the outcomes below a heading: a person's part of the paper, or a line that names the lead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import Line
from desktop.importers.progress_review.extent import Extent
from desktop.importers.progress_review.unit import Unit

_POST = re.compile(
    r"\b(?:commissioners?|chief executive|chief (?:constable|officer)|director|councillor|cllr|leader|mayor|"
    r"chair(?:man|woman)?|portfolio holder|cabinet member|deputy|head of|sir|dame|mr|mrs|ms|miss|dr|professor)\b",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:report|review|progress|overview|summary|introduction|foreword|statement|outcomes?|update|priorit\w+|roles?|"
    r"s['’]|appendix)\b|['’]s\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_FEWEST_CAPITALS = 2


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over an outcome: the person whose part of the paper it is, the theme it belongs to, their lines."""

    lead: str = ""
    group: str = ""
    lines: tuple[Line, ...] = ()


def over_each(units: Sequence[Unit], extents: Sequence[Extent]) -> list[Over]:
    """Return what stands over each text about outcomes; it holds for those below until another heading stands there."""
    found: list[Over] = []
    lead = group = ""
    for extent in extents:
        lines: list[Line] = []
        for place in extent.groups:
            group = units[place].printed
            lines.extend(units[place].lines)
        place = min((*extent.groups, *extent.at)) - 1
        above = units[place] if place >= 0 else None
        if above is not None and above.may_head:
            person = person_in(above.printed)
            lead, group = person or "", group if person or extent.groups else ""
            lines.extend(above.lines if person else ())
        found.append(Over(lead, group, tuple(lines)))
    return found


def person_in(heading: str) -> str:
    """Return the person that a heading names ("6.2 Commissioner A. Alder"), without its number, or ""."""
    words = _NUMBER.sub("", heading, count=1)
    capitals = sum(word[:1].isupper() for word in words.split())
    return words if _POST.search(words) and not _NO_PERSON.search(words) and capitals >= _FEWEST_CAPITALS else ""
