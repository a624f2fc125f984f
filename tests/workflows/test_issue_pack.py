"""A pack that is issued is on record with its file, and what it reports is frozen once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.position import Occasion
from desktop.storage.book import Book
from desktop.workflows.issue_pack import issued
from desktop.workflows.run_meeting import ended

DAY = date(2031, 6, 30)
BOARD = Board(name="Harbour Board")
MEETING = Meeting(board_id=BOARD.id, date=DAY, state=MeetingState.PUBLISHED)
LAMP = ActionItem(board_id=BOARD.id, ref="H1", wording="Trim the lamp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, LAMP]))
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "Harbour Board.xlsx"
    written.write_bytes(b"a workbook")
    return written


def test_the_file_and_what_it_reports_are_kept_in_one_step(book, file) -> None:
    revision = book.write("Issue", issued(book, MEETING, file, as_at=DAY, public=True))
    pack, position = book.packs.first(), book.positions.first()
    assert (pack.file_name, pack.size, pack.public) == ("Harbour Board.xlsx", 10, True)
    assert pack.sha256 == sha256(b"a workbook").hexdigest()
    assert (pack.meeting_id, pack.position_id) == (MEETING.id, position.id)
    assert (position.occasion, position.as_at) == (Occasion.PACK_ISSUED, DAY)
    book.write("Undo", revision.inverse())
    assert not book.packs.count() and not book.positions.count()


def test_the_same_again_is_another_pack_with_the_position_that_stands(book, file) -> None:
    for _ in range(2):
        book.write("Issue", issued(book, MEETING, file, as_at=DAY))
    assert (book.packs.count(), book.positions.count()) == (2, 1)


def test_what_was_frozen_at_the_end_of_the_meeting_serves_its_pack_too(book, file) -> None:
    book.write("End", ended(book, MEETING, datetime(2031, 6, 30, 12, 0)))
    book.write("Issue", issued(book, book.meetings.get(MEETING.id), file, as_at=DAY))
    assert [position.occasion for position in book.positions.all()] == [Occasion.MEETING_ENDED]
    assert book.packs.first().position_id == book.positions.first().id


@pytest.mark.parametrize("as_at", [DAY, date(2031, 6, 23)])
def test_another_report_or_another_day_is_another_position(book, file, as_at: date) -> None:
    book.write("Issue", issued(book, MEETING, file, as_at=DAY))
    if as_at == DAY:
        book.write("Change", [changed(LAMP, replace(LAMP, wording="Trim both lamps"))])
    book.write("Issue", issued(book, MEETING, file, as_at=as_at))
    assert book.positions.count() == 2
