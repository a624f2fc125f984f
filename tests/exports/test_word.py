"""Papers for Word: styles, fields, properties, and what is read back."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document

from desktop.exports.agenda_contents import AgendaLine
from desktop.exports.brief_contents import BriefContents, BriefRow
from desktop.exports.word import write as word_write
from desktop.exports.word.write import write_word
from tests.exports.printed import HEAD, agenda, minutes


def written(tmp_path: Path, contents: Any) -> Any:
    write_word(contents, tmp_path / "paper.docx")
    return Document(str(tmp_path / "paper.docx"))


def part(tmp_path: Path, name: str) -> str:
    with ZipFile(tmp_path / "paper.docx") as archive:
        return archive.read(name).decode()


def lines(document: Any) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in document.paragraphs]


def test_an_agenda_has_headings_that_a_reader_can_jump_to(tmp_path: Path) -> None:
    told = lines(written(tmp_path, agenda()))
    assert ("Title", "Harbour Board") in told
    assert ("Part", "Part I") in told
    assert ("Heading 2", "1.\tThe sea wall (herewith) (Pages 1 - 2)") in told
    assert ("Heading 3", "a\tIts northern end") in told


def test_counts_are_of_what_stands_in_the_file(tmp_path: Path) -> None:
    counts = write_word(agenda(), tmp_path / "paper.docx")
    assert counts["items"] == 1
    assert counts["paragraphs"] == len(Document(str(tmp_path / "paper.docx")).paragraphs)


def test_a_file_that_lost_a_paragraph_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = word_write.count_styles
    monkeypatch.setattr(word_write, "count_styles", lambda path: real(path) - real(path).__class__(["Title"]))
    with pytest.raises(word_write.CountsDiffer):
        write_word(agenda(), tmp_path / "paper.docx")


def test_minutes_stand_in_the_customary_form(tmp_path: Path) -> None:
    told = lines(written(tmp_path, minutes()))
    at = told.index(("Heading 2", "H4\tTHE SEA WALL"))
    assert told[at - 1] == ("Note above", "(THE CHAIR AGREED)")
    assert told[at + 2 : at + 4] == [
        ("Decision lead", "Resolved:-"),
        ("Decision part", "(1)\tThat it be mended. (Vote: 4 for, 1 against.)"),
    ]


def test_every_page_says_which_of_how_many_and_how_it_stands(tmp_path: Path) -> None:
    written(tmp_path, agenda())
    assert "NUMPAGES" in part(tmp_path, "word/footer1.xml") and " PAGE " in part(tmp_path, "word/footer1.xml")
    assert "DRAFT" in part(tmp_path, "word/header1.xml") and "OFFICIAL" in part(tmp_path, "word/header1.xml")


def test_a_long_standing_has_a_line_of_its_own_above_each_page(tmp_path: Path) -> None:
    long = "NOT FOR PUBLICATION (EXEMPT: PARAGRAPHS 1 AND 3)"
    document = written(tmp_path, agenda(masthead=replace(HEAD, standing=long)))
    assert [each.style.name for each in document.sections[0].header.paragraphs] == ["Header", "Standing above"]


def test_loose_leaves_have_a_place_for_initials(tmp_path: Path) -> None:
    written(tmp_path, minutes(loose_leaf=True))
    assert "Initials" in part(tmp_path, "word/footer1.xml")


def test_the_page_is_a4_and_the_language_british(tmp_path: Path) -> None:
    section = written(tmp_path, agenda()).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 'w:val="en-GB"' in part(tmp_path, "word/styles.xml")


def test_nothing_of_the_library_or_the_machine_is_in_the_file(tmp_path: Path) -> None:
    properties = written(tmp_path, agenda()).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("Harbour Board",) * 2 + ("",)
    with ZipFile(tmp_path / "paper.docx") as archive:
        names = archive.namelist()
        everything = b" ".join(archive.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "app.xml" in name]
    assert b"python-docx" not in everything


def test_a_brief_lies_across_and_repeats_its_heading(tmp_path: Path) -> None:
    rows = (BriefRow(number="1", title="The sea wall", starts="1.30 pm", length="10 min"),)
    document = written(tmp_path, BriefContents(masthead=HEAD, rows=rows))
    assert document.sections[0].page_width > document.sections[0].page_height
    assert [cell.text for cell in document.tables[0].rows[1].cells][:2] == ["1.30 pm\n10 min", "1  The sea wall"]
    assert part(tmp_path, "word/document.xml").count("<w:tblHeader/>") == 1


def test_text_that_no_file_can_carry_and_a_very_long_one_come_through(tmp_path: Path) -> None:
    long = "Word " * 6_000
    line = AgendaLine(number="1", title="=1+1 \x00 <b>", details=(long,), links=("https://example.org/a?b=1&c=2",))
    texts = [text for _style, text in lines(written(tmp_path, agenda(lines=(line,))))]
    assert long in texts and any("=1+1 \ufffd <b>" in text for text in texts)
    assert "https://example.org/a?b=1&amp;c=2" in part(tmp_path, "word/_rels/document.xml.rels")
