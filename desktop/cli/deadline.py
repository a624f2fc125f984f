"""deadline: by when the papers of a meeting must be published."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from desktop.cli.books import book_to_read, find_meeting
from desktop.cli.options import BOOK, DAY, DAYS, NAME, json_option
from desktop.cli.output import print_json
from desktop.domain.board import NoticeRule
from desktop.domain.errors import Refused
from desktop.domain.notice import Notice
from desktop.domain.publication import Publication


@click.command("deadline")
@click.option("--date", "day", type=DAY, help="The day of the meeting.")
@click.option("--days", type=DAYS, help=f"Clear days of notice before --date [default: {NoticeRule().days}].")
@click.option("--book", "book_path", type=BOOK, help="A minute book, whose board says how days are counted.")
@click.option("--meeting", "meeting_day", type=DAY, help="The day of a meeting in that book.")
@click.option("--board", type=NAME, help="The board, where several of the book met that day.")
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

    Every day between is counted, or not, with the reason. For a meeting of a book, its board's rule, holidays and
    latest time of day are used, and it is said whether the agenda is late.
    """
    from desktop.domain.notice import publish_by

    if book_path and meeting_day and not day and days is None:
        _tell_publication(_publication(book_path, meeting_day, board), as_json)
    elif day and not (book_path or meeting_day or board):
        notice = publish_by(day, NoticeRule() if days is None else NoticeRule(days=days))
        print_json(_counted(notice)) if as_json else click.echo(notice.reason)
    else:
        raise click.UsageError("Name a day with --date (and --days), or a meeting with --book and --meeting.")


def _publication(book_path: Path, day: date, board_name: str | None) -> Publication:
    from desktop.domain.publication import publication_of

    with book_to_read(book_path) as book:
        meeting = find_meeting(book, day, board_name)
        board = book.boards.get(meeting.board_id)
        if board is None:
            raise Refused("The board of this meeting is in the bin: restore it, then ask again.")
        now = datetime.now()
        return publication_of(meeting, board, now.date(), now.time())


def _tell_publication(publication: Publication, as_json: bool) -> None:
    if as_json:
        print_json(_counted(publication.notice) | _standing(publication))
        return
    stands = f"{publication.short}." if publication.short else ""
    for words in filter(None, (publication.sentence, stands, publication.notice.reason)):
        click.echo(words)


def _counted(notice: Notice) -> dict[str, Any]:
    counted = [{"day": one.day.isoformat(), "counts": one.counts, "why": one.why} for one in notice.counted]
    return {"publish_by": notice.publish_by.isoformat(), "counted": counted, "reason": notice.reason}


def _standing(publication: Publication) -> dict[str, Any]:
    latest, out = publication.latest, publication.published_on
    return {
        "latest_time": latest.isoformat("minutes") if latest else None,
        "access": publication.access.value,
        "sentence": publication.sentence,
        "standing": publication.short,
        "late": publication.is_late,
        "late_by": publication.late_by if publication.is_late else 0,
        "published_on": out.isoformat() if out else None,
    }
