"""Where the fields of an agenda item are stored: by rewriting the agenda, so that numbers and pages follow."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.agenda import AgendaItem
from desktop.domain.edits import Edit
from desktop.domain.kinds import Record, kind_of
from desktop.gui.record_form import BookKeeper
from desktop.storage.typing import Place
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.item_outcome import with_outcome

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ItemKeeper(BookKeeper):
    """Writes a changed item together with all that its change moves, as one step."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self._book = screen.session.book
        self._perform = screen.perform

    def place_of(self, record: Record, attribute: str) -> Place | None:
        """Return where what is typed is kept: a text of an item moves nothing and can be written by itself."""
        plain = type(getattr(record, attribute)) is str
        return Place(kind_of(record), record.id, attribute if plain else f"form.{attribute}")

    def put(self, name: str, before: Record, after: Record) -> None:
        """Write the item's new state and whatever follows from it."""
        assert isinstance(before, AgendaItem) and isinstance(after, AgendaItem)
        self._perform(name, self._edits(before, after))

    def _edits(self, before: AgendaItem, after: AgendaItem) -> Sequence[Edit]:
        meeting = self._book.meetings.get(after.meeting_id)
        assert meeting is not None
        if (before.outcome, before.outcome_reason) != (after.outcome, after.outcome_reason):
            return with_outcome(self._book, meeting, before, after.outcome, after.outcome_reason)
        items = self._book.agenda_items.all(meeting_id=meeting.id)
        return arranged(self._book, meeting, [after if item.id == after.id else item for item in items])
