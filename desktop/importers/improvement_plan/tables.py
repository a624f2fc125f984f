"""The tables of a plan in their order, with the headings that stand over them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from desktop.documents.document import Block, Document, Line, Paragraph, Table, TableRow
from desktop.domain.plan import EntryLevel
from desktop.importers.improvement_plan.columns import Columns, columns_of
from desktop.importers.improvement_plan.damage import without_marks
from desktop.importers.improvement_plan.headings import Heading, heading_of, is_lead_line
from desktop.importers.improvement_plan.outline import Outline
from desktop.importers.improvement_plan.refs import cell_ref, split_ref
from desktop.importers.improvement_plan.rows import RowReader


def read_tables(document: Document, outline: Outline, *, enough: int | None = None) -> list[Line]:
    """Read every table that belongs to a plan into the outline; return the lines that are accounted for.

    enough: no further row is read once there are so many actions.
    """
    placed: list[Line] = []
    plain = is_first_plain(document)
    reader = RowReader(outline)
    last = -1
    for at, table in plan_tables(document):
        reader.table += 1
        for paragraph, heading in run_up(document.blocks, last + 1, at):
            if heading.ref or heading.level is EntryLevel.PHASE or last >= 0 or not plain:
                draft = outline.heading(heading.level, heading.ref, heading.wording, paragraph.lines)
                draft.timing = draft.timing or heading.timing
                placed += paragraph.lines
                for line in lead_lines(document.blocks, paragraph):
                    draft.notes.append(line.text.strip())
                    placed += line.lines
        reader.of_objective = refs_are_of_objectives(table, reader.columns)
        for row in table.rows:
            if enough is not None and outline.acting >= enough:
                return placed
            if reader.read(row):
                placed += row.lines
        last = at
    return placed


def plan_tables(document: Document) -> Iterator[tuple[int, Table]]:
    """Yield the tables of a plan with their places: those with its headings, and those that go on from one."""
    columns: Columns | None = None
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Table):
            continue
        named = [found for row in block.rows if (found := columns_of(cells_of(row)))]
        if named or (columns is not None and _goes_on(block, columns)):
            columns = named[-1] if named else columns
            yield at, block


def run_up(blocks: Sequence[Block], first: int, last: int) -> list[tuple[Paragraph, Heading]]:
    """Return the headings right above a table, from the first one on; the phase may stand farther above."""
    lines = (_as_line(block) for block in blocks[first:last])
    above = [block for block in lines if not (isinstance(block, Paragraph) and _is_beside(block))]
    read = [(block, heading_of(block.text)) for block in above if isinstance(block, Paragraph)]
    near = len(list(takewhile(lambda pair: pair[1] is not None, reversed(read))))
    if above and isinstance(above[-1], Table):
        near = 0
    found = [(block, heading) for block, heading in read[len(read) - near :] if heading is not None]
    if not any(heading.level is EntryLevel.PHASE for _block, heading in found):
        far = [pair for pair in read if pair[1] is not None and pair[1].level is EntryLevel.PHASE]
        found = [(block, heading) for block, heading in far[-1:] if heading is not None] + found
    return found


def lead_lines(blocks: Sequence[Block], heading: Paragraph) -> Iterator[Paragraph]:
    """Yield the lines right below a heading that say who leads it."""
    below = (block for block in blocks if block.lines and block.lines[0].number > heading.last_line)
    for block in below:
        if not isinstance(block, Paragraph) or not is_lead_line(block.text):
            return
        yield block


def _as_line(block: Block) -> Block:
    """Return a table of one row as the line that it is: a heading whose number stands before a tab."""
    if isinstance(block, Paragraph) or len(block.rows) > 1:
        return block
    return Paragraph(" ".join(" ".join(block.rows[0].cells).split()), block.rows[0].lines)


def _is_beside(block: Paragraph) -> bool:
    return block.furniture or is_lead_line(block.text)


def is_first_plain(document: Document) -> bool:
    """Say whether a heading without a number above the first table is a title: no later table has one of its own."""
    tables = [at for at, _table in plan_tables(document)]
    for before, at in pairwise(tables):
        if any(not heading.ref for _paragraph, heading in run_up(document.blocks, before + 1, at)):
            return False
    return True


def refs_are_of_objectives(table: Table, before: Columns | None) -> bool:
    """Say whether the column of references numbers the objectives: it is blank where they are, beside an action."""
    columns = next((found for row in table.rows if (found := columns_of(cells_of(row)))), before)
    if columns is None or not (columns.has("objective") and columns.has("ref")):
        return False
    rows = [row for row in table.rows if columns_of(cells_of(row)) is None and columns.cell(row, "action")]
    blank = [row for row in rows if not columns.cell(row, "ref")]
    apart = [row for row in rows if columns.cell(row, "ref") and not columns.cell(row, "objective")]
    return bool(blank) and not apart and all(not columns.cell(row, "objective") for row in blank)


def cells_of(row: TableRow) -> list[str]:
    """Return the cells of a row without the marks of italics and the like."""
    return [without_marks(cell) for cell in row.cells]


def _goes_on(table: Table, columns: Columns) -> bool:
    """Say whether a table without headings goes on with the columns of the one before."""
    fitting = [row for row in table.rows if len(row.cells) == len(columns.fields)]
    if len(fitting) < len(table.rows):
        return False
    has_ref = [
        row for row in fitting if cell_ref(columns.cell(row, "ref")) or split_ref(columns.cell(row, "action"))[0]
    ]
    return bool(has_ref) and any(columns.cell(row, "action") for row in has_ref)
