"""The agenda of a meeting as rows: items in their order, sub-items below them."""

from desktop.domain.agenda import AgendaItem, ItemKind, PaperStatus
from desktop.domain.agenda_order import in_order
from desktop.exports.pack_contents import AgendaRow
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import Privacy, item_privacy


def agenda_rows(book: Book, meeting_id: str, *, public: bool) -> tuple[AgendaRow, ...]:
    """Return the agenda; in a public copy a private item keeps its number and pages and loses all words."""
    placed = in_order(book.agenda_items.all(meeting_id=meeting_id))
    return tuple(_row(one.item, one.depth, item_privacy(book, one.item), public) for one in placed)


def _row(item: AgendaItem, level: int, private: Privacy, public: bool) -> AgendaRow:
    if private and public:
        return AgendaRow(number=item.number, title=private.words, level=level, pages=_pages(item))
    return AgendaRow(
        number=item.number,
        title=item.title,
        level=level,
        heading=item.kind is ItemKind.HEADING,
        purpose=item.purpose,
        presenter=item.presenter,
        paper="" if item.paper is PaperStatus.NONE else str(item.paper),
        pages=_pages(item),
        minutes_allotted=item.minutes_allotted,
        note=_note(item, private),
    )


def _pages(item: AgendaItem) -> str:
    if item.first_page is None:
        return ""
    if item.last_page is None or item.last_page == item.first_page:
        return str(item.first_page)
    return f"{item.first_page}–{item.last_page}"


def _note(item: AgendaItem, private: Privacy) -> str:
    urgent = f"Urgent: {item.urgency_reason}" if item.urgent else ""
    parts = (private.words, urgent, item.note, *item.links)
    return "\n".join(part for part in parts if part)
