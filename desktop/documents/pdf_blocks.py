"""The items of all pages put together: wrapped lines to paragraphs, tables that go on over a page."""

from collections.abc import Iterable, Sequence
from itertools import count

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Block, Line, Paragraph
from desktop.documents.line_shapes import begins_small, ends_sentence, is_bulleted, may_continue
from desktop.documents.pdf_cells import PageTable
from desktop.documents.pdf_lines import TextLine, is_full, wraps
from desktop.documents.pdf_open_table import OpenTable
from desktop.documents.pdf_pages import Furniture, PageItem
from desktop.documents.wrapping import goes_on

# Letters in so tiny a size that a line is wider than this are no list.
_DEEPEST = 40


class _OpenParagraph:
    """A paragraph that may go on in the next line."""

    def __init__(self, first: TextLine, line: Line) -> None:
        self._placed = [first]
        self._lines = [line]

    def take_line(self, placed: TextLine, line: Line) -> bool:
        """Add a line if it belongs here, and say whether it does."""
        if not self._goes_on_in(placed):
            return False
        self._placed.append(placed)
        self._lines.append(line)
        return True

    def block(self) -> Block:
        """Return the paragraph as it is now."""
        return Paragraph(
            text=self._placed[0].frame.words.join(line.text for line in self._lines), lines=tuple(self._lines)
        )

    def _goes_on_in(self, after: TextLine) -> bool:
        before = self._placed[-1]
        if before.page == after.page and wraps(self._placed, after):
            return True
        if goes_on(before.text, after.text, blank_lines=1, width=0):
            return True
        return before.page < after.page and self._runs_over(before, after)

    def _runs_over(self, before: TextLine, after: TextLine) -> bool:
        """Say whether a sentence that is not ended at the foot of a page goes on at the head of the next."""
        ended = ends_sentence(before.text) and not begins_small(after.text)
        if ended or not may_continue(before.text, after.text):
            return False
        return abs(after.x0 - before.body) < before.size and is_full(before, after.text)


class BlockBuilder:
    """Takes the items of all pages in order and gives the blocks of the document."""

    def __init__(self) -> None:
        """Begin with line 1."""
        self._numbers = count(1)
        self._blocks: list[Block] = []
        self._open: _OpenParagraph | OpenTable | None = None
        self._waiting: list[Block] = []
        self._lefts: dict[float, float] = {}

    def take_all(self, items: Sequence[PageItem]) -> None:
        """Add the items of a page; furniture between two parts of a paragraph follows it."""
        self._lefts = _lefts(item for item in items if isinstance(item, TextLine))
        for item in items:
            if isinstance(item, Furniture):
                self._waiting.append(_furniture(self._numbered(item.line.text, item.line.page)))
            elif isinstance(item, PageTable):
                self._take_table(item)
            else:
                self._take_line(item)

    def blocks(self) -> tuple[Block, ...]:
        """Return everything taken, in reading order."""
        self._close()
        return tuple(self._blocks)

    def _take_line(self, placed: TextLine) -> None:
        line = self._numbered(self._set_in(placed), placed.page)
        if self._open is not None and self._open.take_line(placed, line):
            return
        self._close()
        self._open = _OpenParagraph(placed, line)

    def _set_in(self, placed: TextLine) -> str:
        """Return the text of a line, a bullet with as many spaces before it as it is set in, as in plain text."""
        if not placed.size or not is_bulleted(placed.text):
            return placed.text
        depth = round((placed.x0 - self._lefts[placed.frame.right]) / placed.size)
        return " " * min(depth, _DEEPEST) + placed.text

    def _take_table(self, table: PageTable) -> None:
        lines = [[self._numbered(text, table.page) for text in row.lines] for row in table.rows]
        if isinstance(self._open, OpenTable) and self._open.goes_on_in(table):
            self._waiting.extend(_furniture(line) for line in self._open.take(table, lines))
            return
        self._close()
        self._open = OpenTable(table, lines)

    def _close(self) -> None:
        if self._open is not None:
            self._blocks.append(self._open.block())
        self._blocks.extend(self._waiting)
        self._open, self._waiting = None, []

    def _numbered(self, text: str, page: int) -> Line:
        return Line(number=next(self._numbers), text=text, page=page)


def _lefts(lines: Iterable[TextLine]) -> dict[float, float]:
    """Return where the lines of a page begin, for each place where they end: bullets farther in stand inside others."""
    lefts: dict[float, float] = {}
    for line in lines:
        lefts[line.frame.right] = min(line.x0, lefts.get(line.frame.right, line.x0))
    return lefts


def _furniture(line: Line) -> Paragraph:
    return Paragraph(text=on_one_line(line.text), lines=(line,), furniture=True)
