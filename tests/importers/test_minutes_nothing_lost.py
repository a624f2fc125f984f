"""Nothing of the minutes is lost: every word stands in a record, and every line is placed or left over."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents.plain_text import document_of
from desktop.domain.minutes import Minute, Resolution
from desktop.importers.findings import Findings
from desktop.importers.minutes import read_minutes
from tests.importers.minutes_cases import CASES, Read, read

# A bare mark of a decision, a label or a number is kept as a field of its own, not as a word.
_MARKS = frozenset(("resolved", "agreed", "decision", "recommended", "minutes", "item", "was", "and"))
_FRAGMENTS = (
    "Present:-",
    "PRESENT: Councillors Elm, Oak (Chair) and Fir; Mr B Yew (items 1-3)",
    "Apologies for absence were received from Councillors Ash and Bay.",
    "In attendance:",
    "Director of Finance",
    "1. WELCOME",
    "2. MINUTES",
    "3.",
    "C4 STYLE",
    "12/14 Date of next meeting",
    "1.1 The Board NOTED the report. It was long.",
    "Resolved:-",
    "RESOLVED: (1) That a; (2) That b",
    "(a) to note the report;",
    "The Committee:",
    "It was agreed that",
    "Minutes:",
    "Decision:",
    "The meeting closed at 4 pm",
    "Annex A",
    "Page 3 of 4",
    "Name\tTitle\tPresent",
    "Rose Elm\tChair\t✓",
    "Action: RE to write",
    "",
)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower()))


def _kept(found: Read) -> set[str]:
    minutes = found.findings.of(Minute)
    texts = [part for minute in minutes for part in (minute.title, minute.text, minute.note_above, minute.number)]
    return _words(" ".join([*texts, *(f"{part.part} {part.text}" for part in found.findings.of(Resolution))]))


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_every_word_of_the_minutes_is_kept(name: str) -> None:
    found = read(name)
    kept, reading = _kept(found), found.findings.reading("minutes")
    own = [one for one in reading.recognised if isinstance(one.record, Minute)]
    numbers = {number for one in own for number in one.lines}
    texts = [line.text for line in reading.document.lines if line.number in numbers]
    lost = {word for text in texts for word in _words(text)} - kept - _MARKS
    assert lost <= _allowed(name)


def _allowed(name: str) -> set[str]:
    """Return the words of furniture (running heads, signature lines, buttons), which no record holds."""
    return {
        "web_page": _words("Additional documents pdf icon KB MB Share this item View the reasons why restricted Items"),
        "scrutiny_bare_numbers": _words("SCRUTINY COMMITTEE March Page of"),
        "cabinet_one_line": _words("CHAIR DATE"),
    }.get(name, set())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=30))
def test_any_text_is_read_without_failing(lines: list[str]) -> None:
    document = document_of("\n".join(lines), name="x.txt", form="txt", sha256="")
    findings = Findings(document)
    read_minutes(document.blocks, None, findings, date(2025, 1, 6))
    reading = findings.reading("minutes")
    assert len(reading.placed) + len(reading.leftovers) == len(document.lines)
