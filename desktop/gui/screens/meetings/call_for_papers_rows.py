"""The rows of the call for papers: the items of each author with how far their papers have come."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.domain.agenda import PaperProgress
from desktop.gui.models.columns import Column
from desktop.workflows.call_for_papers import ItemAsked

PROGRESS_WORDS = {
    PaperProgress.NOT_ASKED: "Not asked for",
    PaperProgress.AWAITED: "Awaited",
    PaperProgress.RECEIVED: "Received",
    PaperProgress.CLEARED: "Cleared",
    PaperProgress.WITHDRAWN: "Withdrawn",
}


class CallRow(NamedTuple):
    """An item; author is said on the first one of each."""

    asked: ItemAsked
    author: str

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.asked.id


def by_author(asked: Sequence[ItemAsked]) -> Iterator[CallRow]:
    """Yield the items, the first of each author with the name."""
    said: str | None = None
    for each in asked:
        author = each.author or "Nobody named"
        yield CallRow(each, author if author != said else "")
        said = author


def _tone(row: CallRow) -> str:
    return "muted" if row.asked.progress is PaperProgress.NOT_ASKED else ""


def _item(row: CallRow) -> str:
    return f"{row.asked.number}  {row.asked.item.title}".strip()


COLUMNS = (
    Column(
        name="author",
        heading="Author",
        text=lambda row: row.author,
        edit=lambda row: row.asked.author,
        record=lambda row: row.asked.item,
        attribute="paper_author",
        tone=lambda row: "strong",
        width=152,
    ),
    Column(name="item", heading="Item", text=_item, tone=_tone, stretch=True),
    Column(
        name="progress",
        heading="Paper",
        text=lambda row: PROGRESS_WORDS[row.asked.progress],
        tone=_tone,
        width=120,
    ),
)
