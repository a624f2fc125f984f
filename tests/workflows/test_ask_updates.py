"""Who is asked for an update, about what, and what stands in their workbook."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from desktop.domain.action_item import ActionStatus
from desktop.domain.board import Membership, Person
from desktop.domain.edits import added, added_all, removed
from desktop.domain.errors import Refused
from desktop.exports.progress import Stopped
from desktop.workflows.ask_updates import write_sendings
from desktop.workflows.updates_due import LeadAsked, leads_to_ask, rows_without_lead
from tests.fixtures.returns import SENT, WORKS, Asked, fill


def lead(asked: Asked, name: str = WORKS) -> LeadAsked:
    """Return one lead as they would be asked now."""
    return next(each for each in leads_to_ask(asked.book, asked.made.board.id) if each.name.startswith(name))


def rows(path: Path) -> Any:
    """Return the sheet of rows."""
    return load_workbook(path)["Your update"]


def test_each_lead_has_only_their_own_open_rows(asked) -> None:
    asked.change("action-items", asked.made.later.id, status=ActionStatus.WITHDRAWN, status_reason="No boats.")
    found = leads_to_ask(asked.book, asked.made.board.id)
    assert [(each.name, each.count) for each in found] == [(WORKS, 2)]
    assert rows_without_lead(asked.book, asked.made.board.id) == 2
    assert [cell.value for cell in rows(asked.path)["A"]] == ["Ref", "H4(1)", "R1"]


def test_a_person_and_the_post_they_alone_hold_are_one_lead(asked) -> None:
    asked.book.write("Person", [added(Person(name="Ms Alder", post=WORKS))])
    assert lead(asked, "Ms Alder").count == 2


@pytest.mark.parametrize(("name", "sees", "sent"), [("Ms Alder", True, 2), ("Ms Alder", False, 1), (WORKS, True, 1)])
def test_exempt_rows_go_only_to_a_person_who_may_see_them(asked, name, sees, sent) -> None:
    asked.book.write("Person", [added(Person(name="Ms Alder", post=WORKS, sees_exempt=sees))])
    asked.change("action-items", asked.made.late.id, lead=name, exempt=True, wording="Buy the quay of the widow")
    found = lead(asked, "Ms Alder")
    assert (found.count, len(found.held_back)) == (sent, 2 - sent)
    path = write_sendings(asked.book, asked.made.board, [found], asked.folder, on=SENT)[0].path
    text = b"".join(ZipFile(path).read(part) for part in ZipFile(path).namelist())
    assert (b"widow" in text) is (sent == 2)
    assert (b"Not for publication" in text) is (sent == 2)


def test_input_cells_are_open_and_said_in_words_and_the_rest_is_locked(asked) -> None:
    sheet = rows(asked.path)
    headings = [cell.value for cell in sheet[1]]
    unlocked = [heading for heading, cell in zip(headings, sheet[2], strict=True) if not cell.protection.locked]
    assert unlocked == headings[8:14]
    assert "Your update (type here)" in unlocked and "Status now (choose)" in unlocked
    assert sheet.protection.sheet and not sheet.protection.password
    assert {cell.fill.fgColor.rgb for cell in sheet[2][8:14]} == {"00FFF9E5"}


def test_the_last_update_and_its_date_stand_locked_beside(asked) -> None:
    told = {cell.value: other for cell, other in zip(rows(asked.path)[1], rows(asked.path)[2], strict=True)}
    assert told["Last update"].value == "Stone is bought." and told["Last update"].protection.locked
    assert told["Last update on"].value.date() == date(2014, 10, 1)


def test_statuses_are_chosen_from_what_a_lead_may_say(asked) -> None:
    lists = {
        str(each.sqref): each.formula1 for each in rows(asked.path).data_validations.dataValidation if each.formula1
    }
    assert lists["J2"] == '"not started,in progress,on hold,proposed for closure"'
    assert "evidence submitted" in lists["J3"] and "signed off" not in lists["J3"]


def test_the_first_sheet_says_how_to_return_it(asked) -> None:
    guide = load_workbook(asked.path).worksheets[0]
    said = " ".join(str(cell.value) for row in guide for cell in row if cell.value)
    assert guide.title == "How to return this"
    for words in (
        "Harbour Board",
        WORKS,
        "yellow columns",
        "31/03/15",
        "How to return it",
        "27 October 2014",
        "are counted from",
    ):
        assert words in said


def test_nothing_is_hidden_and_there_are_no_formulas_or_macros(asked) -> None:
    workbook = load_workbook(asked.path)
    assert [sheet.sheet_state for sheet in workbook] == ["visible", "visible"]
    for sheet in workbook:
        assert not any(each.hidden for each in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))
        assert not any(cell.data_type == "f" for row in sheet for cell in row)
    assert not [part for part in ZipFile(asked.path).namelist() if "vba" in part.lower() or "external" in part]


def test_every_row_tells_its_sending(asked) -> None:
    request = asked.book.update_requests.first()
    assert [cell.value for cell in rows(asked.path)["O"]][1:] == [f"{request.code}-01", f"{request.code}-02"]
    assert request.rows[0].values["last_update"] == "Stone is bought."


def test_a_workbook_sent_before_is_never_written_over(asked) -> None:
    before = asked.path.read_bytes()
    again = asked.send()
    assert again.name == f"{asked.path.stem} (2).xlsx" and asked.path.read_bytes() == before


def test_stopping_half_way_leaves_no_workbook(asked) -> None:
    leads = leads_to_ask(asked.book, asked.made.board.id)
    there = set(asked.folder.iterdir())
    with pytest.raises(Stopped):
        write_sendings(
            asked.book,
            asked.made.board,
            leads,
            asked.folder,
            on=SENT,
            progress=lambda number, _count, _name: number < 1,
        )
    assert set(asked.folder.iterdir()) == there


def test_a_day_that_has_passed_and_a_missing_folder_are_refused(asked) -> None:
    for folder, day, words in (
        (asked.folder, date(2014, 10, 1), "has passed"),
        (asked.folder / "none", None, "folder"),
    ):
        with pytest.raises(Refused, match=words):
            write_sendings(asked.book, asked.made.board, [lead(asked)], folder, on=SENT, answer_by=day)


def test_an_update_that_looks_like_a_formula_is_sent_as_text(asked) -> None:
    told = asked.book.updates.first()
    asked.change("updates", told.id, text="=HYPERLINK(1)")
    sheet = rows(asked.send())
    assert (sheet["G2"].value, sheet["G2"].data_type) == ("=HYPERLINK(1)", "s")


def test_who_has_left_is_said(asked) -> None:
    asked.book.write("Person", [added(Person(name="Ms Alder", left_on=date(2014, 10, 20)))])
    asked.change("action-items", asked.made.late.id, lead="Ms Alder")
    assert lead(asked, "Ms Alder").left_words(SENT) == "left on 20 Oct 2014"
    assert not replace(lead(asked), person=None).has_left(SENT)


def test_who_has_left_the_board_has_left(asked) -> None:
    beech = Person(name="Ms Beech")
    board_id = asked.made.late.board_id
    asked.book.write(
        "Person", added_all([beech, Membership(board_id=board_id, person_id=beech.id, ends=date(2014, 9, 1))])
    )
    asked.change("action-items", asked.made.late.id, lead="Ms Beech")
    assert lead(asked, "Ms Beech").left_words(SENT) == "has left the Board"


def test_a_workbook_whose_sending_was_undone_says_so(asked) -> None:
    asked.book.write("Undo", [removed(asked.book.update_requests.first())])
    with pytest.raises(Refused, match=r"^The sending of 27 October 2014 to Director of Works was taken back"):
        asked.back(fill(asked.path, {"H4(1)": {"update": "x"}}))
