"""Running headers, footers and page numbers: what repeats at the edges of pages and belongs to no text."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import count

_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–\s|]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–\s|]*", re.IGNORECASE
)
_LONGEST = 70
_FEWEST_PAGES = 2
_MOST_PAGES = 0.6
_SHORT_RUN, _LONG_RUN = 3, 4


def is_page_number(text: str) -> bool:
    """Say whether the line is nothing but the number of a page."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip()))


def shape_of(text: str) -> str:
    """Return the text with every number as "#", equal for one footer on two pages; a line of prose stays as it is."""
    text = text.strip()
    return _FIGURES.sub("#", text).casefold() if len(text) <= _LONGEST else text


class Repeated:
    """On which pages of a document each line stands at an edge, by its shape."""

    def __init__(self, edges: Sequence[Sequence[Hashable]]) -> None:
        """Take the shapes at the edges of each page."""
        self._count = len(edges)
        self._pages: dict[Hashable, set[int]] = defaultdict(set)
        for page, shapes in enumerate(edges):
            for shape in shapes:
                self._pages[shape].add(page)

    def is_furniture(self, shape: Hashable, *, is_outermost: bool, is_numbered: bool) -> bool:
        """Say whether a line runs through the document.

        is_outermost: it stands in the margin, not where the first line of a paper may stand too. is_numbered: it has
        a page number in it. The papers of a pack all begin with the name of the board, so that a line where text may
        stand must run through more pages, one after the other.
        """
        pages = self._pages[shape]
        if is_numbered:
            return len(pages) >= _FEWEST_PAGES
        if is_outermost and len(pages) >= max(_FEWEST_PAGES, _MOST_PAGES * self._count):
            return True
        return _longest_run(pages) >= (_SHORT_RUN if is_outermost else _LONG_RUN)


def _longest_run(pages: set[int]) -> int:
    """Return on how many pages, or left or right pages, a line stands one after the other."""
    return max((_run_from(page, pages, step) for page in pages for step in (1, 2)), default=0)


def _run_from(page: int, pages: set[int], step: int) -> int:
    if page - step in pages:
        return 0
    return next(length for length in count(1) if page + length * step not in pages)
