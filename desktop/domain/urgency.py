"""Urgent items: what must be on record before one is taken, and the line that says so above its minute.

Source of the rule: Local Government Act 1972, s100B(4)(b). The chair must be of the opinion that the item is urgent by
reason of special circumstances, and those are specified in the minutes.
"""

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board


def urgency_gaps(item: AgendaItem, chair: str = "Chair") -> dict[str, str]:
    """Return what an urgent item still lacks: the name of each field with one sentence; {} where it is whole.

    chair is the board's own word for whoever presides.
    """
    if not item.urgent:
        return {}
    gaps = {}
    if not item.urgency_reason.strip():
        gaps["urgency_reason"] = "Say which special circumstances make the item urgent; the minute will specify them."
    if not item.urgency_agreed:
        gaps["urgency_agreed"] = f"An urgent item is taken only where the {chair} agrees; tick this once that is so."
    return gaps


def authorisation_note(item: AgendaItem, board: Board) -> str:
    """Return the line in capitals that stands above the minute of an urgent item, "" for any other item."""
    if not item.urgent or urgency_gaps(item):
        return ""
    asked = item.urgency_asked_by.strip().rstrip(".")
    chair = board.chair_word.strip() or "Chair"
    at_request = f"at the request of {asked}, " if asked else ""
    circumstances = " ".join(item.urgency_reason.split()).rstrip(".")
    words = f"{at_request}the {chair} authorised this item to be taken as a matter of urgency; special circumstances"
    return f"({words}: {circumstances})".upper()
