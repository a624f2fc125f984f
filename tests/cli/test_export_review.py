"""export review: a progress review as a workbook."""

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from tests.invented_review import write_review


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.minutebook"
    with Book.create(path) as book:
        write_review(book)
    return path


def test_a_review_is_one_command(answered, harbour: Path, tmp_path: Path) -> None:
    to = tmp_path / "review.xlsx"
    answer = answered("export", "review", "--book", harbour, "--review", "2014-12-31", "--to", to)
    assert answer["sheets"] == {
        "Summary": 5,
        "Achieved": 6,
        "Overview": 1,
        "Next steps": 5,
        "Risks": 4,
        "Tests": 1,
        "Functions": 4,
    }


def test_an_unknown_review_is_refused_by_those_that_are_there(harbour: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="to December 2014"):
        main(["export", "review", "--book", str(harbour), "--review", "May", "--to", str(tmp_path / "a.xlsx")])
