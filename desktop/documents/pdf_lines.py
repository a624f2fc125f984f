"""Lines of a PDF page as a reader sees them, and whether one goes on in the next."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.documents.hyphens import Words, is_open_address
from desktop.documents.letter_widths import width_of
from desktop.documents.line_shapes import goes_on_small, marker_of, may_continue
from desktop.documents.pdf_segments import Segment

# Shares of the type size.
_SAME_LINE = 0.5
_LOOSEST = 1.25
_SLACK = 0.3
_SAME_INDENT = 0.35
_FARTHEST_INDENT = 6
_SAME_SIZE = 0.2
# A longer word is an address, which is broken anywhere.
_LONGEST_WORD = 30


class Frame(NamedTuple):
    """What the lines of a page have in common.

    right: where they must end, in points; leading: their distance as a share of their size; words: of the document.
    """

    right: float
    leading: float
    words: Words


class TextLine(NamedTuple):
    """A line of text: body is where its text begins after a number or bullet."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    body: float
    frame: Frame
    page: int


def line_of(segments: Sequence[Segment], *, frame: Frame, page: int) -> TextLine:
    """Return pieces of one line, from left to right, as one line."""
    first = segments[0]
    body = segments[1].x0 if len(segments) > 1 and marker_of(f"{first.text} ") == first.text else first.x0
    size = max(piece.size for piece in segments)
    text = " ".join(piece.text for piece in segments)
    return TextLine(text, first.x0, segments[-1].x1, min(piece.y for piece in segments), size, body, frame, page)


def by_foot(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Return pieces put together where they stand on one line; lines in the order of their first piece."""
    lines: list[list[Segment]] = []
    for piece in segments:
        beside = next((line for line in lines if abs(line[0].y - piece.y) < _SAME_LINE * piece.size), None)
        if beside is None:
            lines.append([piece])
        else:
            beside.append(piece)
    return [sorted(line, key=lambda piece: piece.x0) for line in lines]


def wraps(begun: Sequence[TextLine], after: TextLine) -> bool:
    """Say whether the line after belongs to the paragraph begun above it on the same page."""
    before = begun[-1]
    if not _stands_below(before, after) or not may_continue(before.text, after.text) or not _is_aligned(begun, after):
        return False
    if goes_on_small(before.text, after.text):
        return True
    return is_full(before, after.text)


def is_full(line: TextLine, after: str) -> bool:
    """Say whether the first word of the text after had no room left in the line."""
    if is_open_address(line.text):
        return True
    word = after.split(maxsplit=1)[0]
    if len(word) > _LONGEST_WORD:
        return False
    room = line.frame.right - line.x1
    return width_of(word, line=line.text, width=line.x1 - line.x0) > room - _SLACK * line.size


def _stands_below(before: TextLine, after: TextLine) -> bool:
    if abs(before.size - after.size) > _SAME_SIZE * before.size:
        return False
    return 0 < before.y - after.y < _LOOSEST * before.frame.leading * before.size


def _is_aligned(begun: Sequence[TextLine], after: TextLine) -> bool:
    """Say whether the line begins where the paragraph's lines do; only its first line may stand out or in."""
    before = begun[-1]
    near = _SAME_INDENT * before.size
    if abs(after.x0 - before.body) < near:
        return True
    if len(begun) > 1:
        return False
    stands_out = bool(marker_of(before.text)) or after.x0 < before.x0
    return stands_out and abs(after.x0 - before.x0) < _FARTHEST_INDENT * before.size
