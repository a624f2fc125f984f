"""What a chair is told to ask about, on one page."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension
from desktop.domain.board import Board
from desktop.domain.edits import added_all, removed
from desktop.domain.meeting import Meeting
from desktop.exports.question_contents import QuestionContents, rest_words
from desktop.storage.book import Book
from desktop.workflows.export_kinds import Export, Wanted
from desktop.workflows.export_meeting import export_meeting
from desktop.workflows.question_sheet import build_question_sheet
from desktop.workflows.review_order import review_of
from tests.invented_scorecard import invented_scorecard

BOARD = Board(name="Harbour Board")
BEFORE, LAST, NOW = (Meeting(board_id=BOARD.id, date=day) for day in
                     (date(2014, 9, 26), date(2014, 10, 17), date(2014, 11, 7)))  # fmt: skip
SOON = date(2014, 12, 1)
LATE = ActionItem(
    board_id=BOARD.id, ref="H1", wording="Mend the wall", lead="Engineer", agreed_on=NOW.date,
    original_due=date(2014, 10, 7), current_due=date(2014, 10, 7), evidence=(Evidence(text="A note"),),
)  # fmt: skip


def entry(ref: str, **more: object) -> ActionItem:
    return replace(LATE, **{"id": ref, "ref": ref, "original_due": SOON, "current_due": SOON, **more})


SLIPPED, SILENT = entry("H2"), entry("H3", agreed_on=BEFORE.date)
BARE = entry("H4", status=ActionStatus.CLOSED, closed_on=LAST.date, closed_in_minute="H9", evidence=())


def moved(item: ActionItem, times: int) -> list[Extension]:
    return [Extension(action_item_id=item.id, made_on=LAST.date, to_due=SOON, reason="Storms") for _ in range(times)]


def make(folder: Path, *records: object) -> Book:
    book = Book.create(folder / "harbour.minutebook")
    book.write("Fill", added_all([BOARD, BEFORE, LAST, NOW, *records]))
    return book


def told(contents: QuestionContents) -> dict[str, list[str]]:
    return {group.heading: [row.ref for row in group.rows] for group in contents.groups}


def test_each_action_stands_under_the_first_question_that_fits_it(tmp_path: Path) -> None:
    records = (LATE, SLIPPED, SILENT, BARE, *moved(SLIPPED, 2), *moved(LATE, 3))
    with make(tmp_path, *records) as book:
        contents = build_question_sheet(book, NOW.id)
    assert told(contents) == {
        "Overdue": ["H1"],
        "Slipped twice or more": ["H2"],
        "Silent for two meetings": ["H3"],
        "Complete without evidence": ["H4"],
    }
    assert contents.groups[0].rows[0].why == "31 days late, moved 3 times"
    assert contents.groups[1].count == 2 and rest_words(contents.groups[1]) == "Also H1, named above."


def test_a_log_without_questions_says_so(tmp_path: Path) -> None:
    with make(tmp_path, entry("H5")) as book:
        assert build_question_sheet(book, NOW.id).groups == ()


@pytest.mark.parametrize(("export", "ending"), [(Export.QUESTIONS, ".pdf"), (Export.QUESTIONS_WORD, ".docx")])
def test_a_long_log_is_one_page_and_counts_what_had_no_room(tmp_path: Path, export: Export, ending: str) -> None:
    long = "Write to every keeper of a lamp on the coast about the hours of lighting " * 3
    many = [entry(f"H{at}", wording=long, current_due=NOW.date - timedelta(days=at)) for at in range(1, 60)]
    with make(tmp_path, *many) as book:
        made = export_meeting(book, NOW, Wanted(export=export), tmp_path / f"sheet{ending}")
    assert 5 < made.counts["actions"] < 59
    assert made.counts.get("pages", 1) == 1


def test_a_question_that_the_book_cannot_answer_is_named(tmp_path: Path) -> None:
    with make(tmp_path, LATE) as book:
        note = build_question_sheet(book, NOW.id).note
    assert note.endswith("Not asked: Green with a falling measure (this book holds no measures yet).")


def test_green_work_beside_a_falling_measure_is_asked_about(tmp_path: Path) -> None:
    green = entry("H6", agreed_on=LAST.date)
    card = invented_scorecard(BOARD.id, action_id=green.id)
    with make(tmp_path, green, *card.all) as book:
        contents = build_question_sheet(book, NOW.id, generated=datetime(2014, 10, 20))
        assert told(contents) == {"Green with a falling measure": ["H6"]}
        assert contents.groups[0].rows[0].why == "measure 1.2 worsening"
        assert "Not asked" not in contents.note
        book.write("Untie", [removed(link) for link in card.links])
        assert "no measure of this book is tied" in build_question_sheet(book, NOW.id).note


@pytest.mark.parametrize(
    ("made_on", "words"), [(10, "counted to today, 20 October 2014"), (40, "counted to 7 November 2014")]
)
def test_the_sheet_counts_to_the_day_of_the_review(tmp_path: Path, made_on: int, words: str) -> None:
    today = datetime(2014, 10, 10) + timedelta(days=made_on)
    with make(tmp_path, LATE) as book:
        contents = build_question_sheet(book, NOW.id, generated=today)
        review = review_of(book, BOARD, NOW, today.date())
    assert words in contents.note
    (row,) = contents.groups[0].rows
    assert row.why == f"{(review.as_at - LATE.current_due).days} days late"
