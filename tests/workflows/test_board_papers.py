"""Plans, scorecard, risks, timeline and reviews in a pack: what is there, and as known on its day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added, changed
from desktop.exports.count_back import CountsDiffer, check_rows
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import BoardPapers
from desktop.exports.sheet_plan import Claim
from desktop.workflows.build_pack import build_pack
from desktop.workflows.export_pack import export_pack, public_canaries
from tests.invented_plan import TODAY
from tests.invented_review import SECRET
from tests.workflows.harbour_book import Harbour
from tests.workflows.papers_book import MEETING, papers_book

PLAN = "Plan 1 Harbour recovery plan"
PAPER_SHEETS = {
    "Plan 1 Harbour recovery plan": 9, "Progress 1 Harbour recovery": 12, "Plan 2 Plan of works": 1,
    "Progress 2 Plan of works": 1, "Milestones": 3, "Scorecard": 10, "Scorecard figures": 10, "Scorecard notes": 10,
    "Risks": 3, "Timeline": 4, "Review": 5, "Review detail": 17, "Functions": 4,
}  # fmt: skip


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """The board; tests that change it make their own."""
    made = papers_book(tmp_path_factory.mktemp("papers"))
    yield made
    made.book.close()


@pytest.fixture(scope="module")
def written(papers: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The pack as openpyxl reads it back, and the rows of its sheets."""
    from openpyxl import load_workbook

    to = tmp_path_factory.mktemp("pack") / "pack.xlsx"
    result = export_pack(papers.book, papers.meeting, to, as_at=MEETING)
    return SimpleNamespace(path=to, sheets=result.sheets, workbook=load_workbook(to))


