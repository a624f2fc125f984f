"""Whatever is wrong with a book is found and told."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.edits import added, changed, removed
from desktop.domain.recommendation import Link
from desktop.storage.backups import back_up_if_due
from desktop.storage.book import Book
from tests.storage.invented_board import InventedBoard, fill

UNLOCK = ("DROP TRIGGER changes_are_never_edited", "DROP TRIGGER changes_are_never_deleted")
REHASH_HEAD = (
    "UPDATE head SET count = (SELECT max(seq) FROM changes), hash = (SELECT hash FROM changes ORDER BY seq DESC)"
)


def meddle(book: Book, *statements: str) -> None:
    """Change the file as another program would."""
    connection = dbapi2.connect(str(book.path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def codes(book: Book) -> set[str]:
    return {finding.code for finding in book.check()}


def test_a_sound_book_has_no_findings(book: Book, invented: InventedBoard) -> None:
    book.write("Remove", [removed(invented.paper)])
    assert book.check() == []


def test_an_empty_book_has_no_findings(book: Book) -> None:
    assert book.check() == []


@pytest.mark.parametrize(
    ("code", "statements"),
    [
        ("chain", (*UNLOCK, "UPDATE changes SET author = 'Nobody' WHERE seq = 3")),
        ("chain", (*UNLOCK, "UPDATE changes SET made_at = '2001-01-01' WHERE seq = 1")),
        ("chain", (*UNLOCK, "DELETE FROM changes WHERE seq = 3")),
        ("chain", (*UNLOCK, "UPDATE changes SET seq = 99 WHERE seq = 2")),
        ("head", (*UNLOCK, "DELETE FROM changes WHERE seq > 10")),
        ("head", ("UPDATE head SET count = 1",)),
        ("unreadable", ("DELETE FROM head",)),
        ("unreadable", ("UPDATE boards SET notice = 'null'",)),
        ("unreadable", (f"UPDATE action_items SET evidence = '{'[' * 100_000}'",)),
        ("built", ("CREATE TRIGGER tidy AFTER INSERT ON minutes BEGIN DELETE FROM action_items; END",)),
        ("built", ("CREATE VIEW shown AS SELECT * FROM minutes",)),
        ("built", (UNLOCK[0],)),
        ("built", ("DROP INDEX changes_by_record",)),
        (
            "unrecorded",
            ("UPDATE minutes SET text = 'Other'", "UPDATE search_words SET body = 'Other' WHERE body LIKE '%ran out%'"),
        ),
        ("unrecorded", ("UPDATE paper_files SET content = x'00'",)),
        ("unrecorded", ("UPDATE minutes SET deleted_at = '2014-11-07'",)),
        ("vanished", ("DELETE FROM resolutions",)),
        ("foreign-key", ("PRAGMA foreign_keys = OFF", "DELETE FROM minutes")),
        ("orphan", ("DELETE FROM resolutions",)),
        ("unreadable", ("UPDATE action_items SET status = 'mislaid'",)),
        ("unreadable", ("UPDATE meetings SET date = '7 November'",)),
        ("unreadable", ("UPDATE boards SET notice = '{'",)),
        ("search-missing", ("DELETE FROM search_entries WHERE kind = 'minutes'",)),
        ("search-words", ("UPDATE search_words SET title = 'Other' WHERE rowid = 2",)),
        ("search-words", ("UPDATE search_entries SET ref = 'Other' WHERE kind = 'minutes'",)),
        ("search-words", ("DELETE FROM search_words WHERE rowid = 2",)),
        ("search-extra", ("UPDATE search_entries SET record_id = 'nothing' WHERE kind = 'minutes'",)),
        ("integrity", ("UPDATE search_words_content SET c1 = 'Other' WHERE id = 2",)),
    ],
)
def test_what_was_altered_outside_is_found(
    book: Book, invented: InventedBoard, code: str, statements: tuple[str, ...]
) -> None:
    meddle(book, *statements)
    assert code in codes(book)


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (("CREATE VIEW shown AS SELECT 1",), "The view shown of the book was added"),
        ((UNLOCK[0],), "The trigger changes_are_never_edited of the book is missing"),
        (("ALTER TABLE minutes ADD COLUMN more TEXT",), "The table minutes of the book was altered"),
    ],
)
def test_what_was_built_otherwise_is_named(
    book: Book, invented: InventedBoard, statements: tuple[str, ...], words: str
) -> None:
    meddle(book, *statements)
    assert [finding.sentence for finding in book.check()] == [f"{words}; go on with the newest backup."]


def test_a_link_that_points_nowhere_is_found(book: Book, invented: InventedBoard) -> None:
    lost = Link(from_kind="minutes", from_id="nothing", to_kind="no kind", to_id=invented.minute.id)
    book.write("Add", [added(lost)])
    assert [finding.code for finding in book.check()] == ["orphan", "orphan"]


def test_a_link_to_something_in_the_bin_is_no_finding(book: Book, invented: InventedBoard) -> None:
    book.write("Remove", [removed(invented.recommendation)])
    assert book.check() == []


def test_a_chain_that_was_forged_as_a_whole_differs_from_the_backup(book: Book, invented: InventedBoard) -> None:
    back_up_if_due(book.path, datetime.now(UTC))
    forged = Book.create(book.path.with_name("forged.minutebook"))
    fill(forged)
    rows = forged._connection.execute("SELECT * FROM changes").fetchall()
    meddle(book, *UNLOCK, "DELETE FROM changes")
    book._connection.executemany(f"INSERT INTO changes VALUES ({', '.join('?' * 11)})", rows)
    meddle(book, REHASH_HEAD)
    assert "backup-head" in codes(book)


def test_a_finding_is_one_sentence(book: Book, invented: InventedBoard) -> None:
    meddle(book, "DELETE FROM search_entries WHERE kind = 'minutes'")
    (finding,) = [one for one in book.check() if one.code == "search-missing"]
    assert finding.sentence == f"Search does not find the record {invented.minute.id} of minutes."


def _zero(content: bytearray) -> None:
    content[8192:12288] = bytes(4096)


def _noise(content: bytearray) -> None:
    content[4096 * 3 : 4096 * 3 + 64] = b"\xa5" * 64


@pytest.mark.parametrize("damage", [_zero, _noise])
def test_damaged_pages_are_told_and_nothing_is_raised(
    book: Book, invented: InventedBoard, damage: Callable[[bytearray], None]
) -> None:
    book.close()
    content = bytearray(book.path.read_bytes())
    damage(content)
    book.path.write_bytes(content)
    with Book.open(book.path, read_only=True) as damaged:
        assert damaged.check()


def test_two_edits_and_their_undoing_leave_a_sound_book(book: Book, invented: InventedBoard) -> None:
    from dataclasses import replace

    first = book.write("Edit", [changed(invented.board, replace(invented.board, name="Other"))])
    book.write("Undo", first.inverse())
    assert book.check() == []
