"""A mark of the coverage matrix set or taken off: the links between a recommendation and what answers it."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.coverage import ACTIONS, PLAN, RECOMMENDATIONS, Mark, pair_of
from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.plan import EntryLevel
from desktop.domain.recommendation import Link
from desktop.storage.book import Book

_ROUND = (None, Mark.CONTRIBUTES, Mark.PRIMARY)


def next_mark(book: Book, row_id: str, against: str, column_id: str, mark: Mark | None) -> Mark | None:
    """Return the mark that comes after one: none, contributes, primary, none.

    An action always answers the recommendation that it was made from, so that it goes from primary to contributes.
    """
    following = _ROUND[(_ROUND.index(mark) + 1) % len(_ROUND)]
    return following or (Mark.CONTRIBUTES if _comes_from(book, row_id, against, column_id) else None)


def marked(book: Book, row_id: str, against: str, column_id: str, mark: Mark | None) -> list[Edit]:
    """Return the edits that give a recommendation and a strand or action this mark, None for none; of several links
    one stays, and one that stands as wanted is not touched.

    Raises Refused where the mark is to go from an action that was made from this very recommendation.
    """
    links = list(_links_of(book, row_id, _with_merged(book, against, column_id)))
    if mark is None and _comes_from(book, row_id, against, column_id):
        item = book.action_items.get(column_id)
        raise Refused(
            f"{item.ref if item and item.ref else 'This action'} was made from this recommendation and always answers "
            "it; mark it as contributing, or withdraw the action."
        )
    if mark is None:
        return [removed(link) for link in links]
    wanted = mark is Mark.PRIMARY
    if not links:
        return [added(_new(row_id, against, column_id, primary=wanted))]
    kept = next((link for link in links if link.primary is wanted), links[0])
    others = [removed(link) for link in links if link is not kept]
    return [changed(kept, replace(kept, primary=wanted)), *others]


def _new(row_id: str, against: str, column_id: str, *, primary: bool) -> Link:
    """Return a link in the direction in which each kind is tied: what is done answers, a recommendation belongs."""
    if against in (ACTIONS, PLAN):
        return Link(from_kind=against, from_id=column_id, to_kind=RECOMMENDATIONS, to_id=row_id, primary=primary)
    return Link(
        from_kind=RECOMMENDATIONS, from_id=row_id, to_kind=against, to_id=column_id, relation="belongs to",
        primary=primary,
    )  # fmt: skip


def _links_of(book: Book, row_id: str, columns: set[str]) -> Iterator[Link]:
    for link in (*book.links.all(from_id=row_id), *book.links.all(to_id=row_id)):
        if (pair := pair_of(link)) and pair[0] == row_id and pair[1] in columns:
            yield link


def _with_merged(book: Book, against: str, column_id: str) -> set[str]:
    """Return the column, the actions that were merged into it, however many steps ago, and the parts of an entry."""
    if against == PLAN:
        parts = book.plan_entries.all(parent_id=column_id, level=EntryLevel.PART)
        return {column_id, *(part.id for part in parts)}
    found, news = {column_id}, {column_id} if against == ACTIONS else set()
    while news:
        news = {item.id for one in news for item in book.action_items.all(merged_into_id=one)} - found
        found |= news
    return found


def _comes_from(book: Book, row_id: str, against: str, column_id: str) -> bool:
    if against != ACTIONS:
        return False
    made = book.action_items.all(source_kind=RECOMMENDATIONS, source_id=row_id)
    return bool({item.id for item in made} & _with_merged(book, against, column_id))
