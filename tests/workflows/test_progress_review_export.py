"""A progress review as a workbook: its numbers count on its sheets, and a public copy holds nothing exempt."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.outcome import Answer
from desktop.storage.book import Book
from desktop.workflows import progress_review_print
from desktop.workflows import progress_review_steps as steps
from desktop.workflows.progress_review_export import ReviewWanted, export_review, review_file_name
from desktop.workflows.progress_review_reading import review_in_hand
from tests.invented_review import SECRET, TODAY, write_review


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    with Book.create(tmp_path / "harbour.minutebook") as book:
        made = write_review(book)
        made.book = book
        yield made


def sheets(path: Path) -> dict[str, list[list[object]]]:
    return {sheet.title: [[*row] for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(path)}


def below(rows: list[list[object]], heading: str) -> list[list[object]]:
    """Return the rows below the heading row of a sheet's table."""
    at = next(place for place, row in enumerate(rows) if row[0] == heading)
    return rows[at + 1 :]


def test_every_number_of_the_summary_counts_on_its_sheet(made, tmp_path) -> None:
    to = tmp_path / "review.xlsx"
    export_review(made.book, ReviewWanted(review_id=made.last.id), to, as_at=TODAY)
    read = sheets(to)
    total = next(row for row in read["Summary"] if row[0] == "All")
    achieved = [row for row in below(read["Achieved"], "Outcome") if "Achieved" in row]
    risks = [row for row in below(read["Risks"], "Outcome") if "Risk or issue" in row]
    assert (total[3], total[4]) == (len(achieved), len(risks)) == (5, 4)
    assert total[5] == len(below(read["Overview"], "Outcome")) == 1
    assert total[6] == len(below(read["Next steps"], "Outcome")) == 5


def test_the_steps_of_last_time_stand_with_their_answers(made, tmp_path) -> None:
    review = steps.next_review(made.book, made.board.id, TODAY)
    made.book.write("Begin", steps.begun(made.book, review))
    check = review_in_hand(made.book, review).checks[0]
    made.book.write("Answer", steps.answered(check, Answer.DONE, review))
    export_review(made.book, ReviewWanted(review_id=review.id), tmp_path / "next.xlsx", as_at=TODAY)
    answers = [row[3] for row in below(sheets(tmp_path / "next.xlsx")["Last steps"], "Outcome")]
    assert answers == ["Done", *["Not answered yet"] * 4]


def test_a_public_copy_is_built_without_exempt_entries_and_says_so(made, tmp_path) -> None:
    to = tmp_path / "public.xlsx"
    export_review(made.book, ReviewWanted(review_id=made.last.id, public=True), to, as_at=TODAY)
    words = str(sheets(to))
    assert SECRET not in words and "1 exempt entry is left out" in words and "PUBLIC COPY" in words


@pytest.mark.parametrize("text", [SECRET, "Clerk suspended today"])
def test_a_public_copy_that_would_hold_an_exempt_entry_is_not_put_in_place(made, tmp_path, monkeypatch, text) -> None:
    """Whatever fault lets it through, and though it is too short for a phrase."""
    entries = made.book.outcome_entries.all(progress_review_id=made.last.id)
    secret = next(each for each in entries if each.exempt)
    if text != secret.text:
        made.book.write("Shorten", [changed(secret, replace(secret, text=text))])
    monkeypatch.setattr(progress_review_print, "opened", lambda hand: hand)
    with pytest.raises(Refused, match="public copy was not written"):
        export_review(made.book, ReviewWanted(review_id=made.last.id, public=True), tmp_path / "p.xlsx", as_at=TODAY)
    assert not (tmp_path / "p.xlsx").exists()


def test_the_name_of_the_file_is_its_title_and_day(made) -> None:
    assert review_file_name(made.last, TODAY, public=True) == "Progress review to December 2014 public 2015-07-06.xlsx"
