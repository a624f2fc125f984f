"""Nothing of private matter stands in any part of a public copy, whichever board it is of and whatever writes it.

MARKS_EXAMPLES in the environment asks for more boards than the suite has time for.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.edits import added_all
from desktop.exports.file_texts import parts_of, texts_of, texts_with_tags
from desktop.storage.book import Book
from desktop.workflows.export_kinds import Export, Wanted, file_name
from desktop.workflows.export_meeting import export_meeting
from desktop.workflows.export_pack import export_pack
from tests.workflows.private_boards import NEXT, MarkedBoard, marked_boards

EXAMPLES = int(os.environ.get("MARKS_EXAMPLES", "30"))
# what writes a public copy: from an open book and its board into a folder, returning the files
Exporter = Callable[[Book, MarkedBoard, Path], list[Path]]


def pack_workbook(book: Book, made: MarkedBoard, to: Path) -> list[Path]:
    return [export_pack(book, made.meeting, to / "pack.xlsx", as_at=NEXT, public=True).path]


def word_and_pdf(book: Book, made: MarkedBoard, to: Path) -> list[Path]:
    written = []
    for export in (Export.AGENDA, Export.MINUTES, Export.PAPERS):
        for meeting in (made.last, made.meeting):
            wanted = Wanted(export=export, public=True)
            name = f"{len(written)} {file_name(book, meeting, wanted)}"
            written.append(export_meeting(book, meeting, wanted, to / name).path)
    return written


EXPORTERS: tuple[Exporter, ...] = (pack_workbook, word_and_pdf)


@pytest.mark.parametrize("export", EXPORTERS, ids=lambda export: export.__name__)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=marked_boards())
def test_no_mark_of_private_matter_is_in_a_public_copy(export: Exporter, made: MarkedBoard) -> None:
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "board.minutebook") as book:
        book.write("Fill", added_all(made.records))
        for path in export(book, made, Path(folder)):
            told = everything_in(path)
            assert [mark for mark in made.marks if mark in told] == []


def everything_in(path: Path) -> str:
    """Return every text of a file, its name and those of its parts included."""
    found = [path.name]
    for name, content in parts_of(path):
        found += [name, *texts_of(content), *texts_with_tags(content)]
    return "\n".join(found)
