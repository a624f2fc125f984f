"""The working grace of a board, said under every chart that depends on it."""

from collections.abc import Iterable

from desktop.charts.facts import BoardFacts
from desktop.domain.recommendation import Recommendation
from desktop.domain.recommendation_due import grace_ends
from desktop.domain.wording import counted


def grace_note(facts: BoardFacts, counted_ones: Iterable[Recommendation]) -> str:
    """Return one sentence where the grace moves a day of any of these recommendations, or else ""."""
    days = facts.rating.grace_days
    if not any(grace_ends(each, days) for each in counted_ones):
        return ""
    return f"Working grace for what is due immediately: {counted(days, 'day')}."
