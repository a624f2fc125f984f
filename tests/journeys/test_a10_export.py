"""A10: a secretary exports what circulates, in each form, and the chair's brief as a file of its own."""

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.journeys.person import Person, export_as, import_first_paper

A4_ACROSS = 9


@pytest.fixture
def at_the_meeting(person: Person, invented_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who has imported a pack and looks at its meeting."""
    import_first_paper(person, monkeypatch, invented_pack, tmp_path)
    person.clicks("accept_import")
    person.is_told_that("is in the book")
    return person


def words_of(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(path)).paragraphs]


def test_the_agenda_goes_out_to_excel_word_and_pdf(at_the_meeting, tmp_path, monkeypatch) -> None:
    for kind, ending in (("workbook", "xlsx"), ("agenda", "docx"), ("papers", "pdf")):
        export_as(at_the_meeting, monkeypatch, kind, tmp_path / f"out.{ending}")
    workbook = load_workbook(tmp_path / "out.xlsx")
    assert {(sheet.page_setup.paperSize, sheet.page_setup.orientation) for sheet in workbook} == {
        (A4_ACROSS, "landscape")
    }  # fmt: skip
    assert any("(herewith) (Pages 1 - 3)" in words for words in words_of(tmp_path / "out.docx"))
    assert PdfReader(tmp_path / "out.pdf").page_labels[:2] == ["i", "1 - 3"]


def test_the_brief_is_a_file_of_its_own_and_in_no_other(at_the_meeting, tmp_path, monkeypatch) -> None:
    export_as(at_the_meeting, monkeypatch, "brief", tmp_path / "brief.docx")
    export_as(at_the_meeting, monkeypatch, "agenda", tmp_path / "agenda.docx", public=True)
    assert any("FOR THE CHAIR ONLY" in words.upper() for words in words_of(tmp_path / "brief.docx"))
    assert not any("FOR THE CHAIR" in words.upper() for words in words_of(tmp_path / "agenda.docx"))


def test_minutes_and_an_extract_go_out_of_the_meeting_before(at_the_meeting, tmp_path, monkeypatch) -> None:
    at_the_meeting.clicks("earlier_meeting")
    export_as(at_the_meeting, monkeypatch, "minutes", tmp_path / "minutes.docx")
    export_as(at_the_meeting, monkeypatch, "extract", tmp_path / "extract.docx")
    told = words_of(tmp_path / "minutes.docx")
    assert "Resolved:-" in " ".join(told) and any(words.startswith("Signed: ") for words in told)
    assert sum(words.startswith(("H1\t", "H2\t", "H3\t")) for words in words_of(tmp_path / "extract.docx")) == 1
