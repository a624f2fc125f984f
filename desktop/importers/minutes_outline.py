"""Minutes cut into their parts: the head with the attendance, the minutes one by one, and what follows them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.importers.item_titles import is_part_heading
from desktop.importers.minute_headings import Heading, Headings, numbered_headings
from desktop.importers.minute_titles import is_capitals, is_title_with_stop, tidy_heading
from desktop.importers.minutes_closing import end_of_last, real_headings
from desktop.importers.minutes_passages import Passage
from desktop.importers.minutes_plain_headings import above_first_paragraphs, is_web_page, plain_headings

_OWN_NUMBER = re.compile(r"^[A-Z]{0,4}\d{1,4}/\d{2,4}$")
_NUMBER_ON_PAGE = re.compile(r"view the full minutes text for item (\d[\w/]*)")
_CHAIRS_NOTE = re.compile(
    r"^[(\[](?=.*\b(?:chair|mayor|convener|provost|agreed|authorised|consent|urgen))"
    r"(?=.*\b(?:urgen|tabled|late|special circumstances|order of business|authorised|brought forward|considered))"
    r".*[)\]]\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MinuteSection:
    """One minute: its heading, the passages of the heading, of the note above it, and of its text."""

    heading: Heading
    title_passages: tuple[Passage, ...]
    above: tuple[Passage, ...]
    body: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class MinutesOutline:
    """The parts of minutes in order; gaps are pairs of printed numbers between which one is missing."""

    front: tuple[Passage, ...]
    sections: tuple[MinuteSection, ...]
    tail: tuple[Passage, ...]
    gaps: tuple[tuple[Heading, Heading], ...] = ()
    is_web_page: bool = False


def outline_of(passages: Sequence[Passage]) -> MinutesOutline:
    """Cut minutes into their parts; every passage stands in exactly one of them."""
    numbered = numbered_headings(passages)
    headings = real_headings(passages, headings_of(passages, numbered))
    web = is_web_page(passages)
    if not headings:
        return MinutesOutline(tuple(passages), (), (), is_web_page=web)
    end = end_of_last(passages, headings[-1], is_web_page=web)
    floors = [0, *(heading.index + heading.length for heading in headings)]
    groups = {group.index for group in numbered.groups}
    starts = [
        _start_with_notes(passages, heading.index, floor, groups)
        for heading, floor in zip(headings, floors, strict=False)
    ]
    ends = [*starts[1:], end]
    sections = tuple(_section(passages, *parts) for parts in zip(headings, starts, ends, strict=True))
    sections = _with_own_numbers(sections)
    gaps = tuple((before, after) for before, after in numbered.gaps if after in headings)
    return MinutesOutline(tuple(passages[: starts[0]]), sections, tuple(passages[end:]), gaps, web)


def headings_of(passages: Sequence[Passage], numbered: Headings) -> list[Heading]:
    """Return the numbered headings, or those without numbers where it is paragraphs that are numbered."""
    if not numbered.found:
        return plain_headings(passages)
    if points := _whole_points(numbered.found):
        return points
    untitled = sum(not heading.title for heading in numbered.found)
    if untitled * 2 > len(numbered.found) and any("." in heading.number for heading in numbered.found):
        return above_first_paragraphs(passages) or list(numbered.found)
    return list(numbered.found)


def _whole_points(headings: Sequence[Heading]) -> list[Heading]:
    """Return the headings 1.0, 2.0, 3.0 where 1.1 and 1.2 between them are paragraphs without titles."""
    points = [heading for heading in headings if heading.number.endswith(".0")]
    others = [heading for heading in headings if not heading.number.endswith(".0")]
    titled = sum(bool(heading.title) for heading in others)
    is_all = {heading.number.split(".")[0] for heading in others} <= {point.number[:-2] for point in points}
    return points if len(points) >= 2 and is_all and titled * 2 <= len(others) else []


def _section(passages: Sequence[Passage], heading: Heading, start: int, end: int) -> MinuteSection:
    text_from = heading.index + heading.length
    if not heading.number:
        heading = replace(heading, number=_number_on_page(passages[heading.index : end]))
    if not heading.title and is_title_with_stop(heading.rest):
        heading = replace(heading, title=heading.rest, rest="")
    heading = replace(heading, title=tidy_heading(heading.title))
    body = [_without_page_number(passage) for passage in passages[text_from:end]]
    if heading.rest:
        body.insert(0, Passage(heading.rest, passages[text_from - 1].lines))
    return MinuteSection(
        heading=heading,
        title_passages=tuple(passages[heading.index : text_from]),
        above=tuple(passages[start : heading.index]),
        body=tuple(body),
    )


def _with_own_numbers(sections: tuple[MinuteSection, ...]) -> tuple[MinuteSection, ...]:
    """Return the sections under the minute numbers that stand below the items' titles ("01/22"), where all have one."""
    if len(sections) < 2 or not all(section.body and _OWN_NUMBER.match(section.body[0].text) for section in sections):
        return sections
    return tuple(
        replace(
            section,
            heading=replace(section.heading, number=section.body[0].text),
            title_passages=(*section.title_passages, section.body[0]),
            body=section.body[1:],
        )
        for section in sections
    )


def _number_on_page(passages: Sequence[Passage]) -> str:
    """Return the number that a web page's own words give an item: "view the full minutes text for item 42"."""
    found = next((found for passage in passages if (found := _NUMBER_ON_PAGE.search(passage.text))), None)
    return found[1] if found else ""


def _without_page_number(passage: Passage) -> Passage:
    """Return a number that stands alone in a line, and is no minute's, marked as a page number."""
    return replace(passage, furniture=True) if re.fullmatch(r"\d{1,3}", passage.text) else passage


def _start_with_notes(passages: Sequence[Passage], index: int, floor: int, groups: set[int]) -> int:
    """Return where the notes above a heading begin: the chair's note in brackets, the heading of a part."""
    start = index
    while start > floor:
        above = passages[start - 1]
        if not (above.furniture or start - 1 in groups or is_note_above(above.text)):
            break
        start -= 1
    return start


def is_note_above(text: str) -> bool:
    """Say whether a passage belongs to the minute below it: a chair's ruling in brackets, or the name of a part."""
    if text.startswith(("(", "[")) and text.rstrip(".").endswith((")", "]")):
        return is_capitals(text) or bool(_CHAIRS_NOTE.match(text))
    return is_part_heading(text) and len(text.split()) <= 8
