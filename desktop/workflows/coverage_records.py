"""What a coverage matrix is made of, read from a book in few questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.charts.facts import BoardFacts
from desktop.charts.known_by import known_by
from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.coverage import ACTIONS, PLAN, RECOMMENDATIONS, pair_of
from desktop.domain.recommendation import Link, Strand
from desktop.storage.book import Book
from desktop.workflows.rating_of_board import rating_of_board

_GONE = frozenset({ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRecords:
    """The records of one board as at a day; action items are all of them, or only those that answer something."""

    facts: BoardFacts
    links: tuple[Link, ...]
    strands: tuple[Strand, ...] = ()

    def stand_for(self) -> dict[str, str]:
        """Return for each action item the one that stands for it: itself, or the one it was merged into.

        What was withdrawn or transferred to another body stands for nothing.
        """
        items = {item.id: item for item in self.facts.action_items}
        found = {item_id: _last(item, items) for item_id, item in items.items()}
        return {item_id: last.id for item_id, last in found.items() if last.status not in _GONE}


def _last(item: ActionItem, items: dict[str, ActionItem]) -> ActionItem:
    seen = {item.id}
    while item.merged_into_id in items and item.merged_into_id not in seen:
        item = items[item.merged_into_id]
        seen.add(item.id)
    return item


def read_records(book: Book, board_id: str, against: str, as_at: date) -> CoverageRecords:
    """Read the recommendations of a board, its strands, and the action items that the matrix asks for."""
    reports = book.reports.all(board_id=board_id)
    order = {report.id: number for number, report in enumerate(reports)}
    found = book.recommendations.among("report_id", order)
    recommendations = sorted(found, key=lambda one: (order[one.report_id], one.position))
    links = _links_of(book, {one.id for one in recommendations})
    items = _action_items(book, board_id, links, all_of_them=against in (ACTIONS, PLAN))
    ids = [item.id for item in items]
    facts = BoardFacts(
        as_at=as_at,
        reports=tuple(reports),
        recommendations=tuple(recommendations),
        action_items=tuple(items),
        extensions=tuple(book.extensions.among("action_item_id", ids)),
        updates=tuple(book.updates.among("action_item_id", ids)),
        rating=rating_of_board(book, board_id, as_at),
    )
    return CoverageRecords(
        facts=known_by(facts), links=tuple(links), strands=tuple(book.strands.all(board_id=board_id))
    )


def _links_of(book: Book, recommendations: Iterable[str]) -> list[Link]:
    """Return the links from and to recommendations, each once."""
    ids = list(recommendations)
    both: list[Any] = [*book.links.among("from_id", ids), *book.links.among("to_id", ids)]
    return list({link.id: link for link in both}.values())


def _action_items(book: Book, board_id: str, links: Iterable[Link], *, all_of_them: bool) -> list[ActionItem]:
    if all_of_them:
        return book.action_items.all(board_id=board_id)
    tied = {pair[1] for link in links if (pair := pair_of(link))}
    made = book.action_items.all(board_id=board_id, source_kind=RECOMMENDATIONS)
    found = [*made, *(item for item in book.action_items.among("id", tied) if item.board_id == board_id)]
    return list({item.id: item for item in found}.values())
