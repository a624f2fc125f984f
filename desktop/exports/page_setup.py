"""Paper: A4 landscape, one page wide, A3 for many columns; the heading row repeated; what stands round every page."""

from typing import Any

from openpyxl.worksheet.page import PageMargins

from desktop.charts.wording import shortened
from desktop.domain.dates import long_date
from desktop.exports.pack_contents import CoverFacts
from desktop.exports.plain_text import printable

_A4, _A3 = 9, 8
_GREY = "5A6775"
NOT_FOR_PUBLICATION = "Not for publication: holds exempt matter"


def set_page(sheet: Any, facts: CoverFacts, *, heading_row: int | None = None) -> None:
    """Set paper, margins (in inches), header and footer; heading_row is repeated on each page where there is one."""
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.7, bottom=0.6, header=0.3, footer=0.3)
    if heading_row is not None:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
    sheet.HeaderFooter.scaleWithDoc = False
    _fill(sheet.oddHeader, _short(facts.board, 46), _marking(facts), f"Figures as at {long_date(facts.as_at)}")
    _fill(sheet.oddFooter, "&A", _marking(facts), "Page &P of &N")


def widen_page(sheet: Any) -> None:
    """Set a sheet of many columns on A3 landscape, half as wide again as A4, so that it can be read in print."""
    sheet.page_setup.paperSize = _A3


def _marking(facts: CoverFacts) -> str:
    words = [_short(facts.marking, 36)] if facts.marking else []
    if facts.holds_exempt:
        words.append(NOT_FOR_PUBLICATION)
    return " – ".join(words)


def _short(text: str, limit: int) -> str:
    """Return text for a header: all three parts together may have 255 characters, and an ampersand is doubled."""
    return shortened(printable(text), limit).replace("&", "&&")


def _fill(line: Any, left: str, centre: str, right: str) -> None:
    for part, text in ((line.left, left), (line.center, centre), (line.right, right)):
        if text:
            part.text, part.size, part.font, part.color = text, 8, "Arial,Regular", _GREY
