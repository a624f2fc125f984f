"""The sample board that every newcomer meets: an invented council's improvement board, always about today."""

import json
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from desktop import paths
from desktop.domain.edits import Edit
from desktop.storage.book import Book
from desktop.workflows.sample_days import SampleDays
from desktop.workflows.sample_events import Event, edits_of
from desktop.workflows.sample_records import SampleRecords

SECRETARY = "Board Secretary"
_STORY = "story"
_BOARD = "board"
# what is written on a day is on record at this hour of it, so that nothing seems to have been made before it happened
_HOUR = time(9, tzinfo=UTC)


def make_sample_book(path: Path, today: date | None = None) -> Path:
    """Make a new minute book with the sample board in it, and return its path.

    Its story is told in seeds/sample-board/story.json, in the order in which it happened: each step is a step of its
    own on record, on its day. Raises Refused where a book cannot be made there, and ValueError where a file of the
    sample is not as it must be.
    """
    book = Book.create(path)
    try:
        book.author = SECRETARY
        _tell(book, SampleDays(today or date.today()))
    finally:
        book.close()
    return path


def _tell(book: Book, days: SampleDays) -> None:
    """Write the steps of the story, each on its day; what was told on days before may be entered together."""
    records = SampleRecords(days)
    for told in _load(_STORY):
        entered = days.happened(told["day"])
        book.clock = partial(datetime.combine, entered, _HOUR)
        parts = [(days.happened(part.pop("day", told["day"])), part) for part in told["steps"]]
        book.write(days.fill(told["name"]), [edit for on, part in parts for edit in _edits(book, records, part, on)])


def _edits(book: Book, records: SampleRecords, told: dict[str, Any], on: date) -> list[Edit]:
    """Return the edits of a part of a step: files that it names, records of its own, or something that is done."""
    if "do" in told:
        return edits_of(Event(book, records.id_of(_BOARD), on, records.value(told), partial(records.of, book)))
    parts = [*(_load(name) for name in told.get("files", ())), told.get("records", {})]
    return [edit for part in parts for edit in records.edits(book, part)]


def _load(name: str) -> Any:
    path = paths.seeds() / "sample-board" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))
