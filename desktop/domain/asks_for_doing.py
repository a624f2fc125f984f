"""Whether a part of a resolution asks somebody to do something, or is done once it is resolved."""

import re
from typing import Final

from desktop.domain.minutes import Resolution, ResolutionVerb


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


# what the board itself does by resolving it
_DONE: Final = _each(
    "accepted acknowledged adopted affirmed agreed approved commended confirmed endorsed excluded noted ratified "
    "received recognised supported thanked welcomed"
)
_BE: Final = re.compile(r"(?<!to )\bbe\s+(?:(?:also|duly|hereby|not)\s+)?(\w+)(?:\s+and\s+(\w+ed)\b)?", re.IGNORECASE)
_OPENS: Final = re.compile(r"^\W*(?:\(?\w{1,3}\)\s*)?(?:that\s+)?(?:to\s+)?(?:be\s+)?(\w+)", re.IGNORECASE)
_OPENS_DONE: Final = _DONE | {"note", "receive", "welcome", "accept", "approve", "agree", "endorse", "confirm"}
# the action log is put right by the resolution itself
_OF_THE_LOG: Final = re.compile(r"\bactions?\b[^.;]*?\bbe\s+(?:closed|revised|withdrawn)\b", re.IGNORECASE)
_ATTENDED_TO: Final = re.compile(r"\b(?:minutes|notes|record)\b", re.IGNORECASE)


def asks_for_doing(part: Resolution) -> bool:
    """Return whether a part leaves something to be done: not where it only notes, receives, confirms or approves."""
    if part.verb is ResolutionVerb.NOTED:
        return False
    text = _OF_THE_LOG.sub("be noted", part.text)
    done = [verb.casefold() for found in _BE.findall(text) for verb in found if verb]
    if not done:
        opens = _OPENS.match(text)
        return not (opens and opens[1].casefold() in _OPENS_DONE)
    return any(verb not in _DONE or (verb == "confirmed" and not _ATTENDED_TO.search(text)) for verb in done)
