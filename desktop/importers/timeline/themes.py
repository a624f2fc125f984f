"""Themes of a timeline: the cell that names one may be split over rows, cut short, or said to go on."""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Sequence

_CONTINUED = re.compile(
    r"\s*(?:[(\[]\s*cont[\w'’.]*\s*[)\]]\s*\.?|[-–—,:]?\s*\bcontinued\b\.?|[-–—,:]\s*cont['’]?d?\.?|\bcont['’]?d\b\.?)\s*$",
    re.I,
)
_LABEL = re.compile(
    r"^(?:theme|area|strand|work ?stream|category|priority)\s*(?:\d{1,2}|[A-Z])?\s*[:–—-]\s*(?=\S)", re.I
)
_HANGS = re.compile(
    r"(?:[,(/&–—-]|\b(?:a|an|and|by|for|from|in|including|into|of|on|or|our|other|the|their|to|wider|with))$", re.I
)
_FEWEST_WORDS = 2
_PART = 0.5
_MOST_WORDS = 30


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


def goes_on(before: str, text: str, known: Collection[str] = ()) -> bool:
    """Say whether a theme's cell is the rest of the cell above: by its letters, or by a theme printed elsewhere.

    known are the keys of the themes of all tables.
    """
    if not before or is_continued(text):
        return False
    if key_of(f"{before} {text}") in known:
        return True
    if key_of(text) in known:
        return False
    return text[:1].islower() or text[:1] in "(&/–—-" or before.count("(") > before.count(")") or _hangs(before)


def whole_names(tables: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return, for each theme as printed, its whole name where another table prints more of it.

    tables holds the themes of each table: two of one table are never the same theme.
    """
    names: dict[str, str] = {}
    stands: dict[str, set[int]] = defaultdict(set)
    for at, table in enumerate(tables):
        for name in table:
            names.setdefault(key_of(name), name)
            stands[key_of(name)].add(at)
    longer: dict[str, set[str]] = defaultdict(set)
    for key in names:
        for part in _parts(key.split()):
            if part in names and not stands[part] & stands[key]:
                longer[part].add(key)
    whole = {key: next(iter(longer[key])) if len(longer[key]) == 1 else key for key in names}
    return {name: names[whole[key_of(name)]] for table in tables for name in table}


def _parts(words: Sequence[str]) -> set[str]:
    """Return the beginnings and ends of a name that are enough of it to be no chance."""
    fewest = max(_FEWEST_WORDS, math.ceil(_PART * len(words)))
    sizes = range(fewest, min(len(words), _MOST_WORDS))
    return {" ".join(words[:size]) for size in sizes} | {" ".join(words[-size:]) for size in sizes}


def _hangs(text: str) -> bool:
    return bool(_HANGS.search(text))
