"""The top and bottom lines of PDF pages, and which of them are furniture."""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from desktop.documents.furniture import Repeated, is_page_number, shape_of
from desktop.documents.pdf_lines import by_foot
from desktop.documents.pdf_segments import PageText, Segment

# Share of the page's height, and number of lines, in which a header or a footer stands.
_EDGE = 0.13
_MOST_LINES = 4
# Beyond this share there is no text: what stands nearer may be a heading or a row of a table.
_OUTER_EDGE = 0.075
_FEWEST_CELLS = 2
# Points by which a footer may move from page to page.
_STEP = 6

_EdgeLine = list[Segment]


def furniture_of(pages: Sequence[PageText]) -> list[list[_EdgeLine]]:
    """Return for each page its lines of furniture, each as its pieces: the outermost lines as far as they repeat."""
    edges = [_edge_lines(page) for page in pages]
    repeated = Repeated([[_shape(line) for side in sides for line in side] for sides in edges])

    return [
        [line for side in sides for line in takewhile(partial(_is_furniture, page, repeated), side)]
        for page, sides in zip(pages, edges, strict=True)
    ]


def _is_furniture(page: PageText, repeated: Repeated, line: _EdgeLine) -> bool:
    if is_page_number(_text(line)):
        return True
    is_outermost = _is_outermost(line, page)
    return repeated.is_furniture(_shape(line), is_outermost=is_outermost, is_numbered=_is_numbered(line))


def _edge_lines(page: PageText) -> tuple[list[_EdgeLine], list[_EdgeLine]]:
    """Return the lines at the top and those at the bottom of a page, the outermost first."""
    head = by_foot(piece for piece in page.segments if _distance(piece, page) > 1 - _EDGE)
    foot = by_foot(piece for piece in page.segments if _distance(piece, page) < _EDGE)
    heads = sorted(head, key=lambda line: -line[0].y)[:_MOST_LINES]
    feet = sorted(foot, key=lambda line: line[0].y)[:_MOST_LINES]
    return [line for line in heads if _may_run(line, page)], [line for line in feet if _may_run(line, page)]


def _distance(piece: Segment, page: PageText) -> float:
    """Return how far the middle of a piece is from the foot of the page, as a share of its height."""
    return (piece.y + piece.size / 2) / page.height


def _may_run(line: _EdgeLine, page: PageText) -> bool:
    return len(line) < _FEWEST_CELLS or _is_numbered(line) or _is_outermost(line, page)


def _is_outermost(line: _EdgeLine, page: PageText) -> bool:
    return not _OUTER_EDGE < _distance(line[0], page) < 1 - _OUTER_EDGE


def _is_numbered(line: _EdgeLine) -> bool:
    """Say whether a page number stands at one side of the line, apart from its other words."""
    return len(line) > 1 and (is_page_number(line[0].text) or is_page_number(line[-1].text))


def _shape(line: _EdgeLine) -> tuple[str, int]:
    return shape_of(_text(line)), round(line[0].y / _STEP)


def _text(line: _EdgeLine) -> str:
    return " ".join(piece.text for piece in line)
