"""deadline: by when the papers of a meeting must be published."""

from datetime import date
from pathlib import Path

import click

from desktop.cli.books import book_to_read, find_meeting
from desktop.cli.options import BOOK, DAY, DAYS, json_option
from desktop.cli.output import print_json
from desktop.domain.board import NoticeRule


@click.command("deadline")
@click.option("--date", "day", type=DAY, help="The day of the meeting.")
@click.option("--days", type=DAYS, help=f"Clear days of notice before --date [default: {NoticeRule().days}].")
@click.option("--book", "book_path", type=BOOK, help="A minute book, whose board says how days are counted.")
@click.option("--meeting", "meeting_day", type=DAY, help="The day of a meeting in that book.")
@click.option("--board", help="The board, where several of the book met that day.")
@json_option
def deadline(
    day: date | None,
    days: int | None,
    book_path: Path | None,
    meeting_day: date | None,
    board: str | None,
    as_json: bool,
) -> None:
    """Work out by when to publish an agenda.

    Every day between is counted, or not, with the reason.
    """
    from desktop.domain.notice import publish_by

    if book_path and meeting_day and not day and days is None:
        notice = publish_by(meeting_day, _rule_of(book_path, meeting_day, board))
    elif day and not (book_path or meeting_day or board):
        notice = publish_by(day, NoticeRule() if days is None else NoticeRule(days=days))
    else:
        raise click.UsageError("Name a day with --date (and --days), or a meeting with --book and --meeting.")
    if as_json:
        counted = [{"day": one.day.isoformat(), "counts": one.counts, "why": one.why} for one in notice.counted]
        print_json({"publish_by": notice.publish_by.isoformat(), "counted": counted, "reason": notice.reason})
    else:
        click.echo(notice.reason)


def _rule_of(book_path: Path, day: date, board_name: str | None) -> NoticeRule:
    with book_to_read(book_path) as book:
        board = book.boards.get(find_meeting(book, day, board_name).board_id)
        return board.notice if board else NoticeRule()
