from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.recommendation import DateBase
from desktop.exports.canary import ExemptMatterFound
from desktop.storage.book import Book
from desktop.workflows.export_follow_up import (
    AgencyWanted,
    ProgressWanted,
    StoryWanted,
    export_follow_up,
    follow_up_name,
    report_titled,
)
from desktop.workflows.recommendation_return import build_agency_return, build_progress
from desktop.workflows.recommendation_sign_off import sign_off
from tests.workflows.recommendation_book import TODAY, fill


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[tuple[Book, SimpleNamespace]]:
    book, made = fill(tmp_path / "lanterns.minutebook")
    with book:
        yield book, made


def exempt(book: Book, made: SimpleNamespace) -> None:
    book.write("Exempt", [changed(made.item, replace(made.item, exempt=True))])


def test_progress_counts_and_tells_each_with_its_base(filled) -> None:
    book, made = filled
    contents = build_progress(book, made.report, as_at=TODAY)
    assert contents.sentence == "2 recommendations: 2 not yet responded to. 2 are overdue."
    first = contents.rows[0]
    assert (first.ref, first.base) == ("[1]", "counted from publication on 11 November 2013")
    assert (first.evidence_count, first.updated_on, first.update) == (1, made.told.made_on, f"L4(1): {made.told.text}")
    assert first.minutes == ("L4, 26 Sep 2014: action L4(1) agreed",)
    assert "Buy lamps" in first.actions[0]
    assert sum(number for _status, number in contents.counts) == len(contents.rows)


def test_the_reason_for_another_base_is_printed(filled) -> None:
    book, made = filled
    late = replace(made.report, base=DateBase.RECEIPT, received_on=TODAY, base_reason="It came late.")
    book.write("Base", [changed(made.report, late)])
    notes = " ".join(build_progress(book, late, as_at=TODAY).notes)
    assert "counted from receipt on 7 November 2014 (It came late)." in notes


def test_a_signed_off_one_names_minute_and_day_and_the_twin_stays_with_its_own_report(filled) -> None:
    book, made = filled
    book.write("Sign", sign_off(book, made.one, in_minute="L4", today=TODAY, also=[made.twin]))
    rows = [build_progress(book, report, as_at=TODAY).rows[0] for report in (made.report, made.other)]
    assert all("26 Sep 2014 by the Board, minute L4" in row.signed_off[-1] for row in rows)


def test_an_agency_gets_what_it_leads_supports_or_is_to_answer(filled) -> None:
    book, made = filled
    contents = build_agency_return(book, made.board, "coastguard", as_at=TODAY)
    assert [(row.ref, row.part) for row in contents.rows] == [("[1]", "supports"), ("2", "leads")]
    assert contents.heading == "Recommendations for Coastguard"
    with pytest.raises(Refused, match="Coastguard, Harbour Trust, Lamp Service"):
        build_agency_return(book, made.board, "Pilots", as_at=TODAY)


def test_nothing_exempt_reaches_an_agency_or_the_public(filled) -> None:
    book, made = filled
    file = EvidenceFile(
        board_id=made.board.id, record_kind="recommendations", record_id=made.one.id, name="Secret.pdf", exempt=True
    )
    exempt(book, made)
    book.write("File", [added(file)])
    for contents in (
        build_agency_return(book, made.board, "Coastguard", as_at=TODAY),
        build_progress(book, made.report, as_at=TODAY, public=True),
    ):
        told = str(contents.rows)
        assert "[exempt]" in told
        assert not any(words in told for words in ("Buy lamps", "Thirty lamps", "Secret"))
    assert "NOT FOR PUBLICATION" in build_progress(book, made.report, as_at=TODAY).masthead.standing


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_both_papers_are_written_and_read_back(filled, tmp_path: Path, ending: str) -> None:
    book, made = filled
    for wanted in (
        ProgressWanted(report_id=made.report.id),
        AgencyWanted(board_id=made.board.id, agency="Coastguard"),
    ):
        to = tmp_path / follow_up_name(book, wanted, ending, TODAY)
        counts = export_follow_up(book, wanted, to, as_at=TODAY).counts
        assert 2 in counts.values() and to.stat().st_size
        assert export_follow_up(book, wanted, to, as_at=TODAY), "an earlier one is written over"


def test_progress_with_many_columns_is_set_on_a3(filled, tmp_path: Path) -> None:
    book, made = filled
    to = tmp_path / "progress.xlsx"
    export_follow_up(book, ProgressWanted(report_id=made.report.id), to, as_at=TODAY)
    summary, rows = load_workbook(to).worksheets
    assert (summary.page_setup.paperSize, rows.page_setup.paperSize) == (9, 8)  # A4, A3
    assert rows.page_setup.orientation == "landscape" and rows.page_setup.fitToWidth == 1


@pytest.mark.parametrize("kind", ["recommendations", "action-items"])
@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_a_story_is_written_on_one_page(filled, tmp_path: Path, kind: str, ending: str) -> None:
    book, made = filled
    record = made.one if kind == "recommendations" else made.item
    wanted = StoryWanted(kind=kind, record_id=record.id)
    counts = export_follow_up(book, wanted, tmp_path / f"story{ending}", as_at=TODAY).counts
    assert counts.get("pages", 1) == 1 and counts["parts"] >= 6


def test_an_update_that_repeats_exempt_words_stops_the_return(filled, tmp_path: Path) -> None:
    book, made = filled
    words = "Buy forty brass lamps from the chandler at the old price"
    book.write("Exempt", [changed(made.item, replace(made.item, exempt=True, wording=words))])
    book.write("Told", [changed(made.update, replace(made.update, text=words, made_on=TODAY))])
    with pytest.raises(ExemptMatterFound):
        export_follow_up(
            book, AgencyWanted(board_id=made.board.id, agency="Coastguard"), tmp_path / "a.xlsx", as_at=TODAY
        )
    assert not (tmp_path / "a.xlsx").exists()


def test_another_ending_is_refused(filled, tmp_path: Path) -> None:
    book, made = filled
    with pytest.raises(Refused, match=r"\.xlsx or \.docx"):
        export_follow_up(book, ProgressWanted(report_id=made.report.id), tmp_path / "a.pdf", as_at=TODAY)


def test_a_report_is_found_by_words_of_its_title(filled) -> None:
    book, made = filled
    assert report_titled(book, "lights") == made.report
    with pytest.raises(Refused, match="Lights at sea; The quay by night"):
        report_titled(book, "Harbours")
