"""One pack as text, as Word and as PDF gives one reading."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.documents.read import read_document
from desktop.domain.record_codec import to_json
from desktop.importers.reading import Reading
from desktop.importers.recognise import recognise
from tests.fixtures.documents import pieces_of, write_docx, write_pdf
from tests.importers.packs import FOLDER, TODAY, reading_of


def told(reading: Reading) -> list[tuple[str, dict[str, Any]]]:
    """Return the records without their ids, which are new with each reading."""
    return [
        (found.kind, {name: value for name, value in to_json(found.record).items() if not name.endswith("id")})
        for found in reading.recognised
    ]


@pytest.mark.parametrize(("suffix", "write"), [("docx", write_docx), ("pdf", write_pdf)])
@pytest.mark.parametrize("name", ["whole_pack", "committee_agenda", "trust_board_table", "review_table"])
def test_same_reading(name: str, suffix: str, write: Callable[..., Path], tmp_path: Path) -> None:
    pieces = pieces_of((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    reading = recognise(read_document(write(tmp_path / f"{name}.{suffix}", pieces)), today=TODAY)
    assert told(reading) == told(reading_of(name))
    assert reading.counts() == reading_of(name).counts()


def test_page_numbers_are_accounted_for(tmp_path: Path) -> None:
    pieces = pieces_of((FOLDER / "committee_agenda.txt").read_text(encoding="utf-8"))
    reading = recognise(read_document(write_pdf(tmp_path / "one.pdf", pieces)), today=TODAY)
    assert not any(leftover.text.startswith("Page ") for leftover in reading.leftovers)
