"""Returned workbooks that were sorted, cut, copied or sent elsewhere: whose row each one is, or that it is none's."""

import csv
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from desktop.domain.errors import Refused
from desktop.workflows.return_difference import State
from tests.fixtures.returns import asked_in, fill, only


def test_rows_and_columns_may_be_moved_renamed_and_added(asked) -> None:
    def rearrange(sheet: Any) -> None:
        sheet.title = "mine"
        sheet.protection.sheet = False
        sheet.tables.clear()
        sheet.move_range("I1:I3", cols=12)  # the update goes to the far right
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Notes of the Works department"
        sheet["U3"] = "Your updates"
        sheet["A3"] = "Reference"
        sheet.cell(3, 24).value, sheet.cell(4, 24).value = "Our cost code", "W12"
        sheet.insert_rows(5)
        sheet["A5"] = "Z9"
        sheet["U5"] = "A row of our own"

    back = fill(asked.path, {"H4(1)": {"update": "Half is mended."}}, rearrange)
    difference = asked.back(back)
    assert only(difference).place == "mine, cell U4"
    assert difference.extra == ("mine, “Our cost code”",)
    assert difference.unknown == ("mine, row 5: Z9",)


def test_a_row_that_was_deleted_is_missed(asked) -> None:
    assert asked.back(fill(asked.path, {}, lambda sheet: sheet.delete_rows(2))).missing == ("H4(1)",)


def test_columns_sorted_apart_are_refused(asked) -> None:
    def part(sheet: Any) -> None:
        sheet["A2"], sheet["A3"] = sheet["A3"].value, sheet["A2"].value
        sheet["I2"] = "About which of the two?"

    assert "sorted apart" in only(asked.back(fill(asked.path, {}, part))).why


def test_a_row_that_stands_twice_with_other_words_is_refused(asked) -> None:
    def copy(sheet: Any) -> None:
        for column in range(1, 16):
            sheet.cell(9, column).value = sheet.cell(2, column).value
        sheet["I2"], sheet["I9"] = "One thing", "Another thing"

    assert "stands twice" in only(asked.back(fill(asked.path, {}, copy))).why


def test_refs_do_where_the_row_codes_are_gone(asked) -> None:
    def cut(sheet: Any) -> None:
        sheet.delete_cols(15)

    difference = asked.back(fill(asked.path, {"H4(1)": {"update": "Half is mended."}}, cut))
    assert only(difference).state is State.NEW  # the first sheet still names the sending


def test_without_any_code_everything_is_to_be_decided(asked) -> None:
    def cut(sheet: Any) -> None:
        sheet.delete_cols(15)
        del sheet.parent["How to return this"]

    difference = asked.back(fill(asked.path, {"H4(1)": {"update": "Half is mended."}}, cut))
    assert "row codes are gone" in only(difference, State.ASK).why


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_copy_is_read(asked, tmp_path, sign, encoding) -> None:
    sheet = load_workbook(fill(asked.path, {"H4(1)": {"update": "Half:\n£40, so far"}}))["Your update"]
    to = tmp_path / "copy.csv"
    with to.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=sign).writerows([cell.value for cell in row] for row in sheet)
    cell = only(asked.back(to))
    assert (cell.theirs, cell.place) == ("Half:\n£40, so far", "cell I2")


def test_a_workbook_of_another_book_is_refused(asked, tmp_path) -> None:
    (tmp_path / "other").mkdir()
    other = asked_in(tmp_path / "other")
    other.book.close()
    with pytest.raises(Refused, match="was sent from another book"):
        asked.back(fill(other.path, {"H4(1)": {"update": "x"}}))


def test_a_workbook_that_is_no_return_is_refused(asked, tmp_path) -> None:
    workbook = Workbook()
    workbook.active.append(["Budget", "2014"])
    workbook.save(tmp_path / "budget.xlsx")
    with pytest.raises(Refused, match="no sheet with the headings of an update"):
        asked.back(tmp_path / "budget.xlsx")
