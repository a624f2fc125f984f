"""Tables that a text draws with upright strokes: "| Ref | Measure |" with or without ruled lines between the rows."""

import re
from collections.abc import Iterator, Sequence

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Line, TableRow

_RULE = re.compile(r"\s*(?:\|[\s:|-]*-{2}[\s:|-]*|\+(?:[:=-]+\+)+)\s*")
_BORDER = re.compile(r"\s*\+(?:[:=-]+\+)+\s*")
STROKE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FEWEST_CELLS, _FEWEST_ROWS = 2, 2


def is_of_pipes(text: str) -> bool:
    """Say whether a line is a row between upright strokes, or a ruled line of such a table."""
    words = text.strip()
    return bool(_RULE.fullmatch(words)) or (len(words) > 1 and words[0] == "|" and words[-1] == "|")


def is_pipe_table(run: Sequence[Line]) -> bool:
    """Say whether adjoining lines of strokes are a table: two rows at least, one with several cells."""
    rows = [_cells(line) for line in run if not _RULE.fullmatch(line.text)]
    return len(run) >= _FEWEST_ROWS and any(len(cells) >= _FEWEST_CELLS for cells in rows)


def pipe_rows(run: Sequence[Line]) -> Iterator[TableRow]:
    """Yield the rows of such a table; a ruled line belongs to the row above it, and between borders all is one row."""
    has_borders = sum(bool(_BORDER.fullmatch(line.text)) for line in run) >= _FEWEST_ROWS
    cells: list[tuple[str, ...]] = []
    lines: list[Line] = []
    for line in run:
        is_rule = bool(_RULE.fullmatch(line.text))
        if cells and not is_rule and not has_borders:
            yield _row(cells, lines)
            cells, lines = [], []
        lines.append(line)
        if not is_rule:
            cells.append(_cells(line))
        elif cells and has_borders:
            yield _row(cells, lines)
            cells, lines = [], []
    if cells or lines:
        yield _row(cells, lines)


def cell_of(part: str) -> str:
    """Return what stands between two strokes as the text of a cell."""
    return "\n".join(map(_plain, _BREAK.split(part))).strip()


def _row(cells: Sequence[tuple[str, ...]], lines: Sequence[Line]) -> TableRow:
    width = max(map(len, cells), default=1)
    joined = (" ".join(row[at] for row in cells if at < len(row) and row[at]) for at in range(width))
    return TableRow(cells=tuple(joined), lines=tuple(lines))


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(map(cell_of, STROKE.split(line.text.strip().removeprefix("|").removesuffix("|"))))


def _plain(words: str) -> str:
    return on_one_line(words.replace("\\|", "|"))
