"""Private business: marking items, and what the meeting decided about taking them in private.

The marks are the officers' proposal. The item that excludes the public comes, follows and goes with them, because
every mark is written through the one way in which an agenda is rewritten.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from desktop.domain.agenda import AgendaItem, ItemOutcome
from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.exclusion import exclusion_of
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.private_business import privacy_words
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged


class Decision(StrEnum):
    """What a meeting decided on the exclusion of the public; it stands as the outcome's reason of that item."""

    OPEN = ""
    RESOLVED = "resolved"
    LOST = "lost"


def decision_on(exclusion: AgendaItem) -> Decision:
    """Return what was decided on the item that excludes the public."""
    words = exclusion.outcome_reason if exclusion.outcome is ItemOutcome.TAKEN else ""
    return Decision(words) if words in list(Decision) else Decision.OPEN


def marked(
    book: Book,
    meeting: Meeting,
    item: AgendaItem,
    *,
    paragraphs: Iterable[int] = (),
    confidential: bool = False,
    public_interest: str | None = None,
) -> list[Edit]:
    """Return the edits that mark an item as exempt, as confidential, or (neither) as open to the public.

    public_interest None keeps the reason that is recorded; an open item keeps none. The item that excludes the public
    is inserted, brought up to date or taken out in the same edits.
    """
    private = bool(numbers := tuple(sorted(set(paragraphs)))) or confidential
    reason = item.public_interest if public_interest is None else public_interest
    after = replace(
        item, exempt_paragraphs=numbers, confidential=confidential, public_interest=reason if private else ""
    )
    items = book.agenda_items.all(meeting_id=meeting.id)
    return arranged(book, meeting, [after if each.id == item.id else each for each in items])


def decided(book: Book, meeting: Meeting, decision: Decision) -> list[Edit]:
    """Return the edits that record what the meeting decided: at the item, in its minute, at the private items.

    Where the motion was lost the exempt items are open and say so; confidential ones stay private, because the law
    leaves no choice. Raises Refused where the agenda has no item that excludes the public, or where a lost motion is
    decided again: undo brings the marks of the items back.
    """
    items = book.agenda_items.all(meeting_id=meeting.id)
    exclusion = exclusion_of(items)
    if exclusion is None:
        raise Refused("The agenda has no item that excludes the public; mark an item as exempt first.")
    if decision is decision_on(exclusion):
        return []
    if decision_on(exclusion) is Decision.LOST:
        raise Refused("The items were opened when the motion was lost; undo that, or mark them as exempt again.")
    outcome = ItemOutcome.OPEN if decision is Decision.OPEN else ItemOutcome.TAKEN
    edits = [changed(exclusion, replace(exclusion, outcome=outcome, outcome_reason=decision.value))]
    for minute in book.minutes.all(agenda_item_id=exclusion.id):
        edits += _minuted(book, minute, exclusion.note or exclusion.title, decision)
    if decision is Decision.LOST:
        edits += [edit for item in items if item.exempt_paragraphs for edit in _opened(book, item)]
    return edits


def lost_words(exclusion: AgendaItem) -> str:
    """Return what the minute says where the motion to exclude the public was lost."""
    motion = exclusion.note.strip().rstrip(".")
    return (
        f"The motion was put to the vote and lost: {motion[:1].lower()}{motion[1:]}. "
        "The business was therefore taken in public."
    )


def _minuted(book: Book, minute: Minute, words: str, decision: Decision) -> list[Edit]:
    """Return the edits that let the minute of the exclusion say what was decided, and leave other words alone."""
    lost = lost_words(AgendaItem(meeting_id=minute.meeting_id, title="", note=words))
    ours = [part for part in book.resolutions.all(minute_id=minute.id) if part.text == words]
    edits: list[Edit] = []
    if decision is Decision.RESOLVED and not book.resolutions.count(minute_id=minute.id):
        edits.append(added(Resolution(minute_id=minute.id, text=words)))
    if decision is not Decision.RESOLVED:
        edits += [removed(part) for part in ours]
    text = lost if decision is Decision.LOST else ""
    if minute.text in ("", lost) and minute.text != text:
        edits.append(changed(minute, replace(minute, text=text)))
    return edits


def _opened(book: Book, item: AgendaItem) -> list[Edit]:
    why = privacy_words(item.exempt_paragraphs, False)
    said = f"Taken in public: the meeting did not agree to exclude the public (proposed as {why})."
    note = "\n".join(part for part in (item.note, said) if part)
    minutes = [each for each in book.minutes.all(agenda_item_id=item.id) if each.exempt_paragraphs]
    return [
        changed(item, replace(item, exempt_paragraphs=(), public_interest="", note=note)),
        *(changed(each, replace(each, exempt_paragraphs=())) for each in minutes),
    ]
