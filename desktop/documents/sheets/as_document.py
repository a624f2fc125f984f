"""A spreadsheet as a document: each sheet a table, each row of it one line that bears the row's number."""

from collections import defaultdict
from collections.abc import Iterator

from desktop.documents.document import Block, Document, Line, Paragraph, Table, TableRow
from desktop.documents.sheets.grid import Grid, GridCell, GridFile

_BETWEEN = " | "


def document_of_sheets(file: GridFile) -> Document:
    """Return the file as a document; what a formula showed last stands for it.

    In a file of one sheet the numbers of lines are those of its rows. In one of several, each sheet stands below a
    line with its name, and its rows count on from there.
    """
    sheets = [sheet for sheet in file.sheets if sheet.rows]
    blocks: list[Block] = []
    above = 0
    for sheet in sheets:
        if len(sheets) > 1:
            above += 1
            title = Line(above, sheet.name or f"Sheet {len(blocks) + 1}")
            blocks.append(Paragraph(title.text, (title,)))
        rows = tuple(_rows(sheet, above))
        if rows:
            blocks.append(Table(rows))
            above = rows[-1].lines[-1].number
    lines = tuple(line for block in blocks for line in block.lines)
    return Document(file.name, file.form, file.sha256, lines, tuple(blocks), tuple(_notes(file)))


def _rows(sheet: Grid, above: int) -> Iterator[TableRow]:
    merged = _merged(sheet)
    for row in sheet.rows:
        texts = {cell.column: _text(cell) for cell in row}
        said = [text for text in texts.values() if text]
        if said:
            line = Line(above + row[0].row, _BETWEEN.join(" ".join(text.split()) for text in said))
            cells = tuple(texts.get(column, "") for column in range(1, max(texts) + 1))
            yield TableRow(cells, (line,), tuple(merged[row[0].row]))


def _merged(sheet: Grid) -> dict[int, list[tuple[int, str]]]:
    """Return for each row the columns (from 0) that a cell above reaches down to, with its words."""
    tops = {(first, column) for first, column, _last in sheet.merged}
    said = {
        (cell.row, cell.column): _text(cell) for row in sheet.rows for cell in row if (cell.row, cell.column) in tops
    }
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for first, column, last in sheet.merged:
        for row in range(first + 1, last + 1) if said.get((first, column)) else ():
            found[row].append((column - 1, said[first, column]))
    return found


def _text(cell: GridCell) -> str:
    return cell.shown if cell.formula else cell.text


def _notes(file: GridFile) -> Iterator[str]:
    formulas = [cell for sheet in file.sheets for row in sheet.rows for cell in row if cell.formula]
    kept = sum(bool(cell.shown) for cell in formulas)
    if kept:
        yield f"{_cells(kept)} worked out by a formula: what the file kept of the result is read."
    yield from (words for sheet in file.sheets for words in _coloured(sheet))
    if lost := len(formulas) - kept:
        yield f"{_cells(lost)} worked out by a formula whose result the file does not keep, and nothing is read there."


def _coloured(sheet: Grid) -> Iterator[str]:
    """Name the columns that hold a heading and, below it, nothing but colours."""
    for column in sheet.coloured:
        said = [cell.text for row in sheet.rows for cell in row if cell.column == column]
        if len(said) == 1:
            yield f"The column “{said[0]}” has colours and no words: colours are not read, and nothing is guessed."


def _cells(number: int) -> str:
    return "1 cell is" if number == 1 else f"{number:,} cells are"
