"""import: a document read, shown and written in one step."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_change, book_to_read, the_board
from desktop.cli.import_updates import UPDATES, import_updates
from desktop.cli.log_columns import FIELD_NAMES, columns_said, naming_columns, say_unused, unused_of
from desktop.cli.options import PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.cli.reading_words import say_reading

if TYPE_CHECKING:
    from desktop.importers.reading import Reading

DOCUMENT_KINDS = (
    "agenda-pack",
    "minutes",
    "action-log",
    "improvement-plan",
    "scorecard",
    "timeline",
    "progress-review",
)


@click.command("import")
@click.argument("file", type=PATH)
@book_option
@click.option("--kind", type=click.Choice((*DOCUMENT_KINDS, UPDATES)), help="What it is, where that is not plain.")
@click.option("--board", "board_name", help="Whose it is, where the paper does not say or the book has several.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    callback=lambda _context, _option, values: columns_said(values),
    help="Log: what a column holds, such as By=due; may be repeated. Choices: " + ", ".join(FIELD_NAMES) + ".",
)
@click.option("--dry-run", is_flag=True, help="Show the whole reading, left-over lines too, and write nothing.")
@click.option("--theirs", "take", flag_value="theirs", help="Updates: where the book differs, take what came back.")
@click.option("--ours", "take", flag_value="ours", help="Updates: where the book differs, keep what it says.")
@json_option
def import_paper(
    file: Path,
    book_path: Path,
    kind: str | None,
    board_name: str | None,
    columns: dict[str, str],
    dry_run: bool,
    take: str | None,
    as_json: bool,
) -> None:
    """Read a document into a book.

    A book that is not there yet is made; when the document is refused, nothing is made or written. A spreadsheet
    (.xlsx, .xls, .csv) is an action log kept elsewhere. Returned update workbooks (--kind updates) go into the book
    that they were sent from.
    """
    if kind == UPDATES:
        import_updates(file, book_path, dry_run=dry_run, take=take, as_json=as_json)
        return
    reading, unused = _read(file, book_path, kind, board_name, columns)
    if not dry_run:
        reading = _write(reading, book_path, columns)
    if as_json:
        print_json({**as_object(reading), "columns_not_used": unused})
    else:
        say_reading(reading, whole=dry_run)
        say_unused(unused)
        click.echo("Nothing was written." if dry_run else f"Written to {book_path}.")


def as_object(reading: "Reading") -> dict[str, Any]:
    """Return a reading as the JSON object that scripts rely on."""
    return {
        "kind": reading.kind,
        "recognised": reading.counts(),
        "queries": [
            {
                "line": query.line,
                "text": query.text,
                "question": query.question,
                "choices": [choice.label for choice in query.choices],
            }
            for query in reading.queries
        ],
        "leftovers": [{"line": leftover.line, "text": leftover.text} for leftover in reading.leftovers],
        "lines": len(reading.document.lines),
        "placed": len(reading.placed),
        "also": list(reading.also),
    }


def _read(
    file: Path, book_path: Path, kind: str | None, board_name: str | None, columns: dict[str, str]
) -> tuple["Reading", list[str]]:
    """Read the file with what the book knows, where it is there; and the columns of a log that were not used."""
    from desktop.domain.board import Board
    from desktop.workflows.read_paper import read_paper

    with naming_columns():
        if not book_path.exists():
            board = Board(name=board_name) if board_name else None
            reading = read_paper(file, kind=kind, board=board, told=columns)
            return reading, unused_of(reading, None, columns)
        with book_to_read(book_path) as book:
            board = the_board(book, board_name) if board_name else None
            reading = read_paper(file, kind=kind, board=board, book=book, told=columns)
            return reading, unused_of(reading, book, columns)


def _write(reading: "Reading", book_path: Path, columns: dict[str, str]) -> "Reading":
    """Write a reading, and return it with what is also asked because of what the book has."""
    from desktop.domain.source import Query
    from desktop.workflows.apply_import import plan_import
    from desktop.workflows.read_log import guess_remembered

    with book_to_change(book_path) as book:
        edits = plan_import(book, reading)
        book.write(f"Import {reading.document.name}", (*edits, *guess_remembered(book, reading, edits, columns)))
    known = {query.id for query in reading.queries}
    further = tuple(one.after for one in edits if isinstance(one.after, Query) and one.after.id not in known)
    return replace(reading, queries=(*reading.queries, *further))
