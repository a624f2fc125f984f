"""Names that every spreadsheet program takes: at most 31 characters, no two alike in any case."""

import re
from collections.abc import Iterable

LONGEST = 31
_HANGING = re.compile(r"(?:\s+(?:of|the|and|in|into|for|to|a|an|on|by|with))+$", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\\/*?:\[\]\x00-\x1f]")


def unique_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a name for each one wanted, cut between words and numbered where two would be alike."""
    used = {name.casefold() for name in taken}
    names = []
    for text in wanted:
        name = _free(_allowed(text), used)
        used.add(name.casefold())
        names.append(name)
    return names


def _allowed(text: str) -> str:
    # An apostrophe at either end breaks references, and Excel keeps "History" for itself.
    name = " ".join(_FORBIDDEN.sub(" ", text).split()).strip("' ")
    return name if name and name.casefold() != "history" else f"Sheet {name}".strip()


def _free(name: str, used: set[str]) -> str:
    cut = _cut(name, LONGEST)
    number = 1
    while cut.casefold() in used:
        number += 1
        cut = f"{_cut(name, LONGEST - len(str(number)) - 1)} {number}"
    return cut


def _cut(name: str, limit: int) -> str:
    if len(name) <= limit:
        return name
    head = name[: limit + 1].rsplit(" ", 1)[0]
    cut = (head if limit // 2 <= len(head) <= limit else name[:limit]).rstrip(" ,;-–'")
    return _HANGING.sub("", cut)
