"""Tables of Word documents."""

from pathlib import Path

from tests.documents.reading import said, tables
from tests.documents.word_parts import cell, paragraph, read_body, row, run


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_paragraphs_and_tables_keep_their_order(tmp_path: Path) -> None:
    body = (
        paragraph(run("Above"))
        + table(row(cell("Ref"), cell("Lead")), row(cell("A1"), cell("")))
        + paragraph(run("Below"))
    )
    document = read_body(tmp_path, body)
    assert said(document) == ["Above", ("Ref", "Lead"), ("A1", ""), "Below"]
    assert [line.text for line in document.lines] == ["Above", "Ref\tLead", "A1\t", "Below"]


def test_paragraphs_in_a_cell_are_parted_and_stand_in_one_line(tmp_path: Path) -> None:
    document = read_body(tmp_path, table(row(cell("Present:"), cell("Mr. A. Alder\nMs. B. Birch"))))
    assert said(document) == [("Present:", "Mr. A. Alder\nMs. B. Birch")]
    assert document.lines[0].text == "Present:\tMr. A. Alder Ms. B. Birch"


def test_a_cell_over_two_columns_keeps_the_next_in_its_place(tmp_path: Path) -> None:
    document = read_body(tmp_path, table(row(cell("Wide", '<w:gridSpan w:val="2"/>'), cell("Due"))))
    assert said(document) == [("Wide", "", "Due")]


def test_two_tables_that_touch_are_two(tmp_path: Path) -> None:
    one = table(row(cell(""), cell("")), row(cell("a"), cell("b")))
    assert len(tables(read_body(tmp_path, one + one))) == 2


def test_a_table_in_a_cell_follows_its_row(tmp_path: Path) -> None:
    inner = table(row(cell("x"), cell("y")))
    document = read_body(tmp_path, table(row(cell("a"), cell("b") + inner + "<w:p/>"), row(cell("c"), cell("d"))))
    assert said(document) == [("a", "b"), ("x", "y"), ("c", "d")]


def test_a_table_of_one_column_is_a_frame_around_paragraphs(tmp_path: Path) -> None:
    assert said(read_body(tmp_path, table(row(cell("First\nSecond"))))) == ["First", "Second"]


def test_rows_in_a_content_control_are_read_and_deleted_ones_are_not(tmp_path: Path) -> None:
    kept = f"<w:sdt><w:sdtContent>{row(cell('a'), cell('b'))}</w:sdtContent></w:sdt>"
    gone = row(cell("c"), cell("d")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    assert said(read_body(tmp_path, table(kept, gone))) == [("a", "b")]
