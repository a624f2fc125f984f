"""The coverage matrix of 200 recommendations and 200 actions: how soon it is there, and how long a frame takes."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.recommendation import Link, Recommendation, Report
from desktop.gui.jobs import Jobs
from desktop.gui.screens.coverage import CoverageScreen
from desktop.gui.session import BookSession
from desktop.gui.theme import Appearance, theme
from desktop.storage.book import Book
from tests.bench.stopwatch import Measured, hold

pytestmark = pytest.mark.bench

SIDE, STEPS = 200, 60
FRAME, OPENING = 0.016, 0.5
TODAY = date(2014, 11, 7)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    board = Board(name="Lantern Board")
    report = Report(board_id=board.id, title="Lamps at sea")
    ones = [
        Recommendation(
            report_id=report.id, position=at, ref=f"R{at}", theme="Lamps", paragraphs=("Mend the lamp.",), due=TODAY
        )
        for at in range(SIDE)
    ]
    items = [
        ActionItem(board_id=board.id, ref=f"K{at}(1)", wording="Mend the lamp on the outer quay") for at in range(SIDE)
    ]
    kinds = {"from_kind": "action-items", "to_kind": "recommendations"}
    links = [
        Link(from_id=items[at * 7 % SIDE].id, to_id=ones[at % SIDE].id, primary=at % 2 == 0, **kinds)  # type: ignore[arg-type]
        for at in range(10 * SIDE)
    ]
    made = tmp_path_factory.mktemp("coverage") / "lantern.minutebook"
    with Book.create(made) as book:
        book.write("Fill", added_all([board, report, *ones, *items, *links]))
    return made


@pytest.fixture
def session(path: Path, qapp: QApplication) -> Iterator[BookSession]:
    theme().set_up(qapp, Appearance.LIGHT, 1.0)
    made = BookSession(Book.open(path), today=TODAY)
    yield made
    made.close()


@pytest.fixture
def opened(session: BookSession) -> Callable[[], CoverageScreen]:
    def show() -> CoverageScreen:
        screen = CoverageScreen(session, Jobs())
        screen.resize(1920, 1000)
        screen.refresh()
        screen.grab()
        return screen

    return show


def taken(work: Callable[[], object], times: int) -> float:
    """Return the median of seconds that some work takes."""
    found = []
    for _time in range(times):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return statistics.median(found)


def test_it_opens_in_half_a_second(opened: Callable[[], CoverageScreen]) -> None:
    hold("coverage 200 x 200: open, of 500 ms", lambda: Measured(OPENING, taken(opened, 5)), 1)


# a grab paints all that shows, headings too, where scrolling itself only paints what comes into view
def test_a_frame_of_scrolling_takes_less_than_the_display_needs(opened: Callable[[], CoverageScreen]) -> None:
    screen = opened()
    screen.show()
    grid = screen.grid

    def scrolling(bar_name: str) -> Callable[[], None]:
        bar = getattr(grid, bar_name)()

        def step() -> None:
            before = bar.value()
            bar.setValue(before + 40 if before + 40 <= bar.maximum() else 0)
            grid.grab()

        return step

    for bar in ("verticalScrollBar", "horizontalScrollBar"):
        hold(f"coverage 200 x 200: a frame of {bar[:-9]} scrolling", lambda bar=bar: _frame(scrolling(bar)), 1)
    screen.close()


def test_a_step_of_the_cross_takes_less_than_a_frame(opened: Callable[[], CoverageScreen]) -> None:
    screen = opened()
    screen.show()
    grid = screen.grid
    places = iter(range(10_000))

    def step() -> None:
        at = next(places) % 20
        grid.choose(at, at)
        grid.grab()

    hold("coverage 200 x 200: a step of the cross", lambda: _frame(step), 1)
    screen.close()


def _frame(step: Callable[[], None]) -> Measured:
    return Measured(FRAME, taken(step, STEPS))
