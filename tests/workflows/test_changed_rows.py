"""What changed since the last report stands in the pack, and a public copy of it tells nothing exempt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.exports.canary import check_nothing_exempt
from desktop.storage.book import Book
from desktop.workflows.build_pack import build_pack
from desktop.workflows.export_pack import export_pack, public_canaries
from desktop.workflows.run_meeting import ended

BOARD = Board(name="Harbour Board")
MARCH = Meeting(board_id=BOARD.id, date=date(2031, 3, 7), state=MeetingState.IN_PROGRESS)
JUNE = Meeting(board_id=BOARD.id, date=date(2031, 6, 6), state=MeetingState.PUBLISHED)
LAMP = ActionItem(
    board_id=BOARD.id,
    ref="H1",
    wording="Trim the lamp",
    agreed_on=date(2031, 3, 1),
    original_due=date(2031, 5, 30),
    current_due=date(2031, 5, 30),
)
SECRET = ActionItem(
    board_id=BOARD.id, ref="H2", wording="Seek quiet terms with the ferry company of Saltmarsh", exempt=True
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A board that ended one meeting and goes to the next, its exempt action worded anew meanwhile."""
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MARCH, JUNE, LAMP, SECRET]))
        made.write("End", ended(made, MARCH, datetime(2031, 3, 7, 12, 0)))
        other = replace(SECRET, wording="Terms were found")
        rope = ActionItem(board_id=BOARD.id, ref="H3", wording="Splice the rope", agreed_on=date(2031, 5, 2))
        made.write("Go on", [*added_all([rope]), changed(SECRET, other)])
        yield made


def test_the_pack_says_what_changed_since_the_meeting_before(book) -> None:
    told = build_pack(book, JUNE.id, JUNE.date).changed
    assert told.since == "the meeting of 7 March 2031"
    assert told.lines == ("Action items: 100 % on course (1 of 1) to 0 % (0 of 1): 1 slipped, 1 added (not rated).",)
    assert [(row.ref, row.what) for row in told.rows] == [
        ("H1", "Rating moved"),
        ("H2", "Wording changed"),
        ("H3", "New"),
    ]


def test_a_public_copy_leaves_out_what_is_exempt_on_either_side(book) -> None:
    told = build_pack(book, JUNE.id, JUNE.date, public=True).changed
    assert [row.ref for row in told.rows] == ["H1", "H3"]


def test_no_word_that_was_exempt_reaches_a_public_file(book, tmp_path: Path) -> None:
    to = export_pack(book, JUNE, tmp_path / "public.xlsx", as_at=JUNE.date, public=True).path
    with ZipFile(to) as archive:
        assert not any(b"Saltmarsh" in archive.read(name) for name in archive.namelist())


def test_the_words_of_then_are_looked_for_too(book, tmp_path: Path) -> None:
    canaries = public_canaries(book, JUNE, build_pack(book, JUNE.id, JUNE.date, public=True))
    leak = tmp_path / "leak.xlsx"
    with ZipFile(leak, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{SECRET.wording}</t></si></sst>")
    with pytest.raises(Refused):
        check_nothing_exempt(leak, canaries)


def test_without_an_earlier_report_there_is_no_such_sheet(book) -> None:
    assert build_pack(book, MARCH.id, MARCH.date).changed is None


def test_the_packs_own_meeting_is_not_what_came_before(book) -> None:
    book.write("End", ended(book, JUNE, datetime(2031, 6, 6, 12, 0)))
    assert build_pack(book, JUNE.id, JUNE.date).changed.since == "the meeting of 7 March 2031"


def test_the_workbook_has_the_sheet(book, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    to = export_pack(book, JUNE, tmp_path / "pack.xlsx", as_at=JUNE.date).path
    sheet = load_workbook(to)["What changed"]
    assert sheet["A1"].value == "What changed since the meeting of 7 March 2031"
    assert "WhatChanged" in sheet.tables
