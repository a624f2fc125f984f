"""The floors: the same work in SQL written by hand, with everything else prepared before the clock starts."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import PaperFile
from desktop.domain.list_query import ListQuery
from desktop.storage import words
from desktop.storage.connection import Connection, transaction
from desktop.storage.list_conditions import Conditions, order_of
from desktop.storage.list_rules import USUAL_RULES
from desktop.storage.list_views import VIEWS
from desktop.storage.lists import selected
from desktop.storage.search_index import entry_of
from desktop.storage.tables import record_json, table_of

Prepared = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]], list[tuple[Any, ...]]]
MINUTES = """
SELECT t.*, meeting."date", meeting.state FROM minutes AS t JOIN meetings AS meeting ON meeting.id = t.meeting_id
WHERE t.deleted_at IS NULL ORDER BY meeting."date" DESC, t.position LIMIT 200
"""
CHANGE = "INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def first_rows(query: ListQuery) -> tuple[str, dict[str, Any]]:
    """Return one statement for the first 200 rows of a list, as somebody would write it by hand."""
    view = VIEWS[query.view]
    where = Conditions(view, query)
    order = order_of(view, query.sort)
    columns = selected(view, USUAL_RULES)
    return f"SELECT {columns} {view.source} WHERE {where.sql} ORDER BY {order} LIMIT 200", where.values


def search(text: str) -> tuple[str, tuple[str]]:
    """Return the bare full-text query."""
    *whole, last = text.split()
    expression = " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
    sql = "SELECT rowid, title, snippet(search_words, 1, '[', ']', '…', 24) FROM search_words(?) ORDER BY rank LIMIT 50"
    return sql, (expression,)


def edit(bare: Connection, items: Iterator[ActionItem], field: str, fresh: str) -> Callable[[], None]:
    """Return what updates one row, with its record of change and its words, in one transaction."""
    (count,) = bare.execute("SELECT count FROM head").fetchone()
    prepared = _prepared_edits(bare, items, field, fresh, count)

    def run() -> None:
        row, change, entry = next(prepared)
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(f'UPDATE action_items SET "{field}" = ? WHERE "id" = ?', row)
        bare.execute(CHANGE, change)
        if field == "wording":
            bare.execute("UPDATE search_words SET title = ? WHERE rowid = ?", entry)
        bare.execute("COMMIT")

    return run


def _prepared_edits(
    bare: Connection, items: Iterator[ActionItem], field: str, fresh: str, count: int
) -> Iterator[tuple[Any, ...]]:
    made = []
    for number, item in enumerate(islice(items, 200), start=count + 1):
        told = record_json(item)
        change = (number, number, "2014-11-07", "Secretary", "Edit", "action-items", item.id, told, told, "", "0" * 64)
        (row,) = bare.execute('SELECT "row" FROM search_entries WHERE record_id = ?', (item.id,)).fetchone()
        made.append(((fresh, item.id), change, (f"{item.ref} {fresh}", row)))
    return iter(made)


def prepared_rows(kind: str, records: list[Any], board_id: str) -> Prepared:
    """Return the rows of the three tables that an import fills."""
    rows = [table_of(kind).row(record) for record in records]
    changes = [
        (None, 1, "2014-11-07", "Secretary", "Import", kind, record.id, None, record_json(record), "", "0" * 64)
        for record in records
    ]
    entries = []
    for record in records:
        found = words.words_of(kind, record)
        assert found
        entries.append((*entry_of(kind, found, board_id), record.id))
    return rows, changes, entries


def load(bare: Connection, kind: str, prepared: Prepared) -> None:
    """Write prepared rows with executemany in one transaction."""
    rows, changes, entries = prepared
    table = table_of(kind)
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(
        f"INSERT INTO {table.name} ({table.selected}) VALUES ({', '.join('?' * len(table.columns))})", rows
    )
    bare.executemany(CHANGE, changes)
    (last,) = bare.execute('SELECT coalesce(max("row"), 0) FROM search_entries').fetchone()
    found = [(last + place, kind, entry[4], entry[3]) for place, entry in enumerate(entries, start=1)]
    told = [(last + place, *entry[:3]) for place, entry in enumerate(entries, start=1)]
    bare.executemany("INSERT INTO search_entries VALUES (?, ?, ?, ?)", found)
    bare.executemany("INSERT INTO search_words (rowid, title, body, scope) VALUES (?, ?, ?, ?)", told)
    bare.execute("COMMIT")


def add_file(connection: Connection, file: PaperFile) -> None:
    """Add the bytes of a paper, and nothing else."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO paper_files (id, paper_id, content) VALUES (?, ?, ?)", (file.id, file.paper_id, file.content)
        )
