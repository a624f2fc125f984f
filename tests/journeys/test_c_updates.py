"""C1 to C10: an officer is asked for an update by spreadsheet, and answers in their own way."""

from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.domain.action_item import ActionStatus, ProgressUpdate
from desktop.domain.decision import RequestState
from desktop.domain.edits import added
from desktop.gui import file_dialogs
from desktop.gui.requests import ImportPaper, ShowScreen
from desktop.gui.session import BookSession
from tests.fixtures.libreoffice import SOFFICE, change_and_save
from tests.fixtures.returns import BACK, WORKS, Asked, asked_in, fill

LONG = "\n\n".join(f"{number}. The wall was mended a little further along the quay." for number in range(40))


@pytest.fixture
def asked(person, tmp_path, monkeypatch) -> Asked:
    """A secretary in early November, whose board asked the Director of Works in late October."""
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=BACK))
    made = asked_in(tmp_path)
    made.book.close()
    assert person.window.books.open(tmp_path / "harbour.minutebook")
    made.book = person.window.session.book
    return made


def comes_back(person: Any, path: Path) -> list[str]:
    """Read a returned workbook in the window; return every text of the difference."""
    person.window.serve(ImportPaper(path))
    person.sees("return_table")
    return person.reads("return_table")


def test_c1_each_lead_gets_only_their_rows(person, harbour: SimpleNamespace, tmp_path, monkeypatch) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_asked: tmp_path / "out")
    person.window.serve(ShowScreen("updates"))
    person.clicks("updates_choose_folder")
    person.enters("updates_answer_by", "31 October 2014")
    person.clicks("updates_write")
    person.is_told_that("2 workbooks are written")
    refs = {path.stem.split(" - ")[1]: load_workbook(path)["Your update"]["A2"].value for path in out(tmp_path)}
    assert refs == {"Director of Works": harbour.late.ref, "The Chair, Harbour Master": harbour.later.ref}
    sendings = person.window.session.book.update_requests.all()
    assert {each.answer_by for each in sendings} == {date(2014, 10, 31)}
    assert person.menu("undo").isEnabled()
    person.keys("Ctrl+Z")
    assert person.window.session.book.update_requests.all() == []


def out(folder: Path) -> list[Path]:
    """Return the workbooks that were written."""
    return list((folder / "out").glob("*.xlsx"))


def test_c1_a_lead_is_left_out_by_the_keyboard(person, harbour: SimpleNamespace, tmp_path, monkeypatch) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_asked: tmp_path / "out")
    person.window.serve(ShowScreen("updates"))
    person.clicks("updates_choose_folder")
    person.chooses("ask_table", "Harbour Master")
    person.keys("Space")
    person.clicks("updates_write")
    person.is_told_that("1 workbook is written")
    assert [WORKS in path.name for path in out(tmp_path)] == [True]


def test_c2_and_c10_what_to_fill_in_and_what_was_said_last(asked) -> None:
    workbook = load_workbook(asked.path)
    told = {head.value: cell for head, cell in zip(workbook["Your update"][1], workbook["Your update"][2], strict=True)}
    assert workbook.worksheets[0].title == "How to return this"
    assert not told["Your update (type here)"].protection.locked and told["Ref"].protection.locked
    assert told["Last update"].value == "Stone is bought." and told["Last update"].protection.locked


def test_c3_a_date_is_typed_in_any_way_and_read_back(person, asked) -> None:
    for number, typed in enumerate(("31/03/15", "end March 2015")):
        to = asked.folder / f"{number}.xlsx"
        said = comes_back(person, fill(asked.path, {"H4(1)": {"new_date": typed, "reason": "Frost."}}, to=to))
        assert any("31 March 2015" in words for words in said)
        person.clicks("updates_leave")
    said = comes_back(person, fill(asked.path, {"H4(1)": {"new_date": "03/31/15", "reason": "Frost."}}))
    assert "Refused" in said and not any("31 March" in words for words in said)


def test_c4_a_proposal_without_evidence_is_refused_in_words(person, asked) -> None:
    said = comes_back(person, fill(asked.path, {"H4(1)": {"status": "proposed for closure"}}))
    assert "Refused" in said
    assert "shows that it is done" in person.sees("return_why").text()
    person.clicks("updates_put_in_book")
    assert asked.book.action_items.get(asked.made.late.id).status is ActionStatus.NOT_STARTED
    person.is_told_that("1 answer was refused")
    assert "shows that it is done" in person.sees("refused_text").toPlainText()
    person.clicks("refused_put_away")
    assert not person.is_there("refused_text")


