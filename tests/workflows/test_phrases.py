"""A board's phrases: those brought along until it keeps its own, filled with what is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.agenda import ItemKind
from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.storage.book import Book
from desktop.workflows.phrases import (
    board_phrases,
    filled,
    is_part,
    keep_starter,
    move_phrase,
    new_phrase,
    phrase_text,
    phrases_for,
    starter_phrases,
)


@pytest.fixture
def board() -> Board:
    return Board(name="Harbour Board")


@pytest.fixture
def book(tmp_path: Path, board: Board) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", [added(board)])
        yield made


def test_what_is_known_is_filled_in_and_the_rest_is_left_to_type() -> None:
    told = filled("{chair} asked {officer} on {date}.", {"chair": "Chairman", "date": "7 May 2030"})
    assert told.text == "Chairman asked [officer] on 7 May 2030."
    assert [told.text[first:last] for first, last in told.gaps] == ["[officer]"]


def test_a_brace_that_is_no_place_stays() -> None:
    assert filled("a } b { c", {}).text == "a } b { c"


def test_every_phrase_brought_along_is_for_a_known_kind_and_has_a_name_of_its_own() -> None:
    phrases = starter_phrases()
    assert {each.item_kind for each in phrases} <= {"", *(kind.value for kind in ItemKind)}
    assert len({(each.item_kind, each.name) for each in phrases}) == len(phrases)
    assert all(each.text.strip() for each in phrases)


def test_those_of_the_kind_come_first(book, board) -> None:
    kinds = [each.item_kind for each in phrases_for(book, board, ItemKind.DATES)]
    assert kinds[0] == ItemKind.DATES and kinds.index("") < kinds.index(ItemKind.MINUTES)


def test_the_first_phrase_of_its_own_brings_the_others_with_it(book, board) -> None:
    phrase, edits = new_phrase(book, board, text="Tea was served in the old hall by the harbour master at noon.")
    book.write("Keep", edits)
    assert len(board_phrases(book, board)) == len(starter_phrases()) + 1
    assert board_phrases(book, board)[-1] == phrase
    assert phrase.name.startswith("Tea was served") and len(phrase.name) < 45


def test_phrases_are_moved(book, board) -> None:
    book.write("Keep", keep_starter(board))
    first, second, *_ = book.phrases.all(board_id=board.id)
    book.write("Move", move_phrase(book, second, -1))
    assert [each.id for each in book.phrases.all(board_id=board.id)][:2] == [second.id, first.id]
    assert move_phrase(book, book.phrases.all(board_id=board.id)[0], -1) == []


def test_the_boards_own_words_are_used(book, board) -> None:
    name = "No apologies"
    assert phrase_text(book, board, ItemKind.APOLOGIES, name).startswith("There were no")
    book.write("Keep", new_phrase(book, board, text="Nobody was away.", item_kind=ItemKind.APOLOGIES, name="x")[1])
    assert phrase_text(book, board, ItemKind.APOLOGIES, "x") == "Nobody was away."


def test_a_part_of_a_resolution_is_known_by_its_words() -> None:
    assert is_part("That the report be noted.")
    assert not is_part("There was no time.")
