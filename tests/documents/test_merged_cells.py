"""Cells that reach down over several rows, in Word and where the lines of a PDF show them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.documents.document import Document, TableRow
from desktop.documents.parse import parse
from desktop.documents.read import read_document
from desktop.documents.wire import from_plain, to_plain
from tests.documents.reading import each_line_stands_once, tables
from tests.documents.word_parts import cell, paragraph, read_body, row, run

BEGINS, GOES_ON, OVER_TWO = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
ROWS = [["Ref", "Lead", "Action"], ["A1", "Clerk", "Ask"], ["A2", "", "Answer"], ["A3", "", "File"]]
WIDTH, HEIGHT = 120, 30


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def rows_of(document: Document) -> list[TableRow]:
    assert each_line_stands_once(document)
    return [row for table in tables(document) for row in table.rows]


def merged(document: Document) -> list[tuple[tuple[int, str], ...]]:
    return [row.merged for row in rows_of(document)]


def test_a_cell_of_word_reaches_down_until_another_begins(tmp_path: Path) -> None:
    body = table(
        row(cell("A1"), cell("Clerk\nWarden", BEGINS)),
        row(cell("A2"), cell("", GOES_ON)),
        row(cell("A3"), cell("", '<w:vMerge w:val="continue"/>')),
        row(cell("A4"), cell("Pilot", BEGINS)),
        row(cell("A5"), cell("", GOES_ON)),
        row(cell("A6"), cell("")),
        row(cell("A7"), cell("", GOES_ON)),
    )
    document = read_body(tmp_path, body)
    assert merged(document) == [(), ((1, "Clerk\nWarden"),), ((1, "Clerk\nWarden"),), (), ((1, "Pilot"),), (), ()]
    assert [row.cells[1] for row in rows_of(document)] == ["Clerk\nWarden", "", "", "Pilot", "", "", ""]


def test_columns_are_those_of_the_cells_beside_wide_ones(tmp_path: Path) -> None:
    indented = row(cell("", GOES_ON), cell("c")).replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>')
    body = table(
        row(cell("Wide", OVER_TWO), cell("Clerk", BEGINS), cell("a")),
        row(cell("x"), cell("y"), cell("", GOES_ON), cell("b")),
        indented,
        row(cell("Across", OVER_TWO + OVER_TWO), cell("d")),
        row(cell("x"), cell("y"), cell("", GOES_ON), cell("e")),
    )
    assert merged(read_body(tmp_path, body)) == [(), ((2, "Clerk"),), ((2, "Clerk"),), (), ()]


def test_a_wide_cell_reaches_down_by_its_first_column(tmp_path: Path) -> None:
    wide, on = OVER_TWO + BEGINS, OVER_TWO + GOES_ON
    body = table(
        row(cell("a"), cell("Wide", wide)), row(cell("b"), cell("", on)), row(cell("c"), cell("", GOES_ON), cell("d"))
    )
    assert merged(read_body(tmp_path, body)) == [(), ((1, "Wide"),), ()]


def test_a_cell_that_goes_on_from_none_begins_one_and_own_words_stay(tmp_path: Path) -> None:
    body = table(
        row(cell("A1"), cell("Clerk", GOES_ON)),
        row(cell("A2"), cell("", GOES_ON)),
        row(cell("A3"), cell("Hidden", GOES_ON)),
        row(cell("A4"), cell("", GOES_ON)),
    )
    document = read_body(tmp_path, body)
    assert merged(document) == [(), ((1, "Clerk"),), (), ((1, "Clerk"),)]
    assert rows_of(document)[2].cells == ("A3", "Hidden")


def test_repeated_headings_and_a_table_inside_a_cell_reach_down_by_themselves(tmp_path: Path) -> None:
    heading = row(cell("Ref", BEGINS), cell("Dates", OVER_TWO)) + row(cell("", GOES_ON), cell("From"), cell("To"))
    inner = table(row(cell("x", BEGINS), cell("y")), row(cell("", GOES_ON), cell("z")))
    body = table(
        heading.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"),
        row(cell("A1", BEGINS), cell("May"), cell("June") + inner + paragraph("")),
        row(cell("", GOES_ON), cell("July"), cell("")),
    )
    document = read_body(tmp_path, paragraph(run("Above")) + body)
    assert merged(document) == [(), ((0, "Ref"),), (), (), ((0, "x"),), ((0, "A1"),)]


@pytest.mark.parametrize("height", ["TOP", "MIDDLE"])
def test_a_cell_without_lines_across_it_reaches_down(tmp_path: Path, height: str) -> None:
    path = spanned(tmp_path / "a.pdf", ROWS, [("SPAN", (1, 1), (1, 3)), ("VALIGN", (0, 0), (-1, -1), height)])
    document = read_document(path)
    assert [row.cells for row in rows_of(document)] == [tuple(each) for each in ROWS]
    assert merged(document) == [(), (), ((1, "Clerk"),), ((1, "Clerk"),)]


def test_blank_cells_between_lines_are_blank(tmp_path: Path) -> None:
    assert not any(merged(read_document(spanned(tmp_path / "a.pdf", ROWS))))


@pytest.mark.parametrize(
    ("begins", "sides", "said"),
    [(WIDTH, (0, 1, 2, 3), "A1"), (WIDTH / 2, (0, 1, 2, 3), ""), (WIDTH, (1, 2), ""), (0, (0, 1, 2, 3), "")],
    ids=["no line", "half a line", "no side", "a line"],
)
def test_lines_that_leave_a_doubt_tell_nothing(tmp_path: Path, begins: float, sides: Sequence[int], said: str) -> None:
    """The line above the second row, whose first cell is blank, begins there; the table has these sides."""
    document = drawn(tmp_path, [0, begins, 0, 0], sides)
    assert rows_of(document)[1].cells[0] == ""
    assert merged(document) == [(), ((0, said),) if said else (), ()]


def test_the_next_page_begins_anew(tmp_path: Path) -> None:
    many = [["Ref", "Lead", "Action"], *([f"A{number}", "Clerk", "Ask"] for number in range(60))]
    many[-1][1] = ""
    document = read_document(spanned(tmp_path / "a.pdf", many, [("SPAN", (1, 59), (1, 60))]))
    assert len(tables(document)) == 1
    assert merged(document)[-1] == ((1, "Clerk"),)
    assert not any(merged(document)[:-1])


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_they_survive_the_wire(tmp_path: Path, form: str) -> None:
    path = spanned(tmp_path / "paper.pdf", ROWS, [("SPAN", (1, 1), (1, 3))])
    if form == "docx":
        read_body(tmp_path, table(row(cell("A1"), cell("Clerk", BEGINS)), row(cell("A2"), cell("", GOES_ON))))
        path = tmp_path / "paper.docx"
    document = parse(path.read_bytes(), form=form, name=path.name)
    assert any(merged(document))
    assert from_plain(to_plain(document)) == document


def spanned(path: Path, rows: Sequence[Sequence[str]], looks: Sequence[tuple[object, ...]] = ()) -> Path:
    """Write one ruled table, over pages where it is long."""
    from reportlab.lib import colors
    from reportlab.platypus import SimpleDocTemplate, Table

    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    SimpleDocTemplate(str(path)).build([Table(rows, colWidths=[WIDTH] * 3, repeatRows=1, style=[grid, *looks])])
    return path


def drawn(folder: Path, begins: Sequence[float], sides: Sequence[int]) -> Document:
    """Read a table of three rows drawn stroke by stroke: where its lines begin, from the top, and its sides."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(folder / "a.pdf"))
    canvas.translate(80, 500)
    for down, cells in enumerate([("A1", "Clerk", "Ask"), ("", "Pilot", "Answer"), ("A3", "Crew", "File")]):
        for over, text in enumerate(cells):
            canvas.drawString(over * WIDTH + 5, -down * HEIGHT - 20, text)
    for down, left in enumerate(begins):
        canvas.line(left, -down * HEIGHT, 3 * WIDTH, -down * HEIGHT)
    for side in sides:
        canvas.line(side * WIDTH, 0, side * WIDTH, -3 * HEIGHT)
    canvas.save()
    return read_document(folder / "a.pdf")
