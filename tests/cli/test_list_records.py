from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

from desktop.cli.list_records import CHANGES, COLUMNS
from desktop.domain.board import Membership, Person
from desktop.domain.change import Change
from desktop.domain.edits import added, added_all, changed
from desktop.domain.kinds import KINDS
from desktop.domain.minutes import Resolution
from desktop.domain.record_codec import field_codecs
from desktop.storage.book import Book
from desktop.workflows.sample_board import make_sample_book

Answered = Callable[..., dict[str, Any]]


def test_the_object_names_the_kind_and_has_every_field(answered: Answered, book_path: Path) -> None:
    answer = answered("list", "minutes", "--book", book_path)
    assert answer["kind"] == "minutes"
    assert [record["number"] for record in answer["records"]] == ["H7"]
    assert set(answer["records"][0]) == {codec.name for codec in field_codecs(KINDS["minutes"])}


def test_changes_are_a_kind_too(answered: Answered, book_path: Path) -> None:
    records = answered("list", "changes", "--book", book_path)["records"]
    assert {record["kind"] for record in records} == {"boards", "meetings", "minutes"}


def test_plain_text_lines_up_and_counts(printed: Callable[..., str], book_path: Path) -> None:
    assert printed("list", "minutes", "--book", book_path).splitlines() == [
        "number  title     text",
        "H7      Dredging  The Chair reported. Tides were high.",
        "1 record",
    ]


def test_every_kind_has_columns_and_every_column_is_a_field_or_said(book_path: Path) -> None:
    types = {**KINDS, CHANGES: Change}
    assert set(COLUMNS) == set(types)
    said = {"memberships": {"board", "person"}, "resolutions": {"meeting", "minute"}}
    for kind, columns in COLUMNS.items():
        fields = {codec.name for codec in field_codecs(types[kind])}
        assert set(columns) <= fields | said.get(kind, set()), kind


def test_every_kind_can_be_printed(printed: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "sample.minutebook"
    make_sample_book(path)
    for kind in COLUMNS:
        assert "record" in printed("list", kind, "--book", path)


def test_a_resolution_is_told_with_its_minute_and_meeting(printed: Callable[..., str], book_path: Path) -> None:
    with Book.open(book_path) as book:
        minute = book.minutes.all()[0]
        book.write("Add", [added(Resolution(minute_id=minute.id, part="(1)", text="That it be dredged."))])
    heads, row, _ = printed("list", "resolutions", "--book", book_path).splitlines()
    assert heads.split() == ["meeting", "minute", "part", "verb", "text"]
    assert row.split()[:3] == ["2026-03-06", "H7", "(1)"]


def test_a_membership_is_told_with_names(printed: Callable[..., str], book_path: Path) -> None:
    with Book.open(book_path) as book:
        person = Person(name="Councillor A. Alder")
        book.write("Add", added_all([person, Membership(board_id=book.boards.all()[0].id, person_id=person.id)]))
    told = printed("list", "memberships", "--book", book_path)
    assert "Councillor A. Alder" in told
    assert "Harbour Improvement Board" in told
    assert person.id not in told


def test_a_meeting_is_told_with_its_time_as_boards_print_it(printed: Callable[..., str], book_path: Path) -> None:
    with Book.open(book_path) as book:
        meeting = book.meetings.all()[0]
        book.write("Set the time", [changed(meeting, replace(meeting, time=time(13, 30)))])
    assert "  1.30 pm  " in printed("list", "meetings", "--book", book_path)


def test_changes_are_told_in_local_time_to_the_second(printed: Callable[..., str], book_path: Path) -> None:
    with Book.open(book_path, read_only=True) as book:
        made = book.changes(1)[0].made_at.astimezone()
    told = printed("list", "changes", "--book", book_path)
    assert f"  {made:%Y-%m-%d %H:%M:%S}  " in told
