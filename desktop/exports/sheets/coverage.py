"""Which recommendation rests on what, with marks that are text, and the holes in words."""

from desktop.charts.wording import counted
from desktop.domain.coverage import ACTIONS, MARK_SIGNS, PLAN, STRANDS, Mark
from desktop.exports.coverage_contents import CoverageLine, CoverageTable
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong

_MOST_SIDE_BY_SIDE = 11
_HEAD = (Column("Ref", 8), Column("Rating", 11.4))
_LACKS = Column("What is missing", 18, optional=True)
_MARK_WIDTH = 8.1
_NOUNS = {STRANDS: ("strand", "strands"), ACTIONS: ("action", "actions"), PLAN: ("plan entry", "plan entries")}
_NO_MARK = Quiet("–")
_KEY = f"{MARK_SIGNS[Mark.PRIMARY]} primary, {MARK_SIGNS[Mark.CONTRIBUTES]} contributes, – no mark."


def coverage(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return a sheet for each table that has marks, and one for the holes; none without recommendations."""
    if not contents.coverage:
        return ()
    left_out = sum(part.left_out for part in contents.board_papers.plans)
    exempt = {ACTIONS: contents.exempt_actions, PLAN: left_out}
    tables = (_table(table, exempt.get(table.against, 0)) for table in contents.coverage if table.has_marks)
    return (*tables, _holes(contents.coverage))


def _table(table: CoverageTable, exempt: int) -> SheetPlan:
    if table.against == STRANDS and len(table.columns) <= _MOST_SIDE_BY_SIDE:
        return _matrix(table)
    return _lists(table, exempt)


def _matrix(table: CoverageTable) -> SheetPlan:
    marks = tuple(Column(f"Strand {ref}", _MARK_WIDTH) for ref in table.columns)
    rows = tuple((*_first_cells(line), *(sign or _NO_MARK for sign in line.signs), _lack(line)) for line in table.lines)
    lines = ("Which strand each recommendation belongs to; the sheet of strands says what each is.", _KEY)
    return _sheet(STRANDS, lines, (*_HEAD, Column("Recommendation", 24), *marks, _LACKS), rows)


def _lists(table: CoverageTable, exempt: int) -> SheetPlan:
    noun, nouns = _NOUNS[table.against]
    named = (Column(f"Primary {nouns}", 24), Column(f"Contributing {nouns}", 22))
    columns = (*_HEAD, Column("Recommendation", 40), *named, _LACKS)
    rows = tuple(
        (*_first_cells(line), _refs(line.primary), _refs(line.contributing), _lack(line)) for line in table.lines
    )
    one, many = ("action item", "action items") if table.against == ACTIONS else (noun, nouns)
    hidden = (f"{counted(exempt, one, many)} not for publication left out; what they answer is no hole.",)
    return _sheet(
        table.against, (f"Which {nouns} answer each recommendation.", *(hidden if exempt else ())), columns, rows
    )


def _sheet(
    against: str, lines: tuple[str, ...], columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]
) -> SheetPlan:
    noun, nouns = _NOUNS[against]
    return SheetPlan(
        name=f"Coverage by {noun}",
        heading=f"Recommendations against {nouns}",
        lines=lines,
        table=f"CoverageBy{noun.title().replace(' ', '')}",
        columns=columns,
        rows=rows,
        holds=f"{counted(len(rows), 'recommendation').capitalize()} and the {nouns} that answer them",
        records=len(rows),
        empty_words="No recommendations are recorded for this board.",
    )


def _holes(tables: tuple[CoverageTable, ...]) -> SheetPlan:
    """What concerns recommendations only stands in every table; the later ones, of actions, know more of it."""
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
