"""Who serves on a board on a day."""

from datetime import date
from typing import NamedTuple

from desktop.domain.board import Membership, Person
from desktop.storage.book import Book


class Member(NamedTuple):
    """A person who serves, and the capacity in which they do: that of the seat, or else their post."""

    person: Person
    capacity: str


def seats_on(book: Book, board_id: str, day: date) -> list[Membership]:
    """Return the seats of a board that are held on a day, in the order of the book."""
    return [each for each in book.memberships.all(board_id=board_id) if each.is_held_on(day)]


def members_on(book: Book, board_id: str, day: date) -> list[Member]:
    """Return those who hold a seat on a day; a seat whose person is in the bin is left out."""
    found = ((book.people.get(seat.person_id), seat) for seat in seats_on(book, board_id, day))
    return [Member(person, seat.capacity or person.post) for person, seat in found if person is not None]
