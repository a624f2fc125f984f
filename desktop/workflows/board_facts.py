"""The records of one board that charts count."""

from collections.abc import Collection
from datetime import date

from desktop.charts.facts import BoardFacts
from desktop.storage.book import Book
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.take_position import positions_of


def board_facts(
    book: Book, board_id: str, as_at: date, *, without: Collection[str] = (), public: bool = False
) -> BoardFacts:
    """Return what the charts of a board count as at a day; action items whose ids are in without are left out.

    Of what was reported earlier public facts count nothing that is exempt.
    """
    reports = book.reports.all(board_id=board_id)
    items = [item for item in book.action_items.all(board_id=board_id) if item.id not in without]
    known = {item.id for item in items}
    return BoardFacts(
        as_at=as_at,
        reports=tuple(reports),
        recommendations=tuple(each for report in reports for each in book.recommendations.all(report_id=report.id)),
        action_items=tuple(items),
        extensions=tuple(each for each in book.extensions.all() if each.action_item_id in known),
        rating=rating_of_board(book, board_id, as_at),
        updates=tuple(each for each in book.updates.all() if each.action_item_id in known),
        positions=tuple(each for each in positions_of(book, board_id) if each.as_at <= as_at),
        public=public,
    )
