"""What of a Word paragraph is read."""

from pathlib import Path

import pytest

from tests.documents.reading import said
from tests.documents.word_parts import paragraph, read_body, run

LINK = '<w:hyperlink r:id="{link}">%s</w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> %s </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>%s<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("runs", "read"),
    [
        (run("Resolved") + run(":-"), ["Resolved:-"]),
        (
            f"{run('one ')}<w:ins>{run('two')}</w:ins><w:del><w:r><w:delText>three</w:delText></w:r></w:del>",
            ["one two"],
        ),
        (f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", ["here"]),
        ("<w:r><w:t>Town Hall,</w:t><w:br/><w:t>Northhaven</w:t></w:r>", ["Town Hall,", "Northhaven"]),
        ("<w:r><w:t>Chair:</w:t><w:tab/><w:t>Councillor A. Alder</w:t></w:r>", ["Chair: Councillor A. Alder"]),
        ("<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>", ["twenty-one"]),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>{run('shown')}", ["shown"]),
        (
            f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>",
            ["control"],
        ),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + run(" first"), ["• first"]),
        (f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>', ["7"]),
        (FIELD % ("PAGEREF x", run("12")), ["12"]),
    ],
    ids=lambda value: "".join(value)[:24] if isinstance(value, list) else "",
)
def test_runs(tmp_path: Path, runs: str, read: list[str]) -> None:
    assert said(read_body(tmp_path, paragraph(runs))) == read


@pytest.mark.parametrize(
    "link", [LINK, FIELD % ('HYPERLINK "https://harbour.example/report"', "%s")], ids=["link", "field"]
)
def test_an_address_stands_beside_its_words(tmp_path: Path, link: str) -> None:
    body = paragraph(run("Read ") + link % run("the report") + run(" first."))
    document = read_body(tmp_path, body, address="https://harbour.example/report")
    assert said(document) == ["Read the report <https://harbour.example/report> first."]


def test_words_that_are_the_address_are_not_said_twice(tmp_path: Path) -> None:
    body = paragraph(LINK % run("harbour.example/report"))
    assert said(read_body(tmp_path, body, address="https://harbour.example/report/")) == ["harbour.example/report"]


def test_a_text_box_follows_its_paragraph_and_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('in the box'))}</w:txbxContent>"
    drawings = f"<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = paragraph(run("Above.") + f"<w:r>{drawings}</mc:AlternateContent></w:r>") + paragraph(run("Below."))
    assert said(read_body(tmp_path, body)) == ["Above.", "in the box", "Below."]


def test_a_deleted_paragraph_is_no_line(tmp_path: Path) -> None:
    deleted = paragraph("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>")
    assert [line.number for line in read_body(tmp_path, deleted + paragraph(run("kept"))).lines] == [1]


def test_headers_are_read_only_where_nothing_else_has_text(tmp_path: Path) -> None:
    import docx

    from desktop.documents.read import read_document

    opened = docx.Document()
    opened.sections[0].header.paragraphs[0].text = "In the header"
    opened.save(str(tmp_path / "header.docx"))
    opened.add_paragraph("In the body")
    opened.save(str(tmp_path / "body.docx"))
    assert said(read_document(tmp_path / "header.docx")) == ["In the header"]
    assert said(read_document(tmp_path / "body.docx")) == ["In the body"]
