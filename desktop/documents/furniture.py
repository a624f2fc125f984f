"""Running headers, footers and page numbers: what repeats at the edges of pages and belongs to no text."""

import re
from collections import Counter
from collections.abc import Hashable, Sequence

_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–\s|]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–\s|]*", re.IGNORECASE
)
_LONGEST = 70
_FEWEST_PAGES = 2
# A heading that opens several papers of a pack is not on so many of its pages.
_LEAST_SHARE = 0.3


def is_page_number(text: str) -> bool:
    """Say whether the line is nothing but the number of a page."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip()))


def shape_of(text: str) -> str:
    """Return the text with every number as "#", equal for one footer on two pages; a line of prose stays as it is."""
    text = text.strip()
    return _FIGURES.sub("#", text).casefold() if len(text) <= _LONGEST else text


def running(edges: Sequence[Sequence[Hashable]]) -> frozenset[Hashable]:
    """Return which shapes at the edges of pages are furniture; edges: the shapes of each page."""
    pages = Counter(shape for page in edges for shape in set(page))
    fewest = max(_FEWEST_PAGES, _LEAST_SHARE * len(edges))
    return frozenset(shape for shape, count in pages.items() if count >= fewest)
