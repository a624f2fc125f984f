"""Copies of papers outside the book."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.edits import removed
from desktop.domain.errors import Refused
from desktop.workflows import paper_copies
from desktop.workflows.attach_paper import attached
from tests.workflows.paper_book import TODAY, PaperBook, counted, open_paper_book


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PaperBook]:
    monkeypatch.setenv("MATTERS_ARISING_DATA", str(tmp_path / "data"))
    paper_copies._folder.cache_clear()
    found = open_paper_book(tmp_path / "a.minutebook")
    found.write(attached(found.book, found.items[2].id, [counted("wall.pdf")], TODAY))
    yield found
    found.book.close()
    paper_copies._folder.cache_clear()


def test_a_copy_is_written_where_it_is_wanted(made: PaperBook, tmp_path: Path) -> None:
    to = paper_copies.save_copy(made.book, made.paper("wall.pdf"), tmp_path / "copy.pdf")
    assert to.read_bytes() == b"wall.pdf"


def test_a_copy_to_look_at_is_private_and_read_only(made: PaperBook) -> None:
    copy = paper_copies.copy_to_look_at(made.book, made.paper("wall.pdf"))
    assert (copy.name, copy.read_bytes()) == ("wall.pdf", b"wall.pdf")
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o400
        assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_copies_go_when_the_program_ends(made: PaperBook) -> None:
    copy = paper_copies.copy_to_look_at(made.book, made.paper("wall.pdf"))
    paper_copies._remove(paper_copies._folder())
    assert not copy.exists()


def test_a_file_that_is_not_in_the_book_is_said(made: PaperBook) -> None:
    made.write([removed(file) for file in made.book.paper_files.all()])
    with pytest.raises(Refused, match=r"does not hold the file of wall\.pdf"):
        paper_copies.copy_to_look_at(made.book, made.paper("wall.pdf"))
