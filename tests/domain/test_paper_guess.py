"""Guessing the item of a file from its name."""

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.paper_guess import guess_item

ITEMS = [
    AgendaItem(meeting_id="m", position=1, title="Part I", kind=ItemKind.HEADING),
    AgendaItem(meeting_id="m", position=2, number="1", title="Apologies"),
    AgendaItem(meeting_id="m", position=3, number="2", title="State of the sea wall"),
    AgendaItem(meeting_id="m", position=4, number="3", title="Money"),
]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Sea_wall_report.pdf", "2"),
        ("Item 3 - accounts.pdf", "3"),
        ("03 accounts.xlsx", "3"),
        ("2. Survey.docx", "2"),
        ("1 sea wall.pdf", "2"),
        ("scan0042.pdf", None),
        ("2014 accounts.pdf", None),
        ("Report.pdf", None),
        ("7 nothing.pdf", None),
    ],
)
def test_a_title_or_a_number_tells_the_item(name: str, number: str | None) -> None:
    found = guess_item(name, ITEMS)
    assert (found.number if found else None) == number
