"""The sample board that every newcomer meets: an invented council's improvement board, always about today."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop import paths
from desktop.domain.edits import Edit, added_all
from desktop.domain.identity import new_id
from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import from_json
from desktop.domain.source import SourceDocument
from desktop.storage.book import Book
from desktop.workflows.sample_days import SampleDays

# The files in the order in which they are written, and what each step is called in the record of changes. Meetings and
# minutes are one step: nothing is added to the minutes of a meeting that is in the book and confirmed.
_STEPS = (
    (("board",), "The board and its members"),
    (("meetings", "minutes"), "Meetings, agendas, attendance and minutes"),
    (("follow-up",), "Reports, recommendations and strands"),
    (("actions",), "The action log"),
    (("source",), "Import of the draft agenda"),
)
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
    told = {name: _load(name) for names, _ in _STEPS for name in names}
    builder = _Builder(SampleDays(today))
    for names, step in _STEPS:
        yield step, [edit for name in names for edit in added_all(builder.records(name, told[name]))]


class _Builder:
    """Builds records from what the files tell; "@key" stands for the id of the record with that key."""

    def __init__(self, days: SampleDays) -> None:
        self._days = days
        self._ids: dict[str, str] = {}

    def records(self, name: str, told: dict[str, list[dict[str, Any]]]) -> Iterator[Record]:
        """Yield the records of one file in its order."""
        for kind, entries in told.items():
            if kind not in KINDS:
                raise ValueError(f"{name}.json has a kind {kind!r} that no book holds")
            for entry in entries:
                yield self._record(kind, entry)

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
        if value.keys() & {"day", "month_end", "read"}:
            day = self._days.date_of(value)
            return day.isoformat() if day else None
        return {name: self._value(one) for name, one in value.items()}

    def _id_of(self, key: str) -> str:
        return self._ids.setdefault(key, new_id())


def _load(name: str) -> dict[str, list[dict[str, Any]]]:
    path = paths.seeds() / "sample-board" / f"{name}.json"
    told: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return told
