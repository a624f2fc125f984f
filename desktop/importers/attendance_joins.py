"""Lists of names that a page broke in the middle, put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.minutes_passages import Passage
from desktop.importers.people_words import is_plural_title, name_strength, title_of

_OPEN_END = re.compile(r"(?:,|\band|&)$")
# A line broken for want of room is at least this long.
_SHORTEST_FULL_LINE = 60


def joined_lists(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages without furniture, a list that goes on in the next passage as one."""
    joined: list[Passage] = []
    for passage in passages:
        if passage.furniture:
            continue
        if joined and _goes_on(joined[-1], passage):
            text = f"{joined[-1].text} {passage.text}"
            joined[-1] = replace(joined[-1], text=text, lines=(*joined[-1].lines, *passage.lines))
        else:
            joined.append(passage)
    return joined


def _goes_on(before: Passage, after: Passage) -> bool:
    if before.cells or after.cells or read_attendance_label(after.text):
        return False
    if title_of(before.text.split()[-1]) or before.text.endswith((" Associate", " Emeritus")):
        return True
    if _OPEN_END.search(before.text):
        return any(map(is_plural_title, before.text.split())) or before.text.endswith(("and", "&"))
    return (
        len(before.text) >= _SHORTEST_FULL_LINE and _ends_in_forename(before.text) and _begins_with_surname(after.text)
    )


def _ends_in_forename(text: str) -> bool:
    """Say whether a list of full names ends in a single word: "Kit Elm, Lou Oak, Max"."""
    names = [part.strip() for part in text.split(",")]
    full = sum(name_strength(name) > 0 and len(name.split()) > 1 for name in names)
    return full >= 2 and len(names[-1].split()) == 1 and name_strength(names[-1]) > 0


def _begins_with_surname(text: str) -> bool:
    first = text.split(",", maxsplit=1)[0].split("(", maxsplit=1)[0]
    return len(first.split()) == 1 and name_strength(first.strip()) > 0
