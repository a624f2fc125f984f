"""The agenda of a meeting as rows: items in their order, sub-items below them."""

from desktop.domain.agenda import AgendaItem, ItemKind, PaperStatus
from desktop.domain.page_run import in_supplements, paper_words, say_pages
from desktop.exports.pack_contents import AgendaRow
from desktop.storage.book import Book
from desktop.workflows.build_agenda import AgendaSource, agenda_source
from desktop.workflows.pack_rows.exempt import Privacy, item_privacy


def agenda_rows(book: Book, meeting_id: str, *, public: bool) -> tuple[AgendaRow, ...]:
    """Return the agenda; in a public copy a private item keeps its number and pages and loses all words."""
    source = agenda_source(book, meeting_id)
    return tuple(_row(source, one.item, one.depth, item_privacy(book, one.item), public) for one in source.items)


def _row(source: AgendaSource, item: AgendaItem, level: int, private: Privacy, public: bool) -> AgendaRow:
    pages = _pages(source, item)
    if private and public:
        return AgendaRow(number=item.number, title=private.words, level=level, pages=pages)
    paper = paper_words(item, source.papers)
    return AgendaRow(
        number=item.number,
        title=item.title,
        level=level,
        heading=item.kind is ItemKind.HEADING,
        kind=_kind(item),
        purpose=item.purpose,
        presenter=item.presenter,
        paper="" if paper == PaperStatus.NONE else paper,
        pages=pages,
        minutes_allotted=item.minutes_allotted,
        note=_note(item, private),
    )


def _kind(item: AgendaItem) -> str:
    return "" if item.kind in (ItemKind.BUSINESS, ItemKind.HEADING) else str(item.kind)


def _pages(source: AgendaSource, item: AgendaItem) -> str:
    """Return the pages of an item in the run, and those of its papers in supplements."""
    own = [paper for paper in source.papers if paper.agenda_item_id == item.id]
    told = [say_pages(item.first_page, item.last_page), *in_supplements(own, source.supplements)]
    return "\n".join(words for words in told if words).replace(" - ", "–")


def _note(item: AgendaItem, private: Privacy) -> str:
    urgent = f"Urgent: {item.urgency_reason}" if item.urgent else ""
    brought = f"Brought by supplement {item.supplement}" if item.supplement else ""
    parts = (private.words, brought, urgent, item.note, *item.links)
    return "\n".join(part for part in parts if part)
