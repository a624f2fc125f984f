"""Supplementary agendas: late papers and items beside what was published, until they are issued."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from desktop.domain.agenda import AgendaItem, ItemKind, PageRun, Supplement
from desktop.domain.agenda_order import siblings
from desktop.domain.dates import say_date
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.supplement_run import draft_among, last_page_of, late_number, page_before, with_run
from desktop.storage.book import Book
from desktop.workflows.paper_edits import MeetingPapers, papers_of, rewritten


def supplement_for(stands: MeetingPapers, item: AgendaItem) -> Supplement:
    """Return the supplement that a late paper of an item goes into: the one not issued yet, or a new one.

    The pages of a new one have letters after the last page that was published before the item.
    """
    if (draft := draft_among(stands.supplements)) is not None:
        return draft
    number = max((each.number for each in stands.supplements), default=0) + 1
    after = page_before(stands.items, item.id)
    run = PageRun.OWN if after is None else PageRun.LETTERS
    return Supplement(meeting_id=stands.meeting.id, number=number, run=run, after_page=after)


def late_item(
    book: Book, meeting: Meeting, item: AgendaItem, after: AgendaItem | None
) -> tuple[AgendaItem, list[Edit]]:
    """Return an item added after publication, and its edits: it stands after another one (None: at the end).

    Its number is that of the item before it with a letter ("4A"), a heading has none, and it belongs to the
    supplement not issued yet.
    Raises Refused while the agenda is a draft.
    """
    stands = papers_of(book, meeting)
    if stands.is_draft:
        raise Refused("The agenda is still a draft: add the item to it.")
    row = siblings(stands.items, after.parent_id if after else None)
    at = after.position if after else max((each.position for each in row), default=0)
    parent_id = after.parent_id if after else None
    late = replace(item, meeting_id=meeting.id, parent_id=parent_id, position=at + 1)
    supplement = supplement_for(stands, after or late)
    number = "" if item.kind is ItemKind.HEADING else late_number(stands.items, after)
    late = replace(late, number=number, supplement=supplement.number)
    later = {each.id for each in row if each.position > at}
    items = [replace(each, position=each.position + 1) if each.id in later else each for each in stands.items]
    return late, rewritten(stands, [*items, late], stands.papers, _and(stands.supplements, supplement))


def renumbered(book: Book, meeting: Meeting, supplement: Supplement, run: PageRun, after: int | None) -> list[Edit]:
    """Return the edits that number a supplement's pages in another way; raises Refused for a page that is not there."""
    stands = papers_of(book, meeting)
    _refuse_issued(supplement)
    last = last_page_of(stands.items)
    if run is PageRun.LETTERS and (after is None or not 1 <= after <= last):
        if not last:
            raise Refused("The agenda has no pages that letters could follow: give the supplement pages of its own.")
        raise Refused(f"The agenda has pages 1 to {last}: type the page that the letters follow.")
    wanted = [with_run(each, run, after) if each.id == supplement.id else each for each in stands.supplements]
    return rewritten(stands, stands.items, stands.papers, wanted)


def issued(book: Book, meeting: Meeting, supplement: Supplement, on: date, at: time | None) -> list[Edit]:
    """Return the edit that issues a supplement: its pages are fixed from then on.

    Raises Refused for one that is empty or issued already.
    """
    stands = papers_of(book, meeting)
    _refuse_issued(supplement)
    held = {paper.supplement for paper in stands.papers} | {item.supplement for item in stands.items}
    if supplement.number not in held:
        raise Refused(f"Supplement {supplement.number} holds no paper and no item: attach a late paper first.")
    return [changed(supplement, replace(supplement, issued_on=on, issued_at=at))]


def supplement_warnings(stands: MeetingPapers, supplement: Supplement) -> list[str]:
    """Return what to look at before a supplement is issued: papers whose length nobody has typed."""
    return [
        f"{paper.file_name} has no number of pages yet: type it, or it goes out without page numbers."
        for paper in stands.papers
        if paper.supplement == supplement.number and not paper.pages
    ]


def _refuse_issued(supplement: Supplement) -> None:
    if supplement.issued_on is not None:
        raise Refused(
            f"Supplement {supplement.number} was issued on {say_date(supplement.issued_on)}: it does not change."
        )


def _and(supplements: Sequence[Supplement], one: Supplement) -> list[Supplement]:
    return [*supplements, *([] if any(each.id == one.id for each in supplements) else [one])]
