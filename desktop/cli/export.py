"""export: the finished pack of a meeting."""

from datetime import date
from pathlib import Path

import click

from desktop.cli.books import book_to_read, find_meeting
from desktop.cli.options import DAY, PATH, book_option, json_option
from desktop.cli.output import counted, print_json


@click.group("export")
def export() -> None:
    """Write what circulates: export pack."""


@export.command("pack")
@book_option
@click.option("--meeting", "day", type=DAY, required=True, help="The day of the meeting.")
@click.option("--board", help="The board, where several of the book met that day.")
@click.option("--to", "target", type=PATH, required=True, help="The workbook to write (.xlsx).")
@click.option("--public", is_flag=True, help="Only what may be shown to anybody.")
@click.option("--replace", is_flag=True, help="Write over any file of that name.")
@json_option
def pack(
    book_path: Path, day: date, board: str | None, target: Path, public: bool, replace: bool, as_json: bool
) -> None:
    """Write the pack of one meeting as an Excel workbook.

    A pack that was written before and not changed since is written over.
    """
    from desktop.workflows.export_pack import export_pack

    with book_to_read(book_path) as book:
        written = export_pack(book, find_meeting(book, day, board), target, public=public, replace=replace)
    if as_json:
        print_json({"file": str(written.path), "sheets": written.sheets})
    else:
        click.echo(f"Pack written: {written.path}, {counted(len(written.sheets), 'sheet')}.")
