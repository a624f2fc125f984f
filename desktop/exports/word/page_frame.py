"""What stands above and below every page of a Word paper."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from desktop.charts.wording import shortened
from desktop.domain.dates import say_date
from desktop.exports.masthead import Masthead
from desktop.exports.plain_text import printable

_LONGEST_NAME, _BESIDE = 56, 28


def add_frame(section: Any, masthead: Masthead, *, initialled: bool) -> None:
    """Write header and footer; initialled leaves a place for the initials on each leaf of loose-leaf minutes."""
    above = section.header.paragraphs[0]
    above.style = "Header"
    standing = printable(masthead.standing)
    beside = standing if len(standing) <= _BESIDE else ""
    above.add_run(f"{_short(masthead.board)}\t{_in_capitals(masthead.marking)}\t{beside}")
    if standing and not beside:
        section.header.add_paragraph(style="Standing above").add_run(standing)
    below = section.footer.paragraphs[0]
    below.style = "Footer"
    middle = "Initials: ____________" if initialled else _in_capitals(masthead.marking)
    below.add_run(f"{masthead.subject}, {say_date(masthead.day)}\t{middle}\tPage ")
    _add_field(below, "PAGE")
    below.add_run(" of ")
    _add_field(below, "NUMPAGES")


def _short(text: str) -> str:
    return shortened(printable(text), _LONGEST_NAME)


def _in_capitals(marking: str) -> str:
    return printable(marking).upper()


def _add_field(paragraph: Any, code: str) -> None:
    """Add a field that the reading program fills in; until then it says 1."""
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inside}</w:r>"))
