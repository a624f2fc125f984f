"""Where the print of a sheet begins a new page by itself, and where it is told to, so that no row is left alone."""

from collections.abc import Sequence

# Points of rows on a page of A4 landscape at the nine tenths at which every sheet prints; a little is kept free,
# because programs round heights differently.
PAGE_POINTS = 540.0
WIDE_PAGE_POINTS = 780.0
"""The same of A3 landscape."""
_FEWEST_ROWS = 3


def break_before(heights: Sequence[float], heading_row: int, page: float = PAGE_POINTS) -> int | None:
    """Return the row before which to break, so that the last page has three rows at least; None where it has.

    heights are those of all rows; the heading row (counted from 1) is repeated on every page.
    page is how many points of rows one holds.
    """
    last_page = _first_row_of_last_page(heights, heading_row, page)
    first_wanted = len(heights) - _FEWEST_ROWS + 1
    if last_page is None or last_page <= first_wanted or first_wanted <= heading_row + 1:
        return None
    fits = sum(heights[first_wanted - 1 :]) <= page - heights[heading_row - 1]
    return first_wanted if fits else None


def _first_row_of_last_page(heights: Sequence[float], heading_row: int, page: float) -> int | None:
    """Return the first row of the last page, None where there is one page only."""
    used = sum(heights[:heading_row])
    first = None
    for row, height in enumerate(heights[heading_row:], heading_row + 1):
        if used + height > page:
            first, used = row, heights[heading_row - 1]
        used += height
    return first
