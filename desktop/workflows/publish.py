"""Publishing an agenda: what to look at before, and the edits that fix its numbers and pages."""

from dataclasses import replace
from datetime import date, time

from desktop.domain.agenda import ItemKind, PaperStatus
from desktop.domain.agenda_order import in_order
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.publication import publication_of
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.attach_paper import item_words
from desktop.workflows.paper_edits import MeetingPapers, papers_of


def published(book: Book, meeting: Meeting, on: date, at: time | None) -> list[Edit]:
    """Return the edits that publish an agenda: numbers and pages as they then stand, the day and the time.

    Nothing but undo takes a publication back. Raises Refused for an agenda that is out already or has no items.
    """
    stands = papers_of(book, meeting)
    if not stands.is_draft:
        raise Refused("This agenda is published already: what comes later goes into a supplementary agenda.")
    if not stands.items:
        raise Refused("There is no agenda to publish yet: add its items first.")
    out = replace(meeting, state=MeetingState.PUBLISHED, published_on=on, published_at=at)
    return [*arranged(book, meeting, list(stands.items)), changed(meeting, out)]


def before_publishing(book: Book, meeting: Meeting, today: date, now: time | None) -> list[str]:
    """Return what to look at before an agenda goes out, one sentence each; none of it prevents publication."""
    stands = papers_of(book, meeting)
    warnings: list[str] = []
    board = book.boards.get(meeting.board_id)
    if board is not None and (words := publication_of(meeting, board, today, now).late_words):
        warnings.append(f"{words} if it goes out now.")
    return [*warnings, *_awaited(stands), *_without_file(stands), *_untyped(stands)]


def _awaited(stands: MeetingPapers) -> list[str]:
    follow = [placed.item for placed in in_order(stands.items) if placed.item.paper is PaperStatus.TO_FOLLOW]
    return [f"The paper of {item_words(item)} is still to follow." for item in follow]


def _without_file(stands: MeetingPapers) -> list[str]:
    return [
        f"{_sentence(item_words(placed.item))} is herewith, but no paper is attached and no pages are given."
        for placed in in_order(stands.items)
        if placed.item.paper is PaperStatus.HEREWITH
        and placed.item.kind is not ItemKind.HEADING
        and placed.item.first_page is None
        and not stands.of(placed.id)
    ]


def _untyped(stands: MeetingPapers) -> list[str]:
    return [
        f"{paper.file_name} has no number of pages yet: type it, or it goes out without page numbers."
        for paper in stands.papers
        if not paper.pages
    ]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
