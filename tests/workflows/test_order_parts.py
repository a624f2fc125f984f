"""Parts of a resolution are added, moved and taken away; labels and references of actions follow."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.order_parts import add_part, move_part, parts_of, remove_part


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Minute H4 with three parts, of which the second has become an action."""
    board = Board(name="Harbour Board")
    meeting = Meeting(board_id=board.id, date=date(2030, 3, 4))
    minute = Minute(meeting_id=meeting.id, number="H4", title="ROPES")
    words = ("first", "second", "third")
    parts = [
        Resolution(minute_id=minute.id, position=at, part=f"({at})", text=text) for at, text in enumerate(words, 1)
    ]
    action = ActionItem(
        board_id=board.id, ref="H4(2)b", wording="Do it", source_kind="resolutions", source_id=parts[1].id
    )
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([board, meeting, minute, *parts, action]))
        yield made


@pytest.fixture
def minute(book: Book) -> Minute:
    return book.minutes.all()[0]


def shown(book: Book, minute: Minute) -> list[str]:
    return [f"{part.part} {part.text}".strip() for part in parts_of(book, minute)]


def test_a_part_is_added_with_the_next_label(book, minute) -> None:
    part, edits = add_part(book, minute, "fourth")
    book.write("Add", edits)
    assert (part.part, shown(book, minute)[-1]) == ("(4)", "(4) fourth")


def test_the_parts_close_up_where_one_goes(book, minute) -> None:
    revision = book.write("Remove", remove_part(book, minute, parts_of(book, minute)[0]))
    assert shown(book, minute) == ["(1) second", "(2) third"]
    assert book.action_items.all()[0].ref == "H4(1)b"
    book.write("Undo", revision.inverse())
    assert shown(book, minute) == ["(1) first", "(2) second", "(3) third"]
    assert book.action_items.all()[0].ref == "H4(2)b"


def test_a_part_moves_and_is_labelled_for_its_place(book, minute) -> None:
    book.write("Move", move_part(book, minute, parts_of(book, minute)[2], -1))
    assert shown(book, minute) == ["(1) first", "(2) third", "(3) second"]
    assert book.action_items.all()[0].ref == "H4(3)b"


def test_the_ends_hold(book, minute) -> None:
    parts = parts_of(book, minute)
    assert move_part(book, minute, parts[0], -1) == move_part(book, minute, parts[2], 1) == []


def test_labels_that_are_no_sequence_stay(book, minute) -> None:
    parts = parts_of(book, minute)
    book.write("Odd", [changed(parts[1], replace(parts[1], part="a)"))])
    book.write("Remove", remove_part(book, minute, parts[0]))
    assert shown(book, minute) == ["a) second", "(3) third"]


def test_a_lone_part_is_labelled_when_it_gets_company_in_the_style_of_the_meeting(book, minute) -> None:
    other = Minute(meeting_id=minute.meeting_id, position=2, number="H5", title="LAMPS")
    for at, part in enumerate(parts_of(book, minute)):
        book.write("Style", [changed(part, replace(part, part=f"{'abc'[at]})"))])
    book.write("Other", added_all([other, Resolution(minute_id=other.id, text="alone")]))
    book.write("Add", add_part(book, other, "company")[1])
    assert shown(book, other) == ["a) alone", "b) company"]


def test_the_first_part_has_no_label(book, minute) -> None:
    other = Minute(meeting_id=minute.meeting_id, position=2, number="H5", title="LAMPS")
    book.write("Other", [added(other)])
    assert add_part(book, other, "alone")[0].part == ""
