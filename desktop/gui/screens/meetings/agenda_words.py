"""What the agenda says of an item in few words."""

from collections.abc import Sequence
from datetime import time

from desktop.domain.agenda import AgendaItem, ItemOutcome, PaperStatus
from desktop.domain.agenda_length import expected_times, say_minutes, whole_length, without_minutes
from desktop.domain.agenda_order import PlacedItem
from desktop.domain.meeting import Meeting
from desktop.domain.page_run import say_pages
from desktop.domain.private_business import privacy_words
from desktop.domain.times import say_time
from desktop.domain.wording import counted
from desktop.workflows.agenda_offers import Offer, OfferGroup

_OUTCOME_TONES = {ItemOutcome.DEFERRED: "late", ItemOutcome.NOT_REACHED: "late"}
_IN_BUTTON = {
    OfferGroup.RETURNING: "left open",
    OfferGroup.ANSWERS: "escalated",
    OfferGroup.DUE: "due",
    OfferGroup.ARISING: "arising",
    OfferGroup.PLANNED: "planned",
}
_ALONE = {
    OfferGroup.RETURNING: "From earlier meetings",
    OfferGroup.ANSWERS: "Escalated and referred",
    OfferGroup.DUE: "From the action log",
    OfferGroup.ARISING: "From the last minutes",
    OfferGroup.PLANNED: "From the work programme",
}


def called(item: AgendaItem) -> str:
    """Return how an item is named in what can be undone: "item 4", or its title in quotes."""
    return f"item {item.number}" if item.number and item.parent_id is None else f"“{item.title[:40]}”"


def pages_words(item: AgendaItem) -> str:
    """Return the page range as it is printed, "6 - 7", or nothing."""
    return say_pages(item.first_page, item.last_page)


def minutes_words(item: AgendaItem) -> str:
    """Return the minutes allotted, or nothing."""
    return str(item.minutes_allotted or "")


def paper_tone(row: PlacedItem) -> str:
    """Return the tone of the paper's status: one still to follow stands out, none is muted."""
    if row.item.paper is PaperStatus.TO_FOLLOW:
        return "late"
    return "muted" if row.item.paper is PaperStatus.NONE else ""


def title_tone(row: PlacedItem) -> str:
    """Return the tone of a title: items stand out from sub-items, what was withdrawn is muted."""
    if row.item.outcome is ItemOutcome.WITHDRAWN:
        return "muted"
    return "" if row.depth else "strong"


def outcome_tone(item: AgendaItem) -> str:
    """Return the tone of an outcome: what returns stands out."""
    return _OUTCOME_TONES.get(item.outcome, "muted")


def below_title(item: AgendaItem) -> str:
    """Return the second line of a row: why it was left open, or its marks, who brings it for what, or the note."""
    if item.outcome_reason and item.outcome is not ItemOutcome.TAKEN:
        return item.outcome_reason
    said = ", ".join(filter(None, (item.presenter, item.purpose.lower() if item.presenter else item.purpose)))
    first_line = item.note.split("\n", 1)[0]
    below = first_line if item.source_kind == "agenda-items" and first_line else said or first_line
    return ". ".join(filter(None, (mark_words(item), below)))


def mark_words(item: AgendaItem) -> str:
    """Return how an item is marked: "Exempt: paragraph 3", "Confidential, urgent", or nothing."""
    private = privacy_words(item.exempt_paragraphs, item.confidential) if item.is_private else ""
    words = ", ".join(filter(None, (private, "urgent" if item.urgent else "")))
    return words[:1].upper() + words[1:]


def length_words(meeting: Meeting, items: Sequence[AgendaItem]) -> tuple[str, bool]:
    """Return how long the agenda takes against the length of the meeting, and whether that is too long.

    "1 h 50 min of 2 h; 10 min left. Ends at 3.20 pm."; nothing while no item has minutes.
    """
    taken = whole_length(items)
    if not taken:
        return "", False
    left = (meeting.minutes_allotted or taken) - taken
    parts = [_against(taken, meeting.minutes_allotted), _end(meeting.time, taken)]
    if (missing := without_minutes(items)) and left >= 0:
        parts.append(f"{counted(missing, 'item has', 'items have')} no time yet")
    return " ".join(f"{part}." for part in parts if part), left < 0


def times_words(meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, str]:
    """Return the time at which each item is expected to begin, by its id: "2.05 pm"."""
    return {one: say_time(at) for one, at in expected_times(items, meeting.time).items()}


def offers_words(offers: Sequence[Offer]) -> str:
    """Return what the button says of what is offered: "From the action log: 3 due", "Offered: 3 due, 2 planned"."""
    counts = {group: sum(offer.group is group for offer in offers) for group in OfferGroup}
    said = {group: f"{count} {_IN_BUTTON[group]}" for group, count in counts.items() if count}
    if not said:
        return "Nothing is offered"
    if len(said) == 1:
        ((group, words),) = said.items()
        return f"{_ALONE[group]}: {words}"
    return f"Offered: {', '.join(said.values())}"


def _against(taken: int, length: int | None) -> str:
    if not length:
        return say_minutes(taken)
    rest = length - taken
    said = f"{say_minutes(rest)} left" if rest > 0 else f"{say_minutes(-rest)} too long" if rest else "exactly full"
    return f"{say_minutes(taken)} of {say_minutes(length)}; {said}"


def _end(begins: time | None, taken: int) -> str:
    if begins is None:
        return ""
    late = begins.hour * 60 + begins.minute + taken
    return f"Ends at {say_time(time(late // 60 % 24, late % 60))}"
