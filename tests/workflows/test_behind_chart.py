"""The records behind a number of a chart, also of what was reported once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.charts.ratings_over_time import ratings_over_time
from desktop.charts.register import CHARTS
from desktop.charts.segments import members, segments, size
from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.position import Occasion
from desktop.storage.book import Book
from desktop.workflows.behind_chart import behind
from desktop.workflows.board_facts import board_facts
from desktop.workflows.take_position import taken

THEN, NOW = date(2031, 5, 30), date(2031, 6, 30)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    board = Board(name="Harbour Board")
    late = {"original_due": date(2031, 5, 1), "current_due": date(2031, 5, 2)}
    items = [
        ActionItem(board_id=board.id, ref="H1", wording="Mend.", **late),
        ActionItem(board_id=board.id, ref="H2", wording="Paint.", **late),
        ActionItem(board_id=board.id, ref="H3", wording="Watch."),
    ]
    made = Book.create(tmp_path / "harbour.minutebook")
    made.write("Fill", added_all([board, *items]))
    made.write("Freeze", taken(made, board.id, THEN, Occasion.BY_HAND))
    first = items[0]
    made.write("Withdraw", [changed(first, replace(first, status=ActionStatus.WITHDRAWN, status_reason="Done twice."))])
    yield made
    made.close()


def test_what_was_reported_then_stands_behind_the_column_of_then(book: Book) -> None:
    chart = ratings_over_time(board_facts(book, book.boards.first().id, NOW))
    behind_each = {segment: behind(book, chart, segment) for segment in segments(chart)}
    assert [len(found) for found in behind_each.values()] == [size(chart, each) for each in behind_each]
    assert sorted(len(found) for found in behind_each.values()) == [1, 2]
    assert len(behind(book, chart, None)) == 3


def test_a_position_that_is_gone_is_refused(book: Book) -> None:
    board_id = book.boards.first().id
    chart = ratings_over_time(board_facts(book, board_id, NOW))
    gone = replace(chart, positions=("nowhere",))
    with pytest.raises(Refused, match="no longer in the book"):
        behind(book, gone, next(iter(segments(chart))))


def test_what_may_not_be_shown_is_behind_no_number_of_a_public_copy(book: Book) -> None:
    board_id, hidden = book.boards.first().id, book.action_items.first(ref="H2").id
    facts = board_facts(book, board_id, NOW, without={hidden}, public=True)
    for chart in (make(facts) for make in CHARTS):
        assert hidden not in members(chart, None)
        assert "H2" not in chart.alt + chart.title + str(chart.table())
