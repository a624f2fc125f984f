"""The records of the sample board, built from what its files tell."""

from collections.abc import Callable, Iterator
from typing import Any

from desktop.domain.agenda import PaperFile
from desktop.domain.edits import Edit, added_all, changed
from desktop.domain.identity import new_id
from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import from_json, to_json
from desktop.storage.book import Book
from desktop.workflows.phrases import starter_phrases
from desktop.workflows.sample_days import SampleDays
from desktop.workflows.sample_papers import facts_of, paper_content
from desktop.workflows.sample_trees import outcome_entries, plan_entries
from desktop.workflows.sample_words import as_read

_CHANGED = "changed"
_DAY_WORDS = frozenset({"day", "happened", "month_start", "month_end", "read"})
# days of what has happened, which lie between the meetings that they lie between, and never after today
_HAPPENED = frozenset(
    {
        *("made_on", "received", "received_on", "proposed_on", "asked_on", "answered_on", "sent_on", "imported_on"),
        *("left_on", "accepted_on", "tabled_on", "responded_on", "completed_on", "judged_on", "closed_on"),
        *("taken_on", "recommended_on", "returned_on"),
    }
)
# kinds that are told as trees
_UNFOLD: dict[str, Callable[[dict[str, Any]], Iterator[dict[str, Any]]]] = {
    "plan-entries": plan_entries,
    "outcome-entries": outcome_entries,
}


class SampleRecords:
    """Builds records; "@key" stands for the id of the record with that key."""

    def __init__(self, days: SampleDays) -> None:
        self._days = days
        self._ids: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def edits(self, book: Book, told: dict[str, Any]) -> list[Edit]:
        """Return the edits of what is told, in its order: records added, and under "changed" fields that records get.

        Raises ValueError where a kind is none that a book holds.
        """
        new = [each for kind, entries in told.items() if kind != _CHANGED for each in self._all(kind, entries)]
        if "boards" in told:
            new += starter_phrases(self.id_of("board"))
        coming = {each.id: each for each in new}
        changes = [self._change(book, coming, key, fields) for key, fields in told.get(_CHANGED, {}).items()]
        return [*added_all(new), *changes]

    def value(self, value: Any, field: str = "") -> Any:
        """Return what a file tells with its days, its words and its ids filled in."""
        if isinstance(value, str):
            return self.id_of(value[1:]) if value.startswith("@") else self._days.fill(value)
        if isinstance(value, list):
            return [self.value(one) for one in value]
        if isinstance(value, dict):
            return self._date_or_object(value, field)
        return value

    def id_of(self, key: str) -> str:
        """Return the id of the record with a key, whether it is built already or not."""
        return self._ids.setdefault(key, new_id())

    def of(self, book: Book, record_id: str) -> Any:
        """Return a record as it stands in the book now."""
        return book.records(self._kinds[record_id]).get(record_id)

    def _all(self, kind: str, entries: list[dict[str, Any]]) -> Iterator[Record]:
        if kind not in KINDS:
            raise ValueError(f"the sample has a kind {kind!r} that no book holds")
        for entry in entries:
            if kind == "papers":
                yield from self._paper(entry)
            else:
                told = _UNFOLD[kind](entry) if kind in _UNFOLD else (entry,)
                yield from (self._record(kind, each) for each in told)

    def _change(self, book: Book, coming: dict[str, Record], key: str, fields: dict[str, Any]) -> Edit:
        record_id = self.id_of(key[1:])
        before = coming.get(record_id) or self.of(book, record_id)
        return changed(before, from_json(type(before), {**to_json(before), **self._filled(fields)}))

    def _paper(self, entry: dict[str, Any]) -> Iterator[Record]:
        """Yield a paper and its file; pages are told as what stands on them, or as the name of a picture."""
        told = dict(entry)
        pages = self.value(told.pop("pages"))
        content = paper_content(told["file_name"], pages)
        paper = self._record("papers", {**told, **facts_of(told["file_name"], content, pages)})
        yield paper
        yield PaperFile(paper_id=paper.id, content=content)

    def _record(self, kind: str, entry: dict[str, Any]) -> Record:
        own_id = self.id_of(entry["key"]) if "key" in entry else new_id()
        self._kinds[own_id] = kind
        fields = self._filled({name: value for name, value in entry.items() if name != "key"})
        return as_read(from_json(KINDS[kind], {"id": own_id, **fields}), self._days.today)

    def _filled(self, fields: dict[str, Any]) -> dict[str, Any]:
        return {name: self.value(value, name) for name, value in fields.items()}

    def _date_or_object(self, value: dict[str, Any], field: str) -> Any:
        if value.keys() & _DAY_WORDS and not isinstance(value.get("day"), dict):
            past = field in _HAPPENED and "day" in value
            day = self._days.date_of({"happened": value["day"]} if past else value)
            return day.isoformat() if day else None
        return self._filled(value)
