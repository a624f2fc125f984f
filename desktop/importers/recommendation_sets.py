"""Sets of recommendations in running text: numbered or not, under timescales or themes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.documents.document import Paragraph
from desktop.importers.markers import MarkerKind, marker_of
from desktop.importers.recommendation_drafts import DraftRecommendation, DraftSet
from desktop.importers.recommendation_shapes import (
    heading_of,
    is_asked_of_this_meeting,
    is_plainly_recommending,
    is_recommending,
    is_short_heading,
    is_timescale,
    printed_ref,
)


class Style(Enum):
    """How the recommendations of a set are told apart."""

    REF = "R1"
    NUMBER = "1."
    BULLET = "-"
    PLAIN = ""


# Text between two printed references is the rest of the first only while there is little of it.
_MOST_FURTHER_PARAGRAPHS = 3
_MOST_TO_NEXT_REF = 12
_FEWEST = 2


@dataclass(slots=True)
class _Walk:
    """The set being read: which style it has, and the theme and timescale that stand over the next item."""

    draft: DraftSet
    style: Style | None = None
    theme: str = ""
    timing: str = ""


def find_sets(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int, DraftSet]]:
    """Yield each set with the places of its first paragraph and of the one after its last."""
    at = 0
    while at < len(paragraphs):
        end, draft = read_set(paragraphs, at)
        if draft is None:
            at += 1
        else:
            yield at, end, draft
            at = max(end, at + 1)


def may_begin_set(text: str) -> bool:
    """Say whether a paragraph is a heading of recommendations or begins with a printed reference."""
    return heading_of(text) is not None or printed_ref(text) is not None


def read_set(paragraphs: Sequence[Paragraph], start: int) -> tuple[int, DraftSet | None]:
    """Read the set that begins at a paragraph; returns the place after it, and None where none begins there."""
    first = paragraphs[start]
    if not may_begin_set(first.text):
        return start, None
    heading = heading_of(first.text)
    walk = _Walk(DraftSet(heading=heading or "", heading_lines=list(first.lines) if heading is not None else []))
    at = start + (heading is not None)
    while at < len(paragraphs) and (taken := _take(walk, paragraphs, at)):
        at += taken
    return at, walk.draft if _is_set(walk) else None


def _take(walk: _Walk, paragraphs: Sequence[Paragraph], at: int) -> int:
    """Take the paragraph at a place into the set; returns how many paragraphs were taken, 0 at its end."""
    paragraph = paragraphs[at]
    words = _item_words(walk, paragraph.text)
    if words is not None:
        return _add_item(walk, paragraphs, at, *words)
    if heading_of(paragraph.text) == "" or _is_heading_over_items(walk, paragraphs, at):
        walk.draft.furniture.extend(paragraph.lines)
        return 1
    return _further(walk, paragraphs, at)


def _is_heading_over_items(walk: _Walk, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Say whether the line is a timescale or a theme over the next item, and remember it as such."""
    text = paragraphs[at].text
    if not (is_timescale(text) or is_short_heading(text)) or not _leads_to_item(walk, paragraphs, at + 1):
        return False
    heading = text.strip().rstrip(":–—- ")
    if is_timescale(text):
        walk.timing = heading
    else:
        walk.theme = heading
    return True


def _item_words(walk: _Walk, text: str) -> tuple[Style, str, str] | None:
    """Return style, printed reference and words of a paragraph that is an item of this set, or None."""
    ref = printed_ref(text)
    if ref is not None and walk.style in (None, Style.REF):
        return Style.REF, ref[0], ref[1]
    marker = marker_of(text)
    if marker and marker.kind in (MarkerKind.NUMBER, MarkerKind.DOTTED) and walk.style in (None, Style.NUMBER):
        return (Style.NUMBER, marker.label, marker.rest) if _continues(walk, marker.ordinal) else None
    if marker and marker.kind is MarkerKind.BULLET and walk.style in (None, Style.BULLET):
        return (Style.BULLET, "", marker.rest) if is_recommending(marker.rest) else None
    if marker is None and walk.style in (None, Style.PLAIN) and _is_plain_item(text):
        return Style.PLAIN, "", text.strip()
    return None


def _continues(walk: _Walk, ordinal: int) -> bool:
    before = [item.ref for item in walk.draft.items]
    last = marker_of(f"{before[-1]} ") if before else None
    return last is None or 0 < ordinal - last.ordinal <= 2 or (ordinal == 1 and bool(walk.timing or walk.theme))


def _is_plain_item(text: str) -> bool:
    return len(text.split()) >= 5 and is_plainly_recommending(text) and text.rstrip().endswith((".", ";", ")", "”"))


def _add_item(walk: _Walk, paragraphs: Sequence[Paragraph], at: int, style: Style, ref: str, words: str) -> int:
    paragraph = paragraphs[at]
    if ref in [item.ref for item in walk.draft.items] and style is Style.REF:
        return 0
    walk.style = style
    item = DraftRecommendation(ref=ref, theme=walk.theme, timing=walk.timing)
    item.extend(words, paragraph.lines)
    walk.draft.items.append(item)
    if words or at + 1 >= len(paragraphs):
        return 1
    item.extend(paragraphs[at + 1].text.strip(), paragraphs[at + 1].lines)
    return 2


def _leads_to_item(walk: _Walk, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Say whether an item follows, at once or after further headings."""
    for paragraph in paragraphs[at : at + 3]:
        if _item_words(walk, paragraph.text):
            return True
        if not (is_timescale(paragraph.text) or is_short_heading(paragraph.text)):
            return False
    return False


def _further(walk: _Walk, paragraphs: Sequence[Paragraph], at: int) -> int:
    """Take the paragraphs before the next item as the rest of the last one; skip them where there are too many."""
    if walk.style not in (Style.REF, Style.NUMBER) or not walk.draft.items:
        return 0
    following = _next_item(walk, paragraphs, at)
    if following is None:
        return 0
    between = list(paragraphs[at:following])
    while between and is_short_heading(between[-1].text):
        between.pop()
    if len(between) <= _MOST_FURTHER_PARAGRAPHS:
        for part in between:
            walk.draft.items[-1].extend(part.text.strip(), part.lines)
    return max(len(between), 1)


def _next_item(walk: _Walk, paragraphs: Sequence[Paragraph], at: int) -> int | None:
    reach = _MOST_TO_NEXT_REF if walk.style is Style.REF else _MOST_FURTHER_PARAGRAPHS + 2
    for place in range(at, min(at + reach, len(paragraphs))):
        if _item_words(walk, paragraphs[place].text):
            return place
    return None


def _is_set(walk: _Walk) -> bool:
    """Say whether these are recommendations of a report, not what a covering paper asks this meeting to decide.

    Where neither a reference, a timescale nor a report's name marks them, they must say that somebody should act.
    """
    items = walk.draft.items
    texts = [item.texts[0] if item.texts else "" for item in items]
    if len(texts) < _FEWEST or any(is_asked_of_this_meeting(item.theme) for item in items):
        return False
    marked = walk.style is Style.REF or walk.draft.heading or any(item.timing for item in items)
    acts = is_recommending if marked else is_plainly_recommending
    asked = sum(map(is_asked_of_this_meeting, texts))
    return asked * 2 < len(texts) and sum(map(acts, texts)) * 10 >= len(texts) * 6
