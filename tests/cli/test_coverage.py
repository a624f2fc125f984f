from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.board import Board
from desktop.domain.edits import added, added_all
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Link
from desktop.storage.book import Book
from tests.invented_plan import invented_plan
from tests.workflows.coverage_book import invented, set_base, tie_what_is_proposed

Answered = Callable[..., dict[str, Any]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "lantern.minutebook"
    with invented(made) as book:
        set_base(book)
        tie_what_is_proposed(book)
    return made


def test_the_object_has_rows_columns_marks_and_holes(answered: Answered, path: Path) -> None:
    answer = answered("coverage", "--book", path, "--against", "strands", "--as-at", "2014-11-07")
    assert answer["against"] == "strands"
    assert (len(answer["rows"]), len(answer["columns"]), len(answer["marks"])) == (30, 11, 14)
    marks = {(each["row"], each["column"]): each["mark"] for each in answer["marks"]}
    assert (marks["R6", "1"], marks["R6", "10"]) == ("primary", "contributes")
    counts = {hole["kind"]: len(hole["refs"]) for hole in answer["holes"]}
    assert counts == {
        "no strand": 16,
        "strand without recommendation": 8,
        "overdue but not minuted at the last two meetings": 15,
    }
    assert all(hole["words"].endswith(".") for hole in answer["holes"])
    assert len(answer["overlaps"]) == 12 and answer["serving_many"][0]["column"] == "1"


def test_plain_text_says_the_holes(printed: Callable[..., str], path: Path) -> None:
    told = printed("coverage", "--book", path, "--against", "strands", "--as-at", "2014-11-07").splitlines()
    assert told[0] == "30 recommendations against 11 strands."
    assert any(line.split() == ["R6", "1", "10"] for line in told)
    assert "Strand without recommendation: 8 strands rest on no recommendation: 3, 4, 5, 6, 7, 8, 9 and 11." in told


def test_a_plan_is_refused_until_a_book_holds_one(path: Path) -> None:
    with pytest.raises(Refused, match="no plan entries yet: import an improvement plan"):
        main(["coverage", "--book", str(path), "--against", "plan-entries", "--json"])


def test_a_plan_counts_its_actions_against_the_recommendations(answered: Answered, path: Path) -> None:
    with Book.open(path) as book:
        board = book.boards.all()[0]
        made = invented_plan(board.id)
        answering = Link(
            from_kind="plan-entries", from_id=made.quay.id, to_kind="recommendations",
            to_id=next(each for each in book.recommendations.all() if each.ref == "R6").id,
        )  # fmt: skip
        book.write("Plan", added_all([*made.records, answering]))
    answer = answered("coverage", "--book", path, "--against", "plan-entries", "--as-at", "2014-10-27")
    assert [column["ref"] for column in answer["columns"]] == [
        "1.1.1", "1.1.2", "1.1.3", "2.1.1", "2.1.2", "2.1.3", "3.1.1"
    ]  # fmt: skip
    assert [(each["row"], each["column"], each["mark"]) for each in answer["marks"]] == [("R6", "1.1.2", "primary")]
    words = {hole["kind"]: hole["words"] for hole in answer["holes"]}
    assert words["no plan entry"].startswith("28 recommendations rest on no plan entry: I1,")
    assert words["plan entry without recommendation"].startswith("6 plan entries answer no recommendation: 1.1.1,")


def test_one_of_several_boards_is_named(answered: Answered, path: Path) -> None:
    with Book.open(path) as book:
        book.write("Another", [added(Board(name="Quay Board"))])
    with pytest.raises(Refused, match="name one with --board: Lantern Board, Quay Board"):
        main(["coverage", "--book", str(path), "--against", "strands"])
    answer = answered("coverage", "--book", path, "--against", "action-items", "--board", "quay board")
    assert (answer["board"], answer["rows"], answer["holes"]) == ("Quay Board", [], [])
