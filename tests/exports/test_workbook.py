"""The workbook as a reader opens it: its sheets, its counts, its tables, its paper."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from desktop.charts.facts import BoardFacts
from desktop.charts.register import CHARTS
from desktop.domain.rating import Rating
from desktop.domain.rating_key import default_key
from desktop.domain.rating_presets import GREEN
from desktop.exports.pack_contents import AgendaRow, AttendanceRow, MinuteRow, PreviousMinutes, StrandRow
from desktop.exports.sheet_plan import PAGE_WIDTH
from desktop.exports.workbook_styles import UNIT_SHARE, tint_of
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import BEFORE, COVER, MEETING, action_row, contents, report_part, table_rows, written

SHEETS = [
    "Cover", "Contents", "Agenda", "Previous minutes", "Attendance", "Action log", "Action details",
    "Recs Review of the harbour", "Strands", "Charts", "Notes",
]  # fmt: skip


@pytest.fixture
def workbook(tmp_path: Path):
    return written(tmp_path)


def test_sheets_stand_in_their_order(workbook) -> None:
    assert workbook.sheetnames == SHEETS


def test_reading_back_gives_the_counts(workbook) -> None:
    counts = {name: len(table_rows(workbook[name])) for name in SHEETS[1:9]}
    assert counts == {
        "Contents": 9, "Agenda": 3, "Previous minutes": 2, "Attendance": 1, "Action log": 1, "Action details": 1,
        "Recs Review of the harbour": 2, "Strands": 1,
    }  # fmt: skip


def test_the_list_of_contents_counts_and_links(workbook) -> None:
    rows = table_rows(workbook["Contents"])
    assert [row[0] for row in rows] == SHEETS[2:]
    assert {row[0]: row[2] for row in rows}["Recs Review of the harbour"] == 2
    assert workbook["Contents"]["A4"].hyperlink.location == "'Agenda'!A1"


def test_the_list_of_contents_counts_every_sheet(workbook) -> None:
    assert workbook["Contents"]["A2"].value.startswith("11 sheets: the cover, this list and the 9 below.")


def test_charts_that_are_not_drawn_are_not_counted(tmp_path: Path) -> None:
    drawn, *_ = contents().charts
    workbook = written(tmp_path, charts=(drawn, *(chart(BoardFacts(as_at=MEETING)) for chart in CHARTS[2:])))
    assert {row[0]: row[1:] for row in table_rows(workbook["Contents"])}["Charts"] == (
        "1 chart with numbers", 1,
    )  # fmt: skip


def test_attendance_is_counted_for_each_meeting(tmp_path: Path) -> None:
    away = AttendanceRow(meeting_date=BEFORE, name="The Chair", capacity="", role="apologies")
    came, due = replace(away, role="present"), replace(away, meeting_date=MEETING, role="expected")
    rows = (away, came, came, due)
    workbook = written(tmp_path, attendance=rows)
    assert {row[0]: row[1] for row in table_rows(workbook["Contents"])}["Attendance"] == (
        "30 May 2031: 2 of 3 present; 30 Jun 2031: 1 expected"
    )
    assert workbook["Attendance"]["A3"].value.startswith("Expected: a member of the board")


def test_title_stands_in_a1_and_one_heading_row_above_each_table(workbook) -> None:
    for name in set(SHEETS) - {"Charts"}:
        sheet = workbook[name]
        (table,) = sheet.tables.values()
        headings = [cell.value for cell in sheet[table.ref][0]]
        assert sheet["A1"].value
        assert headings == [column.name for column in table.tableColumns]
        assert len(set(headings)) == len(headings)


def test_table_names_are_used_once(workbook) -> None:
    names = [name for sheet in workbook for name in sheet.tables]
    assert len(names) == len(set(names))


def test_nothing_is_merged_hidden_or_commented(workbook) -> None:
    for sheet in workbook:
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        assert not any(each.hidden for each in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))
    assert not workbook.defined_names


def test_every_sheet_prints_on_a4_landscape_one_page_wide(workbook) -> None:
    for sheet in workbook:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_every_sheet_is_as_wide_as_a_page_so_that_all_print_in_one_size(tmp_path: Path) -> None:
    for name, sheet in _with_every_column(tmp_path).items():
        width = sum(each.width for each in sheet.column_dimensions.values())
        assert width == pytest.approx(PAGE_WIDTH * UNIT_SHARE, rel=0.01), name


def _with_every_column(tmp_path: Path) -> dict[str, Any]:
    """Return the sheets of a pack that leaves no optional column out."""
    part = report_part()
    row = replace(part.rows[0], addressee="Council", lead="Chair", assurance="Limited", evidence="Seen")
    item = AgendaRow(number="1", title="Walls", purpose="Note", presenter="Chair", minutes_allotted=5, note="Late")
    strand = StrandRow(number=1, title="Walls", text="All.", key_actions="Mend.", responsibility="Chair")
    pack = written(
        tmp_path,
        reports=(replace(part, rows=(row,)),),
        agenda=(item,),
        strands=(replace(strand, tests_of_progress="None fell.", recommendations="R1"),),
        actions=(action_row(update="Mended."),),
    )
    return {sheet.title: sheet for sheet in pack}


def test_text_does_not_touch_the_edges_of_its_cell(workbook) -> None:
    row = workbook["Action log"][4]
    left = [cell for cell in row if cell.alignment.horizontal == "left"]
    assert len(left) > 5
    assert all(cell.alignment.indent >= 1 for cell in left)
    assert {cell.alignment.vertical for cell in workbook["Attendance"][4]} == {"center"}


def test_a_rating_stands_at_the_height_of_its_row(workbook) -> None:
    for row in workbook["Action log"].iter_rows(min_row=4):
        assert len({cell.alignment.vertical for cell in row if cell.value is not None}) == 1


def test_every_page_carries_board_marking_number_and_day(workbook) -> None:
    for sheet in workbook:
        assert sheet.oddHeader.left.text == "Harbour Improvement Board"
        assert sheet.oddHeader.center.text == sheet.oddFooter.center.text == "OFFICIAL"
        assert sheet.oddHeader.right.text == "Figures as at 30 June 2031"
        assert sheet.oddFooter.right.text == "Page &P of &N"


def test_heading_row_is_frozen_and_repeated(workbook) -> None:
    sheet = workbook["Action log"]
    assert sheet.freeze_panes == "A5"
    assert sheet.print_title_rows == "$4:$4"


def test_dates_are_dates(workbook) -> None:
    sheet = workbook["Action log"]
    assert sheet["F5"].is_date
    assert sheet["F5"].value.date() == MEETING
    assert sheet["F5"].number_format == "dd mmm yyyy"


def test_no_date_is_said_in_words(tmp_path: Path) -> None:
    sheet = written(tmp_path, actions=(action_row(current_due=None),))["Action log"]
    assert table_rows(sheet)[0][6] == "no date set"


def test_ratings_are_a_letter_and_a_word_with_a_fill(workbook) -> None:
    cell = workbook["Action log"]["B5"]
    assert cell.value == "G On track"
    assert cell.fill.fgColor.rgb.endswith(tint_of(GREEN)[0].removeprefix("#"))


def test_empty_sections_say_so_instead_of_a_table(tmp_path: Path) -> None:
    workbook = written(tmp_path, strands=(), actions=(), agenda=(), reports=(), attendance=(), previous=None, charts=())
    assert not workbook["Strands"].tables
    assert workbook["Strands"]["A3"].value == "No strands are recorded for this board."
    assert workbook["Recommendations"]["A3"].value == "No recommendations are recorded here yet."


def test_the_note_of_an_item_that_was_not_taken_has_no_number(tmp_path: Path) -> None:
    note = MinuteRow(ref="", heading="ROPES", part="Text", text="The item was deferred.")
    previous = PreviousMinutes(
        meeting_date=BEFORE, state="draft minutes", minute_count=1, decision_count=0, rows=(note,)
    )
    assert written(tmp_path, previous=previous)["Previous minutes"]["A4"].value == "no number"


def test_columns_with_nothing_to_say_are_left_out(workbook) -> None:
    (table,) = workbook["Agenda"].tables.values()
    assert [column.name for column in table.tableColumns] == ["Item", "Business", "Paper", "Pages"]


def test_two_reports_of_one_long_title_get_a_sheet_each(tmp_path: Path) -> None:
    title = "Independent review of the harbour [and its walls] in the years of the great storms"
    workbook = written(tmp_path, reports=(report_part(title), report_part(title)))
    names = [name for name in workbook.sheetnames if name.startswith("Recs")]
    assert names == ["Recs Independent review", "Recs Independent review 2"]


def test_properties_tell_of_the_board_only(tmp_path: Path) -> None:
    properties = written(tmp_path).properties
    assert properties.creator == properties.lastModifiedBy == "Harbour Improvement Board"
    assert properties.language == "en-GB"
    assert properties.title == "Harbour Improvement Board: meeting pack, 2031-06-30"


def test_no_part_refers_to_another_file(tmp_path: Path) -> None:
    write_pack(contents(), tmp_path / "pack.xlsx")
    with ZipFile(tmp_path / "pack.xlsx") as archive:
        relations = [archive.read(name) for name in archive.namelist() if name.endswith(".rels")]
    assert not any(b'TargetMode="External"' in part for part in relations)


def test_a_board_copy_with_exempt_matter_says_so_on_every_page(tmp_path: Path) -> None:
    workbook = written(tmp_path, cover=replace(COVER, holds_exempt=True))
    assert all("Not for publication" in sheet.oddFooter.center.text for sheet in workbook)


def test_a_public_copy_has_no_filters_and_no_frozen_rows(tmp_path: Path) -> None:
    for sheet in written(tmp_path, cover=replace(COVER, public=True)):
        assert sheet.freeze_panes is None
        assert not any(table.autoFilter for table in sheet.tables.values())


def test_a_long_board_name_with_an_ampersand_keeps_headers_within_their_limit(tmp_path: Path) -> None:
    name = "Harbour & Lighthouse Improvement, Assurance & Oversight Board of the Four Northern Boroughs"
    workbook = written(
        tmp_path, cover=replace(COVER, board=name, marking="OFFICIAL-SENSITIVE & PRIVATE " * 9, holds_exempt=True)
    )
    header = workbook["Agenda"].oddHeader
    assert "Harbour && Lighthouse" in header.left.text
    assert len(str(header)) <= 255


def test_what_the_log_has_no_room_for_stands_in_its_details(tmp_path: Path) -> None:
    told = {"supporting": "The Mason", "agreed_on": BEFORE, "times_revised": 1, "slippage": 31, "evidence": 2}
    moved = {"moved": ("30 May 2031 to 30 Jun 2031, minute H9",), "evidence_expected": "A photograph"}
    workbook = written(tmp_path, actions=(action_row(**told, **moved, escalated_to="the Council"),))
    (row,) = table_rows(workbook["Action details"])
    assert row[2] == "The Mason" and row[5:] == (1, 31, *moved["moved"], 2, "A photograph", "the Council")


def test_the_rating_against_the_original_date_stands_beside_the_other(tmp_path: Path) -> None:
    overdue = default_key().level(Rating.OVERDUE)
    row, *_ = table_rows(written(tmp_path, actions=(action_row(rating_original=overdue),))["Action log"])
    assert row[1:3] == ("G On track", "R Overdue")
