"""What the heading over a set of recommendations says of the report: title, author body, date."""

import re
from datetime import date

from desktop.domain.dates import find_dates

UNNAMED = "Report not yet named"
_AUTHOR = re.compile(
    r"^(?:the\s+)?(?P<who>(?:[A-Z][\w'’.]*|of|and|for)(?:\s+(?:[A-Z][\w'’.]*|of|and|for)){0,5}?)(?:['’]s)?\s+"
    r"(?:(?:Independent|Thematic|National|Joint|Follow-up|Interim|Final)\s+)*(?:Inquiry|Enquiry|Review|Report|"
    r"Inspection|Investigation|Audit)\b"
)
_NOT_AN_AUTHOR = re.compile(
    r"\b(?:serious|case|peer|homicide|practice|annual|child|adult|safeguarding|governance|independent|thematic|joint|"
    r"national|follow-up|interim|final|this|our|domestic|learning|external|recent|improvement|progress)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"[\s,(–—-]*(?:published|dated|of)\b[^()]*\)?\s*$", re.IGNORECASE)


def title_of(heading: str) -> str:
    """Return the title of the report in the words of its heading, or a stand-in that says it is not named."""
    title = heading if published_in(heading) is None else _PUBLISHED.sub("", heading)
    title = title.strip(" :,–—-")
    return title[:1].upper() + title[1:] if title else UNNAMED


def author_of(title: str) -> str:
    """Return the body or person before "Inquiry", "Review", "Inspection" in a title, or ""."""
    found = _AUTHOR.match(title)
    who = found["who"].strip() if found else ""
    return "" if not who or _NOT_AN_AUTHOR.search(who) else who


def published_in(heading: str) -> date | None:
    """Return the whole date that a heading names as that of the report, or None."""
    if not _PUBLISHED.search(heading):
        return None
    return next((reading.date for reading in find_dates(heading) if not reading.conflict), None)
