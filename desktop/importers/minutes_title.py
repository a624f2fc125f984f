"""What the title of minutes says in a sentence: "Minutes of the meeting of the X held at Y on ..."."""

import re
from collections.abc import Sequence

from desktop.importers.body_names import board_name, in_title_case, organisation_name

_HELD = (
    r"(?:,?\s*(?:which\s+)?(?:(?:was|is\s+to\s+be|to\s+be|will\s+be)\s+)?(?:held|convened)\b|,?\s+on\s+(?:the\s+)?(?:\w+day|\d)|,?\s+\w+day,?\s+\d|\s+[-–—]\s+|,?\s+at\s+\d|"
    r",?\s+via\b|\.?$)"
)
_OF_MEETING = re.compile(
    r"(?:\b(?:minutes?|record|notes?|proceedings)\s+of\s+(?:(?:a|an|the)\s+)?(?:(?:[\w-]+\s+){0,3}?meetings?\s+)?(?:of\s+)?|"
    r"\bmeetings?\s+of\s+)(?:the\s+)?"
    rf"(?P<board>(?!(?:the|held|on|at|via|last|previous|meeting)\b)[^:;]{{3,110}}?){_HELD}",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(r"\s+meeting(?:\s+in\s+public)?$", re.IGNORECASE)
_WEB = re.compile(
    r"^(?:moved\s+from\s+[^,]+,\s*)?(?P<board>[A-Z][^:]{2,90}?)\s+[-–—]\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^(?:full\s+)?(?:council|cabinet|executive)(?:\s+meeting)?$", re.IGNORECASE)
_MEETS_AT = re.compile(
    r"\b(?:held|convened)\s+(?:remotely\s+|virtually\s+|in\s+(?:public|private)\s+)?(?:at|in|via|by)\s+(?:the\s+)?(?P<venue>(?!public\b|private\b)[A-Z].*?)"
    r"(?:,?\s+(?:on|at|commencing|from|starting)\s+(?:the\s+)?(?:\w+day|\d)|,?\s+on\s*$|,?\s+commencing\b|$)",
    re.IGNORECASE | re.MULTILINE,
)
_AFTER_TIME = re.compile(
    r"(?:\d|[ap]\.?m\.?|noon),?\s+(?:in|at|via)\s+(?:the\s+)?(?P<venue>[A-Z][^.;\n]*)(?:[.;]|$)", re.MULTILINE
)
_AFTER_VENUE = re.compile(r"[\s.,;-]*(?:View directions)?[\s.,;-]*$", re.IGNORECASE)


def board_in_title(texts: Sequence[str]) -> str:
    """Return the board that the title of the minutes, or the heading of a web page, names; "" where none does."""
    for text in texts:
        if found := _WEB.match(text):
            return in_title_case(_without_meeting(found["board"].strip()))
    found = _OF_MEETING.search(" ".join(texts))
    if found:
        return in_title_case(_without_meeting(found["board"].strip(" ,.")))
    return next((in_title_case(text.strip()) for text in texts if _ALONE.match(text)), "")


def _without_meeting(name: str) -> str:
    """Return "Board of Directors" for "Board of Directors meeting", but an annual meeting as it is."""
    body = _MEETING_AFTER.sub("", name)
    return body if board_name(body) or organisation_name(body) or _ALONE.match(body) else name


def venue_in_title(texts: Sequence[str]) -> str:
    """Return the place that the title of the minutes names, or ""."""
    text = "\n".join(texts)
    found = _MEETS_AT.search(text) or _AFTER_TIME.search(text)
    return tidy_venue(found["venue"]) if found else ""


def tidy_venue(venue: str) -> str:
    """Return a venue without the button beside it and without the point behind it."""
    return in_title_case(_AFTER_VENUE.sub("", venue).strip())
