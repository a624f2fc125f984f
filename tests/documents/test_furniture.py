"""Which lines at the edges of pages belong to no text."""

from pathlib import Path

import pytest

from desktop.documents.furniture import Repeated, is_page_number, shape_of
from desktop.documents.read import read_document
from tests.documents.reading import furniture
from tests.fixtures.documents import prose, write_pdf


@pytest.mark.parametrize("text", ["7", "Page 7", "page 7 of 12", "- 7 -", "xii", "3/12"])
def test_page_numbers(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["7 March", "C7", "Item 7", "Page", "1, 2"])
def test_other_lines_with_numbers(text: str) -> None:
    assert not is_page_number(text)


def test_one_footer_with_two_numbers_has_one_shape() -> None:
    assert shape_of("Board 3 March - page 1") == shape_of("BOARD 3 March - Page 12")


@pytest.mark.parametrize(
    ("pages", "in_margin", "in_text"),
    [
        ([0, 1], False, False),
        ([0, 3, 6], False, False),
        ([4, 5, 6], True, False),
        ([0, 2, 4], True, False),
        ([3, 4, 5, 6], True, True),
        ([1, 3, 5, 7], True, True),
        ([0, 1, 3, 4, 6, 7, 9], True, False),
    ],
    ids=str,
)
def test_a_line_runs_through_pages_one_after_the_other(pages: list[int], in_margin: bool, in_text: bool) -> None:
    repeated = Repeated([["head"] if page in pages else [] for page in range(10)])
    assert repeated.is_furniture("head", is_outermost=True, is_numbered=False) is in_margin
    assert repeated.is_furniture("head", is_outermost=False, is_numbered=False) is in_text


def test_a_line_with_a_page_number_needs_two_pages_only() -> None:
    repeated = Repeated([["head"], [], [], ["head"], ["once"]])
    assert repeated.is_furniture("head", is_outermost=False, is_numbered=True)
    assert not repeated.is_furniture("once", is_outermost=False, is_numbered=True)


def test_the_heading_of_each_paper_in_a_pack_is_no_furniture(tmp_path: Path) -> None:
    papers = [["HARBOUR IMPROVEMENT BOARD", "", prose(number, 9), "\f"] for number in range(3)]
    document = read_document(write_pdf(tmp_path / "a.pdf", [piece for paper in papers for piece in paper]))
    assert "HARBOUR IMPROVEMENT BOARD" not in furniture(document)
