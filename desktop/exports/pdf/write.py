"""An agenda with its papers as one PDF: bookmarks by item, page labels as printed, read back before it is placed."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from desktop.exports.count_back import CountsDiffer
from desktop.exports.masthead import Masthead
from desktop.exports.papers_contents import PackPaper, PapersContents
from desktop.exports.pdf.own_pages import agenda_pages, slip_page
from desktop.exports.pdf.pictures import picture_pages
from desktop.exports.pdf.stamped import CannotShow, joined, number_of_pages, stamped
from desktop.exports.plain_text import printable
from desktop.exports.progress import Progress, tell
from desktop.exports.written import Counts

PDF = "application/pdf"
_PUBLIC = "PUBLIC COPY"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paper with the pages that stand for it; is_slip where they are not its own."""

    paper: PackPaper
    pages: bytes
    length: int
    is_slip: bool


def write_pdf(contents: PapersContents, to: Path, progress: Progress | None = None) -> Counts:
    """Write the file and read it back; returns its pages, and how many papers are whole or have a slip instead.

    Raises Stopped, and CountsDiffer where what was read back is not what was written.
    """
    front = agenda_pages(contents.agenda)
    masthead = contents.agenda.masthead
    shown = []
    for number, paper in enumerate(contents.papers):
        tell(progress, number, len(contents.papers), paper.title)
        shown.append(_show(paper, masthead))
    writer = joined([front, *(each.pages for each in shown)])
    before = number_of_pages(front)
    _label(writer, before, shown)
    _bookmark(writer, contents.agenda.heading, before, shown)
    set_properties(writer, masthead)
    writer.write(to)
    pages = before + sum(each.length for each in shown)
    _read_back(to, pages)
    slips = sum(each.is_slip for each in shown)
    return {"pages": pages, "papers": len(shown) - slips, "slips": slips}


def _show(paper: PackPaper, masthead: Masthead) -> _Shown:
    if paper.read is None:
        return _slip(paper, masthead)
    try:
        content = paper.read()
        own = content if paper.media_type == PDF else picture_pages(content)
        pages = stamped(paper, own, public=_PUBLIC in masthead.standing)
    except CannotShow as reason:
        return _slip(replace(paper, slip=f"{reason} The paper is handed out separately."), masthead)
    return _Shown(paper, pages, number_of_pages(pages), is_slip=False)


def _slip(paper: PackPaper, masthead: Masthead) -> _Shown:
    return _Shown(paper, slip_page(paper, masthead), 1, is_slip=True)


def _label(writer: PdfWriter, front: int, shown: list[_Shown]) -> None:
    """Let the reader's page box say what is printed: i for the agenda, then 1, 2 or 17a, and 6 - 9 for a slip."""
    writer.set_page_label(0, front - 1, PageLabelStyle.LOWERCASE_ROMAN)
    at = front
    for each in shown:
        places = range(1 if each.is_slip else each.length)
        for place in places:
            words = each.paper.pages if each.is_slip else each.paper.page(place)
            writer.set_page_label(at + place, at + place, prefix=words or "–")
        at += each.length


def _bookmark(writer: PdfWriter, heading: str, front: int, shown: list[_Shown]) -> None:
    writer.add_outline_item(title=printable(heading), page_number=0)
    at, parents, last = front, {}, ""
    for each in shown:
        paper = each.paper
        if paper.item != last:
            parents[paper.item] = writer.add_outline_item(title=printable(paper.item), page_number=at)
            last = paper.item
        if paper.title != paper.item:
            writer.add_outline_item(title=printable(paper.title), page_number=at, parent=parents[paper.item])
        at += each.length


def set_properties(writer: Any, masthead: Masthead) -> None:
    """Set every property from the masthead: nothing of the papers' own files or of the machine."""
    moment = f"D:{masthead.generated:%Y%m%d%H%M%S}"
    writer.metadata = None
    writer.add_metadata(
        {
            "/Title": printable(masthead.title),
            "/Author": printable(masthead.board),
            "/Subject": masthead.subject,
            "/Keywords": printable(masthead.marking),
            "/Creator": "Matters Arising",
            "/Producer": "Matters Arising",
            "/CreationDate": moment,
            "/ModDate": moment,
        }
    )
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject("en-GB")
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    for name in ("/AcroForm", "/OpenAction", "/Names", "/AA", "/Metadata"):
        root.pop(name, None)


def _read_back(path: Path, pages: int) -> None:
    found = len(PdfReader(BytesIO(path.read_bytes())).pages)
    if found != pages:
        raise CountsDiffer(f"pages read back {found}, written {pages}")
