"""What the commands print: one JSON object, or columns that line up."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import click

WIDEST = 72


def print_json(value: dict[str, Any]) -> None:
    """Print one JSON object; letters beyond ASCII stay as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows below their heads in columns; a long text is cut with an ellipsis."""
    cells = [tuple(heads), *(tuple(one_line(value) for value in row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    for row in cells:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def one_line(value: Any) -> str:
    """Return a value as it fits on one line of a table."""
    if value is None or value == "":
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "; ".join(str(part) for part in value) if isinstance(value, list | tuple) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1].rstrip() + "…"
