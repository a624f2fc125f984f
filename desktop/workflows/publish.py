"""Publishing an agenda: what to look at before, and the edits that fix its numbers and pages."""

from dataclasses import replace
from datetime import date, time

from desktop.domain.agenda import ItemKind, PaperStatus
from desktop.domain.agenda_order import in_order, siblings
from desktop.domain.board import AccessRegime
from desktop.domain.dates import say_date
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.publication import publication_of
from desktop.domain.wording import counted_words
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.attach_paper import item_words
from desktop.workflows.paper_edits import MeetingPapers, papers_of


def published(book: Book, meeting: Meeting, on: date, at: time | None) -> list[Edit]:
    """Return the edits that publish an agenda: numbers and pages as they then stand, the day and the time.

    on and at may be earlier than now, for an agenda that went out on paper. Nothing but undo takes a publication
    back. Raises Refused for an agenda that is out already or has no items.
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
    private = board is not None and board.access is AccessRegime.PRIVATE
    order = [] if private else _public_after_private(stands)
    return [*warnings, *_awaited(stands), *_without_file(stands), *_untyped(stands), *order]


def went_out(on: date | None, at: time | None, today: date, now: time | None) -> tuple[date, time | None]:
    """Return the day and time of a publication as they were typed; the present ones where no day was.

    Raises Refused for a moment that is still to come.
    """
    if on is None or on == today:
        moment = at or now
        late = at is not None and now is not None and at > now
    else:
        moment, late = at, on > today
    if late:
        raise Refused("This is still to come: type when the agenda did go out.")
    return on or today, moment


def day_doubts(meeting: Meeting, on: date) -> list[str]:
    """Return what is odd about the day of a publication: one after the meeting itself."""
    if on <= meeting.date:
        return []
    return [f"{say_date(on)} is after the meeting: type the day on which the agenda did go out."]


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


def _public_after_private(stands: MeetingPapers) -> list[str]:
    """Say which items the public would have to be let in for again."""
    own = [item for item in siblings(stands.items, None) if item.number and item.supplement == 0]
    first = next((at for at, item in enumerate(own) if item.is_private), None)
    if first is None:
        return []
    after = [item for item in own[first + 1 :] if not item.is_private]
    if not after:
        return []
    called = counted_words("item", [item.number for item in after])
    stand = "is public but stands" if len(after) == 1 else "are public but stand"
    return [f"{_sentence(called)} {stand} after {item_words(own[first])}, which is private: the public will have left."]


def _untyped(stands: MeetingPapers) -> list[str]:
    return [
        f"{paper.file_name} has no number of pages yet: type it, or it goes out without page numbers."
        for paper in stands.papers
        if not paper.pages
    ]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
