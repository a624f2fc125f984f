"""The views of a list that a board keeps under names of its own: saved, renamed, put in order, taken away."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.log_view import BUILT_IN, LogView, NamedView, from_text, to_text
from desktop.domain.saved_view import SavedView
from desktop.storage.book import Book
from desktop.workflows.log_query import LogDay, log_query

LOG = "action-items"
_LONGEST = 40


def views_of(book: Book, board_id: str | None) -> list[NamedView]:
    """Return the views of a board's action log: those that every board has, then its own ones in their order."""
    return [*BUILT_IN, *(_named(each) for each in _own(book, board_id))]


def counts_of(book: Book, views: Sequence[NamedView], day: LogDay) -> dict[str, int]:
    """Return by the key of each view how many actions it shows."""
    return {each.key: book.lists.count(log_query(each.view, day)) for each in views}


def saved(book: Book, board_id: str, name: str, view: LogView) -> tuple[SavedView, tuple[Edit, ...]]:
    """Return a new view, after the others of its board, and its edit; Refused for a name that will not do."""
    others = _own(book, board_id)
    position = max((each.position for each in others), default=0) + 1
    made = SavedView(board_id=board_id, list=LOG, name=_checked(name, others), position=position, query=to_text(view))
    return made, (added(made),)


def saved_again(kept: SavedView, view: LogView) -> tuple[Edit, ...]:
    """Return the edit that lets a view show what is shown now."""
    return (changed(kept, replace(kept, query=to_text(view))),)


def renamed(book: Book, kept: SavedView, name: str) -> tuple[Edit, ...]:
    """Return the edit that gives a view another name; Refused where the name will not do."""
    others = [each for each in _own(book, kept.board_id) if each.id != kept.id]
    return (changed(kept, replace(kept, name=_checked(name, others))),)


def moved(book: Book, kept: SavedView, by: int) -> tuple[Edit, ...]:
    """Return the edits that move a view by places among the board's own; none where it stands at the end already."""
    order = _own(book, kept.board_id)
    at = next((place for place, each in enumerate(order) if each.id == kept.id), 0)
    to = min(max(at + by, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    placed = enumerate(order, 1)
    return tuple(changed(each, replace(each, position=at)) for at, each in placed if each.position != at)


def _own(book: Book, board_id: str | None) -> list[SavedView]:
    return book.saved_views.all(board_id=board_id, list=LOG) if board_id else []


def _named(kept: SavedView) -> NamedView:
    return NamedView(kept.id, kept.name, kept.name, from_text(kept.query))


def _checked(name: str, others: Sequence[SavedView]) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refused("Type a name for the view.")
    if len(name) > _LONGEST:
        raise Refused(f"A name has at most {_LONGEST} letters; shorten it.")
    taken = {word.casefold() for each in BUILT_IN for word in (each.name, each.words)}
    if name.casefold() in taken | {each.name.casefold() for each in others}:
        raise Refused(f"There is a view {name} already; type another name.")
    return name
