"""The one way in which an agenda is rewritten: what is wanted goes in, the edits that bring it about come out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.domain.agenda import AgendaItem, ItemKind, Paper
from desktop.domain.agenda_order import NUMBERS_MOVE, numbered
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.exclusion import with_exclusion, worded
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.page_run import paged
from desktop.domain.work_programme import ProgrammeState
from desktop.storage.book import Book


def arranged(book: Book, meeting: Meeting, items: Sequence[AgendaItem]) -> list[Edit]:
    """Return the edits after which the agenda of a meeting has these items, new ones included, and no others.

    Items come as they shall stand (parent, position and every other field). Numbers and pages are worked out afresh
    while the agenda is a draft, and stay as they are given once it is published. The item that excludes the public
    follows what is private. An item of the book that is not wanted goes to the bin with everything that hangs on it.
    Nothing is written. Raises Refused where a numbered item that went out would go, or stand below another one.
    """
    before = {item.id: item for item in book.agenda_items.all(meeting_id=meeting.id)}
    _refuse_reprinting(book, meeting, before, items)
    board, was = book.boards.get(meeting.board_id) or Board(name=""), list(before.values())
    items = with_exclusion(was, items, board, published=meeting.state not in NUMBERS_MOVE)
    papers = _papers(book, [item for item in items if item.id in before])
    wanted, run = _printed(meeting, items, papers)
    wanted = worded(was, wanted, board)
    return [
        *_removals(book, before, wanted),
        *(added(item) for item in wanted if item.id not in before),
        *(changed(before[item.id], item) for item in wanted if before.get(item.id, item) != item),
        *(changed(old, new) for old, new in zip(papers, run, strict=True) if old != new),
    ]


def draft_begun(meeting: Meeting) -> list[Edit]:
    """Return the edit by which a meeting that was only scheduled has a draft agenda; [] for any other."""
    if meeting.state is not MeetingState.SCHEDULED:
        return []
    return [changed(meeting, replace(meeting, state=MeetingState.DRAFT_AGENDA))]


def _refuse_reprinting(
    book: Book, meeting: Meeting, before: dict[str, AgendaItem], wanted: Sequence[AgendaItem]
) -> None:
    """Raise Refused where members would no longer find an item under the number that they were sent."""
    if meeting.published_on is None or meeting.state in NUMBERS_MOVE:
        return
    drafts = {each.number for each in book.supplements.all(meeting_id=meeting.id) if each.issued_on is None}
    after = {item.id: item for item in wanted}
    _refuse_reordering(before, after, drafts)
    for item in before.values():
        if not item.number or item.supplement in drafts:
            continue
        stays = after.get(item.id)
        called = _called(item)
        if stays is None:
            raise Refused(f"{called} went out with the agenda, so it stays there; mark it as withdrawn instead.")
        if _numbered_above(item, before) != _numbered_above(stays, after):
            raise Refused(f"{called} went out with the agenda, so it stays an item where it was printed.")


def _refuse_reordering(before: dict[str, AgendaItem], after: dict[str, AgendaItem], drafts: set[int]) -> None:
    """Raise Refused where two items that went out together would change places; a draft supplement still moves."""
    sent = [each for each in before.values() if each.number and each.supplement not in drafts and each.id in after]
    rows: dict[tuple[str | None, int], list[AgendaItem]] = defaultdict(list)
    for item in sorted(sent, key=lambda each: each.position):
        if after[item.id].parent_id == item.parent_id:
            rows[item.parent_id, item.supplement].append(item)
    for row in rows.values():
        for first, second in pairwise(row):
            if first.position < second.position and after[first.id].position > after[second.id].position:
                raise Refused(
                    f"{_called(second)} went out after {_named(first)}, and both stay where they were printed; "
                    "if it is taken earlier, the minutes say so."
                )


def _called(item: AgendaItem) -> str:
    return f"“{item.title[:60]}”" if item.parent_id else f"Item {item.number}"


def _named(item: AgendaItem) -> str:
    return _called(item) if item.parent_id else f"item {item.number}"


def _numbered_above(item: AgendaItem, items: dict[str, AgendaItem]) -> str | None:
    """Return the item under whose number another is cited; a heading is none."""
    above = items.get(item.parent_id or "")
    return above.id if above is not None and above.kind is not ItemKind.HEADING else None


def _printed(
    meeting: Meeting, items: Sequence[AgendaItem], papers: list[Paper]
) -> tuple[list[AgendaItem], list[Paper]]:
    """Return items and papers with the numbers and pages with which they are printed."""
    if meeting.state not in NUMBERS_MOVE:
        return list(items), papers
    return paged(numbered(items), papers)


def _papers(book: Book, items: Iterable[AgendaItem]) -> list[Paper]:
    return [paper for item in items for paper in book.papers.all(agenda_item_id=item.id)]


def _removals(book: Book, before: dict[str, AgendaItem], wanted: Iterable[AgendaItem]) -> list[Edit]:
    """Return the removals of what is not wanted; a sub-item that was taken out before stays with its papers."""
    kept = {item.id for item in wanted}
    gone = [item for item in before.values() if item.id not in kept]
    spared = [item for item in before.values() if item.id in kept and item.parent_id in before.keys() - kept]
    stays = {edit.record_id for item in spared for edit in book.removal(item)}
    edits = {edit.record_id: edit for item in gone for edit in book.removal(item) if edit.record_id not in stays}
    return [*edits.values(), *(edit for item in gone for edit in _planned_again(book, item))]


def _planned_again(book: Book, item: AgendaItem) -> list[Edit]:
    """Return the edits by which the work programme has the item again as one that is only planned."""
    planned = book.programme_items.all(agenda_item_id=item.id)
    return [changed(each, replace(each, state=ProgrammeState.PLANNED, agenda_item_id=None)) for each in planned]
