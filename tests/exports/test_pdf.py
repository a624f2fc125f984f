"""The agenda with its papers as one PDF: printed numbers, bookmarks, slips."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter

from desktop.exports.papers_contents import PackPaper, PapersContents
from desktop.exports.pdf.own_pages import roman
from desktop.exports.pdf.write import write_pdf
from tests.exports.printed import paper, papers, pdf


def written(tmp_path: Path, contents: PapersContents) -> PdfReader:
    write_pdf(contents, tmp_path / "pack.pdf")
    return PdfReader(tmp_path / "pack.pdf")


def texts(reader: PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def picture() -> bytes:
    to = BytesIO()
    Image.new("RGBA", (80, 40), (10, 20, 30, 90)).save(to, "PNG")
    return to.getvalue()


def locked() -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(pdf()))
    writer.encrypt("secret")
    to = BytesIO()
    writer.write(to)
    return to.getvalue()


def test_pages_carry_the_printed_numbers(tmp_path: Path) -> None:
    reader = written(tmp_path, papers(paper(pdf())))
    assert reader.page_labels == ["i", "3", "4"]
    assert ["Page 3" in text for text in texts(reader)] == [False, True, False]
    assert "Agenda item 1" in texts(reader)[1] and "Agenda item 1" not in texts(reader)[2]


def test_a_supplement_has_letters_after_the_published_page(tmp_path: Path) -> None:
    lettered = paper(pdf(3), first=1, last=3, after_page=17)
    reader = written(tmp_path, papers(lettered))
    assert reader.page_labels[1:] == ["17a", "17b", "17c"]
    assert "Page 17c" in texts(reader)[3]


def test_bookmarks_lead_to_the_papers_of_each_item(tmp_path: Path) -> None:
    reader = written(tmp_path, papers(paper(pdf()), paper(pdf(1), title="Costs", first=5, last=5)))
    outline: list[Any] = reader.outline
    assert [each.title for each in outline[:2]] == ["Agenda", "Item 1: The sea wall"]
    assert [(each.title, reader.get_destination_page_number(each)) for each in outline[2]] == [
        ("Survey", 1), ("Costs", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_stays_turned_and_its_number_upright(tmp_path: Path, turned: int) -> None:
    assert written(tmp_path, papers(paper(pdf(1, turned=turned), last=3))).pages[1].rotation == turned
    with pypdfium2.PdfDocument(tmp_path / "pack.pdf") as opened:
        shown = opened[1].render(scale=1).to_pil().convert("L")
    corner = shown.crop((shown.width // 2, shown.height - 40, shown.width, shown.height))
    left, top, right, bottom = ImageOps.invert(corner).getbbox()
    assert right - left > 2 * (bottom - top) and corner.width - right < 60


def test_more_pages_than_the_run_gave_are_marked_as_going_on(tmp_path: Path) -> None:
    reader = written(tmp_path, papers(paper(pdf(3))))
    assert "Page 4, continued" in texts(reader)[3]


def test_a_picture_has_a_page(tmp_path: Path) -> None:
    reader = written(tmp_path, papers(paper(picture(), media_type="image/png", last=3)))
    assert reader.page_labels == ["i", "3"] and reader.pages[1].images


@pytest.mark.parametrize(
    ("content", "words"), [(locked(), "password"), (b"%PDF-1.7 cut off", "damaged"), (b"", "damaged")]
)
def test_a_paper_that_cannot_be_shown_has_a_slip(tmp_path: Path, content: bytes, words: str) -> None:
    counts = write_pdf(papers(paper(content)), tmp_path / "pack.pdf")
    assert (counts["pages"], counts["papers"], counts["slips"]) == (2, 0, 1)
    reader = PdfReader(tmp_path / "pack.pdf")
    assert reader.page_labels[1] == "3 - 4"
    assert words in texts(reader)[1] and "Pages 3 - 4" in texts(reader)[1]


def test_a_damaged_picture_has_a_slip(tmp_path: Path) -> None:
    assert write_pdf(papers(paper(b"\x89PNG\r\n", media_type="image/png")), tmp_path / "pack.pdf")["slips"] == 1


def test_a_word_paper_is_named_on_a_slip(tmp_path: Path) -> None:
    named = PackPaper(item="Item 1: The sea wall", title="Survey", slip="A file of its own: survey.docx.")
    assert "survey.docx" in texts(written(tmp_path, papers(named)))[1]


def test_a_public_copy_takes_over_no_comments(tmp_path: Path) -> None:
    from pypdf.annotations import FreeText, Link

    writer = PdfWriter()
    writer.append(BytesIO(pdf(1)))
    writer.add_annotation(0, FreeText(text="between us", rect=(0, 0, 90, 20)))
    writer.add_annotation(0, Link(url="https://example.org", rect=(0, 30, 90, 50)))
    to = BytesIO()
    writer.write(to)
    for standing, kinds in (("", ["/FreeText", "/Link"]), ("PUBLIC COPY", ["/Link"])):
        page = written(tmp_path, papers(paper(to.getvalue(), last=3), standing=standing)).pages[1]
        assert [each.get_object()["/Subtype"] for each in page["/Annots"]] == kinds


def test_properties_are_those_of_the_agenda(tmp_path: Path) -> None:
    reader = written(tmp_path, papers(paper(pdf(title="Draft of the Solicitor"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Harbour Board: agenda, Monday 30 June 2031"
    assert reader.metadata["/Producer"] == "Matters Arising"
    assert b"Draft of the Solicitor" not in (tmp_path / "pack.pdf").read_bytes()
    assert reader.root_object["/Lang"] == "en-GB"


def test_letters_that_a_printer_does_not_have_are_embedded(tmp_path: Path) -> None:
    welsh = PackPaper(item="Item 1: Dŵr a thŷ", title="Dŵr", slip="x")
    assert "Dŵr a thŷ" in texts(written(tmp_path, papers(welsh)))[1]


def test_small_roman_figures() -> None:
    assert [roman(number) for number in (1, 4, 12, 13, 20, 29)] == ["i", "iv", "xii", "xiii", "xx", "xxix"]


def test_a_private_paper_says_so_at_the_top_and_foot_of_every_page(tmp_path: Path) -> None:
    mark = "NOT FOR PUBLICATION (EXEMPT: PARAGRAPH 3)"
    slip = PackPaper(item="Item 2: Rents", title="Rents", slip="A file of its own.", marking=mark)
    reader = written(tmp_path, papers(paper(pdf(2), marking=mark), paper(pdf(1), last=3), slip))
    assert [text.count(mark) for text in texts(reader)[1:]] == [2, 2, 0, 2]
