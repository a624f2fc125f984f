"""An agenda with its papers in their order of the run, or a supplement with its own."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from desktop.domain.agenda import AgendaItem, PageRun, Paper, PaperStatus
from desktop.domain.agenda_order import PlacedItem
from desktop.domain.page_run import papers_by_item
from desktop.exports.papers_contents import PackPaper, PapersContents
from desktop.storage.book import Book
from desktop.workflows.build_agenda import (
    AgendaSource,
    agenda_source,
    build_agenda,
    build_supplement,
    supplement_numbered,
)
from desktop.workflows.meeting_masthead import marking_of
from desktop.workflows.pack_rows.exempt import item_privacy, paper_privacy

_SHOWN = frozenset({"application/pdf", "image/png", "image/jpeg", "image/tiff"})
_SEPARATE = "This paper goes out as a file of its own: {name}."
_NOT_HERE = "This paper is not in the book; it goes out separately."
_PRIVATE = "Not for publication: {words}"


def build_papers(
    book: Book, meeting_id: str, *, supplement: int = 0, public: bool = False, generated: datetime | None = None
) -> PapersContents:
    """Return the agenda (supplement 0) or a supplementary agenda with the papers that went out with it.

    In a public copy a private paper is a slip with neutral words. Raises Refused where there is no such meeting or
    supplement.
    """
    if supplement:
        agenda = build_supplement(book, meeting_id, supplement, public=public, generated=generated)
    else:
        agenda = build_agenda(book, meeting_id, public=public, subject="Agenda and papers", generated=generated)
    source = agenda_source(book, meeting_id)
    own = [paper for paper in source.papers if paper.supplement == supplement]
    return PapersContents(agenda=agenda, papers=tuple(_papers(book, source, papers_by_item(own), supplement, public)))


def _papers(
    book: Book, source: AgendaSource, of_item: dict[str, list[Paper]], supplement: int, public: bool
) -> Iterable[PackPaper]:
    letters = _after_page(source, supplement)
    for placed in source.items:
        papers = of_item.get(placed.id, [])
        if supplement == 0 and placed.item.paper is not PaperStatus.HEREWITH:
            papers = [paper for paper in papers if paper.first_page is not None]
        for paper in papers:
            yield replace(_paper(book, placed, paper, public), after_page=letters)
        if not papers and supplement == 0 and placed.item.supplement == 0 and placed.item.first_page is not None:
            yield _absent(book, placed, public)


def _after_page(source: AgendaSource, supplement: int) -> int | None:
    if not supplement:
        return None
    found = supplement_numbered(source, supplement)
    return found.after_page if found.run is PageRun.LETTERS else None


def _paper(book: Book, placed: PlacedItem, paper: Paper, public: bool) -> PackPaper:
    privacy = paper_privacy(book, paper)
    if public and privacy:
        whole = bool(item_privacy(book, placed.item))
        item = _item_words(placed.item, privacy.words if whole else placed.item.title)
        return PackPaper(
            item=item, title=item if whole else privacy.words, level=placed.depth, first=paper.first_page,
            last=paper.last_page, slip=_PRIVATE.format(words=privacy.words),
        )  # fmt: skip
    shown = paper.media_type in _SHOWN
    return PackPaper(
        item=_item_words(placed.item, placed.item.title),
        title=paper.title or paper.file_name,
        head=f"Agenda item {placed.item.number}" if placed.item.number else "",
        level=placed.depth,
        media_type=paper.media_type,
        first=paper.first_page,
        last=paper.last_page,
        read=_reader(book, paper) if shown else None,
        slip="" if shown else _SEPARATE.format(name=paper.file_name),
        marking=marking_of(privacy),
    )


def _absent(book: Book, placed: PlacedItem, public: bool) -> PackPaper:
    """Return the slip of an item that has pages in the run, but no file in the book."""
    item = placed.item
    privacy = item_privacy(book, item)
    hidden = bool(public and privacy)
    words = _item_words(item, privacy.words if hidden else item.title)
    slip = _PRIVATE.format(words=privacy.words) if hidden else _NOT_HERE
    return PackPaper(
        item=words, title=words, level=placed.depth, first=item.first_page, last=item.last_page, slip=slip,
        marking="" if public else marking_of(privacy),
    )  # fmt: skip


def _item_words(item: AgendaItem, title: str) -> str:
    return f"Item {item.number}: {title}" if item.number else title


def _reader(book: Book, paper: Paper) -> Callable[[], bytes]:
    """Return what reads the bytes of a paper when its turn comes, so that not all are held at once."""

    def read() -> bytes:
        file = book.paper_files.first(paper_id=paper.id)
        return file.content if file is not None else b""

    return read
