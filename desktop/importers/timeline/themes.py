"""Themes of a timeline: the cell that names one may be split over rows, cut short, or said to go on."""

import re
from collections.abc import Iterable, Sequence

_CONTINUED = re.compile(
    r"\s*(?:[(\[]\s*cont[\w'’.]*\s*[)\]]\s*\.?|[-–—,:]?\s*\bcontinued\b\.?|[-–—,:]\s*cont['’]?d?\.?)\s*$", re.I
)
_LABEL = re.compile(
    r"^(?:theme|area|strand|work ?stream|category|priority)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s*(?=\S)", re.I
)
_HANGS = re.compile(
    r"(?:[,(/&–—-]|\b(?:a|an|and|by|for|from|in|including|into|of|on|or|our|other|the|their|to|wider|with))$", re.I
)
_FEWEST_WORDS = 2
_PART = 0.5


def name_of(text: str) -> str:
    """Return the name of a theme without "(continued)" and without the word theme before it."""
    words = " ".join(text.split()).strip(" *#")
    return _LABEL.sub("", _CONTINUED.sub("", words)).rstrip(" :") or words


def is_continued(text: str) -> bool:
    """Say whether a theme's cell says that it goes on from an earlier page."""
    return bool(_CONTINUED.search(" ".join(text.split())))


def key_of(name: str) -> str:
    """Return a name by which two spellings of one theme are the same."""
    return " ".join(re.findall(r"\w+", name_of(name).casefold()))


def goes_on(before: str, text: str, known: Iterable[str] = ()) -> bool:
    """Say whether a theme's cell is the rest of the cell above: by its letters, or by a theme printed elsewhere."""
    if not before or is_continued(text):
        return False
    if key_of(f"{before} {text}") in {key_of(name) for name in known}:
        return True
    if key_of(text) in {key_of(name) for name in known}:
        return False
    return (
        text[:1].islower()
        or text[:1] in "(&/–—-"
        or before.count("(") > before.count(")")
        or bool(_HANGS.search(before))
    )


def whole_names(tables: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return, for each theme as printed, its whole name where another table prints more of it.

    tables holds the themes of each table: two of one table are never the same theme.
    """
    names = list(dict.fromkeys(name for table in tables for name in table))
    apart = {frozenset((a, b)) for table in tables for a in table for b in table if key_of(a) != key_of(b)}
    whole: dict[str, str] = {}
    for name in names:
        same = [other for other in names if key_of(other) == key_of(name)]
        longer = [
            other
            for other in names
            if _is_part(key_of(name).split(), key_of(other).split()) and frozenset((name, other)) not in apart
        ]
        found = {key_of(other): other for other in longer}
        whole[name] = next(iter(found.values())) if len(found) == 1 else same[0]
    return whole


def _is_part(part: list[str], whole: list[str]) -> bool:
    """Say whether words begin or end a longer name, and are enough of it to be no chance."""
    if not _FEWEST_WORDS <= len(part) < len(whole) or len(part) < _PART * len(whole):
        return False
    return whole[: len(part)] == part or whole[-len(part) :] == part