def rows_of(workbook: Any, name: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet's only table by their headings."""
    (table,) = workbook[name].tables.values()
    first, *others = [[cell.value for cell in row] for row in workbook[name][table.ref]]
    return [dict(zip(first, row, strict=True)) for row in others]


def pack_of(papers: SimpleNamespace, day: date, *, public: bool = False) -> PackContents:
    return build_pack(papers.book, papers.meeting.id, day, public)


def test_a_board_without_such_records_keeps_the_pack_that_it_had(made: Harbour, tmp_path: Path) -> None:
    pack = build_pack(made.book, made.meeting.id, made.meeting.date)
    assert pack.board_papers == BoardPapers()
    assert not set(export_pack(made.book, made.meeting, tmp_path / "pack.xlsx").sheets) & set(PAPER_SHEETS)


def test_every_sheet_has_its_rows(written: SimpleNamespace) -> None:
    assert {name: written.sheets.get(name) for name in PAPER_SHEETS} == PAPER_SHEETS
    told = {row["Sheet"]: row["What it holds"] for row in rows_of(written.workbook, "Contents")}
    assert told[PLAN] == "8 actions of the plan with dates, leads and ratings, 1 part of them"
    assert [name for name in told if name in PAPER_SHEETS] == list(PAPER_SHEETS)


def test_only_the_timeline_prints_on_a3(written: SimpleNamespace) -> None:
    assert [sheet.title for sheet in written.workbook if int(sheet.page_setup.paperSize) == 8] == ["Timeline"]


def test_dates_are_real_beside_the_words(written: SimpleNamespace) -> None:
    quay = next(row for row in rows_of(written.workbook, PLAN) if row["Ref"] == "1.1.2")
    assert quay["Dates as worded"] == "June to end September 2014"
    assert (quay["Original due"].date(), quay["Current due"].date()) == (date(2014, 9, 30), date(2014, 12, 31))
    assert next(row for row in rows_of(written.workbook, PLAN) if row["Ref"] == "2.1.2")["Current due"] == "no date set"


def test_figures_are_numbers_with_their_unit_and_gaps_say_so(written: SimpleNamespace) -> None:
    figures = {row["Ref"]: row for row in rows_of(written.workbook, "Scorecard figures")}
    assert figures["1.1"]["Q2 2018/19"] == 93
    assert figures["1.5"]["Q2 2018/19"] == "in words" and "(a) 4 (b) 5" in figures["1.5"]["As printed"]
    assert figures["2.1"]["Q2 2018/19"] == "no figure" and "n/a (due Dec 18)" in figures["2.1"]["As printed"]
    sheet = written.workbook["Scorecard"]
    formats = {cell.value: cell.number_format for row in sheet for cell in row if isinstance(cell.value, int | float)}
    assert formats[93] == '#,##0"%"'


def test_a_chart_of_progress_counts_what_the_plan_lists(papers: SimpleNamespace, written: SimpleNamespace) -> None:
    chart = next(each for each in pack_of(papers, MEETING).charts if each.key == "plan-progress")
    rows = rows_of(written.workbook, PLAN)
    for series in chart.series:
        for category, number in zip(chart.categories, series.values, strict=True):
            if category.startswith("Harbour recovery plan: "):
                named = category.removeprefix("Harbour recovery plan: ")
                held = [row for row in rows if named.startswith(row["Theme"]) and row["Standing"] == series.name]
                assert len(held) == number


def test_a_chart_of_measures_counts_what_the_scorecard_lists(papers: SimpleNamespace, written: SimpleNamespace) -> None:
    chart = next(each for each in pack_of(papers, MEETING).charts if each.key == "measures-by-priority")
    rows = rows_of(written.workbook, "Scorecard")
    for series in chart.series:
        for category, number in zip(chart.categories, series.values, strict=True):
            status = f"{series.mark.letter} {series.name.lower()}"
            assert number == sum(category.startswith(row["Priority"]) and row["Status"] == status for row in rows)


def test_what_worsens_beside_the_work_is_drawn_first(papers: SimpleNamespace) -> None:
    first, *others = pack_of(papers, MEETING).board_papers.trends
    assert first.title.startswith("1.2 Boats lost at their moorings: rose to 7 in Q2 2018/19")
    assert len(others) <= 5


def test_a_number_that_a_line_says_wrongly_is_noticed(written: SimpleNamespace) -> None:
    claim = Claim(3, (("Standing", "No date"),))
    with pytest.raises(CountsDiffer):
        check_rows(written.path, written.sheets, {PLAN: (claim,)})
    check_rows(written.path, written.sheets, {PLAN: (replace(claim, number=2),)})
    with pytest.raises(CountsDiffer):
        check_rows(written.path, written.sheets, {"Review": (Claim(99, adds="Achieved"),)})


def test_an_earlier_pack_knows_nothing_later(papers: SimpleNamespace) -> None:
    then = pack_of(papers, TODAY - timedelta(days=30)).board_papers
    quay = next(row for row in then.plans[0].entries if row.ref == "1.1.2")
    assert (quay.current_due, quay.times_revised, quay.update) == (date(2014, 11, 30), 1, "")
    assert then.milestones[1].reached == "partly reached"
    assert (then.timeline, then.review) == (None, None)
    assert then.scorecard is None
    assert [(row.title, row.state) for row in then.functions.rows] == [
        ("Dredging", "Recommended"),
        ("Pilotage", "Held"),
    ]
    assert [(row.text, row.closed_on) for row in then.risks.rows] == [("The treasurer is being looked into", None)]


def test_a_scorecard_shows_the_quarter_and_the_figures_of_its_day(papers: SimpleNamespace) -> None:
    then = pack_of(papers, date(2018, 5, 1)).board_papers.scorecard
    assert then.period.startswith("Q4 2017/18")
    assert all(each.ends <= date(2018, 5, 1) for row in then.rows for each in row.readings)
    assert "2.3" not in [row.measure.ref for row in then.rows] and "2.4" in [row.measure.ref for row in then.rows]


def test_a_milestone_is_not_judged_before_its_day(papers: SimpleNamespace) -> None:
    then = pack_of(papers, date(2014, 9, 25)).board_papers
    assert (then.milestones[1].reached, then.milestones[1].judgement) == ("not judged yet", "")


def test_a_plan_that_was_agreed_later_is_not_there(papers: SimpleNamespace) -> None:
    assert [part.title for part in pack_of(papers, date(2014, 4, 30)).board_papers.plans] == ["Plan of works"]


def test_a_public_copy_leaves_out_and_counts_what_is_exempt(papers: SimpleNamespace) -> None:
    board, public = (pack_of(papers, MEETING, public=each).board_papers for each in (False, True))
    assert len(board.plans[0].entries) - len(public.plans[0].entries) == public.plans[0].left_out == 1
    assert (len(public.risks.rows), public.risks.left_out) == (2, 1)
    assert public.timeline.left_out == 1
    assert "1 exempt entry is left out of this public copy." in public.review.sentences
    told = repr(public)
    assert not any(words in told for words in (SECRET, "treasurer", "hurt at night", "insurers", "crane settled"))


def test_exempt_matter_of_papers_makes_a_board_copy_private(papers: SimpleNamespace) -> None:
    assert pack_of(papers, MEETING).cover.holds_exempt


def test_a_public_pack_is_written_and_looked_through(papers: SimpleNamespace, tmp_path: Path) -> None:
    result = export_pack(papers.book, papers.meeting, tmp_path / "public.xlsx", as_at=MEETING, public=True)
    assert (result.sheets[PLAN], result.sheets["Risks"], result.sheets["Review detail"]) == (8, 2, 16)
    phrases = public_canaries(papers.book, papers.meeting).phrases
    assert {"the insurers of the pilot", "with the pilot who was", "treasurer is being looked into"} <= phrases
    assert "half the stone is laid" not in phrases


def test_an_action_that_comes_from_an_exempt_entry_is_as_private(tmp_path: Path) -> None:
    made = papers_book(tmp_path)
    item = ActionItem(
        board_id=made.board.id,
        ref="P1",
        wording="Pay the hurt man",
        source_kind="plan-entries",
        source_id=made.secret_entry.id,
    )
    made.book.write("Add", [added(item)])
    rows = {row.ref: row for row in pack_of(made, MEETING, public=True).actions}
    assert rows["P1"].wording == "[exempt]"
    made.book.write("Open", [changed(made.secret_entry, replace(made.secret_entry, exempt=False))])
    rows = {row.ref: row for row in pack_of(made, MEETING, public=True).actions}
    assert (rows["P1"].wording, rows["P1"].source) == ("Pay the hurt man", "2.1.3, Harbour recovery plan")
    made.book.close()


def test_the_real_papers_become_sheets_that_add_up(shared_seeds: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    from desktop.documents.read import read_document
    from desktop.domain.meeting import Meeting
    from desktop.importers.recognise import recognise
    from desktop.storage.book import Book
    from desktop.workflows.apply_import import plan_import

    told = (("003", "improvement-plan"), ("002", "scorecard"), ("001", "timeline"), ("001", "progress-review"))
    with Book.create(tmp_path / "real.minutebook") as book:
        for number, kind in told:
            (seed,) = shared_seeds.glob(f"{number}*.txt")
            book.write("Import", plan_import(book, recognise(read_document(seed), kind=kind)))
        meeting = Meeting(board_id=book.boards.all()[0].id, date=date(2018, 11, 26))
        book.write("Meet", [added(meeting)])
        sheets = export_pack(book, meeting, tmp_path / "pack.xlsx", as_at=meeting.date).sheets
        table = build_pack(book, meeting.id, meeting.date).board_papers.timeline.table
    workbook = load_workbook(tmp_path / "pack.xlsx")
    assert sum(not row["Standing"].startswith("Part") for row in rows_of(workbook, "Plan")) == 146
    wanted = {"Plan": 150, "Milestones": 18, "Scorecard": 51, "Risks": 36, "Functions": 20, "Review": 12}
    assert {name: sheets[name] for name in wanted} == wanted
    assert sum(row["Counts as"] == "Achieved" for row in rows_of(workbook, "Review detail")) == 82
    cells = [value for row in rows_of(workbook, "Timeline") for heading, value in row.items() if heading != "Theme"]
    assert table.count == sum(value != "–" for value in cells) == 141
    assert [row.count for row in table.rows] == [25, 58, 37, 21]
