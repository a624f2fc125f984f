"""Which recommendations and actions each entry of a plan is tied to, as their references."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from desktop.charts.known_by import agreed_by
from desktop.domain.plan_ahead import DEPENDS_ON
from desktop.storage.book import Book
from desktop.workflows.pack_rows.report_rows import shown_ref
from desktop.workflows.plan_reading import ENTRIES


def plan_answers(
    book: Book, board_id: str, entries: Collection[str], as_at: date, *, hidden: Collection[str] = ()
) -> dict[str, str]:
    """Return for the ids of entries the references of what they answer, recommendations first, then actions.

    Actions in hidden, and those agreed after the day, are not named.
    """
    refs = _refs(book, board_id, as_at, hidden)
    tied: dict[str, set[str]] = defaultdict(set)
    for item in book.action_items.all(board_id=board_id, source_kind=ENTRIES):
        tied[item.source_id or ""].add(item.id)
    for link in (*book.links.among("from_id", entries), *book.links.among("to_id", entries)):
        if link.relation != DEPENDS_ON:
            tied[link.from_id].add(link.to_id)
            tied[link.to_id].add(link.from_id)
    return {each: _in_order(tied[each], refs) for each in entries if each in tied}


def _refs(book: Book, board_id: str, as_at: date, hidden: Collection[str]) -> dict[str, str]:
    reports = [report.id for report in book.reports.all(board_id=board_id)]
    refs = {each.id: shown_ref(each) for each in book.recommendations.among("report_id", reports)}
    items = agreed_by(as_at, book.action_items.all(board_id=board_id))
    return refs | {item.id: item.ref or "an action without a ref" for item in items if item.id not in hidden}


def _in_order(tied: Iterable[str], refs: dict[str, str]) -> str:
    order = {record_id: number for number, record_id in enumerate(refs)}
    return ", ".join(refs[each] for each in sorted(set(tied) & set(order), key=order.__getitem__))
