"""What phrases know of a meeting."""

from datetime import date
from pathlib import Path

from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.storage.book import Book
from desktop.workflows.minute_facts import facts_of


def test_a_substitute_is_among_those_present(tmp_path: Path) -> None:
    board = Board(name="Harbour Board")
    meeting = Meeting(board_id=board.id, date=date(2031, 6, 30))
    there = Attendance(meeting_id=meeting.id, position=1, name="Councillor A. Alder")
    instead = Attendance(
        meeting_id=meeting.id, position=2, name="Councillor B. Birch", role=AttendanceRole.SUBSTITUTE,
        substitute_for="Councillor C. Cedar",
    )  # fmt: skip
    book = Book.create(tmp_path / "harbour.book")
    book.write("Start", added_all([board, meeting, there, instead]))
    told = facts_of(book, board, meeting)["present"]
    book.close()
    assert told == "Councillor A. Alder and Councillor B. Birch (substitute for Councillor C. Cedar)"
