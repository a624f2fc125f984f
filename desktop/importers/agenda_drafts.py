"""Items of an agenda while they are being read, and the notes that lines below them add."""

import re
from dataclasses import dataclass, replace

from desktop.documents.document import Line, Paragraph
from desktop.domain.agenda import AgendaItem, ItemKind, PaperStatus
from desktop.domain.meeting import Meeting
from desktop.importers.agenda_lines import LineDetails, details_of, presenter_of, read_purpose, read_remark
from desktop.importers.item_titles import kind_of_title, tidy_title
from desktop.importers.markers import Marker

_TO_DO = re.compile(
    r"^to (?:receive|approve|consider|note|confirm|agree|discuss|determine|declare|answer|elect|appoint)\b",
    re.IGNORECASE,
)
_LONGEST_NOTE = 400
_MOST_NOTES = 6
_MOST_NOTES_AT_END = 2


@dataclass(slots=True)
class DraftItem:
    """An item: its number (None where none is printed), what its lines say, and the item above it."""

    marker: Marker | None
    details: LineDetails
    lines: list[Line]
    parent: "DraftItem | None" = None
    kind: ItemKind | None = None
    notes: int = 0

    def record(self, meeting: Meeting, parent_id: str | None, position: int) -> AgendaItem:
        """Return the item as a record."""
        read = self.details
        return AgendaItem(
            meeting_id=meeting.id,
            parent_id=parent_id,
            position=position,
            number=self.marker.label if self.marker else "",
            title=read.title,
            kind=self.kind or kind_of_title(read.title),
            purpose=read.purpose,
            presenter=read.presenter,
            minutes_allotted=read.minutes_allotted,
            paper=read.paper,
            first_page=read.first_page,
            last_page=read.last_page,
            links=read.links,
            note=read.note,
            exempt_paragraphs=read.exempt_paragraphs,
        )


def belongs_at_end(item: DraftItem, text: str) -> bool:
    """Say whether a line after the last number still belongs to it: the rest of the paper follows the agenda."""
    noted = details_of(text).links or presenter_of(text) or _TO_DO.match(text) or _remark(text, LineDetails(""))
    return bool(noted) and item.notes < _MOST_NOTES_AT_END


def add_note(item: DraftItem, paragraph: Paragraph) -> bool:
    """Add an unnumbered line to its item: a link, who presents, pages, or else a note; say whether it was taken."""
    text = paragraph.text.strip()
    if len(text) > _LONGEST_NOTE or item.notes >= _MOST_NOTES:
        return False
    item.lines += paragraph.lines
    if tidy_title(text).lower() == item.details.title.lower():
        return True
    item.notes += 1
    remark = None if presenter_of(text) else _remark(text, item.details)
    item.details = remark or _with_words(item.details, text)
    return True


def _remark(text: str, details: LineDetails) -> LineDetails | None:
    words = text.strip().strip("()")
    return read_remark(words, details) or read_purpose(words, details)


def _with_words(details: LineDetails, text: str) -> LineDetails:
    read = details_of(text)
    presenter = presenter_of(read.title)
    note = "; ".join(part for part in (details.note, "" if presenter else read.title, read.note) if part)
    details = replace(details, links=(*details.links, *read.links), presenter=presenter or details.presenter, note=note)
    if read.first_page is not None and details.first_page is None:
        details = replace(details, first_page=read.first_page, last_page=read.last_page)
    return replace(details, paper=read.paper) if details.paper is PaperStatus.NONE else details
