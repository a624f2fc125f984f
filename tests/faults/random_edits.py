"""The process that is killed: it edits a book at random and tells each edit once it is saved.

It tells "open", and then each acknowledged edit: "id name", the name being "-" for a person who went into the bin.
"""

import random
from dataclasses import replace
from pathlib import Path

from desktop.domain.board import Person
from desktop.domain.edits import Edit, added, changed, removed
from desktop.storage.book import Book
from tests.faults.killed_process import Tell


def edit_for_ever(tell: Tell, book: Book, rng: random.Random) -> None:
    """Write random edits, each with its record of change, until killed."""
    people = {person.id: person for person in book.people.all()}
    number = 0
    while True:
        edits = [
            _edit(people, rng, f"{rng.randrange(10**6)} {number + place}") for place in range(rng.choice((1, 1, 5)))
        ]
        book.write("Edit", edits)
        for edit in edits:
            name = edit.after.name if isinstance(edit.after, Person) else "-"
            tell(f"{edit.record_id} {name}")
        number += len(edits)


def _edit(people: dict[str, Person], rng: random.Random, name: str) -> Edit:
    """Return an edit of people as they stand after the edits before it, and keep what it leaves."""
    kind = rng.choice(("add", "change", "change", "remove")) if people else "add"
    if kind == "add":
        fresh = Person(name=name, post="Keeper of lamps and ropes")
        people[fresh.id] = fresh
        return added(fresh)
    before = people.pop(rng.choice(list(people)))
    if kind == "remove":
        return removed(before)
    people[before.id] = replace(before, name=name)
    return changed(before, people[before.id])


def run(tell: Tell, path: Path, seed: int) -> None:
    """Open the book and edit it."""
    with Book.open(path) as opened:
        opened._connection.execute("PRAGMA wal_autocheckpoint = 40")
        tell("open")
        edit_for_ever(tell, opened, random.Random(seed))
