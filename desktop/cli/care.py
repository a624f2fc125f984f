"""check and backup: is the book sound, and is there another copy of it?"""

from pathlib import Path

import click

from desktop.cli.books import book_to_read
from desktop.cli.options import PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.domain.record_codec import to_json


@click.command("check")
@book_option
@json_option
def check(book_path: Path, as_json: bool) -> int:
    """Check that a book is sound.

    Looks at the file, the ties between records, the search index and the chain of changes.
    """
    with book_to_read(book_path) as book:
        findings = book.check()
    if as_json:
        print_json({"clean": not findings, "findings": [to_json(finding) for finding in findings]})
    else:
        click.echo("\n".join(finding.sentence for finding in findings) or f"{book_path.name} is sound.")
    return 1 if findings else 0


@click.command("backup")
@book_option
@click.option("--to", "target", type=PATH, required=True, help="The file to write the copy to.")
@click.option("--replace", is_flag=True, help="Write over another minute book of that name.")
@json_option
def backup(book_path: Path, target: Path, replace: bool, as_json: bool) -> None:
    """Write a checked copy of a book.

    This may be done while the book is open in a window. An earlier backup of the same book is written over.
    """
    with book_to_read(book_path) as book:
        made = book.backup(target, replace=replace)
    if as_json:
        print_json({"backup": str(made), "bytes": made.stat().st_size})
    else:
        click.echo(f"Backup written: {made}")
