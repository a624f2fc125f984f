"""The attached papers of a meeting as rows, in the order of the agenda."""

from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.page_run import paper_pages, papers_by_item
from desktop.exports.pack_contents import PaperRow
from desktop.storage.book import Book
from desktop.workflows.build_agenda import AgendaSource, agenda_source
from desktop.workflows.pack_rows.exempt import item_privacy, paper_privacy

_KILO, _MEGA = 1_000, 1_000_000
_FORMS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
}


def paper_rows(book: Book, meeting_id: str, *, public: bool) -> tuple[PaperRow, ...]:
    """Return the papers; in a public copy a private one has its place in the run and no words of its own."""
    source = agenda_source(book, meeting_id)
    of_item = papers_by_item(source.papers)
    return tuple(
        _row(book, source, placed.item, paper, public)
        for placed in source.items
        for paper in of_item.get(placed.id, [])
    )


def _row(book: Book, source: AgendaSource, item: AgendaItem, paper: Paper, public: bool) -> PaperRow:
    pages = paper_pages(paper, source.supplements).replace(" - ", "–")
    supplement = f"Supplement {paper.supplement}" if paper.supplement else ""
    privacy = paper_privacy(book, paper)
    if public and privacy:
        whole = item_privacy(book, item)
        return PaperRow(
            item=_called(item, whole.words or item.title), title=privacy.words, pages=pages, supplement=supplement
        )
    return PaperRow(
        item=_called(item, item.title),
        title="\n".join(dict.fromkeys(words for words in (paper.title, paper.file_name, privacy.words) if words)),
        form=_FORMS.get(paper.media_type, "picture" if paper.media_type.startswith("image/") else ""),
        size=say_size(paper.size),
        length=paper.pages,
        pages=pages,
        supplement=supplement,
        received=paper.received_on,
    )


def say_size(size: int) -> str:
    """Return a number of bytes as people say it: "1.2 MB", "340 kB"; "" for none."""
    if size >= _MEGA:
        return f"{size / _MEGA:.1f} MB"
    return f"{max(1, round(size / _KILO))} kB" if size else ""


def _called(item: AgendaItem, title: str) -> str:
    return f"{item.number}  {title}" if item.number else title
