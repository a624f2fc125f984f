"""Whether the lead of an action has left: by the person that it names, or by the name, spelling or post in words."""

from collections.abc import Iterable, Sequence
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.board import Membership, Person


def has_left(person: Person, seats: Iterable[Membership], on: date) -> bool:
    """Return whether a person has left by a day: their post, or the last of their seats on the board.

    Somebody who never had a seat on the board has not left for want of one.
    """
    if person.left_on is not None and person.left_on <= on:
        return True
    held = [seat.ends is not None and seat.ends < on for seat in seats if seat.person_id == person.id]
    return bool(held) and all(held)


def lead_has_left(item: ActionItem, people: Sequence[Person], seats: Sequence[Membership], on: date) -> bool:
    """Return whether an open action has a lead who has left by a day; seats are those of its board.

    The person that the action names decides; else everybody whose name, spelling or post the lead is has left.
    """
    if item.status in ENDED:
        return False
    named = next((person for person in people if person.id == item.lead_id), None)
    if named is not None:
        return has_left(named, seats, on)
    meant = [person for person in people if item.lead and item.lead.lower() in _words(person)]
    return bool(meant) and all(has_left(person, seats, on) for person in meant)


def _words(person: Person) -> set[str]:
    said = {person.name, person.post, f"{person.name}, {person.post}", *person.aliases}
    return {each.lower() for each in said if each}
