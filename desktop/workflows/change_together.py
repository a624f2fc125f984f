"""One change made to several actions together: all of it or nothing, and each action that will not have it is named."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.action_steps import held, refuse_ended, taken_up
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.ruling import Ruling
from desktop.domain.wording import counted, listed
from desktop.storage.book import Book
from desktop.workflows.decide import decide
from desktop.workflows.minute_named import minute_named
from desktop.workflows.updates_due import person_named

Change = Callable[[ActionItem], Iterable[Edit]]
STATUSES = (ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.ON_HOLD)
"""The statuses that may be given without a decision of the board."""
_MOST_NAMED = 12


class SomeRefused(Refused):
    """Some of the actions will not have the change; ids are theirs, and nothing was changed of any."""

    def __init__(self, sentence: str, ids: frozenset[str]) -> None:
        super().__init__(sentence)
        self.ids = ids


def items_of(book: Book, ids: Sequence[str]) -> list[ActionItem]:
    """Return the actions with these ids in their order; those that have gone are left out."""
    found = {item.id: item for item in book.action_items.among("id", ids)}
    return [found[one] for one in ids if one in found]


def changed_together(items: Sequence[ActionItem], change: Change) -> list[Edit]:
    """Return the edits of a change to each of the actions.

    Raises SomeRefused where it may not be made to some of them, with one sentence that names these by their reasons,
    and PartRefused where what was given is missing or wrong for all of them alike.
    """
    edits: list[Edit] = []
    refused: dict[str, list[ActionItem]] = {}
    part = ""
    for item in items:
        try:
            edits += change(item)
        except Refused as refusal:
            part = refusal.part if isinstance(refusal, PartRefused) else part
            refused.setdefault(str(refusal), []).append(item)
    if not refused:
        return edits
    if len(refused) == 1 and part and len(next(iter(refused.values()))) == len(items):
        raise PartRefused(next(iter(refused)), part)
    raise SomeRefused(_told(refused), frozenset(item.id for each in refused.values() for item in each))


def lead_given(book: Book, lead: str) -> Change:
    """Return the change that gives actions another lead: a post, or a name with its person where the book has them."""
    name = " ".join(lead.split())
    if not name:
        raise PartRefused("Type the lead: a post or a name.", "lead")
    person = person_named(book, name)

    def change(item: ActionItem) -> list[Edit]:
        refuse_ended(item)
        return _one(item, replace(item, lead=name, lead_id=person.id if person else None))

    return change


def supporting_added(names: Sequence[str]) -> Change:
    """Return the change that adds supporting leads; those whom an action has already stay once."""
    if not names:
        raise PartRefused("Type who supports the lead, parted by semicolons.", "supporting")

    def change(item: ActionItem) -> list[Edit]:
        refuse_ended(item)
        there = {name.casefold() for name in (*item.supporting, item.lead)}
        more = tuple(name for name in names if name.casefold() not in there)
        return _one(item, replace(item, supporting=(*item.supporting, *more)))

    return change


def supporting_removed(names: Sequence[str]) -> Change:
    """Return the change that takes supporting leads off, wherever they stand."""
    if not names:
        raise PartRefused("Type who is to be taken off, parted by semicolons.", "supporting")
    gone = {name.casefold() for name in names}

    def change(item: ActionItem) -> list[Edit]:
        refuse_ended(item)
        return _one(
            item, replace(item, supporting=tuple(each for each in item.supporting if each.casefold() not in gone))
        )

    return change


def status_given(status: ActionStatus, reason: str = "") -> Change:
    """Return the change that gives one of STATUSES; on hold needs a reason, and closing is the board's, by ruled()."""

    def change(item: ActionItem) -> list[Edit]:
        refuse_ended(item)
        if item.status is ActionStatus.PROPOSED:
            raise Refused("It is proposed for closure; the Board closes it, refuses the closure or keeps it open.")
        if status is ActionStatus.ON_HOLD:
            return _one(item, held(item, reason=reason))
        after = taken_up(item) if item.status is ActionStatus.ON_HOLD else item
        return _one(item, replace(after, status=status))

    return change


def ruled(book: Book, board_id: str, ruling: Ruling, *, today: date, number: str = "") -> Change:
    """Return the change that lets the board rule the same about each action, under the minute of that number."""
    minute, meeting = minute_named(book, board_id, number)
    on = meeting.date if meeting and meeting.date <= today else today

    def change(item: ActionItem) -> Iterable[Edit]:
        return decide(book, item, ruling, on=on, meeting=meeting, minute=minute, in_minute=number)

    return change


def review_on_given(day: date | None, today: date) -> Change:
    """Return the change that sets the day on which actions without a due date are looked at again, or takes it off."""
    if day is not None and day < today:
        raise PartRefused("That day has passed; type a later one.", "review_on")

    def change(item: ActionItem) -> list[Edit]:
        refuse_ended(item)
        if item.current_due is not None:
            raise Refused("It has a due date, so it is looked at then; a review date is for what has none.")
        return _one(item, replace(item, review_on=day))

    return change


def exempt_given(exempt: bool) -> Change:
    """Return the change that marks actions as exempt, or takes the mark off."""
    return lambda item: _one(item, replace(item, exempt=exempt))


def removed(book: Book) -> Change:
    """Return the change that moves actions to the bin with what hangs on them."""
    return book.removal


def _one(before: ActionItem, after: ActionItem) -> list[Edit]:
    return [changed(before, after)] if after != before else []


def _told(refused: dict[str, list[ActionItem]]) -> str:
    """Return "Nothing was changed. C4(3) and C4(5): the action is closed; reopen it first."."""
    told = (f"{_named(items)}: {reason[:1].lower()}{reason[1:]}" for reason, items in refused.items())
    return " ".join(("Nothing was changed.", *told))


def _named(items: Sequence[ActionItem]) -> str:
    refs = [item.ref or f"“{item.wording[:40].rstrip()}”" for item in items]
    more = len(refs) - _MOST_NAMED
    return listed([*refs[:_MOST_NAMED], counted(more, "more", "more")] if more > 0 else refs)
