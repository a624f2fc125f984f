"""Readings of the packs in tests/fixtures/packs and of pasted text, for the tests of this folder."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from desktop.documents.read import read_document, read_pasted
from desktop.domain.recommendation import Recommendation, Report
from desktop.importers.known_reports import KnownReport
from desktop.importers.reading import Reading
from desktop.importers.recognise import recognise

FOLDER = Path(__file__).parent.parent / "fixtures" / "packs"
TODAY = date(2015, 1, 1)


@cache
def reading_of(name: str) -> Reading:
    return recognise(read_document(FOLDER / f"{name}.txt"), today=TODAY)


def reading_of_text(text: str, known_reports: Sequence[KnownReport] = ()) -> Reading:
    return recognise(read_pasted(text), known_reports=known_reports, today=TODAY)


def records(reading: Reading, kind: str) -> list[Any]:
    return [found.record for found in reading.recognised if found.kind == kind]


def by_number(reading: Reading, number: str) -> Any:
    return next(item for item in records(reading, "agenda-items") if item.number == number)


def known_report(published: date, texts: Sequence[tuple[str, str]], title: str = "Lights at sea") -> KnownReport:
    """Return a known report from timescales and summaries."""
    report = Report(board_id="", title=title, author_body="Inspectorate of Lights", published=published)
    return KnownReport(
        report,
        tuple(
            Recommendation(report_id=report.id, ref=str(place), timing=timing, paragraphs=(text,))
            for place, (timing, text) in enumerate(texts, start=1)
        ),
    )
