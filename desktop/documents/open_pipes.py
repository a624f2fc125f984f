"""Tables that a text draws with strokes between the cells only: "Ref | Action" over "--- | ---"."""

import re
from collections.abc import Iterator, Sequence

from desktop.documents.document import Line, TableRow
from desktop.documents.pipe_rows import STROKE, cell_of

_RULE = re.compile(r"\|?\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?)+\s*\|?")


def open_pipe_runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each such table: its headings, the ruled line of as many cells, and the rows right below."""
    at = 1
    while at < len(lines):
        if not _is_headed(lines[at - 1], lines[at]):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and lines[end].number == lines[end - 1].number + 1 and STROKE.search(lines[end].text):
            end += 1
        yield list(lines[at - 1 : end])
        at = end + 1


def open_pipe_rows(run: Sequence[Line]) -> Iterator[TableRow]:
    """Yield the rows of such a table, each as wide as its headings; the ruled line belongs to the headings."""
    heading, rule, *rows = run
    width = _width(rule.text)
    yield TableRow(cells=_cells(heading.text, width), lines=(heading, rule))
    for line in rows:
        yield TableRow(cells=_cells(line.text, width), lines=(line,))


def _is_headed(heading: Line, rule: Line) -> bool:
    words = rule.text.strip()
    if "-" not in words or not _RULE.fullmatch(words) or (words[0] == "|" and words[-1] == "|"):
        return False
    return rule.number == heading.number + 1 and len(_split(heading.text, _width(words))) == _width(words)


def _width(rule: str) -> int:
    return len(STROKE.split(rule.strip().strip("|")))


def _cells(text: str, width: int) -> tuple[str, ...]:
    cells = tuple(map(cell_of, _split(text, width)))
    return cells + ("",) * (width - len(cells))


def _split(text: str, width: int) -> list[str]:
    """Return the parts of a row; a stroke at an end is a border where the row would be too wide with it."""
    parts = STROKE.split(text)
    if len(parts) > width and not parts[0].strip():
        parts = parts[1:]
    if len(parts) > width and not parts[-1].strip():
        parts = parts[:-1]
    return parts
