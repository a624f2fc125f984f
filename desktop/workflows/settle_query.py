"""A query settled in the book: what was chosen is done, and stays on record."""

from dataclasses import replace

from desktop.domain.edits import Edit, added, changed
from desktop.domain.effect_fields import fields_on
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import from_json, with_fields
from desktop.domain.source import Choice, Effect, Query, QueryState
from desktop.storage.book import Book
from desktop.workflows.twins import twin_of


def settle(book: Book, query: Query, choice: Choice) -> tuple[Edit, ...]:
    """Return the edits that do what a choice says and mark its query as settled by it.

    A meeting that the book has already is not added a second time. Raises Refused where the query is settled, or
    where what it is about is no longer in the book.
    """
    if query.state is QueryState.SETTLED:
        raise Refused(f"This query is settled already: {query.answer}.")
    edits = [edit for effect in choice.effects for edit in _edits(book, effect)]
    return (*edits, changed(query, replace(query, state=QueryState.SETTLED, answer=choice.label)))


def _edits(book: Book, effect: Effect) -> tuple[Edit, ...]:
    stands = book.records(effect.kind).get(effect.record_id)
    if stands is not None:
        return (changed(stands, with_fields(stands, fields_on(stands, effect.fields))),)
    try:
        made = from_json(KINDS[effect.kind], {"id": effect.record_id, **effect.fields})
    except ValueError as error:
        raise Refused("What this query is about is no longer in the book; restore it from the bin first.") from error
    return () if twin_of(book, made) else (added(made),)
