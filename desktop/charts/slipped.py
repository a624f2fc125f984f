"""The open action items whose current date is later than the one first agreed."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import ActionItem
from desktop.domain.slippage import slippage


@dataclass(frozen=True, slots=True)
class Slipped:
    """An action item with its original date, the days to its current one, and how often its date was moved."""

    item: ActionItem
    first: date
    days: int
    times: int

    @property
    def last(self) -> date:
        """The current date."""
        return self.first + timedelta(days=self.days)

    @property
    def lead(self) -> str:
        """Who leads it, or that nobody does."""
        return self.item.lead or "no lead"


def slipped_items(facts: BoardFacts) -> list[Slipped]:
    """Return what slipped, the furthest first."""
    times = facts.times_revised()
    found = []
    for item in facts.open_action_items():
        how = slippage(item, as_at=facts.as_at, times_revised=times[item.id])
        if item.original_due is not None and how.days > 0:
            found.append(Slipped(item, item.original_due, how.days, how.times))
    return sorted(found, key=lambda each: (-each.days, each.first, each.item.ref))
