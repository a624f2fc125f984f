"""Figures in cells and lines: real numbers in the format of their paper, gaps that stay gaps."""

import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.charts.measure_trend import measure_trend
from desktop.exports.figure_format import figure_format
from desktop.exports.paper_contents import BoardPapers
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents, written
from tests.invented_scorecard import invented_scorecard


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (88, "%", '#,##0"%"'),
        (10.45, "%", '#,##0.00"%"'),
        (0.9, "£m", '"£"#,##0.0"m"'),
        (3555, "", "#,##0"),
        (10.3, "days", '#,##0.0" days"'),
        (12, "per 10,000 people", "#,##0"),
        (1234567890123, "", "General"),
        (3, 'a "b"', "#,##0"),
    ],
)
def test_a_number_is_shown_as_its_paper_prints_it(value: float, unit: str, expected: str) -> None:
    assert figure_format(value, unit) == expected


def _trends():
    made = invented_scorecard("harbour")
    return tuple(
        measure_trend(each, [one for one in made.readings if one.measure_id == each.id], date(2018, 10, 20))
        for each in (made.nets, made.lamps)
    )


def test_a_line_is_bound_to_numbers_with_the_words_beside_and_no_text_in_a_gap(tmp_path: Path) -> None:
    sheet = written(tmp_path, charts=(), board_papers=BoardPapers(trends=_trends()))["Charts"]
    first, second, *_ = [[cell.value for cell in row] for row in sheet[sheet.tables["ChartData1"].ref]]
    assert first == ["As printed", "Period", "Figure", "Target"]
    assert second[1:] == ["Q2 2017/18", 9, 12]
    gap = next(row for row in sheet[sheet.tables["ChartData1"].ref] if row[1].value == "Q3 2017/18")
    assert (gap[0].value, gap[2].value) == ("no figure", None)


def test_a_line_leaves_a_gap_has_dots_and_is_told_in_words(tmp_path: Path) -> None:
    trends = _trends()
    write_pack(contents(charts=(), board_papers=BoardPapers(trends=trends)), tmp_path / "pack.xlsx")
    with ZipFile(tmp_path / "pack.xlsx") as archive:
        part = archive.read("xl/charts/chart1.xml").decode()
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert re.search(r'dispBlanksAs val="gap"', part)
    assert 'symbol val="circle"' in part and 'prstDash val="dash"' in part
    assert "'Charts'!$B$" in part and "'Charts'!$C$" in part
    assert re.findall(r'descr="([^"]*)"', drawing) == [each.alt for each in trends]