def test_c5_a_late_and_rearranged_copy_finds_its_rows(person, asked) -> None:
    def rearrange(sheet: Any) -> None:
        sheet.title = "mine"
        sheet.insert_cols(1)
        sheet["A1"], sheet["A2"] = "Our cost code", "W12"
        sheet["J1"] = "Your updates"
        sheet.delete_rows(3)

    said = comes_back(person, fill(asked.path, {"H4(1)": {"update": "Half is mended."}}, rearrange))
    assert {"Half is mended.", "mine, “Our cost code”", "Column left aside", "Not sent back", "R1"} <= set(said)
    person.clicks("updates_put_in_book")
    person.is_told_that("1 answer is in the book")
    assert asked.book.updates.all(action_item_id=asked.made.late.id)[-1].text == "Half is mended."


def test_c6_newer_words_are_not_overwritten(person, asked) -> None:
    newer = ProgressUpdate(action_item_id=asked.made.late.id, made_on=date(2014, 10, 30), text="Said by telephone.")
    asked.book.write("Telephone", [added(newer)])
    asked.change("action-items", asked.made.late.id, status=ActionStatus.IN_PROGRESS)
    back = fill(
        asked.path, {"H4(1)": {"update": "Half is mended.", "status": "proposed for closure", "evidence": "Photo"}}
    )
    comes_back(person, back)
    assert person.sees("return_ours").text() == "Said by telephone."
    person.clicks("updates_put_in_book")
    person.is_told_that("must be decided first")
    assert len(asked.book.updates.all()) == 2
    person.sees("return_table").setFocus()
    person.keys("T", "O")
    assert not person.is_there("message_sentence")
    person.clicks("updates_put_in_book")
    person.is_told_that("2 answers are in the book")
    assert asked.book.updates.all()[-1].text == "Half is mended."
    assert asked.book.action_items.get(asked.made.late.id).status is ActionStatus.IN_PROGRESS


def test_c7_a_date_asked_for_is_a_request_and_one_step_takes_all_back(person, asked) -> None:
    before = asked.book.action_items.get(asked.made.late.id)
    fields = {"new_date": "end March 2015", "reason": "Frost.", "status": "in progress", "update": "Half is mended."}
    comes_back(person, fill(asked.path, {"H4(1)": fields}))
    person.keys("Ctrl+Return")
    person.is_told_that("3 answers are in the book")
    request = asked.book.date_requests.first(state=RequestState.OPEN)
    assert (request.to_due, request.timing, request.asked_by) == (date(2015, 3, 31), "end March 2015", WORKS)
    assert asked.book.action_items.get(before.id).current_due == before.current_due
    assert asked.book.update_requests.first().returned_on == BACK
    person.keys("Ctrl+Z")
    assert asked.book.action_items.get(before.id) == before
    assert asked.book.date_requests.all() == [] and len(asked.book.updates.all()) == 1


def test_c8_a_long_explanation_keeps_its_line_breaks(person, asked) -> None:
    assert len(LONG) > 2000
    comes_back(person, fill(asked.path, {"H4(1)": {"update": LONG}}))
    person.clicks("updates_put_in_book")
    person.is_told_that("1 answer is in the book")
    assert asked.book.updates.all()[-1].text == LONG


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed on this machine")
def test_c9_libreoffice_and_old_excel_bring_it_back_whole(person, asked) -> None:
    typed = {
        "I2": "Half is mended.\n\nThe rest by spring.",
        "J2": "in progress",
        "K2": "end March 2015",
        "L2": "Frost.",
    }
    new, old = asked.folder / "Saved.xlsx", asked.folder / "Saved.xls"
    change_and_save(asked.path, "Your update", typed, [new, old])
    said = comes_back(person, old)
    person.clicks("updates_leave")
    assert comes_back(person, new) == said
    person.clicks("updates_put_in_book")
    person.is_told_that("3 answers are in the book")
    assert asked.book.updates.all()[-1].text == typed["I2"]
    assert asked.book.date_requests.first().to_due == date(2015, 3, 31)


@pytest.mark.parametrize("name", ["Macros.xlsm", "Huge.xlsx"])
def test_what_cannot_be_taken_in_is_refused_with_a_sentence(person, asked, name) -> None:
    path = asked.folder / name
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(50 * 1024 * 1024)
    changes = len(asked.book.changes(100))
    person.window.serve(ImportPaper(path))
    person.is_told_that("holds macros" if name.endswith("m") else "larger than 20 MB")
    assert len(asked.book.changes(100)) == changes
    assert not person.is_there("return_table")


def test_the_book_may_be_left_and_the_workbook_waits(person, asked) -> None:
    comes_back(person, fill(asked.path, {"H4(1)": {"update": "Half is mended."}}))
    person.window.serve(ShowScreen("today"))
    person.is_told_that("is read and not yet in the book")
    person.window.serve(ShowScreen("updates"))
    assert "Half is mended." in person.reads("return_table")
