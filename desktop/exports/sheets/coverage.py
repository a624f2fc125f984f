"""Which recommendation rests on what, with marks that are text, and the holes in words."""

from desktop.charts.wording import counted
from desktop.domain.coverage import MARK_SIGNS, STRANDS, Mark
from desktop.exports.coverage_contents import CoverageLine, CoverageTable
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong

_MOST_SIDE_BY_SIDE = 11
_HEAD = (Column("Ref", 8), Column("Rating", 11.4))
_LACKS = Column("What is missing", 18, optional=True)
_MARK_WIDTH = 8.1
_NO_MARK = Quiet("–")
_KEY = f"{MARK_SIGNS[Mark.PRIMARY]} primary, {MARK_SIGNS[Mark.CONTRIBUTES]} contributes, – no mark."


def coverage(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return a sheet for each table that has marks, and one for the holes; none without recommendations."""
    if not contents.coverage:
        return ()
    tables = (_table(table, contents.exempt_actions) for table in contents.coverage if table.has_marks)
    return (*tables, _holes(contents.coverage))


def _table(table: CoverageTable, exempt: int) -> SheetPlan:
    if table.against == STRANDS and len(table.columns) <= _MOST_SIDE_BY_SIDE:
        return _matrix(table)
    return _lists(table, exempt if table.against != STRANDS else 0)


def _matrix(table: CoverageTable) -> SheetPlan:
    marks = tuple(Column(f"Strand {ref}", _MARK_WIDTH) for ref in table.columns)
    rows = tuple((*_first_cells(line), *(sign or _NO_MARK for sign in line.signs), _lack(line)) for line in table.lines)
    lines = ("Which strand each recommendation belongs to; the sheet of strands says what each is.", _KEY)
    return _sheet("strand", lines, (*_HEAD, Column("Recommendation", 24), *marks, _LACKS), rows)


def _lists(table: CoverageTable, exempt: int) -> SheetPlan:
    noun = "strand" if table.against == STRANDS else "action"
    named = (Column(f"Primary {noun}s", 24), Column(f"Contributing {noun}s", 22))
    columns = (*_HEAD, Column("Recommendation", 40), *named, _LACKS)
    rows = tuple(
        (*_first_cells(line), _refs(line.primary), _refs(line.contributing), _lack(line)) for line in table.lines
    )
    hidden = (f"{counted(exempt, f'{noun} item')} not for publication left out; what they answer is no hole.",)
    return _sheet(noun, (f"Which {noun}s answer each recommendation.", *(hidden if exempt else ())), columns, rows)


def _sheet(
    noun: str, lines: tuple[str, ...], columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]
) -> SheetPlan:
    return SheetPlan(
        name=f"Coverage by {noun}",
        heading=f"Recommendations against {noun}s",
        lines=lines,
        table=f"CoverageBy{noun.capitalize()}",
        columns=columns,
        rows=rows,
        holds=f"{counted(len(rows), 'recommendation').capitalize()} and the {noun}s that answer them",
        records=len(rows),
        empty_words="No recommendations are recorded for this board.",
    )


def _holes(tables: tuple[CoverageTable, ...]) -> SheetPlan:
    """What concerns recommendations only stands in both tables; the later one, of actions, knows more of it."""
    holes = list({hole.kind: hole for table in tables for hole in table.holes}.values())
    return SheetPlan(
        name="Coverage holes",
        heading="Holes in the coverage",
        lines=("What has no answer, what answers nothing, and what is done without proof or overdue but not minuted.",),
        table="CoverageHoles",
        columns=(Column("Hole", 30), Column("How many", 10), Column("Which", 90)),
        rows=tuple((Strong(hole.kind.capitalize()), hole.count, hole.words) for hole in holes),
        holds=f"{counted(len(holes), 'kind')} of holes" if holes else "No holes",
        records=len(holes),
        empty_words="There are no holes: everything is answered, shown and minuted.",
    )


def _first_cells(line: CoverageLine) -> tuple[Cell, ...]:
    return (Strong(line.ref) if line.ref.strip() else Quiet("no ref"), line.rating, line.words or Quiet("no words"))


def _refs(refs: tuple[str, ...]) -> Cell:
    return ", ".join(refs) or Quiet("none")


def _lack(line: CoverageLine) -> Cell:
    return line.lacks.capitalize() if line.lacks else Quiet("nothing")
