"""Papers of later years beside an early meeting: its pack holds none of them, whatever they say of themselves."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.headline import Headline
from desktop.domain.measure import Measure, Risk
from desktop.domain.meeting import Meeting
from desktop.domain.outcome import Function, Outcome, ProgressReview
from desktop.domain.plan import EntryLevel, Plan, PlanEntry
from desktop.domain.source import Placement, SourceDocument
from desktop.exports.paper_contents import BoardPapers
from desktop.storage.book import Book
from desktop.workflows.build_pack import build_pack
from desktop.workflows.export_pack import export_pack
from tests.invented_scorecard import reading

EARLY, LATE, MADE = date(2014, 11, 7), date(2018, 11, 26), date(2019, 3, 4)
BOARD = Board(name="Lock Keepers")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A board with an early meeting, written down years later."""
    with Book.create(tmp_path / "locks.minutebook") as made:
        made.clock = lambda: datetime(2019, 3, 4, 12, tzinfo=UTC)
        made.write("Begin", added_all([BOARD, Meeting(board_id=BOARD.id, date=EARLY)]))
        yield made


def write(book: Book, *records: Any, paper: bool = True) -> None:
    """Write records as a paper brings them, or by hand."""
    placed = tuple(
        Placement(kind="risks", record_id=each.id, first_line=at, last_line=at) for at, each in enumerate(records, 1)
    )
    document = SourceDocument(
        board_id=BOARD.id, name="A paper", kind="scorecard", sha256="0", imported_on=MADE, text="", placements=placed
    )
    book.write("Import of a paper", added_all([*records, *([document] if paper else [])]))


def papers(book: Book, day: date) -> BoardPapers:
    (meeting,) = book.meetings.all()
    return build_pack(book, meeting.id, day).board_papers


def scorecard() -> Sequence[Any]:
    outcome = Outcome(board_id=BOARD.id, framework="Water plan", ref="1", title="Gates that close")
    gates = Measure(board_id=BOARD.id, outcome_id=outcome.id, ref="1.1", title="Gates mended")
    locks = Measure(board_id=BOARD.id, outcome_id=outcome.id, ref="1.2", title="Locks in use")
    risk = Risk(board_id=BOARD.id, outcome_id=outcome.id, text="The sluice gives way")
    return outcome, gates, locks, risk, reading(gates.id, "Q2 2018/19", "4")


def test_a_scorecard_is_known_from_the_end_of_its_first_period(book: Book) -> None:
    write(book, *scorecard())
    assert (papers(book, EARLY).scorecard, papers(book, EARLY).risks) == (None, None)
    later = papers(book, LATE)
    assert [row.measure.ref for row in later.scorecard.rows] == ["1.1", "1.2"]
    assert len(later.risks.rows) == 1


def test_a_plan_is_known_from_its_first_phase(book: Book) -> None:
    plan = Plan(board_id=BOARD.id, title="Gates anew")
    phase = PlanEntry(plan_id=plan.id, level=EntryLevel.PHASE, ref="1", wording="Make good", starts=date(2015, 5, 1))
    write(book, plan, phase)
    assert (papers(book, EARLY).plans, len(papers(book, date(2015, 5, 1)).plans)) == ((), 1)


def test_functions_are_known_from_the_first_review(book: Book) -> None:
    review = ProgressReview(board_id=BOARD.id, title="The second year", ends=date(2016, 12, 31))
    write(book, review, Function(board_id=BOARD.id, title="Dredging"))
    assert papers(book, EARLY).functions is None
    assert len(papers(book, LATE).functions.rows) == 1


def test_a_review_that_is_yet_to_end_hides_no_function_that_is_written_down(book: Book) -> None:
    review = ProgressReview(board_id=BOARD.id, title="Draft", ends=date(2019, 6, 30))
    write(book, review, Function(board_id=BOARD.id, title="Dredging"), paper=False)
    assert (papers(book, EARLY).functions, len(papers(book, MADE).functions.rows)) == (None, 1)


def test_what_was_written_by_hand_is_known_from_that_day(book: Book) -> None:
    write(
        book, Risk(board_id=BOARD.id, text="Ice"), Headline(board_id=BOARD.id, text="A gate fell"),
        Measure(board_id=BOARD.id, title="Boats"), Plan(board_id=BOARD.id, title="Plain plan"), paper=False,
    )  # fmt: skip
    assert papers(book, EARLY) == BoardPapers()
    now = papers(book, MADE)
    assert now.risks and now.timeline and now.scorecard and now.plans


def test_what_a_paper_brought_without_a_day_is_known(book: Book) -> None:
    write(book, Risk(board_id=BOARD.id, text="Ice"), Function(board_id=BOARD.id, title="Dredging"))
    early = papers(book, EARLY)
    assert early.risks and early.functions


def test_the_early_pack_is_written_and_counted_back(book: Book, tmp_path: Path) -> None:
    write(book, *scorecard())
    (meeting,) = book.meetings.all()
    sheets = export_pack(book, meeting, tmp_path / "pack.xlsx", as_at=EARLY).sheets
    assert not {"Scorecard", "Risks"} & set(sheets)
    assert export_pack(book, meeting, tmp_path / "later.xlsx", as_at=LATE).sheets["Scorecard"] == 2
