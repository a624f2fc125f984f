"""The outcomes of a review in the order printed, each with what it holds and how many steps wait for an answer."""

from typing import NamedTuple

from desktop.domain.outcome_review import OutcomePart
from desktop.domain.outcome_sentences import head_words
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.progress_review_reading import ReviewInHand


class OutcomeLine(NamedTuple):
    """A line of the list: an outcome, or the whole review."""

    id: str
    name: str
    about: str
    part: OutcomePart | None = None

    @property
    def parts(self) -> tuple[OutcomePart, ...]:
        """The one outcome, none for the whole."""
        return (self.part,) if self.part else ()


def outcome_lines(hand: ReviewInHand) -> list[OutcomeLine]:
    """Return the whole review and then its outcomes."""
    outcomes = counted(sum(1 + len(part.also) for part in hand.parts), "outcome")
    whole = OutcomeLine("whole", "Whole review", _about(hand.all_waiting, outcomes))
    return [whole, *(_line(hand, part) for part in hand.parts)]


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
    )


def _line(hand: ReviewInHand, part: OutcomePart) -> OutcomeLine:
    return OutcomeLine(part.outcome.id, part.name, _about(hand.waiting(part), head_words(part)), part)


def _about(waiting: int, words: str) -> str:
    return ", ".join(filter(None, (f"{waiting:,} to answer" if waiting else "", words)))
