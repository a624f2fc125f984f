"""What the agenda says of an item in few words."""

from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.agenda_order import PlacedItem


def called(item: AgendaItem) -> str:
    """Return how an item is named in what can be undone: "item 4", or its title in quotes."""
    return f"item {item.number}" if item.number and item.parent_id is None else f"“{item.title[:40]}”"


def pages_words(item: AgendaItem) -> str:
    """Return the page range as it is printed, "6 - 7", or nothing."""
    if item.first_page is None:
        return ""
    last = item.last_page or item.first_page
    return str(item.first_page) if last == item.first_page else f"{item.first_page} - {last}"


def minutes_words(item: AgendaItem) -> str:
    """Return the minutes allotted, or nothing."""
    return str(item.minutes_allotted or "")


def paper_tone(row: PlacedItem) -> str:
    """Return the tone of the paper's status: one still to follow stands out, none is muted."""
    if row.item.paper is PaperStatus.TO_FOLLOW:
        return "late"
    return "muted" if row.item.paper is PaperStatus.NONE else ""
