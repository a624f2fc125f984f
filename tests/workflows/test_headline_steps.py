"""Headlines are written, dated, moved and put in order; nothing is invented on the way."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_grid import cell_order
from desktop.domain.headline_lanes import UNDATED, Lane, lane_of
from desktop.storage.book import Book
from desktop.workflows import headline_steps as steps
from tests.invented_timeline import OTHERS, PEOPLE, TODAY, WALLS, invented_timeline


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """The invented timeline in a book of its own."""
    board = Board(name="Harbour Board")
    made = invented_timeline(board.id)
    made.board = board
    with Book.create(tmp_path / "t.minutebook") as book:
        book.write("Fill", [added(board), *added_all(made.records)])
        made.book = book
        yield made


def do(made: SimpleNamespace, edits: list[Edit]) -> None:
    made.book.write("Step", edits)


def now(made: SimpleNamespace, headline: Headline) -> Headline:
    return made.book.headlines.get(headline.id)


def write(made: SimpleNamespace, timing: str, theme: str, text: str) -> Headline:
    headline = steps.written(made.book, made.board.id, timing=timing, theme=theme, text=text, today=TODAY)
    do(made, steps.new_edits(headline))
    return headline


def test_a_headline_is_three_things_typed(made: SimpleNamespace) -> None:
    headline = write(made, "12 Mar 2014", f" {WALLS.upper()}", "  The wall\nstood. ")
    assert (headline.theme, headline.text, headline.timing) == (WALLS, "The wall stood.", "12 Mar 2014")
    assert (headline.precision, headline.position) == (DatePrecision.DAY, 4)


def test_without_words_or_with_half_a_date_nothing_is_written(made: SimpleNamespace) -> None:
    with pytest.raises(PartRefused, match="what happened") as refused:
        write(made, "2014", WALLS, " ")
    assert refused.value.part == "text"
    with pytest.raises(PartRefused, match="Which year"):
        write(made, "March", WALLS, "The wall stood.")
    assert made.book.headlines.count() == 14


def test_another_date_brings_it_to_another_month(made: SimpleNamespace) -> None:
    do(made, steps.dated(made.book, made.rumour, "September 2014", TODAY))
    moved = now(made, made.rumour)
    assert (lane_of(moved), moved.position, moved.timing) == (Lane(2014, 9), 3, "September 2014")
    do(made, steps.dated(made.book, moved, "", TODAY))
    assert lane_of(now(made, made.rumour)) == UNDATED


def test_a_day_is_not_carried_into_another_month(made: SimpleNamespace) -> None:
    do(made, steps.to_neighbour_month(made.book, made.plan, 1))
    moved = now(made, made.plan)
    assert (moved.timing, moved.precision, moved.date.day) == ("June 2014", DatePrecision.MONTH, 1)


def test_what_is_undated_goes_to_the_last_month_and_no_further(made: SimpleNamespace) -> None:
    with pytest.raises(Refused, match="no date"):
        steps.to_neighbour_month(made.book, made.rumour, 1)
    do(made, steps.to_neighbour_month(made.book, made.rumour, -1))
    assert lane_of(now(made, made.rumour)) == Lane(2014, 9)
    do(made, steps.to_neighbour_month(made.book, made.crane, -1))
    assert lane_of(now(made, made.crane)) == Lane(2014, 12)


def test_a_theme_is_changed_by_name_and_by_its_neighbour(made: SimpleNamespace) -> None:
    do(made, steps.to_neighbour_theme(made.book, made.keepers, 1))
    assert (now(made, made.keepers).theme, now(made, made.keepers).position) == (OTHERS, 4)
    assert steps.to_neighbour_theme(made.book, made.storm, 1) == []
    do(made, steps.to_theme(made.book, now(made, made.keepers), PEOPLE.lower()))
    assert now(made, made.keepers).theme == PEOPLE


def test_the_order_of_a_cell_is_changed_by_hand_where_days_do_not_rule(made: SimpleNamespace) -> None:
    do(made, steps.reordered(made.book, made.lamp, -1))
    cell = sorted((now(made, each) for each in (made.cracks, made.divers, made.lamp)), key=cell_order)
    assert [each.id for each in cell] == [made.cracks.id, made.lamp.id, made.divers.id]
    assert steps.reordered(made.book, now(made, made.cracks), -1) == []
    with pytest.raises(Refused, match="by their days"):
        steps.reordered(made.book, made.stone, 1)


def test_headlines_of_one_place_are_told_apart_when_they_are_ordered(made: SimpleNamespace) -> None:
    twin = Headline(
        board_id=made.board.id, theme=WALLS, text="Twin.", date=made.cracks.date, precision=DatePrecision.MONTH
    )
    do(made, [added(twin)])
    cell = sorted((made.cracks, twin), key=cell_order)
    do(made, steps.reordered(made.book, cell[0], 1))
    assert cell_order(now(made, cell[0])) > cell_order(now(made, cell[1]))
