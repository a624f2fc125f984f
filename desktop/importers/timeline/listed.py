"""The headlines of a list: paragraphs under months, or each after its own date."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Block, Line, Paragraph
from desktop.importers.timeline.cells import has_bullet, is_nothing, without_bullet
from desktop.importers.timeline.draft import Slot, Told
from desktop.importers.timeline.own_day import own_day
from desktop.importers.timeline.periods import period_in
from desktop.importers.timeline.scope import is_title
from desktop.importers.timeline.themes import name_of
from desktop.importers.timeline.when import When, leading_when, read_when

_LONGEST_HEADING = 12


@dataclass(slots=True)
class Listed:
    """What a list told: headlines, the slots in order, and the lines that are headings of it."""

    told: list[Told] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)


def list_in(blocks: Sequence[Block]) -> Listed:
    """Return the headlines of paragraphs that stand under months, or begin with a date.

    A short line that a month or a headline follows is a theme. Paragraphs before the first date are none of it.
    """
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and not block.furniture]
    listed = Listed()
    slot: Slot | None = None
    theme, bulleted = "", _is_bulleted(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        text = without_bullet(paragraph.text) if read_when(paragraph.text) is None else paragraph.text
        if is_nothing(text):
            continue
        if (when := read_when(text)) is not None:
            slot = _new_slot(when, paragraph, listed)
            listed.headings.extend(paragraph.lines)
        elif (led := leading_when(text)) is not None and not (
            slot and slot.when and led[0].year is None and led[0].month is None
        ):
            own = own_day(text, slot, paragraph.lines[0])[0] if led[0].is_day and slot and not led[0].year else None
            own = own if own is not slot and own is not None else _new_slot(led[0], paragraph, listed)
            listed.told.append(Told(led[1], own, paragraph.lines, theme))
        elif _is_theme(paragraph, paragraphs[at + 1 :], bulleted=bulleted):
            theme = name_of(text)
            listed.headings.extend(paragraph.lines)
        elif slot is not None and (has_bullet(paragraph.text) or not bulleted):
            own, words = own_day(text, slot, paragraph.lines[0])
            listed.told.append(Told(words, own, paragraph.lines, theme))
    return listed


def undated_in(blocks: Sequence[Block]) -> Listed:
    """Return the headlines of a list without any date: its items with bullets."""
    listed = Listed()
    theme = ""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and not block.furniture]
    for at, paragraph in enumerate(paragraphs):
        if has_bullet(paragraph.text) and not is_nothing(paragraph.text):
            listed.told.append(Told(without_bullet(paragraph.text), None, paragraph.lines, theme))
        elif _is_theme(paragraph, paragraphs[at + 1 :], bulleted=True):
            theme = name_of(paragraph.text)
            listed.headings.extend(paragraph.lines)
    return listed


def _new_slot(when: When, paragraph: Paragraph, listed: Listed) -> Slot:
    slot = Slot(when, paragraph.lines[0])
    listed.slots.append(slot)
    return slot


def _is_bulleted(paragraphs: Sequence[Paragraph]) -> bool:
    bullets = sum(has_bullet(paragraph.text) for paragraph in paragraphs)
    dates = sum(read_when(paragraph.text) is not None for paragraph in paragraphs)
    return bullets * 2 > len(paragraphs) - dates


def _is_theme(paragraph: Paragraph, following: Sequence[Paragraph], *, bulleted: bool) -> bool:
    """Say whether a short line is the heading over headlines: a month follows, or bullets where those are the rule."""
    text = paragraph.text
    if has_bullet(text) or len(text.split()) > _LONGEST_HEADING or text.endswith((".", ";")) or is_title(paragraph):
        return False
    if period_in(text) or not following:
        return False
    after = following[0].text
    dated = read_when(after) is not None or leading_when(without_bullet(after)) is not None
    return dated or (bulleted and has_bullet(after))
