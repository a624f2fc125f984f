"""What was read in a document, told to a person."""

from collections import Counter
from collections.abc import Iterable

import click

from desktop.cli.output import one_line
from desktop.domain.board import Board
from desktop.domain.kinds import KINDS
from desktop.domain.source import Leftover, Query
from desktop.domain.wording import counted
from desktop.importers.reading import Reading

TERMS = "terms-of-reference"


def say_reading(reading: Reading, *, whole: bool) -> None:
    """Print what was recognised and what is in doubt; each left-over line with whole, else their number."""
    lines, left = len(reading.document.lines), len(reading.leftovers)
    click.echo(f"{reading.document.name}: {reading.kind.replace('-', ' ')}, {lines:,} lines with text: ", nl=False)
    click.echo(f"{len(reading.placed):,} placed, {left:,} left over.\n\nRecognised")
    _say_counts(reading)
    if reading.queries:
        _say_queries(reading.queries)
    if whole and left:
        _say_leftovers(reading.leftovers)
    elif left:
        click.echo(f"\nLeft over: {counted(left, 'line')}; --dry-run shows {'it' if left == 1 else 'them'}.")
    click.echo()


def _say_counts(reading: Reading) -> None:
    parts = _parts_of_terms(reading)
    for kind, number in reading.counts().items():
        # A part may be called as a kind of record is ("meetings").
        if kind not in parts or kind in KINDS:
            told = ", ".join(f"{of_part} {part}" for part, of_part in parts.items()) if kind == TERMS else ""
            click.echo(f"{number:6,}  {kind.replace('-', ' ')}{f' ({told})' if told else ''}")


def _parts_of_terms(reading: Reading) -> Counter[str]:
    """Return how many clauses each part (aims, roles ...) of the terms of reference has."""
    boards = (found.record for found in reading.recognised if isinstance(found.record, Board))
    return Counter(clause.part for board in boards for clause in board.terms_of_reference)


def _say_queries(queries: Iterable[Query]) -> None:
    queries = tuple(queries)
    click.echo(f"\n{counted(len(queries), 'query', 'queries')}")
    for query in queries:
        click.echo(f"  line {query.line}: {query.question}\n      {one_line(query.text)}")
        for choice in query.choices:
            click.echo(f"      - {choice.label}")


def _say_leftovers(leftovers: Iterable[Leftover]) -> None:
    click.echo("\nLeft over")
    for leftover in leftovers:
        click.echo(f"  line {leftover.line}: {one_line(leftover.text)}")
