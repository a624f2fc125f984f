"""Texts of others: they stay text, whole, whatever they begin with and however long they are."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exports.plain_text import printable
from desktop.exports.row_shape import MOST_LINES, fitted_rows
from desktop.exports.sheet_plan import Column
from desktop.exports.text_size import line_ends
from tests.exports.harbour_pack import action_row, table_rows, written


@pytest.mark.parametrize(
    "start", ["=1+1", '=HYPERLINK("https://x.example")', "+1", "-1", "@SUM(A1)", "\t=1", "#N/A", "＝1"]
)
def test_no_text_becomes_a_formula(tmp_path: Path, start: str) -> None:
    sheet = written(tmp_path, actions=(action_row(wording=start, lead=start, ref=start),))["Action log"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == start]
    assert len(cells) == 3
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


def test_a_very_long_text_goes_on_in_further_rows(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(6_000))[:40_000]
    workbook = written(tmp_path, actions=(action_row(wording=text, ref="HB/1"),))
    rows = table_rows(workbook["Action log"])
    assert "".join(row[2] for row in rows) == text
    assert {row[0] for row in rows} == {"HB/1", "HB/1 (continued)"}
    assert max(workbook["Action log"].row_dimensions[row].height for row in range(4, 4 + len(rows))) <= 409


def test_control_characters_are_shown_and_not_dropped(tmp_path: Path) -> None:
    sheet = written(tmp_path, actions=(action_row(wording="a\x07b\ud800c\r\nd"),))["Action log"]
    assert table_rows(sheet)[0][2] == "a�b�c\nd"


def test_markup_stays_text(tmp_path: Path) -> None:
    sheet = written(tmp_path, actions=(action_row(wording="<b>&amp;</b> ]]>"),))["Action log"]
    assert table_rows(sheet)[0][2] == "<b>&amp;</b> ]]>"


@settings(deadline=None, max_examples=200)
@given(text=st.text(), width=st.floats(min_value=4, max_value=90))
def test_lines_cover_the_text_in_order(text: str, width: float) -> None:
    ends = line_ends(text, width)
    assert ends == sorted(ends)
    assert ends[-1] == len(text)


@settings(deadline=None, max_examples=100)
@given(text=st.text(alphabet="ab \n", min_size=1, max_size=6_000))
def test_split_rows_join_to_the_text(text: str) -> None:
    columns = (Column("Ref", 10), Column("Text", 12))
    rows = list(fitted_rows(("R1", text), columns))
    assert "".join(row[1] for row, _ in rows) == printable(text)
    assert all(len(line_ends(row[1], 12)) <= MOST_LINES for row, _ in rows)
