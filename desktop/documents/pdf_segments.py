"""The text of a PDF's pages with the place of each piece: the only module that asks the PDF library.

Places are in points from the lower left corner of the page, turned so that its text is upright.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import pi
from typing import Any, NamedTuple

import pypdfium2.raw as library

from desktop.documents.cleaning import clean

# The library shows a hyphen at the end of a line, which it takes for a parted word, as one of these.
_PARTED = "\ufffe\x02"
# A line without the spaces around it; a parted word ends it too.
_LINE = re.compile(rf"[^\S\r\n]*([^\s{_PARTED}](?:[^\r\n{_PARTED}]*[^\s{_PARTED}])?[{_PARTED}]?)")
_HYPHENS = str.maketrans(dict.fromkeys(_PARTED, "-"))
_LINES_ASKED = 12
_SPACES = re.compile(r"[ \t\u00a0]+")
# Gaps wider than this share of the type size may part two cells of a table; most spaces are narrower.
_COLUMN_GAP = 0.55
# No type is smaller, in points, and no box is higher for its type than this share of the size.
_SMALLEST, _HIGHEST = 3.0, 1.8


class Segment(NamedTuple):
    """A piece of one line: x0 and x1 are its sides, y its foot, size its height; line counts through the page."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    line: int


class Turned(NamedTuple):
    """How the text of a page runs (0: along it, 90: up, 270: down), and the page's size when the text is upright."""

    degrees: int
    width: float
    height: float

    @classmethod
    def of(cls, page: Any, text_degrees: int) -> "Turned":
        """Return how to look at a page; how the page itself is shown does not matter for reading."""
        width, height = page.get_size()
        is_on_its_side = (page.get_rotation() + text_degrees) % 180 == 90
        return cls(text_degrees, height, width) if is_on_its_side else cls(text_degrees, width, height)

    def box(self, left: float, foot: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return a box of the page as it is stored where it stands when the text is upright: left, foot, right, top."""
        if self.degrees == 0:
            return left, foot, right, top
        if self.degrees == 90:
            return foot, self.height - right, top, self.height - left
        if self.degrees == 180:
            return self.width - right, self.height - top, self.width - left, self.height - foot
        return self.width - top, left, self.width - foot, right


class PageText(NamedTuple):
    """A page: its number from 1 and size in points, its pieces in the order of the file, and how its text runs."""

    number: int
    width: float
    height: float
    segments: list[Segment]
    turned: Turned


class PageReader:
    """Reads one page of an open document.

    Each line costs four calls of the library, whatever its length: the two ends of its box, its type size and the
    number of its parts. Only lines of more than one part are looked at space by space.
    """

    def __init__(self, page: Any, number: int) -> None:
        """Take a page of the PDF library and its number from 1."""
        textpage = page.get_textpage()
        self._number = number
        self._text = textpage.get_text_range()
        self._has_hidden = len(self._text) != textpage.count_chars()
        # The handle itself, and one box for all calls: the helpers of the library take longer than its work.
        self._handle = textpage.raw
        self._keep_open = textpage
        self._rect = library.FS_RECTF()
        self._to_rect = ctypes.byref(self._rect)
        self._seen = Turned.of(page, self._degrees())

    def read(self) -> PageText:
        """Return the text of the page with its places."""
        segments: list[Segment] = []
        for line, found in enumerate(_LINE.finditer(self._text)):
            first, last = found.span(1)
            whole = self._segment(first, last, line)
            if library.FPDFText_CountRects(self._handle, self._index(first), last - first) < 2:
                segments.append(whole)
            else:
                segments.extend(self._parted(first, last, whole))
        return PageText(self._number, self._seen.width, self._seen.height, segments, self._seen)

    def _degrees(self) -> int:
        """Return how most of the text runs, asked at the beginning of some of its lines."""
        lines = list(islice(_LINE.finditer(self._text), _LINES_ASKED))
        angles = (library.FPDFText_GetCharAngle(self._handle, self._index(line.start(1))) for line in lines)
        # The library counts clockwise.
        degrees = Counter(-round(angle / (pi / 2)) * 90 % 360 for angle in angles)
        return degrees.most_common(1)[0][0] if degrees else 0

    def _index(self, place: int) -> int:
        """Return the library's count of characters for a place in the text."""
        if not self._has_hidden:
            return place
        return int(library.FPDFText_GetCharIndexFromTextIndex(self._handle, place))

    def _parted(self, first: int, last: int, whole: Segment) -> Iterator[Segment]:
        """Yield the stretches of a line that wide gaps part from each other."""
        begins = first
        for gap in _SPACES.finditer(self._text, first, last):
            before, after = self._box(gap.start() - 1), self._box(gap.end())
            # On a page shown upside down the library puts the right part of a line first.
            if after[0] - before[2] > whole.size * _COLUMN_GAP or after[2] < before[0]:
                yield self._segment(begins, gap.start(), whole.line)
                begins = gap.end()
        yield self._segment(begins, last, whole.line) if begins > first else whole

    def _segment(self, first: int, last: int, line: int) -> Segment:
        """Return the characters from first up to last, which are not spaces, as one piece."""
        left, foot, right, top = self._box(first)
        if last - first > 1:
            _, end_foot, right, end_top = self._box(last - 1)
            foot = end_foot if end_foot < foot else foot
            top = end_top if end_top > top else top
        text = self._text[first:last]
        if not (text.isascii() and text.isprintable()):
            text = clean(text.translate(_HYPHENS))
        return Segment(text, left, right, foot, self._size(first, top - foot), line)

    def _size(self, place: int, height: float) -> float:
        """Return the size of the type; some files scale it elsewhere, and then the height of its box must do."""
        size: float = library.FPDFText_GetFontSize(self._handle, self._index(place))
        return size if size > _SMALLEST and height < _HIGHEST * size else height

    def _box(self, place: int) -> tuple[float, float, float, float]:
        library.FPDFText_GetLooseCharBox(self._handle, self._index(place), self._to_rect)
        rect = self._rect
        if self._seen.degrees:
            return self._seen.box(rect.left, rect.bottom, rect.right, rect.top)
        return rect.left, rect.bottom, rect.right, rect.top
