"""The sample board that every newcomer meets: an invented council's improvement board, always about today."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop import paths
from desktop.domain.agenda import PaperFile
from desktop.domain.edits import Edit, added_all, changed
from desktop.domain.identity import new_id
from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import from_json, to_json
from desktop.domain.source import SourceDocument
from desktop.storage.book import Book
from desktop.workflows.phrases import starter_phrases
from desktop.workflows.sample_days import SampleDays
from desktop.workflows.sample_papers import facts_of, paper_content

# The files in the order in which they are written, and what each step is called in the record of changes. Minutes are
# drafted, confirmed and signed in steps of their own, so that every version is on record.
_STEPS = (
    (("board",), "The board and its members"),
    (("meetings", "papers", "minutes"), "Meetings, agendas, papers, attendance and minutes"),
    (("confirming",), "Confirm the minutes of the first meetings"),
    (("signing",), "Sign the minutes of the preparatory meeting"),
    (("follow-up",), "Reports, recommendations and strands"),
    (("actions",), "The action log"),
    (("programme",), "The work programme"),
    (("source",), "Import of the draft agenda"),
)
_CHANGED = "changed"
SECRETARY = "Board Secretary"


def make_sample_book(path: Path, today: date | None = None) -> Path:
    """Make a new minute book with the sample board in it, and return its path.

    Raises Refused where a book cannot be made there.
    """
    book = Book.create(path)
    try:
        book.author = SECRETARY
        for name, edits in sample_edits(today or date.today()):
            book.write(name, edits)
    finally:
        book.close()
    return path


def sample_edits(today: date) -> Iterator[tuple[str, list[Edit]]]:
    """Yield the steps in which the sample is written: the name of each and the edits that add its records.

    Raises ValueError where a file of seeds/sample-board is not as it must be.
    """
    builder = _Builder(SampleDays(today))
    for names, step in _STEPS:
        yield step, [edit for name in names for edit in builder.edits(name, _load(name))]


class _Builder:
    """Builds records from what the files tell; "@key" stands for the id of the record with that key."""

    def __init__(self, days: SampleDays) -> None:
        self._days = days
        self._ids: dict[str, str] = {}
        self._stand: dict[str, Record] = {}

    def edits(self, name: str, told: dict[str, Any]) -> list[Edit]:
        """Return the edits of one file in its order: records added, and under "changed" fields that records get."""
        new = [each for kind, entries in told.items() if kind != _CHANGED for each in self._all(name, kind, entries)]
        if name == "board":
            new += starter_phrases(self._id_of("board"))
        self._stand |= {each.id: each for each in new}
        changes = [self._change(key, fields) for key, fields in told.get(_CHANGED, {}).items()]
        return [*added_all(new), *changes]

    def _all(self, name: str, kind: str, entries: list[dict[str, Any]]) -> Iterator[Record]:
        if kind not in KINDS:
            raise ValueError(f"{name}.json has a kind {kind!r} that no book holds")
        for entry in entries:
            yield from self._paper(entry) if kind == "papers" else (self._record(kind, entry),)

    def _change(self, key: str, fields: dict[str, Any]) -> Edit:
        before = self._stand[self._id_of(key[1:])]
        after = from_json(type(before), {**to_json(before), **self._value(fields)})
        self._stand[before.id] = after
        return changed(before, after)

    def _paper(self, entry: dict[str, Any]) -> Iterator[Record]:
        """Yield a paper and its file; pages are told as what stands on them, or as the name of a picture."""
        told = dict(entry)
        pages = self._value(told.pop("pages"))
        content = paper_content(told["file_name"], pages)
        paper = self._record("papers", {**told, **facts_of(told["file_name"], content, pages)})
        yield paper
        yield PaperFile(paper_id=paper.id, content=content)

    def _record(self, kind: str, entry: dict[str, Any]) -> Record:
        fields = {field: self._value(value) for field, value in entry.items() if field != "key"}
        own_id = self._id_of(entry["key"]) if "key" in entry else new_id()
        record: Record = from_json(KINDS[kind], {"id": own_id, **fields})
        if isinstance(record, SourceDocument):
            return replace(record, sha256=hashlib.sha256(record.text.encode()).hexdigest())
        return record

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._id_of(value[1:]) if value.startswith("@") else self._days.fill(value)
        if isinstance(value, list):
            return [self._value(one) for one in value]
        if isinstance(value, dict):
            return self._date_or_object(value)
        return value

    def _date_or_object(self, value: dict[str, Any]) -> Any:
        if value.keys() & {"day", "month_end", "read"} and not isinstance(value.get("day"), dict):
            day = self._days.date_of(value)
            return day.isoformat() if day else None
        return {name: self._value(one) for name, one in value.items()}

    def _id_of(self, key: str) -> str:
        return self._ids.setdefault(key, new_id())


def _load(name: str) -> dict[str, Any]:
    path = paths.seeds() / "sample-board" / f"{name}.json"
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told
