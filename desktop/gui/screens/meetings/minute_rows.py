"""The list of minutes: one row for each item of the agenda and for each minute without one."""

from collections import Counter
from dataclasses import dataclass

from desktop.domain.agenda import AgendaItem
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.gui.models.columns import Column
from desktop.storage.book import Book
from desktop.workflows.minute_titles import title_of
from desktop.workflows.write_minutes import NOT_TAKEN, is_written, minutable


@dataclass(frozen=True, slots=True)
class MinuteRow:
    """An item with its minute, either of which may be missing; parts counts those of its resolution."""

    item: AgendaItem | None
    minute: Minute | None
    parts: int = 0

    @property
    def id(self) -> str:
        """The id of the item, or else of the minute: the row stays chosen while its minute comes and goes."""
        named = self.item or self.minute
        assert named is not None
        return named.id

    @property
    def title(self) -> str:
        """The title of the minute, or the one that it would have."""
        if self.minute is not None:
            return self.minute.title
        return title_of(self.item) if self.item else ""

    @property
    def is_written(self) -> bool:
        """Whether anything stands under the heading."""
        return self.minute is not None and is_written(self.minute, self.parts)


def rows_of(book: Book, meeting: Meeting) -> list[MinuteRow]:
    """Return the rows of a meeting in the order of its minutes, items without one where they stand on the agenda."""
    minutes = book.minutes.all(meeting_id=meeting.id)
    items = (
        minutable(book.agenda_items.all(meeting_id=meeting.id)) if _grows_from_agenda(book, meeting, minutes) else []
    )
    by_id = {item.id: item for item in items}
    parts = Counter(part.minute_id for part in book.resolutions.among("minute_id", (each.id for each in minutes)))
    rows = [MinuteRow(by_id.get(each.agenda_item_id or ""), each, parts[each.id]) for each in minutes]
    minuted = {each.agenda_item_id for each in minutes}
    for place, item in enumerate(items):
        if item.id not in minuted:
            before = {each.id for each in items[:place]}
            at = max((at for at, row in enumerate(rows) if row.item and row.item.id in before), default=-1)
            rows.insert(at + 1, MinuteRow(item, None))
    return rows


def _grows_from_agenda(book: Book, meeting: Meeting, minutes: list[Minute]) -> bool:
    """Imported minutes stand for themselves: where none has an item, the agenda is not shown among them."""
    return not minutes or any(minute.agenda_item_id for minute in minutes)


COLUMNS = (
    Column(
        name="number",
        heading="No.",
        text=lambda row: row.minute.number if row.minute else "–",
        tone=lambda row: "strong" if row.minute else "muted",
        sortable=False,
        width=64,
    ),
    Column(
        name="title",
        heading="Minute",
        text=lambda row: row.title,
        tone=lambda row: "" if row.minute else "muted",
        sortable=False,
        stretch=True,
    ),
    Column(
        name="state",
        heading="Written",
        text=lambda row: state_words(row),
        tone=lambda row: "" if row.is_written else "muted",
        icon=lambda row: "done" if row.is_written else "",
        sortable=False,
        width=88,
    ),
)


def state_words(row: MinuteRow) -> str:
    """Return how far a row has come: "2 parts", "written", "to write", "no minute" or "deferred"."""
    if row.minute is None:
        return row.item.outcome.value if row.item and row.item.outcome in NOT_TAKEN else "no minute"
    if row.parts:
        return "1 part" if row.parts == 1 else f"{row.parts} parts"
    return "written" if row.is_written else "to write"
