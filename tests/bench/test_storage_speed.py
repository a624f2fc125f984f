"""The speed of the book against the same work in bare SQL (goals: design.md 8)."""

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.agenda import AgendaItem, Paper, PaperFile
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.identity import new_id
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.log_view import BUILT_IN, filters_of
from desktop.domain.meeting import Meeting
from desktop.domain.rating import Rating
from desktop.storage.book import Book
from desktop.storage.connection import Connection, connect
from tests.bench import bare_sql
from tests.bench.large_book import AS_AT, action_item, minute
from tests.bench.stopwatch import Measured, hold, in_turn

pytestmark = pytest.mark.bench

RNG = random.Random(2)
PAPER = 48 << 20
NOT_ENDED = Filter("status", "in", tuple(status for status in ActionStatus if status not in ENDED))


@pytest.fixture(scope="module")
def large(large_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    copy = tmp_path_factory.mktemp("storage") / "large.minutebook"
    with Book.open(Path(shutil.copy(large_path, copy))) as book:
        yield book


@pytest.fixture(scope="module")
def bare(large: Book) -> Iterator[Connection]:
    """A bare connection to the same file."""
    with closing(connect(large.path, read_only=True)) as connection:
        yield connection


LISTS = {
    "all by reference": ((), (("ref", "asc"),)),
    "not ended, latest first": ((NOT_ENDED,), (("days_late", "desc"),)),
    "one lead by date": ((Filter("lead", "=", "Director 7"),), (("current_due", "asc"),)),
    "overdue by reference": ((Filter("rating", "=", Rating.OVERDUE),), (("ref", "asc"),)),
    "due within a month": ((Filter("current_due", "<=", AS_AT + timedelta(days=30)),), (("current_due", "desc"),)),
    "by rating": ((), (("rating", "desc"),)),
    "by last update": ((), (("last_update_on", "desc"),)),
    **{f"view {each.key}": (filters_of(each.view, due_by=AS_AT), each.view.sort) for each in BUILT_IN},
}


@pytest.mark.parametrize("name", LISTS)
def test_the_first_rows_of_a_list(large: Book, bare: Connection, name: str) -> None:
    filters, sort = LISTS[name]
    query = ListQuery("action-items", filters, "", sort, large.boards.all()[0].id, AS_AT)  # type: ignore[arg-type]
    sql, values = bare_sql.first_rows(query)
    assert [row[0] for row in bare.execute(sql, values)] == [row.id for row in large.lists.page(query, 0, 200)]
    hold(
        f"first 200 rows, {name}",
        lambda: in_turn(lambda: bare.execute(sql, values).fetchall(), lambda: large.lists.page(query, 0, 200), 15),
        2,
    )


def test_the_minute_book(large: Book, bare: Connection) -> None:
    query = ListQuery("minutes", board_id=large.boards.all()[0].id, as_at=AS_AT)
    assert len(bare.execute(bare_sql.MINUTES).fetchall()) == len(large.lists.page(query, 0, 200)) == 200
    hold(
        "first 200 rows of the minute book",
        lambda: in_turn(lambda: bare.execute(bare_sql.MINUTES).fetchall(), lambda: large.lists.page(query, 0, 200), 15),
        2,
    )


def test_a_large_paper(tmp_path: Path) -> None:
    papers = [PaperFile(paper_id=new_id(), content=os.urandom(PAPER)) for _ in range(4)]
    with Book.create(tmp_path / "ours.minutebook") as ours, Book.create(tmp_path / "bare.minutebook") as bare:
        board = Board(name="Harbour Board")
        meeting = Meeting(board_id=board.id, date=AS_AT)
        item = AgendaItem(meeting_id=meeting.id, title="Papers")
        rows = [Paper(id=each.paper_id, agenda_item_id=item.id, title="Report", file_name="r.pdf") for each in papers]
        for book in (ours, bare):
            book.write("Begin", added_all([board, meeting, item, *rows]))
        theirs, others = iter(papers), iter(papers)
        hold(
            f"a paper of {PAPER >> 20} MiB with its record of change",
            lambda: in_turn(
                lambda: bare_sql.add_file(bare._connection, next(theirs)),
                lambda: ours.write("Attach", added_all([next(others)])),
                3,
            ),
            2,
        )


@pytest.mark.parametrize("field", ["status", "wording"])
def test_an_edit(large: Book, field: str, tmp_path: Path) -> None:
    items = iter(large.action_items.all(status=ActionStatus.ON_HOLD))
    fresh = {"status": ActionStatus.IN_PROGRESS, "wording": "Buy lamp oil for the whole winter"}[field]

    def ours() -> None:
        item = next(items)
        large.write("Edit", [changed(item, replace(item, **{field: fresh}))])

    with closing(connect(large.backup(tmp_path / "bare.minutebook"))) as bare:
        floor = bare_sql.edit(bare, iter(large.action_items.all(status=ActionStatus.ON_HOLD)), field, str(fresh))
        hold(f"an edit of the {field}", lambda: in_turn(floor, ours, 60), 2)


@pytest.mark.parametrize("text", ["lamp", "harbour lamp", "tide bu", "c1", "quay crane oil pilot"])
def test_search(large: Book, bare: Connection, text: str) -> None:
    sql, values = bare_sql.search(text)
    hold(
        f"search for {text!r}",
        lambda: in_turn(lambda: bare.execute(sql, values).fetchall(), lambda: large.search(text), 15),
        1.2,
    )


@pytest.mark.parametrize("kind", ["action-items", "minutes"])
def test_bulk_import(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    hold(
        f"bulk import of {kind} with their changes and index",
        lambda: imported(kind, tmp_path_factory.mktemp("import")),
        1.5,
    )


def imported(kind: str, folder: Path) -> Measured:
    """Measure imports into two new books."""
    board = Board(name="Harbour Board")
    meeting = Meeting(board_id=board.id, date=AS_AT)
    make = {"action-items": partial(action_item, RNG, board.id), "minutes": partial(minute, RNG, meeting.id)}[kind]
    batches = [[make(number) for number in range(4_000)] for _ in range(6)]
    prepared = [bare_sql.prepared_rows(kind, batch, board.id) for batch in batches]
    with Book.create(folder / "ours.minutebook") as ours, Book.create(folder / "bare.minutebook") as bare:
        for book in (ours, bare):
            book.write("Begin", added_all([board, meeting]))
        return in_turn(
            lambda: bare_sql.load(bare._connection, kind, prepared.pop()),
            lambda: ours.write("Import", added_all(batches.pop())),
            5,
        )
