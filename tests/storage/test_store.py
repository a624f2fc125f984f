"""Records of many owners, asked for in one question."""

from dataclasses import replace

import pytest

from desktop.domain.edits import added_all, removed
from desktop.domain.identity import new_id
from desktop.storage.book import Book
from tests.storage.invented_board import InventedBoard


@pytest.fixture
def second(book: Book, invented: InventedBoard):
    """Another minute of the meeting, before the first one."""
    made = replace(invented.minute, id=new_id(), position=0, number="C0")
    book.write("Add", added_all([made]))
    return made


def test_records_of_several_owners_come_in_their_order(book: Book, invented: InventedBoard, second) -> None:
    found = book.minutes.among("meeting_id", [invented.meeting.id, "nobody"])
    assert found == book.minutes.all(meeting_id=invented.meeting.id) and found[0] == second


def test_nobody_owns_nothing(book: Book, invented: InventedBoard) -> None:
    assert book.minutes.among("meeting_id", []) == []


def test_what_is_in_the_bin_is_not_found(book: Book, invented: InventedBoard, second) -> None:
    book.write("Remove", [removed(second)])
    assert second.id not in book.minutes.values("id", "meeting_id", [invented.meeting.id])


def test_one_value_of_each_is_read_alone(book: Book, invented: InventedBoard, second) -> None:
    assert book.minutes.values("number", "meeting_id", [invented.meeting.id]) == ["C0", invented.minute.number]


def test_a_field_that_the_kind_does_not_have_is_an_error(book: Book) -> None:
    with pytest.raises(KeyError):
        book.minutes.among("nothing", ["a"])
