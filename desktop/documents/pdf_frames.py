"""Where the lines of PDF pages end, and how far apart they stand in a paragraph."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.documents.hyphens import Words
from desktop.documents.pdf_lines import Frame
from desktop.documents.pdf_segments import PageText

# A page whose longest line ends before this share of its width tells nothing about its right margin.
_LEAST_WIDTH = 0.7
# Shares of the type size: lines nearer than this are raised figures, lines farther are other paragraphs.
_NEAREST, _FARTHEST = 0.8, 2.2
_USUAL_LEADING = 1.3
_FEWEST_PAIRS = 4
# Headings and lists stand farther apart than wrapped lines: the leading is among the smallest distances.
_SMALLEST_SHARE = 0.05

_Format = tuple[int, int]


def frames_of(pages: Sequence[PageText]) -> list[Frame]:
    """Return the frame of each page; pages of one format end their lines at the same place."""
    rights = _right_margins(pages)
    words = Words([piece.text for page in pages for piece in page.segments])
    return [Frame(rights[_format(page)], _leading(page), words) for page in pages]


def _format(page: PageText) -> _Format:
    return round(page.width), round(page.height)


def _right_margins(pages: Sequence[PageText]) -> dict[_Format, float]:
    """Return where lines end: as far as the longest of them goes, or as far from the side as the left margin."""
    sides: dict[_Format, list[tuple[float, float]]] = defaultdict(list)
    for page in pages:
        sides[_format(page)].append((page.width, 0.0))
        sides[_format(page)].extend((piece.x0, piece.x1) for piece in page.segments if piece.x1 < page.width)
    rights = {}
    for form, spans in sides.items():
        longest = max(x1 for _, x1 in spans)
        mirrored = form[0] - min(x0 for x0, _ in spans)
        rights[form] = longest if longest > _LEAST_WIDTH * form[0] else mirrored
    return rights


def _leading(page: PageText) -> float:
    distances = sorted(_distances(page))
    if len(distances) < _FEWEST_PAIRS:
        return _USUAL_LEADING
    return distances[int(len(distances) * _SMALLEST_SHARE)]


def _distances(page: PageText) -> Iterator[float]:
    for above, below in pairwise(page.segments):
        distance = (above.y - below.y) / above.size if above.size else 0.0
        if _NEAREST < distance < _FARTHEST:
            yield distance
