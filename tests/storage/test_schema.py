"""The tables are the dataclasses, and the steps that make them are named and kept."""

from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import field_codecs
from desktop.storage import migrations
from desktop.storage.book import Book
from desktop.storage.tables import table_of

TYPES = {int: "INTEGER", bool: "INTEGER", bytes: "BLOB", float: "REAL"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_columns_of_a_table_are_the_fields_of_its_record(book: Book, kind: str) -> None:
    told = book._connection.execute(f"PRAGMA table_info({table_of(kind).name})").fetchall()
    columns = {name: (column_type, not required) for _, name, column_type, required, _, _ in told}
    fields = {codec.name: (TYPES.get(codec.base, "TEXT"), codec.optional) for codec in field_codecs(KINDS[kind])}
    assert columns == fields | {"deleted_at": ("TEXT", True)}


def test_the_book_holds_these_tables_and_no_others(book: Book) -> None:
    told = book._connection.execute("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    ours = {name for name, kind, _ in told if kind == "table" and not name.startswith(("sqlite_", "_sqlite"))}
    assert ours == {table_of(kind).name for kind in KINDS} | {"changes", "head", "search_entries", "typing"}
    assert all(strict for name, _, strict in told if name in ours)


def test_every_step_stands_in_the_list() -> None:
    folder = Path(migrations.__file__).parent
    assert sorted(path.stem for path in folder.glob("m0*.py")) == list(migrations.STEPS)


def test_the_steps_are_recorded_in_the_book(book: Book) -> None:
    told = book._connection.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid").fetchall()
    assert [name for (name,) in told] == list(migrations.STEPS)


def test_ids_of_one_kind_are_foreign_keys(book: Book) -> None:
    for kind in KINDS:
        told = book._connection.execute(f"PRAGMA foreign_key_list({table_of(kind).name})").fetchall()
        guarded = {row[3] for row in told}
        free = {"source_id", "from_id", "to_id", "record_id"}
        assert {codec.name for codec in field_codecs(KINDS[kind]) if codec.name.endswith("_id")} - free == guarded


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE changes SET name = 'Other'",
        "DELETE FROM changes",
        "REPLACE INTO changes SELECT * FROM changes",
    ],
)
def test_the_record_of_changes_is_append_only(book: Book, invented: object, sql: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"):
        book._connection.execute(sql)
