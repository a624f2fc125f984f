"""A log kept elsewhere comes into the book: its columns chosen, its actions seen, one step that can be undone."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.gui.requests import ImportPaper, ShowScreen


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    sheet.append(["Tracker as at 20 October 2014"])
    sheet.append(["No", "What to do", "Who", "Target date", "Remarks on it", "State"])
    sheet.append(["T1", "Mend the slipway before spring", "Pilot", "31/03/2015", "Stone is ordered.", "Ongoing"])
    sheet.append(["T2", "Paint the harbour light", "Pilot", "TBC", "", "In progress"])
    sheet.append(["Total: 2"])
    workbook.save(tmp_path / "tracker.xlsx")
    return tmp_path / "tracker.xlsx"


def test_a_log_is_read_by_the_columns_that_a_person_chooses(person, harbour, tracker) -> None:
    book = person.window.session.book
    before = book.action_items.count()
    person.window.serve(ImportPaper(tracker))
    person.sees("read_log")
    assert person.focus().objectName() == "column_0"
    person.picks("column_4", "expected")
    assert any("Mend the slipway" in words for words in person.reads("log_preview"))
    person.picks("column_1", "")
    assert not person.sees("read_log").isEnabled()
    person.picks("column_1", "wording")
    assert "2 actions read. 1 open action has no date." in person.sees("log_said").text()
    person.clicks("read_log")
    person.clicks("tab_queries")
    assert any("which is no status" in words for words in person.reads("reading_queries"))
    person.clicks("back_to_columns")
    person.clicks("read_log")
    person.clicks("accept_import")
    person.is_told_that("Action log is in the book")
    assert book.action_items.first(ref="T1").evidence_expected == "Stone is ordered."
    assert (book.action_items.count(), book.column_mappings.count()) == (before + 2, 1)
    person.keys("Ctrl+Z")
    assert (
        book.action_items.count(),
        book.column_mappings.count(),
        book.source_documents.first(name="tracker.xlsx"),
    ) == (
        before,
        0,
        None,
    )


def test_a_log_without_a_known_heading_asks_what_its_columns_hold(person, harbour, tmp_path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("Zorp,Blim,Quux\nMend the wall at the quay,Pilot,31/03/2015\n", encoding="utf-8")
    person.window.serve(ImportPaper(odd))
    assert "choose which one holds the action" in person.sees("log_said").text()
    assert [person.sees(f"column_{at}").currentText() for at in range(3)] == ["Not used"] * 3
    person.picks("column_0", "wording")
    person.picks("column_2", "due")
    assert "1 action read." in person.sees("log_said").text() and person.sees("read_log").isEnabled()


def test_a_log_left_for_another_screen_is_found_again(person, harbour, tracker) -> None:
    person.window.serve(ImportPaper(tracker))
    person.sees("read_log")
    person.window.serve(ShowScreen("today"))
    person.is_told_that("tracker.xlsx is read and not yet in the book")
    person.window.screens["importing"].go_on()
    person.sees("read_log")
    person.clicks("cancel_log")
    assert not person.is_there("read_log")
