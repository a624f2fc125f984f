"""coverage: recommendations against what answers them, and where nothing does."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_read, the_board
from desktop.cli.options import DAY, NAME, book_option, json_option
from desktop.cli.output import print_json, print_table
from desktop.domain.coverage import AGAINST, RECOMMENDATIONS, Coverage, CoverageRow, Hole, Mark
from desktop.domain.coverage_holes import columns_counted
from desktop.domain.wording import counted

if TYPE_CHECKING:
    from desktop.domain.board import Board


@click.command("coverage")
@book_option
@click.option("--against", type=click.Choice(AGAINST), required=True, help="What the recommendations are set against.")
@click.option("--board", "board_name", type=NAME, help="The board, where the book has several.")
@click.option("--as-at", "as_at", type=DAY, help="The day on which it is judged what is overdue [default: today].")
@json_option
def coverage(book_path: Path, against: str, board_name: str | None, as_at: date | None, as_json: bool) -> None:
    """Set the recommendations of a board against what answers them, and say where nothing does.

    A mark is primary or contributes. Holes are what has no answer, what answers nothing, what is complete without
    evidence, and what is overdue while no minute of the last two meetings tells of it.
    """
    from desktop.workflows.coverage import coverage as read_coverage

    with book_to_read(book_path) as book:
        board = the_board(book, board_name)
        found = read_coverage(book, board.id, against, as_at=as_at)
    if as_json:
        print_json(_as_object(found, board))
    else:
        _tell(found)


def _as_object(found: Coverage, board: "Board") -> dict[str, Any]:
    return {
        "board": board.name,
        "against": found.against,
        "rows": [
            {"id": row.id, "ref": row.ref, "theme": row.theme, "report": row.report, "rating": row.rating.value}
            for row in found.rows
        ],
        "columns": [{"id": column.id, "ref": column.ref, "title": column.title} for column in found.columns],
        "marks": [
            {
                "row": row.ref,
                "column": column.ref,
                "mark": mark.value,
                "row_id": row.id,
                "column_id": column.id,
            }
            for row, column, mark in found.marked()
        ],
        "holes": [_hole(hole) for hole in found.holes],
        "serving_many": [
            {"column": column.ref, "rows": [row.ref for row in rows]} for column, rows in found.serving_many()
        ],
        "overlaps": [
            {"one": each.one.ref, "relation": each.relation, "other": each.other.ref} for each in found.overlaps
        ],
    }


def _hole(hole: Hole) -> dict[str, Any]:
    return {
        "kind": hole.kind,
        "refs": hole.refs,
        "records": [{"kind": gap.kind, "id": gap.record_id, "ref": gap.ref} for gap in hole.gaps],
        "words": hole.words,
    }


def _tell(found: Coverage) -> None:
    columns = columns_counted(len(found.columns), found.against)
    click.echo(f"{counted(len(found.rows), RECOMMENDATIONS[:-1])} against {columns}.\n")
    if found.rows:
        cells = {mark: _refs_by_row(found, mark) for mark in Mark}
        heads = ("recommendation", *(mark.value for mark in Mark))
        print_table(heads, [(_called(row), *(cells[mark].get(row.id, "") for mark in Mark)) for row in found.rows])
        click.echo()
    for hole in found.holes:
        click.echo(f"{hole.kind.capitalize()}: {hole.words}")
    if not found.holes:
        click.echo("No holes.")
    for column, rows in found.serving_many():
        click.echo(f"Serves many: {column.name} serves {', '.join(row.name for row in rows)}.")
    for each in found.overlaps:
        click.echo(f"Alike: {each.one.name} {each.relation} {each.other.name}.")


def _called(row: CoverageRow) -> str:
    return f"{row.name} {row.theme}".strip()


def _refs_by_row(found: Coverage, wanted: Mark) -> dict[str, str]:
    refs: dict[str, list[str]] = {}
    for row, column, mark in found.marked():
        if mark is wanted:
            refs.setdefault(row.id, []).append(column.ref or column.name)
    return {row_id: ", ".join(columns) for row_id, columns in refs.items()}
