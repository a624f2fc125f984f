"""Drafts of what is being typed: kept by themselves, gone with the edit they become, carried by a backup."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from desktop.storage.failures import ChangedMeanwhile
from desktop.storage.typing import Place, text_hash


@pytest.fixture
def board(book: Book) -> Board:
    made = Board(name="Harbour Board")
    book.write("New board", [added(made)])
    return made


def place(board: Board) -> Place:
    return Place("boards", board.id, "name")


def keep(book: Book, board: Board, text: str) -> None:
    book.typing.keep(*place(board), board.name, text)


def test_the_last_text_of_a_field_is_kept(book: Book, board: Board) -> None:
    keep(book, board, "Harb")
    keep(book, board, "Harbour and Quay")
    (draft,) = book.typing.all()
    assert (draft.place, draft.text, draft.before) == (place(board), "Harbour and Quay", text_hash("Harbour Board"))


def test_a_draft_is_no_change(book: Book, board: Board) -> None:
    before = len(book.changes(10))
    keep(book, board, "Quay")
    assert len(book.changes(10)) == before
    assert book.boards.get(board.id) == board
    assert book.check() == []


def test_a_draft_goes_with_the_edit_it_becomes(book: Book, board: Board) -> None:
    keep(book, board, "Quay")
    book.write("Name", [changed(board, replace(board, name="Quay"))], typed=[place(board)])
    assert book.typing.all() == []


def test_a_draft_stays_where_the_edit_is_refused(book: Book, board: Board) -> None:
    keep(book, board, "Quay")
    stale = replace(board, name="Another")
    with pytest.raises(ChangedMeanwhile):
        book.write("Name", [changed(stale, replace(stale, name="Quay"))], typed=[place(board)])
    assert [draft.text for draft in book.typing.all()] == ["Quay"]


def test_an_edit_of_something_else_leaves_the_draft(book: Book, board: Board) -> None:
    keep(book, board, "Quay")
    book.write("Contact", [changed(board, replace(board, contact="The Clerk"))])
    assert [draft.text for draft in book.typing.all()] == ["Quay"]


def test_a_draft_set_aside_leaves_its_field_free(book: Book, board: Board) -> None:
    keep(book, board, "Quay")
    aside = book.typing.set_aside(book.typing.all()[0])
    keep(book, board, "Pier")
    assert aside.is_aside and aside.field == "name"
    assert {draft.text for draft in book.typing.all()} == {"Quay", "Pier"}
    book.typing.drop(aside.place)
    assert [draft.text for draft in book.typing.all()] == ["Pier"]


def test_drafts_stand_in_a_backup(book: Book, board: Board, tmp_path: Path) -> None:
    keep(book, board, "Quay")
    with Book.open(book.backup(tmp_path / "copy.minutebook")) as copy:
        assert [draft.text for draft in copy.typing.all()] == ["Quay"]


def test_long_and_odd_texts_come_back_as_they_are(book: Book, board: Board) -> None:
    text = "Zoë said “no”.\n\t\u00a0\U0001f30a" * 2_000
    keep(book, board, text)
    assert book.typing.all()[0].text == text


def test_a_book_for_reading_keeps_none(book: Book, board: Board) -> None:
    with Book.open(book.path, read_only=True) as reader, pytest.raises(Refused):
        reader.typing.keep(*place(board), "", "Quay")


def test_a_draft_of_nothing_is_found(book: Book) -> None:
    book.typing.keep("boards", "never", "name", "", "Quay")
    assert [finding.code for finding in book.check()] == ["typing"]
