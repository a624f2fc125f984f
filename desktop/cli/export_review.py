"""export review: a progress review as a workbook."""

from datetime import date
from pathlib import Path

import click

from desktop.cli.books import book_to_read, the_board
from desktop.cli.options import DAY, NAME, PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.domain.wording import counted


@click.command("review")
@click.option("--review", "words", type=NAME, help="Its title, words of it, or its day; the latest else.")
@click.option("--public", is_flag=True, help="Only what may be shown to anybody.")
@book_option
@click.option("--board", type=NAME, help="The board, where the book has several.")
@click.option("--as-at", "as_at", type=DAY, help="The day on the file; today if not said.")
@click.option("--to", "target", type=PATH, required=True, help="The file to write (.xlsx).")
@click.option("--replace", is_flag=True, help="Write over any file of that name.")
@json_option
def review(
    words: str | None,
    public: bool,
    book_path: Path,
    board: str | None,
    as_at: date | None,
    target: Path,
    replace: bool,
    as_json: bool,
) -> None:
    """Write a progress review: the summary in sentences, its sections, the steps of last time, the functions."""
    from desktop.workflows.progress_review_export import ReviewWanted, export_review
    from desktop.workflows.progress_review_reading import review_named

    with book_to_read(book_path) as book:
        found = review_named(book, the_board(book, board).id, words or "")
        wanted = ReviewWanted(review_id=found.id, public=public)
        written = export_review(book, wanted, target, as_at=as_at or date.today(), replace=replace)
    if as_json:
        print_json({"file": str(written.path), "review": found.title, "sheets": dict(written.counts)})
        return
    click.echo(f"Written: {written.path}, {counted(len(written.counts), 'sheet')}.")
