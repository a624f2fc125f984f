"""One part of a resolution that asks several posts for something: "the Chair to write and the Clerk to reply"."""

import re
from dataclasses import dataclass
from itertools import islice

from desktop.domain.verb_first import verb_first

# a name or post begins behind "and" or a semicolon; "; and", ", and" and "and" alike
_JOINT = re.compile(r"\s*(?:;\s*(?:and\s+)?|,?\s+and\s+)(?:that\s+)?(?=(?:the\s+)?[A-Z])")
_OPENING = re.compile(r"^\s*that\s+", re.IGNORECASE)
_BEFORE_A_VERB = re.compile(r"\s+(?:(?:is\s+|are\s+)?to\s+)?(?=[a-z]+\b)")
_IS_TO = re.compile(
    r"(?P<who>(?:[Tt]he\s+)?[A-Z][\w’'.-]*(?:,?\s+(?:of|for|and|the|&|[A-Z][\w’'.-]*))*)\s+(?:is\s+|are\s+)?to\s+"
)
_MOST_TRIED = 12


@dataclass(frozen=True, slots=True)
class Share:
    """What one lead is asked for; text is their part of the resolution, wording begins with its verb."""

    lead: str
    wording: str
    text: str


def split_by_lead(resolution: str) -> tuple[Share, ...]:
    """Return the shares of a part that names two or more leads, and () for one that names fewer.

    A stretch that names nobody belongs to the lead before it.
    """
    shares: list[Share] = []
    begun = ""
    for stretch in _JOINT.split(_OPENING.sub("", resolution.strip())):
        begun = f"{begun} and {stretch}" if begun else stretch
        share = _share(stretch if shares else begun)
        if share is not None:
            shares.append(share)
            begun = ""
        elif shares and begun:
            shares[-1] = _share(f"{shares[-1].text} and {stretch}") or shares[-1]
            begun = ""
    return tuple(shares) if len({share.lead for share in shares}) > 1 else ()


def _share(stretch: str) -> Share | None:
    """Read "the Director of Finance (to) report": the first words that are a post with a verb behind it."""
    plain = stretch.strip(" .;,")
    if told := _IS_TO.match(plain):
        rest = plain[told.end() :]
        return Share(re.sub(r"^the\s+", "", told["who"], flags=re.IGNORECASE), rest[:1].upper() + rest[1:], plain)
    for gap in islice(_BEFORE_A_VERB.finditer(plain), _MOST_TRIED):
        wording, lead = verb_first(f"{plain[: gap.start()]} be asked to {plain[gap.end() :]}")
        if lead:
            return Share(lead, wording, plain)
    wording, lead = verb_first(plain)
    return Share(lead, wording, plain) if lead else None
