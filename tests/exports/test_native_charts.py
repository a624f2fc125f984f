"""The charts of the workbook: bound to visible cells, described in words, their axes shown."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import MEETING, charts, contents, written


@pytest.fixture
def parts(tmp_path: Path) -> dict[str, str]:
    write_pack(contents(), tmp_path / "pack.xlsx")
    with ZipFile(tmp_path / "pack.xlsx") as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}


def _chart_parts(parts: dict[str, str]) -> list[str]:
    return [parts[f"xl/charts/chart{number}.xml"] for number in range(1, len(charts()) + 1)]


def test_every_chart_has_its_text_for_who_cannot_see_it(parts: dict[str, str]) -> None:
    said = re.findall(r'descr="([^"]*)"', parts["xl/drawings/drawing1.xml"])
    assert said == [chart.alt for chart in charts()]


def test_every_title_is_the_finding(parts: dict[str, str]) -> None:
    for part, chart in zip(_chart_parts(parts), charts(), strict=True):
        assert chart.title in part


def test_every_axis_is_shown(parts: dict[str, str]) -> None:
    for part in _chart_parts(parts):
        assert re.findall(r'<(?:c:)?delete val="(\d)"', part) == ["0", "0"]


def test_every_number_format_is_the_charts_own(parts: dict[str, str]) -> None:
    for part in _chart_parts(parts):
        formats = re.findall(r"<(?:c:)?numFmt [^>]*>", part)
        assert formats
        assert all("sourceLinked" in each for each in formats)


def test_charts_are_bound_to_the_cells_of_their_tables(tmp_path: Path) -> None:
    sheet = written(tmp_path)["Charts"]
    for number, chart in enumerate(charts(), 1):
        cells = [[cell.value for cell in row] for row in sheet[sheet.tables[f"ChartData{number}"].ref]]
        assert cells[0] == list(chart.table()[0])
        days = [[_day(value) for value in row[1:]] for row in cells[1:]]
        assert days == [list(row[1:]) for row in chart.table()[1:]]


def _day(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


def test_bars_of_days_begin_at_the_original_date_and_their_lead_is_not_seen(parts: dict[str, str]) -> None:
    (part,) = (each for each in _chart_parts(parts) if "days" in "".join(re.findall(r'formatCode="([^"]*)"', each)))
    leading, moved = re.findall(r"<(?:c:)?ser>.*?</(?:c:)?ser>", part, re.DOTALL)
    assert "noFill" in leading and "noFill" not in moved
    assert 'formatCode="d mmm yyyy"' in leading
    assert not re.findall(r"<(?:c:)?legend>", part)


def test_counts_carry_letters_beside_colours(parts: dict[str, str]) -> None:
    labels = re.findall(r'formatCode="([^"]*)" sourceLinked', _chart_parts(parts)[0])
    assert [label for label in labels if label.startswith("&quot;")] == [
        f"&quot;{letter} &quot;0;;" for letter in "BGAR"
    ]


def test_charts_with_nothing_to_draw_are_told_once_in_one_line(tmp_path: Path) -> None:
    from desktop.charts.facts import BoardFacts
    from desktop.charts.register import CHARTS

    empty = tuple(chart(BoardFacts(as_at=MEETING)) for chart in CHARTS)
    sheet = written(tmp_path, charts=empty)["Charts"]
    assert not sheet.tables
    lines = [row[0].value or "" for row in sheet.iter_rows()]
    last = next(at for at, line in enumerate(lines) if line.startswith("Not drawn"))
    assert " ".join(lines[last:]) == (
        "Not drawn: no recommendations are recorded for this board; no action items are recorded for this board; "
        "ratings over time appear after the first meeting is ended."
    )


def test_numbers_that_do_not_fit_below_their_chart_stand_together_on_the_next_page(tmp_path: Path) -> None:
    chart = next(each for each in charts() if each.key == "closed-against-due")
    days = tuple(MEETING + timedelta(days=number) for number in range(20))
    series = tuple(replace(each, values=(1,) * 20) for each in chart.series)
    sheet = written(tmp_path, charts=(replace(chart, categories=days, series=series),))["Charts"]
    (table,) = sheet.tables.values()
    first = int(table.ref.split(":")[0].lstrip("A"))
    assert [each.id for each in sheet.row_breaks.brk] == [first - 1]
