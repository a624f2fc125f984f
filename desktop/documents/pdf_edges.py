"""The top and bottom lines of PDF pages, and which of them are furniture."""

from collections.abc import Sequence

from desktop.documents.furniture import is_page_number, running, shape_of
from desktop.documents.pdf_lines import by_foot
from desktop.documents.pdf_segments import PageText, Segment

# Share of the page's height, and number of lines, in which a header or a footer stands.
_EDGE = 0.13
_MOST_LINES = 4
# Points by which a footer may move from page to page.
_STEP = 6

_Shape = tuple[str, int]


def furniture_of(pages: Sequence[PageText]) -> list[list[list[Segment]]]:
    """Return for each page its lines of furniture, each as its pieces."""
    edges = [_edge_lines(page) for page in pages]
    repeated = running([[_shape(line) for line in lines] for lines in edges])
    return [[line for line in lines if _is_furniture(line, repeated)] for lines in edges]


def _is_furniture(line: Sequence[Segment], repeated: frozenset[object]) -> bool:
    return _shape(line) in repeated or is_page_number(_text(line))


def _edge_lines(page: PageText) -> list[list[Segment]]:
    """Return the lines at the top and the bottom of a page, the outermost first."""
    low, high = page.height * _EDGE, page.height * (1 - _EDGE)
    foot = [piece for piece in page.segments if piece.y + piece.size < low]
    head = [piece for piece in page.segments if piece.y > high]
    feet = sorted(by_foot(foot), key=lambda line: line[0].y)[:_MOST_LINES]
    heads = sorted(by_foot(head), key=lambda line: -line[0].y)[:_MOST_LINES]
    return heads + feet


def _shape(line: Sequence[Segment]) -> _Shape:
    return shape_of(_text(line)), round(line[0].y / _STEP)


def _text(line: Sequence[Segment]) -> str:
    return " ".join(piece.text for piece in line)
