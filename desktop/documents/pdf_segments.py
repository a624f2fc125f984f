"""The text of a PDF's pages with the place of each piece: the only module that asks the PDF library.

Places are in points from the lower left corner of the page as it is seen (a turned page is turned back).
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as library

from desktop.documents.cleaning import clean

# The library shows a hyphen at the end of a line, which it takes for a parted word, as one of these.
_PARTED = "\ufffe\x02"
# A line without the spaces around it; a parted word ends it too.
_LINE = re.compile(rf"[^\S\r\n]*([^\s{_PARTED}](?:[^\r\n{_PARTED}]*[^\s{_PARTED}])?[{_PARTED}]?)")
_HYPHENS = str.maketrans(dict.fromkeys(_PARTED, "-"))
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


class PageText(NamedTuple):
    """A page: number from 1, its width and height in points, and its pieces in the order of the file."""

    number: int
    width: float
    height: float
    segments: list[Segment]


class Turned(NamedTuple):
    """How a page is turned (0, 90, 180 or 270 degrees) and its width and height as it is seen."""

    degrees: int
    width: float
    height: float

    def box(self, left: float, foot: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return a box of the page as it is stored where it is seen: left, foot, right, top."""
        if self.degrees == 0:
            return left, foot, right, top
        if self.degrees == 90:
            return foot, self.height - right, top, self.height - left
        if self.degrees == 180:
            return self.width - right, self.height - top, self.width - left, self.height - foot
        return self.width - top, left, self.width - foot, right


class PageReader:
    """Reads one page of an open document.

    Each line costs four calls of the library, whatever its length: the two ends of its box, its type size and the
    number of its parts. Only lines of more than one part are looked at space by space.
    """

    def __init__(self, page: Any, number: int) -> None:
        """Take a page of the PDF library and its number from 1."""
        textpage = page.get_textpage()
        self._number = number
        self._seen = Turned(page.get_rotation(), *page.get_size())
        self._text = textpage.get_text_range()
        self._has_hidden = len(self._text) != textpage.count_chars()
        # The handle itself, and one box for all calls: the helpers of the library take longer than its work.
        self._handle = textpage.raw
        self._keep_open = textpage
        self._rect = library.FS_RECTF()
        self._to_rect = ctypes.byref(self._rect)

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
        return PageText(self._number, self._seen.width, self._seen.height, segments)

    def _index(self, place: int) -> int:
        """Return the library's count of characters for a place in the text."""
        if not self._has_hidden:
            return place
        return int(library.FPDFText_GetCharIndexFromTextIndex(self._handle, place))

    def _parted(self, first: int, last: int, whole: Segment) -> Iterator[Segment]:
        """Yield the stretches of a line that wide gaps part from each other."""
        begins = first
        for gap in _SPACES.finditer(self._text, first, last):
            if self._box(gap.end())[0] - self._box(gap.start() - 1)[2] > whole.size * _COLUMN_GAP:
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
