"""Where a page of the print ends before it is full."""

from desktop.exports.page_breaks import PAGE_POINTS, break_before

ROW = PAGE_POINTS / 10


def _after_heading(rows: int) -> list[float]:
    return [ROW, *[ROW] * rows]


def test_one_page_needs_no_break() -> None:
    assert break_before(_after_heading(9), 1) is None


def test_a_last_row_is_not_alone_on_its_page() -> None:
    assert break_before(_after_heading(10), 1) == 9


def test_three_rows_on_the_last_page_are_enough() -> None:
    assert break_before(_after_heading(12), 1) is None


def test_the_heading_repeated_on_later_pages_is_counted() -> None:
    assert break_before(_after_heading(19), 1) == 18


def test_rows_that_do_not_fit_one_page_together_stay_where_they_are() -> None:
    assert break_before([ROW, ROW, 4 * ROW, 4 * ROW, 4 * ROW], 1) is None
