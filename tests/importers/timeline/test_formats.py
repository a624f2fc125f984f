"""One timeline as text, as Word and as PDF gives the same headlines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.importers.timeline.read import likelihood, read
from tests.importers.timeline.harbours import (
    TODAY,
    TOLD,
    as_text,
    inferred,
    questions,
    reading_of,
    told,
    write_docx,
    write_pdf,
)


@pytest.mark.parametrize(("suffix", "write"), [("docx", write_docx), ("pdf", write_pdf)])
def test_merged_themes_and_years_read_as_in_text(suffix: str, write: Callable[[Path], Path], tmp_path: Path) -> None:
    document = read_document(write(tmp_path / f"harbour.{suffix}"))
    reading = read(document, None, TODAY)
    assert told(reading) == told(reading_of(as_text()))
    assert len(told(reading)) == TOLD
    assert not any(inferred(reading)) and not questions(reading) and not reading.leftovers
    assert likelihood(document) == 3
