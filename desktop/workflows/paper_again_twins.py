"""Which record of a book a paper speaks of that brings another edition of what the book has.

A paper may hold several that are alike by their reference: each takes one of the book's, the one of the same words
first, and what is over is new.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, cast

from desktop.domain.headline import Headline
from desktop.domain.kinds import Record, kind_of
from desktop.domain.outcome import OutcomeEntry
from desktop.domain.source import Query
from desktop.importers.body_names import same_name_key
from desktop.importers.recognise import PAPERS_BESIDE
from desktop.storage.book import Book
from desktop.workflows.paper_again_queries import WHICH_STANDS
from desktop.workflows.twins import identity_of, owner_of

_ALIKE = 0.6


class Twins:
    """The records of a book by what makes each the one it is, looked up while one paper is put into it.

    kind is that of the paper, read are its records as it has them.
    """

    def __init__(self, book: Book, kind: str, read: Sequence[Record]) -> None:
        self._book = book
        self._known: dict[tuple[str, str], dict[Any, list[Any]]] = {}
        self._asked: set[tuple[str, str | None, str]] | None = None
        self._kind = kind
        self._headlines = {_without_date(one) for one in read if isinstance(one, Headline)}
        self._dates = [one.date for one in read if isinstance(one, Headline) and one.date]
        self._dated = {(*_without_date(one), one.date) for one in read if isinstance(one, Headline)}
        self._texts = {same_name_key(one.text) for one in read if isinstance(one, OutcomeEntry)}

    def of(self, record: Record, taken: frozenset[str]) -> Record | None:
        """Return the record of the book that this one is, ids in it being those of the book; none of taken."""
        identity = identity_of(record)
        if identity is None:
            return None
        free = [one for one in self._like(record).get(identity, ()) if one.id not in taken]
        words = _words(record)
        found = next((one for one in free if _words(one) == words), free[0] if free else None)
        if found is None and isinstance(record, Headline):
            found = self._moved(record, taken)
        if found is None and isinstance(record, OutcomeEntry):
            found = self._reworded(record, taken)
        return cast(Record | None, found)

    def was_asked(self, query: Query) -> bool:
        """Say whether an earlier paper of this kind was asked the same of the same words; then it is not again.

        Which of two stands is asked once, whatever else is in the line. A question about no single record is asked
        again where its answers change what the book has.
        """
        if self._asked is None:
            papers = [one.id for one in self._book.source_documents.all(kind=self._kind)]
            asked = self._book.queries.among("source_document_id", papers) if self._kind in PAPERS_BESIDE else []
            self._asked = {_matter(one) for one in asked}
        if _matter(query) not in self._asked:
            return False
        effects = [effect for choice in query.choices for effect in choice.effects]
        return query.record_id is not None or not any(
            self._book.records(effect.kind).get(effect.record_id) for effect in effects
        )

    def _like(self, record: Any) -> dict[Any, list[Any]]:
        kind = kind_of(record)
        field = owner_of(kind)
        owner = getattr(record, field)
        if (kind, owner) not in self._known:
            found: dict[Any, list[Any]] = {}
            for one in self._book.records(kind).each(**{field: owner}):
                found.setdefault(identity_of(one), []).append(one)
            self._known[kind, owner] = found
        return self._known[kind, owner]

    def _moved(self, read: Headline, taken: frozenset[str]) -> Headline | None:
        """Return the headline in these words that the paper no longer has where the book has it."""
        for one in (one for same in self._like(read).values() for one in same):
            there = one.date is None or not self._dates or min(self._dates) <= one.date <= max(self._dates)
            same = _without_date(one) == _without_date(read) and one.id not in taken
            if same and there and (*_without_date(one), one.date) not in self._dated:
                return cast(Headline, one)
        return None

    def _reworded(self, read: OutcomeEntry, taken: frozenset[str]) -> OutcomeEntry | None:
        """Return the entry at the same place in much the same words, which the paper has no longer in its own."""
        for one in (one for same in self._like(read).values() for one in same):
            beside = (one.outcome_id, one.section, one.parent_id) == (read.outcome_id, read.section, read.parent_id)
            if not beside or one.id in taken or same_name_key(one.text) in self._texts:
                continue
            if SequenceMatcher(None, one.text, read.text, autojunk=False).ratio() >= _ALIKE:
                return cast(OutcomeEntry, one)
        return None


def _matter(query: Query) -> tuple[str, str | None, str]:
    compared = query.question.endswith(WHICH_STANDS)
    return query.question, query.record_id, "" if compared else _plain(query.text)


def _without_date(one: Headline) -> tuple[str, str]:
    return same_name_key(one.theme), same_name_key(one.text)


def _words(record: Any) -> str:
    return _plain(next(filter(None, (getattr(record, name, "") for name in ("title", "wording", "text"))), ""))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
