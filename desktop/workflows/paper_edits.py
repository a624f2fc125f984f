"""The papers of a meeting as they stand, and the edits that bring about what is wanted of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.agenda import AgendaItem, Paper, Supplement
from desktop.domain.agenda_order import NUMBERS_MOVE, in_order
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.kinds import Record
from desktop.domain.meeting import Meeting
from desktop.domain.page_run import paged
from desktop.domain.supplement_run import supplement_paged
from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class MeetingPapers:
    """A meeting with its items, their papers in the order of the agenda, and its supplements by number."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    papers: tuple[Paper, ...]
    supplements: tuple[Supplement, ...]

    @property
    def is_draft(self) -> bool:
        """Whether numbers and pages of the agenda still move."""
        return self.meeting.state in NUMBERS_MOVE

    def item(self, item_id: str) -> AgendaItem:
        """Return an item of the meeting; raises Refused where it has gone."""
        found = next((item for item in self.items if item.id == item_id), None)
        if found is None:
            raise Refused("This item is no longer on the agenda: choose another one.")
        return found

    def of(self, item_id: str) -> list[Paper]:
        """Return the papers of one item in their order."""
        return [paper for paper in self.papers if paper.agenda_item_id == item_id]

    def is_fixed(self, paper: Paper) -> bool:
        """Whether a paper has gone out, with the agenda or with a supplement: then it does not change."""
        if paper.supplement == 0:
            return not self.is_draft
        return any(each.number == paper.supplement and each.issued_on is not None for each in self.supplements)


def papers_of(book: Book, meeting: Meeting) -> MeetingPapers:
    """Read the papers of a meeting; their bytes stay where they are."""
    items = book.agenda_items.all(meeting_id=meeting.id)
    papers = [paper for placed in in_order(items) for paper in book.papers.all(agenda_item_id=placed.id)]
    supplements = sorted(book.supplements.all(meeting_id=meeting.id), key=lambda each: each.number)
    return MeetingPapers(meeting, tuple(items), tuple(papers), tuple(supplements))


def meeting_of_item(book: Book, item_id: str) -> Meeting:
    """Return the meeting of an item; raises Refused where either has gone."""
    item = book.agenda_items.get(item_id)
    meeting = book.meetings.get(item.meeting_id) if item else None
    if meeting is None:
        raise Refused("This item is no longer on the agenda: choose another one.")
    return meeting


def rewritten(
    stands: MeetingPapers,
    items: Sequence[AgendaItem],
    papers: Sequence[Paper],
    supplements: Iterable[Supplement] | None = None,
) -> list[Edit]:
    """Return the edits after which the meeting has these items, papers and supplements, with pages worked out afresh.

    The pages of the agenda itself move only while it is a draft, those of a supplement until it is issued. What is
    missing here is not removed: that is for the caller.
    """
    wanted = list(stands.supplements if supplements is None else supplements)
    if stands.is_draft:
        new_items, new_papers = paged(items, papers)
    else:
        new_items, new_papers = list(items), supplement_paged(items, papers, wanted)
    old: list[Record] = [*stands.items, *stands.papers, *stands.supplements]
    before = {record.id: record for record in old}
    records: list[Record] = [*wanted, *new_items, *new_papers]
    return [
        changed(before[record.id], record) if record.id in before else added(record)
        for record in records
        if before.get(record.id) != record
    ]
