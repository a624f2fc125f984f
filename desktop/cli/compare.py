"""compare: what changed between two reported positions, and how it adds up."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_read, the_board
from desktop.cli.options import DAY, NAME, book_option, json_option
from desktop.cli.output import print_json, print_table
from desktop.domain.record_codec import to_json

if TYPE_CHECKING:
    from desktop.domain.board import Board
    from desktop.domain.compare_positions import KindComparison, RecordChange
    from desktop.domain.position_reckoning import Standing
    from desktop.storage.book import Book
    from desktop.workflows.compare_reported import Side

NOW = "now"
_NAMES = {"action-items": "Actions", "recommendations": "Recommendations", "strands": "Strands"}


class DayOrNow(click.ParamType[Any]):
    """The day of a position, or "now" for the book as it stands."""

    name = "date|now"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | None:
        """Return the date, None for now; wrong usage when it is neither."""
        if isinstance(value, str) and value.strip().casefold() == NOW:
            return None
        return DAY.convert(value, param, ctx)


@click.command("compare")
@book_option
@click.option(
    "--from", "earlier", type=DAY, required=True, help="The earlier position: the date of its meeting, or its day."
)
@click.option("--to", "later", type=DayOrNow(), default=NOW, show_default=True, help="The later one, or now.")
@click.option("--board", "board_name", type=NAME, help="The board, where several of the book have positions.")
@json_option
def compare(book_path: Path, earlier: date, later: date | None, board_name: str | None, as_json: bool) -> None:
    """Print what changed between two reported positions.

    Positions are stored when a meeting ends and when its pack is issued; what they say is never worked out again.
    """
    from desktop.workflows.compare_reported import compared

    with book_to_read(book_path) as book:
        board = _board(book, board_name)
        before, after = _side(book, board, earlier), _side(book, board, later)
        found = compared(book, board.id, before, after)
        sides = {"from": _told_side(book, before), "to": _told_side(book, after)}
    if as_json:
        kinds = {kind.kind: _told_kind(kind) for kind in found.kinds}
        print_json({"board": board.name, **sides, "sentence": found.line, "definition": _definition(), "kinds": kinds})
        return
    click.echo(f"{board.name}: {before.words} to {after.words}")
    for kind in found.kinds:
        _print_kind(kind)
    click.echo(f"\n{_definition()}")


def _board(book: "Book", name: str | None) -> "Board":
    """Return the named board, or the only one that has reported anything."""
    reporting = [board for board in book.boards.all() if book.positions.count(board_id=board.id)]
    return reporting[0] if name is None and len(reporting) == 1 else the_board(book, name)


def _side(book: "Book", board: "Board", day: date | None) -> "Side":
    from desktop.workflows.compare_reported import Side, side_on

    return Side(None, date.today()) if day is None else side_on(book, board.id, day)


def _definition() -> str:
    from desktop.domain.position_reckoning import DEFINITION

    return DEFINITION


def _told_side(book: "Book", side: "Side") -> dict[str, Any]:
    position = side.position
    meeting = book.meetings.get(position.meeting_id) if position else None
    return {
        "name": side.words,
        "as_at": side.as_at.isoformat(),
        "occasion": str(position.occasion) if position else NOW,
        "taken_at": to_json(position)["taken_at"] if position else None,
        "meeting": meeting.date.isoformat() if meeting else None,
    }


def _told_kind(kind: "KindComparison") -> dict[str, Any]:
    from desktop.domain.compare_positions import Move

    return {
        "sentence": kind.line,
        "from": _told_standing(kind.before),
        "to": _told_standing(kind.after),
        "counts": {str(move): kind.counts.get(move, 0) for move in Move},
        "terms": [
            {"step": t.step.words, "count": t.count, "on_course": t.on_course, "not_rated": t.not_rated}
            for t in kind.terms
        ],
        "changes": [_told_change(change) for change in kind.changes],
    }


def _told_standing(standing: "Standing") -> dict[str, Any]:
    return {**to_json(standing), "percent": standing.percent}


def _told_change(change: "RecordChange") -> dict[str, Any]:
    from desktop.domain.change_words import told_of

    return {
        "ref": change.entry.ref,
        "id": change.entry.record_id,
        "moves": [str(move) for move in change.moves],
        "words": list(told_of(change)),
        "before": to_json(change.before) if change.before else None,
        "after": to_json(change.after) if change.after else None,
    }


def _print_kind(kind: "KindComparison") -> None:
    from desktop.domain.change_words import told_of

    click.echo(f"\n{_NAMES[kind.kind]}: {kind.line}")
    if kind.changes:
        rows = [
            (change.entry.ref, " and ".join(change.moves), "; ".join(told_of(change)), change.entry.wording)
            for change in kind.changes
        ]
        print_table(("ref", "what", "how", "wording"), rows)
