"""Papers attached to items, replaced, moved and taken away: each gives the edits of one undo step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.documents.page_count import CountedPaper
from desktop.domain.agenda import AgendaItem, Paper, PaperFile, PaperProgress, PaperStatus, Supplement
from desktop.domain.edits import Edit, added, removed
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from desktop.workflows.paper_edits import MeetingPapers, meeting_of_item, papers_of, rewritten
from desktop.workflows.supplements import supplement_for

MOST_PAGES = 5_000
_NOT_YET = frozenset({PaperProgress.NOT_ASKED, PaperProgress.AWAITED})


def attached(book: Book, item_id: str, files: Sequence[CountedPaper], today: date) -> list[Edit]:
    """Return the edits that attach files to an item, after the papers it has.

    While the agenda is a draft the item is then "herewith" and the pages are worked out afresh; afterwards the
    papers go into the supplement that is not issued yet, or a new one. Raises Refused where a file is attached to
    the same meeting already, and says where.
    """
    meeting = meeting_of_item(book, item_id)
    stands = papers_of(book, meeting)
    item = stands.item(item_id)
    _refuse_twice(stands, files)
    supplement = None if stands.is_draft else supplement_for(stands, item)
    after = max((paper.position for paper in stands.of(item_id)), default=0)
    papers = [_paper(item, each, after + at, supplement, today) for at, each in enumerate(files, 1)]
    items = [_received(each, stands.is_draft) if each.id == item_id else each for each in stands.items]
    edits = rewritten(stands, items, [*stands.papers, *papers], _with(stands, supplement))
    bytes_of = zip(papers, files, strict=True)
    return [*edits, *(added(PaperFile(paper_id=paper.id, content=each.data)) for paper, each in bytes_of)]


def replaced(book: Book, paper: Paper, file: CountedPaper, today: date) -> list[Edit]:
    """Return the edits that put a newer version in a paper's place; the old one goes to the bin.

    A paper that has gone out stays as it is: the newer version then goes into a supplement and says what it replaces.
    """
    stands = papers_of(book, meeting_of_item(book, paper.agenda_item_id))
    _refuse_twice(stands, [file])
    if stands.is_fixed(paper):
        title = f"{_title(file)} (replaces {paper.title})"
        return _renamed(attached(book, paper.agenda_item_id, [file], today), title)
    newer = replace(paper, file_name=file.file_name, received_on=today, **_of_file(file))
    papers = [newer if each.id == paper.id else each for each in stands.papers]
    old = book.paper_files.all(paper_id=paper.id)
    new = added(PaperFile(paper_id=paper.id, content=file.data))
    return [*rewritten(stands, stands.items, papers), *(removed(each) for each in old), new]


def taken_away(book: Book, paper: Paper) -> list[Edit]:
    """Return the edits that move a paper to the bin; an item that has none left is "to follow" again.

    Raises Refused for a paper that has gone out.
    """
    stands = papers_of(book, meeting_of_item(book, paper.agenda_item_id))
    _refuse_fixed(stands, paper, "be taken away")
    left = [each for each in stands.papers if each.id != paper.id]
    alone = all(each.agenda_item_id != paper.agenda_item_id for each in left)
    items = [_awaited(each) if alone and each.id == paper.agenda_item_id else each for each in stands.items]
    kept = [each for each in stands.supplements if not _is_empty(each, items, left)]
    gone = [removed(each) for each in stands.supplements if each not in kept]
    return [*rewritten(stands, items if stands.is_draft else stands.items, left, kept), *book.removal(paper), *gone]


def moved(book: Book, paper: Paper, by: int) -> list[Edit]:
    """Return the edits that move a paper up (by -1) or down (by 1) among those of its item; [] at an end."""
    stands = papers_of(book, meeting_of_item(book, paper.agenda_item_id))
    _refuse_fixed(stands, paper, "move")
    row = [each for each in stands.of(paper.agenda_item_id) if each.supplement == paper.supplement]
    at = next(place for place, each in enumerate(row) if each.id == paper.id)
    if not 0 <= at + by < len(row):
        return []
    positions = [each.position for each in row]
    row.insert(at + by, row.pop(at))
    placed = {each.id: replace(each, position=position) for each, position in zip(row, positions, strict=True)}
    return rewritten(stands, stands.items, [placed.get(each.id, each) for each in stands.papers])


def with_pages(book: Book, paper: Paper, pages: int | None) -> list[Edit]:
    """Return the edits that give a paper the number of pages that a person counted; raises Refused for a wrong one."""
    if pages is not None and not 1 <= pages <= MOST_PAGES:
        raise Refused(f"A paper has from 1 to {MOST_PAGES:,} pages: type how many this one has.")
    stands = papers_of(book, meeting_of_item(book, paper.agenda_item_id))
    _refuse_fixed(stands, paper, "change")
    papers = [replace(each, pages=pages) if each.id == paper.id else each for each in stands.papers]
    return rewritten(stands, stands.items, papers)


def item_words(item: AgendaItem) -> str:
    """Return how a sentence names an item: "item 4", or its title in quotes."""
    return f"item {item.number}" if item.number and item.parent_id is None else f"“{item.title[:60]}”"


def _refuse_twice(stands: MeetingPapers, files: Sequence[CountedPaper]) -> None:
    known = {paper.sha256: paper for paper in stands.papers}
    seen: dict[str, str] = {}
    for file in files:
        if twin := known.get(file.sha256):
            where = item_words(stands.item(twin.agenda_item_id))
            raise Refused(f"{file.file_name} is attached to {where} already: it is the same file as {twin.file_name}.")
        if file.sha256 in seen:
            raise Refused(f"{file.file_name} and {seen[file.sha256]} are the same file: attach one of them.")
        seen[file.sha256] = file.file_name


def _refuse_fixed(stands: MeetingPapers, paper: Paper, what: str) -> None:
    if stands.is_fixed(paper):
        gone = "with the agenda" if paper.supplement == 0 else f"in supplement {paper.supplement}"
        raise Refused(
            f"{paper.file_name} went out {gone} and cannot {what}: a newer version goes into a supplementary agenda."
        )


def _paper(item: AgendaItem, file: CountedPaper, position: int, supplement: Supplement | None, today: date) -> Paper:
    return Paper(
        agenda_item_id=item.id,
        position=position,
        title=_title(file),
        file_name=file.file_name,
        exempt=item.is_private,
        supplement=supplement.number if supplement else 0,
        received_on=today,
        **_of_file(file),
    )


def _of_file(file: CountedPaper) -> dict[str, Any]:
    return {"media_type": file.media_type, "size": len(file.data), "sha256": file.sha256, "pages": file.pages}


def _title(file: CountedPaper) -> str:
    return file.file_name.rpartition(".")[0].replace("_", " ")


def _renamed(edits: list[Edit], title: str) -> list[Edit]:
    return [
        added(replace(edit.after, title=title)) if edit.before is None and isinstance(edit.after, Paper) else edit
        for edit in edits
    ]


def _received(item: AgendaItem, is_draft: bool) -> AgendaItem:
    progress = PaperProgress.RECEIVED if item.paper_progress in _NOT_YET else item.paper_progress
    herewith = is_draft or item.supplement
    return replace(item, paper=PaperStatus.HEREWITH if herewith else item.paper, paper_progress=progress)


def _awaited(item: AgendaItem) -> AgendaItem:
    return replace(
        item, paper=PaperStatus.TO_FOLLOW, paper_progress=PaperProgress.AWAITED, first_page=None, last_page=None
    )


def _with(stands: MeetingPapers, supplement: Supplement | None) -> list[Supplement]:
    known = {each.id for each in stands.supplements}
    return [*stands.supplements, *([supplement] if supplement and supplement.id not in known else [])]


def _is_empty(supplement: Supplement, items: Sequence[AgendaItem], papers: Sequence[Paper]) -> bool:
    numbers = {paper.supplement for paper in papers} | {item.supplement for item in items}
    return supplement.issued_on is None and supplement.number not in numbers
