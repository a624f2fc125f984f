"""The records of one board that charts count."""

from collections.abc import Collection
from datetime import date

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import ActionItem
from desktop.storage.book import Book
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.take_position import meeting_days_of, positions_of


def board_facts(
    book: Book,
    board_id: str,
    as_at: date,
    *,
    without: Collection[str] = (),
    public: bool = False,
    with_actions: bool = True,
) -> BoardFacts:
    """Return what the charts of a board count as at a day; action items whose ids are in without are left out.

    Of what was reported earlier public facts count nothing that is exempt. A long log takes some seconds: charts of
    recommendations alone do without it.
    """
    reports = book.reports.all(board_id=board_id)
    items = _action_items(book, board_id, without) if with_actions else []
    known = {item.id for item in items}
    return BoardFacts(
        as_at=as_at,
        reports=tuple(reports),
        recommendations=tuple(each for report in reports for each in book.recommendations.all(report_id=report.id)),
        action_items=tuple(items),
        extensions=tuple(each for each in book.extensions.all() if each.action_item_id in known) if known else (),
        rating=rating_of_board(book, board_id, as_at),
        updates=tuple(each for each in book.updates.all() if each.action_item_id in known) if known else (),
        positions=tuple(each for each in positions_of(book, board_id) if each.as_at <= as_at),
        meeting_days=meeting_days_of(book, board_id),
        strands=tuple(book.strands.all(board_id=board_id)),
        links=tuple(book.links.all(to_kind="strands") + book.links.all(from_kind="strands")),
        public=public,
    )


def _action_items(book: Book, board_id: str, without: Collection[str]) -> list[ActionItem]:
    return [item for item in book.action_items.all(board_id=board_id) if item.id not in without]
