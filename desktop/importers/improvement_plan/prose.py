"""A plan without tables: numbered lines that name their date and lead."""

from desktop.documents.document import Document, Line
from desktop.importers.improvement_plan.outline import Outline


def read_prose(document: Document, outline: Outline) -> list[Line]:
    return []


def is_prose_plan(document: Document) -> bool:
    return False
