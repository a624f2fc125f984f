"""Numbered lines put together: wrapped sentences to paragraphs, lines with tabs or between strokes to tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Block, Line, Paragraph, Table, TableRow
from desktop.documents.hyphens import Words
from desktop.documents.line_shapes import is_label, marker_of
from desktop.documents.open_pipes import open_pipe_rows, open_pipe_runs
from desktop.documents.pipe_rows import is_of_pipes, is_pipe_table, pipe_rows
from desktop.documents.wrapping import goes_on, wrap_width


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return paragraphs and tables in the order of the lines; each line stands in exactly one of them."""
    drawn_open = {line.number: at for at, run in enumerate(open_pipe_runs(lines)) for line in run}
    in_tables = _numbers_in_tables(lines) | drawn_open.keys()
    width = wrap_width(_with_blanks(lines))
    words = Words([line.text for line in lines])
    blocks: list[Block] = []
    for in_table, run in groupby(lines, key=lambda line: line.number in in_tables):
        blocks.extend(_tables(run, drawn_open) if in_table else _paragraphs(run, width, words))  # noqa: B031 - one of the two reads it
    return tuple(blocks)


def _numbers_in_tables(lines: Sequence[Line]) -> frozenset[int]:
    tabbed = [line for line in lines if "\t" in line.text]
    tables = [run for run in _adjoining(tabbed) if _is_table(run)]
    tables += [run for run in _adjoining(line for line in lines if is_of_pipes(line.text)) if is_pipe_table(run)]
    return frozenset(line.number for run in tables for line in run)


def _is_table(run: Sequence[Line]) -> bool:
    """Say whether lines with tabs are rows; a list or labels set out with one tab each are not."""
    rows = [_cells(line) for line in run]
    if all(sum(map(bool, cells)) < 2 for cells in rows):
        return False
    return not all(len(cells) == 2 and _leads(cells[0]) for cells in rows)


def _leads(cell: str) -> bool:
    return is_label(cell) or bool(marker_of(f"{cell} ")) or cell.endswith(":")


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(on_one_line(cell) for cell in line.text.split("\t"))


def _tables(lines: Iterable[Line], drawn_open: Mapping[int, int]) -> Iterator[Table]:
    """Yield the tables of lines, parted where they are drawn in another way; drawn_open holds which of those between
    strokes without borders a line stands in, by its number.
    """
    for run in _adjoining(lines):
        for (_, of_pipes), same in groupby(run, key=lambda line: _drawing(line, drawn_open)):
            yield Table(rows=tuple(_rows(list(same), of_pipes, drawn_open)))


def _drawing(line: Line, drawn_open: Mapping[int, int]) -> tuple[int | None, bool]:
    at = drawn_open.get(line.number)
    return at, at is None and is_of_pipes(line.text)


def _rows(drawn: Sequence[Line], of_pipes: bool, drawn_open: Mapping[int, int]) -> Iterator[TableRow]:
    if drawn[0].number in drawn_open:
        return open_pipe_rows(drawn)
    return pipe_rows(drawn) if of_pipes else (TableRow(_cells(line), (line,)) for line in drawn)


def _paragraphs(lines: Iterable[Line], width: int, words: Words) -> Iterator[Paragraph]:
    gathered: list[Line] = []
    for line in lines:
        if gathered and not _continues(gathered[-1], line, width):
            yield _paragraph(gathered, words)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _paragraph(gathered, words)


def _paragraph(lines: Sequence[Line], words: Words) -> Paragraph:
    return Paragraph(text=words.join(line.text for line in lines), lines=tuple(lines))


def _continues(before: Line, after: Line, width: int) -> bool:
    return goes_on(before.text, after.text, blank_lines=after.number - before.number - 1, width=width)


def _adjoining(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines in runs without a blank line or another line between them."""
    for _, run in groupby(enumerate(lines), key=lambda placed: placed[1].number - placed[0]):
        yield [line for _, line in run]


def _with_blanks(lines: Sequence[Line]) -> list[str]:
    texts: list[str] = []
    before = 0
    for line in lines:
        texts.extend([""] if line.number > before + 1 else [])
        texts.append(line.text)
        before = line.number
    return texts
