"""Every cell of a recognised row of a plan or scorecard is in a record, a query or a left-over line."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.importers.reading import Reading
from tests.importers.improvement_plan import plans
from tests.importers.scorecard import papers

# one word each that stands nowhere else, so that it can be looked for
words = st.integers(100, 999).map(lambda number: f"Wick{number}")


def _said(value: Any) -> Iterator[str]:
    """Yield every text and number within a record."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _said(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from (said for each in value.values() for said in _said(each))
    elif isinstance(value, (tuple, list)):
        yield from (said for each in value for said in _said(each))
    elif isinstance(value, (str, int, float, date)) and not isinstance(value, (StrEnum, bool)):
        yield str(value)


def lost(reading: Reading, cells: list[str]) -> list[str]:
    """Return the cells whose words are in no record, question or left-over line."""
    records = " ".join(said for found in reading.recognised for said in _said(found.record))
    asked = " ".join(said for query in reading.queries for said in (query.question, *_said(query.choices)))
    left = " ".join(each.text for each in reading.leftovers)
    held = _plain(f"{records} {asked} {left}")
    return [cell for cell in cells if _plain(cell) not in held]


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


PLAN = ["RAG", "RAG", "Status", "Status", "Progress", "Comments", "Start", "Start date", "Revised date", "Completed on",
        "Lead", "Support", "Owner", "By when", "Date", "Milestone", "Milestones", "Budget", "Risk", ""]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_plan_keeps_every_cell(data: st.DataObject) -> None:
    others = data.draw(st.lists(st.sampled_from(PLAN), min_size=2, max_size=6))
    beyond = data.draw(st.integers(0, 2))
    width = len(others) + beyond
    row = st.lists(st.one_of(words, st.sampled_from(["31/11/2015", "Purple", "soon"])), min_size=width, max_size=width)
    rows = [[f"1.{at}", f"Trim the lamp{at}", *data.draw(row)] for at in range(1, 4)]
    reading = plans.reading(("Lantern Improvement Plan", [["Ref", "Action", *others, "Lead officer"], *rows]))
    if reading.recognised:
        assert lost(reading, [cell for row in rows for cell in row]) == []


CARD = [
    "Lead", "Good is", "Frequency", "Unit", "Tolerance", "Status", "RAG", "Direction of travel", "Comments", "Notes",
    "Budget", "Target", "Actual", "Previous", "Q1 2023/24", "Q2 2023/24", "National average", "Outcome", "",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_scorecard_keeps_every_cell(data: st.DataObject) -> None:
    others = data.draw(st.lists(st.sampled_from(CARD), min_size=2, max_size=7))
    width = len(others) + data.draw(st.integers(0, 2))
    row = st.lists(st.one_of(words, st.sampled_from(["lots", "17", "31%"])), min_size=width, max_size=width)
    rows = [[f"1.{at}", f"Lamps lit at pier{at}", *data.draw(row)] for at in range(1, 4)]
    head = ["Ref", "Measure", *others]
    reading = papers.reading_of("Performance report Quarter 2 2023/24", [head, *rows])
    if papers.of(reading, "measures"):
        assert lost(reading, [cell for row in rows for cell in row]) == []
