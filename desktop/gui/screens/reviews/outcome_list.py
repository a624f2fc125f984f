"""The outcomes of a review in the order printed, each with what it holds and how many steps wait for an answer."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.outcome_review import OutcomePart
from desktop.domain.outcome_sentences import part_words
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.progress_review_reading import ReviewInHand


class OutcomeLine(NamedTuple):
    """A line of the list: an outcome, or the whole review; waiting is how many steps it has to answer."""

    id: str
    name: str
    about: str
    waiting: int = 0
    part: OutcomePart | None = None

    @property
    def parts(self) -> tuple[OutcomePart, ...]:
        """The one outcome, none for the whole."""
        return (self.part,) if self.part else ()


def outcome_lines(hand: ReviewInHand) -> list[OutcomeLine]:
    """Return the whole review and then its outcomes."""
    parts: Iterable[OutcomePart] = hand.parts
    lines = [_line(hand, part) for part in parts]
    about = counted(sum(1 + len(part.also) for part in hand.parts), "outcome")
    return [OutcomeLine("whole", "Whole review", about, hand.all_waiting), *lines]


def columns() -> tuple[Column, ...]:
    """Return the columns of the list."""
    return (
        Column(
            name="outcome",
            heading="Outcomes",
            text=lambda row: row.name,
            detail=lambda row: row.about,
            tone=lambda row: "strong" if row.part is None else "",
            sortable=False,
            stretch=True,
        ),
        Column(
            name="waiting",
            heading="To answer",
            text=lambda row: f"{row.waiting:,}" if row.waiting else "",
            tip=lambda row: f"{counted(row.waiting, 'step')} of last time to answer" if row.waiting else "",
            tone=lambda row: "strong",
            width=80,
            sortable=False,
        ),
    )


def _line(hand: ReviewInHand, part: OutcomePart) -> OutcomeLine:
    titles = "; ".join(each.title for each in (part.outcome, *part.also))
    name = f"{part.refs}  {titles}".strip()
    return OutcomeLine(part.outcome.id, name, part_words(part), hand.waiting(part), part)
