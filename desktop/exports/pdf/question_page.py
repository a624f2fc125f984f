"""The question sheet as one page of A4."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import cm
from reportlab.platypus import Table, TableStyle

from desktop.exports.count_back import CountsDiffer
from desktop.exports.pdf.fonts import fonts_for
from desktop.exports.pdf.sheet import BLUE, MUTED, PdfSheet
from desktop.exports.pdf.stamped import joined, number_of_pages
from desktop.exports.pdf.write import set_properties
from desktop.exports.question_contents import QuestionContents, QuestionGroup, count_words, rest_words, trimmed
from desktop.exports.written import Counts

_LINE = HexColor("#B4BEC9")
_WIDTHS = (2.0 * cm, 9.6 * cm, 5.0 * cm)


def write_questions(contents: QuestionContents, to: Path) -> Counts:
    """Write the page and read it back; raises CountsDiffer where it is not one page."""
    contents, page = _on_one_page(contents)
    writer = joined([page])
    set_properties(writer, contents.masthead)
    # there are no bookmarks to show beside it
    writer.root_object.pop("/PageMode", None)
    writer.write(to)
    pages = number_of_pages(to.read_bytes())
    if pages != 1:
        raise CountsDiffer(f"the question sheet has {pages} pages")
    return {"pages": pages, "actions": sum(len(group.rows) for group in contents.groups)}


def _on_one_page(contents: QuestionContents) -> tuple[QuestionContents, bytes]:
    """Return the sheet with as many actions as one page has room for, and the page."""
    sheet = PdfSheet(contents.masthead, fonts_for(_texts(contents)))
    while True:
        page: bytes = sheet.made(list(_blocks(sheet, contents)))
        if number_of_pages(page) == 1 or not any(group.rows for group in contents.groups):
            return contents, page
        contents = trimmed(contents)


def _blocks(sheet: PdfSheet, contents: QuestionContents) -> Iterator[Any]:
    head = contents.masthead
    yield sheet.paragraph("Questions for the meeting", size=18, bold=True, colour=BLUE, after=2)
    yield sheet.paragraph(", ".join(filter(None, (head.board, head.held))), size=10.5, colour=MUTED, after=4)
    if not contents.groups:
        yield sheet.paragraph("Nothing in the action log calls for a question.", before=12)
    for group in contents.groups:
        yield from _group(sheet, group)
    yield sheet.paragraph(contents.note, size=8.5, colour=MUTED, before=8)


def _group(sheet: PdfSheet, group: QuestionGroup) -> Iterator[Any]:
    yield sheet.with_rest(count_words(group), group.question, size=11, before=8, after=3, keep=bool(group.rows))
    cells = [
        [
            sheet.paragraph(row.ref, size=9, bold=True, after=0),
            [
                sheet.paragraph(row.wording, size=9, after=0),
                sheet.paragraph(f"{row.lead}: {row.why}", size=8.5, colour=MUTED, after=0),
            ],
            "",
        ]
        for row in group.rows
    ]
    if cells:
        yield Table(cells, colWidths=_WIDTHS, style=_STYLE, hAlign="LEFT")
    if rest := rest_words(group):
        yield sheet.paragraph(rest, size=8.5, colour=MUTED, before=2)


_STYLE = TableStyle(
    [
        ("LINEABOVE", (0, 0), (-1, -1), 0.5, _LINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, _LINE),
        ("LINEBEFORE", (2, 0), (2, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
    ]
)


def _texts(contents: QuestionContents) -> Iterator[str]:
    head = contents.masthead
    yield from (head.board, head.organisation, head.venue, head.marking)
    for group in contents.groups:
        for row in group.rows:
            yield from (row.ref, row.wording, row.lead, row.why)
