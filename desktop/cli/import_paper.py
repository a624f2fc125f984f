"""import: a document read, shown and written in one step."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_change, book_to_read, the_board
from desktop.cli.import_updates import UPDATES, import_updates
from desktop.cli.options import PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.cli.reading_words import say_reading

if TYPE_CHECKING:
    from desktop.importers.reading import Reading

DOCUMENT_KINDS = ("agenda-pack", "minutes", "action-log")


@click.command("import")
@click.argument("file", type=PATH)
@book_option
@click.option("--kind", type=click.Choice((*DOCUMENT_KINDS, UPDATES)), help="What it is, where that is not plain.")
@click.option("--board", "board_name", help="Whose it is, where the paper does not say or the book has several.")
@click.option("--dry-run", is_flag=True, help="Show the whole reading, left-over lines too, and write nothing.")
@click.option("--theirs", "take", flag_value="theirs", help="Updates: where the book differs, take what came back.")
@click.option("--ours", "take", flag_value="ours", help="Updates: where the book differs, keep what it says.")
@json_option
def import_paper(
    file: Path,
    book_path: Path,
    kind: str | None,
    board_name: str | None,
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
    reading = _read(file, book_path, kind, board_name)
    if not dry_run:
        _write(reading, book_path)
    if as_json:
        print_json(as_object(reading))
    else:
        say_reading(reading, whole=dry_run)
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
    }


def _read(file: Path, book_path: Path, kind: str | None, board_name: str | None) -> "Reading":
    """Read the file with what the book knows, where it is there."""
    from desktop.domain.board import Board
    from desktop.workflows.read_paper import read_paper

    if not book_path.exists():
        return read_paper(file, kind=kind, board=Board(name=board_name) if board_name else None)
    with book_to_read(book_path) as book:
        return read_paper(file, kind=kind, board=the_board(book, board_name) if board_name else None, book=book)


def _write(reading: "Reading", book_path: Path) -> None:
    from desktop.workflows.apply_import import plan_import
    from desktop.workflows.read_log import guess_remembered

    with book_to_change(book_path) as book:
        edits = plan_import(book, reading)
        book.write(f"Import {reading.document.name}", (*edits, *guess_remembered(book, reading, edits)))
