"""import --kind updates: what leads sent back, held beside the book and put into it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_change, book_to_read
from desktop.cli.output import one_line, print_json
from desktop.domain.errors import Refused
from desktop.domain.wording import counted

if TYPE_CHECKING:
    from desktop.workflows.return_difference import CellDifference, Choices, Difference, RowDifference

UPDATES = "updates"


def import_updates(file: Path, book_path: Path, *, dry_run: bool, take: str | None, as_json: bool) -> None:
    """Show the difference that a returned workbook makes, and write it in one step unless dry_run.

    Where the book changed since the sending, and in old copies, take says which of the two stands (theirs, ours);
    without it, Refused names what is to be decided and nothing is written.
    """
    from desktop.workflows.compare_return import compare_return, read_updates

    if not book_path.exists():
        raise Refused(f"There is no book called {book_path.name} here; updates go into the book that asked for them.")
    returned = read_updates(file)
    with book_to_read(book_path) as book:
        difference = compare_return(book, returned, on=date.today())
    written = False
    if not dry_run:
        written = _write(book_path, difference, _choices(difference, take))
    if as_json:
        print_json(as_object(difference, written=written))
        return
    for line in _lines(difference):
        click.echo(line)
    click.echo(f"Written to {book_path}." if written else "Nothing was written.")


def as_object(difference: "Difference", *, written: bool) -> dict[str, Any]:
    """Return a difference as the JSON object that scripts rely on."""
    return {
        "kind": UPDATES,
        "file": difference.name,
        "sendings": [{"code": each.code, "lead": each.lead} for each in difference.requests],
        "answers": [_answer(row, cell) for row in difference.rows for cell in row.cells],
        "missing": list(difference.missing),
        "unknown": list(difference.unknown),
        "extra_columns": list(difference.extra),
        "written": written,
    }


def _answer(row: "RowDifference", cell: "CellDifference") -> dict[str, Any]:
    return {
        "ref": row.ref,
        "field": cell.field,
        "cell": cell.place,
        "state": str(cell.state),
        "stale": row.stale,
        "sent": cell.sent,
        "ours": cell.ours,
        "ours_on": cell.ours_on.isoformat() if cell.ours_on else None,
        "theirs": cell.theirs,
        "more": cell.more,
        "read_as": cell.day.isoformat() if cell.day else None,
        "why": cell.why,
    }


def _choices(difference: "Difference", take: str | None) -> "Choices":
    from desktop.workflows.return_difference import State, Take

    if take is None:
        return {}
    return {cell.id: Take(take) for _row, cell in difference.cells(State.ASK)}


def _write(book_path: Path, difference: "Difference", choices: "Choices") -> bool:
    from desktop.workflows.apply_updates import applied, step_name

    if waiting := difference.undecided(choices):
        which = "; ".join(f"{row.called}, {cell.heading} ({cell.place})" for row, cell in waiting)
        raise Refused(
            f"{counted(len(waiting), 'answer')} of {difference.name} must be decided, and nothing is written: {which}. "
            "Say --theirs or --ours for all of them, or decide one by one in the window."
        )
    with book_to_change(book_path) as book:
        return bool(book.write(step_name(difference), applied(book, difference, choices)).edits)


def _lines(difference: "Difference") -> Iterator[str]:
    for row in difference.rows:
        for cell in row.cells:
            read = f" (read as {cell.day.isoformat()})" if cell.day else ""
            why = f" - {cell.why}" if cell.why else ""
            said = f"{cell.heading}: {one_line(cell.theirs)}{read}"
            yield f"{one_line(row.called)}  {said}  [{cell.state}, {cell.place}]{why}"
    for words, found in (
        ("Not sent back", difference.missing),
        ("Belongs to nothing that was sent", difference.unknown),
        ("Columns left aside", difference.extra),
    ):
        if found:
            yield f"{words}: {'; '.join(found)}"
