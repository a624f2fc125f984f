"""The columns of an action log on the command line: said with --column, and named where they are left aside."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from desktop.domain.errors import Refused
from desktop.domain.wording import listed
from desktop.importers.action_log.fields import FIELDS

if TYPE_CHECKING:
    from desktop.importers.reading import Reading
    from desktop.storage.book import Book

FIELD_NAMES = tuple(each.name for each in FIELDS)


def columns_said(values: Sequence[str]) -> dict[str, str]:
    """Return the fields by heading of what was given as HEADING=FIELD; raises UsageError where it is not so."""
    for value in values:
        if not value.partition("=")[0].strip() or "=" not in value:
            raise click.UsageError(f"{value} says no column: write the heading, = and what it holds, such as By=due.")
    pairs = (value.rpartition("=") for value in values)
    return {heading.strip(): field.strip() for heading, _equals, field in pairs}


@contextmanager
def naming_columns() -> Iterator[None]:
    """Let a log of which no column says what is to be done be refused with its headings, and how to say it here."""
    from desktop.importers.action_log.read import NoActionColumn

    try:
        yield
    except NoActionColumn as refusal:
        if not refusal.headings:
            raise
        said = str(refusal).partition(";")[0]
        first = refusal.headings[0]
        raise Refused(
            f"{said}; its columns are {listed(refusal.headings)}: say which one does, such as "
            f'--column "{first}=wording".'
        ) from refusal


def unused_of(reading: "Reading", book: "Book | None", told: dict[str, str]) -> list[str]:
    """Return the headings of a log whose columns hold something and are not used; none of another paper."""
    from desktop.importers.action_log.read import KIND
    from desktop.workflows.read_log import plan_read

    if reading.kind != KIND:
        return []
    plan = plan_read(book, reading.document, None, told)
    columns = (column for table in plan.to_read for column in table.columns if column.holds and not column.field)
    return list(dict.fromkeys(column.heading or "without a heading" for column in columns))


def say_unused(headings: Sequence[str]) -> None:
    """Print which columns were not used, and how to use them."""
    if headings:
        names = listed([f"“{each}”" for each in headings])
        click.echo(f"Columns not used: {names}. Say what one holds with --column HEADING=FIELD.\n")
