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
    """What a list told: headlines, the slots in order for each theme, and the lines that are headings of it."""

    told: list[Told] = field(default_factory=list)
    runs: list[list[Slot]] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)


def list_in(blocks: Sequence[Block]) -> Listed:
    """Return the headlines of paragraphs that stand under months, or begin with a date.

    A short line that a month or a headline follows is a theme. Paragraphs before the first date are none of it, and
    neither is prose after a list with bullets.
    """
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and not block.furniture]
    reader = _ListReader(_is_bulleted(paragraphs))
    for at, paragraph in enumerate(paragraphs):
        if not is_nothing(paragraph.text):
            reader.take(paragraph, paragraphs[at + 1 :])
    return reader.listed


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


class _ListReader:
    """Reads a list from top to bottom: the month that it stands under, its theme, and what is told below them."""

    def __init__(self, bulleted: bool) -> None:
        """bulleted: its headlines have bullets as a rule."""
        self.listed = Listed()
        self._bulleted = bulleted
        self._slot: Slot | None = None
        self._theme = ""
        self._below_month = False

    def take(self, paragraph: Paragraph, following: Sequence[Paragraph]) -> None:
        """Take the next paragraph as a month, a theme or a headline, or leave it over."""
        text = without_bullet(paragraph.text)
        below, self._below_month = self._below_month, False
        if (when := read_when(paragraph.text)) is not None:
            self._slot = self._new_slot(when, paragraph)
            self.listed.headings.extend(paragraph.lines)
            self._below_month = True
        elif (led := leading_when(text)) is not None and (led[0].year or not self._slot):
            self._tell(led[1], self._new_slot(led[0], paragraph), paragraph)
        elif self._slot is None and _is_theme(paragraph, following, bulleted=self._bulleted):
            self._name(paragraph)
        elif self._slot is not None and (led or has_bullet(paragraph.text)):
            self._tell_below(text, paragraph)
        elif _is_theme(paragraph, following, bulleted=self._bulleted):
            self._name(paragraph)
        elif self._slot is not None and (below or not self._bulleted):
            self._tell_below(text, paragraph)

    def _name(self, paragraph: Paragraph) -> None:
        self._theme = name_of(paragraph.text)
        if self.listed.runs and self.listed.runs[-1]:
            self.listed.runs.append([])
        self.listed.headings.extend(paragraph.lines)

    def _tell_below(self, text: str, paragraph: Paragraph) -> None:
        slot, words = own_day(text, self._slot, paragraph.lines[0])
        self._tell(words, slot, paragraph)

    def _tell(self, text: str, slot: Slot | None, paragraph: Paragraph) -> None:
        self.listed.told.append(Told(text, slot, paragraph.lines, self._theme))

    def _new_slot(self, when: When, paragraph: Paragraph) -> Slot:
        slot = Slot(when, paragraph.lines[0])
        if not self.listed.runs:
            self.listed.runs.append([])
        self.listed.runs[-1].append(slot)
        return slot


def _is_bulleted(paragraphs: Sequence[Paragraph]) -> bool:
    """Say whether items have bullets as a rule: there are more of them than of other paragraphs that are no heading."""
    bullets = sum(has_bullet(paragraph.text) for paragraph in paragraphs)
    prose = sum(
        not has_bullet(paragraph.text) and read_when(paragraph.text) is None and not _is_short(paragraph)
        for paragraph in paragraphs
    )
    return bullets > prose


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text.split()) <= _LONGEST_HEADING and not paragraph.text.endswith((".", ";"))


def _is_theme(paragraph: Paragraph, following: Sequence[Paragraph], *, bulleted: bool) -> bool:
    """Say whether a short line is the heading over headlines: a month follows, or bullets where those are the rule."""
    text = paragraph.text
    if has_bullet(text) or not _is_short(paragraph) or is_title(paragraph):
        return False
    if period_in(text) or not following:
        return False
    after = following[0].text
    dated = read_when(after) is not None or leading_when(without_bullet(after)) is not None
    return dated or (bulleted and has_bullet(after))
