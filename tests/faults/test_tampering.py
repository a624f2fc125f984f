"""Whoever alters the record of changes, or a page of the file, is found out."""

import random
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.board import Person
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS
from desktop.storage.book import Book

CHANGES = 600
MANIPULATIONS = 100
DAMAGES = 200
COLUMNS = ("made_at", "author", "name", "kind", "record_id", "before", "after", "reason", "hash")
Alter = Callable[[Any, random.Random], None]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed book with some history."""
    path: Path = tmp_path_factory.mktemp("original") / "board.minutebook"
    with Book.create(path) as book:
        for number in range(CHANGES // 2):
            book.write("Add", [added(person := Person(name=f"Pilot {number}", post="Keeper of the lamps " * 5))])
            book.write("Edit", [changed(person, replace(person, post="Retired " * 9))])
    return path


def _edit(connection: Any, rng: random.Random) -> None:
    connection.execute(f"UPDATE changes SET {rng.choice(COLUMNS)} = 'other' WHERE seq = ?", (rng.randint(1, CHANGES),))


def _delete(connection: Any, rng: random.Random) -> None:
    connection.execute("DELETE FROM changes WHERE seq = ?", (rng.randint(1, CHANGES),))


def _cut(connection: Any, rng: random.Random) -> None:
    connection.execute("DELETE FROM changes WHERE seq > ?", (rng.randrange(CHANGES),))


def _swap(connection: Any, rng: random.Random) -> None:
    first, second = rng.sample(range(1, CHANGES + 1), 2)
    for before, after in ((first, -1), (second, first), (-1, second)):
        connection.execute("UPDATE changes SET seq = ? WHERE seq = ?", (after, before))


def _repeat(connection: Any, rng: random.Random) -> None:
    connection.execute(
        f"INSERT INTO changes SELECT {CHANGES + 1}, revision, {', '.join(COLUMNS)} FROM changes WHERE seq = ?",
        (rng.randint(1, CHANGES),),
    )


def test_every_manipulation_of_the_record_of_changes_is_found(original: Path, tmp_path: Path) -> None:
    rng = random.Random(5)
    for number in range(MANIPULATIONS):
        path = tmp_path / f"{number}.minutebook"
        shutil.copyfile(original, path)
        alter: Alter = rng.choice((_edit, _delete, _cut, _swap, _repeat))
        connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute("DROP TRIGGER changes_are_never_edited")
        connection.execute("DROP TRIGGER changes_are_never_deleted")
        alter(connection, rng)
        connection.close()
        with Book.open(path, read_only=True) as book:
            assert {finding.code for finding in book.check()} & {"chain", "head"}, (number, alter)


def content(book: Book) -> list[Any]:
    """Return everything that a reader can see."""
    return [*(book.records(kind).all() for kind in KINDS), book.changes(10**6), book.bin()]


def test_no_damaged_byte_changes_the_book_unseen(
    original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = random.Random(6)
    whole = original.read_bytes()
    with Book.open(original, read_only=True) as book:
        expected = content(book)
    refused = found = harmless = 0
    for number in range(DAMAGES):
        path = tmp_path / f"{number}.minutebook"
        damaged = bytearray(whole)
        length = rng.choice((1, 16, 512))
        start = rng.randrange(100, len(whole) - length)
        for place in range(start, start + length):
            damaged[place] ^= rng.randrange(1, 256)
        path.write_bytes(damaged)
        try:
            with Book.open(path, read_only=True) as book:
                if book.check():
                    found += 1
                else:
                    assert content(book) == expected, f"silent damage at {start}, {length} long"
                    harmless += 1
        except Refused:
            refused += 1
    with capsys.disabled():
        sys.stdout.write(
            f"\n{DAMAGES} damages: {found} found, {refused} refused, {harmless} in unused bytes, 0 unseen\n"
        )
