"""Lists of names that a page broke in the middle put together again, and labels set in one line parted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.document import Line
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.minutes_passages import Passage, tidy
from desktop.importers.people_segments import without_brackets
from desktop.importers.people_words import is_initials, is_plural_title, name_strength, post_heads, title_of

_NAME_AND_POST = re.compile(r"(?P<name>[^–—:,;()-]{3,40}(?:-[A-Z][^–—:,;()-]{2,20})?)\s+[–—-]\s+\S")
_FURTHER_LABEL = re.compile(
    r"(?<=\S)\s+(?=(?:Councillors|Cllrs|Members|Members of (?:the )?public|Clerk|Officers|In attendance|"
    r"Also (?:present|in attendance)|Apologies(?: for absence)?|Absent|(?:Vice[- ])?Chair(?:man|woman|person)?)\s*:)"
)
_OPEN_END = re.compile(r"(?:,|\band|&)$")
_LABEL_AND_NAMES = 2
_ENDS_IN_INITIALS = re.compile(r"[\[(][A-Z]{2,4}[\])]$")
# A line broken for want of room is at least this long.
_SHORTEST_FULL_LINE = 60


def joined_lists(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages without furniture, a list that goes on in the next passage as one."""
    joined: list[Passage] = []
    for passage in (part for whole in passages for part in _parted(whole)):
        if passage.furniture:
            continue
        if joined and _goes_on(joined[-1], passage):
            text = f"{joined[-1].text} {passage.text}"
            joined[-1] = replace(joined[-1], text=text, lines=(*joined[-1].lines, *passage.lines))
        else:
            joined.append(passage)
    return joined


def _parted(passage: Passage) -> list[Passage]:
    """Return a passage cut before each further label in its line, and before each line that begins another person."""
    passage = _without_column(passage)
    if passage.cells or not passage.text:
        return [passage] if passage.text else []
    if len(passage.lines) > 1 and _begins_person(passage.lines[0].text.strip()):
        return _by_person(passage)
    if not read_attendance_label(passage.text):
        return [passage]
    return [replace(passage, text=text) for text in _FURTHER_LABEL.split(passage.text) if text]


def _without_column(passage: Passage) -> Passage:
    """Return a label with its names set in a column beside it as one line."""
    cells = passage.cells
    label = read_attendance_label(cells[0]) if len(cells) == _LABEL_AND_NAMES and "\n" not in cells[1] else None
    return replace(passage, cells=()) if label and not label.rest and "," in cells[1] else passage


def _by_person(passage: Passage) -> list[Passage]:
    """Return the lines of a passage, each with those that go on with it: a person begins at "Name – Post"."""
    groups: list[list[Line]] = []
    for line in passage.lines:
        if groups and not _begins_person(line.text.strip()):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [replace(passage, text=tidy(" ".join(line.text for line in group)), lines=tuple(group)) for group in groups]


def _begins_person(text: str) -> bool:
    found = _NAME_AND_POST.match(text)
    name = found["name"] if found else ""
    return name_strength(name) > 0 and len(name.split()) > 1


def _goes_on(before: Passage, after: Passage) -> bool:
    if before.cells or after.cells or read_attendance_label(after.text):
        return False
    if (
        _ends_in_initials_of_name(before.text)
        or title_of(before.text.split()[-1])
        or before.text.endswith((" Associate", " Emeritus"))
    ):
        return True
    if _OPEN_END.search(before.text):
        return any(map(is_plural_title, before.text.split())) or before.text.endswith(("and", "&"))
    if _ENDS_IN_INITIALS.search(before.text) and len(before.lines[-1].text) >= _SHORTEST_FULL_LINE:
        plain = without_brackets(after.text)[0]
        return post_heads(plain) > 0 and not name_strength(plain) and not after.text.startswith("(")
    return (
        len(before.text) >= _SHORTEST_FULL_LINE and _ends_in_forename(before.text) and _begins_with_surname(after.text)
    )


def _ends_in_initials_of_name(text: str) -> bool:
    """Say whether the line broke between initials and surname: "..., Ms K"."""
    *_, title, initials = ["", "", *text.split()]
    return is_initials(initials) and bool(title_of(title))


def _ends_in_forename(text: str) -> bool:
    """Say whether a list of full names ends in a single word: "Kit Elm, Lou Oak, Max"."""
    names = [without_brackets(part)[0] for part in text.split(",")]
    full = sum(name_strength(name) > 0 and len(name.split()) > 1 for name in names)
    titled = any(map(is_plural_title, text.split()))
    return full + titled >= 2 and len(names[-1].split()) == 1 and name_strength(names[-1]) > 0


def _begins_with_surname(text: str) -> bool:
    first = text.split(",", maxsplit=1)[0].split("(", maxsplit=1)[0]
    return len(first.split()) == 1 and name_strength(first.strip()) > 0
