from datetime import date
from pathlib import Path

from desktop.cli.reading_order import in_reading_order
from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all, removed
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book


def test_an_agenda_stands_together_with_its_sub_items(tmp_path: Path) -> None:
    board = Board(name="Harbour Board")
    later = Meeting(board_id=board.id, date=date(2026, 4, 3))
    sooner = Meeting(board_id=board.id, date=date(2026, 3, 6))
    first, second, other = (
        AgendaItem(meeting_id=meeting.id, position=position, title=title)
        for meeting, position, title in [(sooner, 1, "Tides"), (sooner, 2, "Quays"), (later, 1, "Cranes")]
    )
    below = AgendaItem(meeting_id=sooner.id, parent_id=first.id, position=1, title="Spring tides")
    with Book.create(tmp_path / "harbour.minutebook") as book:
        book.write("Set up", added_all([board, later, sooner, other, first, second, below]))
        titles = [item.title for item in in_reading_order(book, "agenda-items")]
    assert titles == ["Tides", "Spring tides", "Quays", "Cranes"]


def test_a_sub_item_whose_item_is_in_the_bin_is_still_listed(tmp_path: Path) -> None:
    board = Board(name="Harbour Board")
    meeting = Meeting(board_id=board.id, date=date(2026, 3, 6))
    item = AgendaItem(meeting_id=meeting.id, title="Tides")
    below = AgendaItem(meeting_id=meeting.id, parent_id=item.id, title="Spring tides")
    with Book.create(tmp_path / "harbour.minutebook") as book:
        book.write("Set up", added_all([board, meeting, item, below]))
        book.write("Remove an item", [removed(item)])
        assert in_reading_order(book, "agenda-items") == [below]
