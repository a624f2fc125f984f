"""A document cut into units: paragraphs and bullets as they stand, tables by what their columns or rows are called."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Document, Line, Paragraph, Table, TableRow
from desktop.domain.outcome import EntrySection
from desktop.importers.progress_review.columns import Columns, columns_of, head_in, lead_in, risks_in
from desktop.importers.progress_review.function_grid import grid_of
from desktop.importers.progress_review.markup import pieces_in
from desktop.importers.progress_review.section_words import SectionHead, read_section
from desktop.importers.progress_review.unit import Unit, row_of, unit_of

_FEWEST_LABELS = 2


def units_of(document: Document) -> list[Unit]:
    """Return the units of a document in order, without running headers and page numbers."""
    units: list[Unit] = []
    for block in document.blocks:
        if isinstance(block, Table):
            units.extend(_of_table(block))
        elif not block.furniture:
            units.extend(_of_paragraph(block))
    return units


def furniture_of(document: Document) -> list[Line]:
    """Return the lines of running headers, footers and page numbers."""
    running = [block for block in document.blocks if isinstance(block, Paragraph) and block.furniture]
    return [line for block in running for line in block.lines]


def _of_paragraph(paragraph: Paragraph) -> Iterator[Unit]:
    for text, lines in _parts(paragraph):
        first = lines[0].text
        indent = len(first) - len(first.lstrip())
        pieces = pieces_in(text)
        if len(pieces) > 1 and not unit_of(pieces[0], lines).mark and "<" not in text:
            pieces = [text]
        for piece in pieces:
            yield from with_rest(unit_of(piece, lines, indent=indent))


def _parts(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield a paragraph; where a page sets a heading as close as a wrapped line, that heading and the rest apart."""
    headings = [at for at, line in enumerate(paragraph.lines) if _is_heading(line.text)]
    if not headings or len(paragraph.lines) == 1:
        yield paragraph.text, paragraph.lines
        return
    cuts = sorted({0, *headings, *(at + 1 for at in headings), len(paragraph.lines)})
    for first, end in pairwise(cuts):
        lines = paragraph.lines[first:end]
        yield " ".join(line.text.strip() for line in lines), lines


def _is_heading(text: str) -> bool:
    found = read_section(text.strip())
    return found is not None and not found.rest and text.strip()[:1].isupper()


def with_rest(unit: Unit) -> Iterator[Unit]:
    """Yield a unit, and after a sub-heading the text that runs on behind it."""
    yield unit
    if unit.section and unit.section.rest:
        # what runs on behind a sub-heading is no heading, however short
        yield from (replace(_not_a_heading(piece), cell=True) for piece in _pieces(unit.section.rest, unit.lines))


def _not_a_heading(unit: Unit) -> Unit:
    return replace(unit, head=None, section=None)


def _of_table(table: Table) -> Iterator[Unit]:
    if grid_of(table):
        yield from (row_of(row.cells, row.lines) for row in table.rows)
        return
    if risks := risks_in(table.rows[0]):
        yield from _of_risks(table, risks)
        return
    columns: Columns | None = None
    labelled = sum(bool(_label_of(row)) for row in table.rows) >= _FEWEST_LABELS
    for row in table.rows:
        if found := columns_of(row):
            columns = found
            yield replace(row_of(row.cells, row.lines), text="")
        elif columns:
            yield from _under(columns, row)
        else:
            yield from _of_row(row, labelled=labelled)


def _of_row(row: TableRow, *, labelled: bool) -> Iterator[Unit]:
    """Yield a row below no headings; labelled: those of its table begin with the word for what follows."""
    if head := head_in(row):
        yield replace(row_of(row.cells, row.lines), row=False, head=head)
    elif labelled and (lead := lead_in(row)):
        yield Unit(lead, row.lines, printed=lead, cell=True, lead=lead)
    elif labelled and (section := _label_of(row)):
        yield Unit("", row.lines, section=section)
        yield from _of_cells(row.cells[1:], row.lines)
    else:
        yield from _other(row)


def _of_risks(table: Table, names: Sequence[str]) -> Iterator[Unit]:
    """Yield each risk of a table as a bullet, and inside it what stands beside it under its heading."""
    yield Unit("", table.rows[0].lines, cell=True, section=SectionHead(EntrySection.RISK))
    for row in table.rows[1:]:
        for at, (name, cell) in enumerate(zip(names, row.cells, strict=False)):
            words = on_one_line(cell.replace("\n", " "))
            if words:
                text = f"{name}: {words}" if at else words
                yield Unit(text, row.lines, "–" if at else "•", 2 if at else 0, text, cell=True)


def _other(row: TableRow) -> Iterator[Unit]:
    """Yield a row that no heading explains: one with a single cell is a paragraph, such as a label over the rest."""
    filled = [cell for cell in row.cells if cell.strip()]
    if len(filled) == 1:
        for unit in _pieces(filled[0], row.lines):
            yield from with_rest(unit)
    else:
        yield row_of(row.cells, row.lines)


def _label_of(row: TableRow) -> SectionHead | None:
    """Return the section that the first cell of a row names for the rest of it."""
    if len(row.cells) < 2 or not any(cell.strip() for cell in row.cells[1:]):
        return None
    found = read_section(row.cells[0])
    return found if found and not found.rest else None


def _under(columns: Columns, row: TableRow) -> Iterator[Unit]:
    if head := columns.head_of(row):
        yield replace(row_of(row.cells, row.lines), row=False, head=head)
    if lead := columns.lead_of(row):
        yield Unit(lead, row.lines, printed=lead, cell=True, lead=lead)
    for at, section in columns.sections:
        if at < len(row.cells) and row.cells[at].strip():
            yield Unit("", row.lines, section=section)
            yield from _of_cells([row.cells[at]], row.lines)


def _of_cells(cells: Sequence[str], lines: Sequence[Line]) -> Iterator[Unit]:
    for cell in cells:
        pieces = [replace(_not_a_heading(unit), cell=True) for unit in _pieces(cell, lines)]
        if len(pieces) > 1 and "\n" not in cell and not pieces[0].leads_in:
            # The bullets of a cell may be read as signs between its points.
            pieces[0] = replace(pieces[0], mark=pieces[0].mark or pieces[1].mark)
        yield from pieces


def _pieces(text: str, lines: Sequence[Line]) -> Iterator[Unit]:
    for piece in pieces_in(text):
        yield unit_of(piece, lines, indent=len(piece) - len(piece.lstrip()))
