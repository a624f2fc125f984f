"""The timeline of a board as the table that a pack prints."""

from datetime import date

from desktop.domain.headline_grid import grid_of
from desktop.domain.headline_lanes import Period
from desktop.exports.paper_contents import TimelinePart
from desktop.storage.book import Book
from desktop.workflows.headline_table import table_of
from desktop.workflows.pack_rows.known_days import PaperDays


def timeline_part(book: Book, board_id: str, as_at: date, days: PaperDays, *, public: bool) -> TimelinePart | None:
    """Return the headlines until a day by theme and month, None without any; a public copy leaves exempt ones out."""
    headlines = [each for each in book.headlines.all(board_id=board_id) if days.knows_headline(each, as_at)]
    if not headlines:
        return None
    # which months there are would tell of what is left out
    shown = [each for each in headlines if not (public and each.exempt)]
    return TimelinePart(table=table_of(grid_of(shown, shown, Period(), as_at)), left_out=len(headlines) - len(shown))
