"""export progress and export agency: what became of recommendations, as a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_read, the_board
from desktop.cli.options import DAY, NAME, PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.domain.wording import counted

if TYPE_CHECKING:
    from desktop.storage.book import Book
    from desktop.workflows.export_follow_up import FollowUpWanted

Command = Callable[..., Any]


def _options(command: Command) -> Command:
    """Add the options that every export of follow-up has."""
    options = [
        book_option,
        click.option("--board", type=NAME, help="The board, where the book has several."),
        click.option("--as-at", "as_at", type=DAY, help="The day of the figures; today if not said."),
        click.option("--to", "target", type=PATH, required=True, help="The file to write (.xlsx or .docx)."),
        click.option("--replace", is_flag=True, help="Write over any file of that name."),
        json_option,
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command("progress")
@click.option("--report", "title", type=NAME, required=True, help="The title of the report, or words of it.")
@click.option("--public", is_flag=True, help="Only what may be shown to anybody.")
@_options
def progress(title: str, public: bool, board: str | None, **given: Any) -> None:
    """Write the progress against every recommendation of a report, and a sentence that counts them."""

    def wanted(book: "Book") -> "FollowUpWanted":
        from desktop.workflows.export_follow_up import ProgressWanted, report_titled

        board_id = the_board(book, board).id if board else None
        return ProgressWanted(report_id=report_titled(book, title, board_id).id, public=public)

    _export(wanted, **given)


@click.command("agency")
@click.option("--agency", type=NAME, required=True, help="The agency, as recommendations name it.")
@_options
def agency(agency: str, board: str | None, **given: Any) -> None:
    """Write the recommendations that one agency leads, supports or is to answer; it holds nothing exempt."""

    def wanted(book: "Book") -> "FollowUpWanted":
        from desktop.workflows.export_follow_up import AgencyWanted

        return AgencyWanted(board_id=the_board(book, board).id, agency=agency)

    _export(wanted, **given)


def _export(
    wanted: "Callable[[Book], FollowUpWanted]",
    *,
    book_path: Path,
    as_at: date | None,
    target: Path,
    replace: bool,
    as_json: bool,
) -> None:
    from desktop.workflows.export_follow_up import export_follow_up

    with book_to_read(book_path) as book:
        written = export_follow_up(book, wanted(book), target, as_at=as_at or date.today(), replace=replace)
    if as_json:
        print_json({"file": str(written.path), "holds": dict(written.counts)})
        return
    held = next(number for name, number in written.counts.items() if name.casefold() == "recommendations")
    click.echo(f"Written: {written.path}, {counted(held, 'recommendation')}.")
