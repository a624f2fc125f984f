"""Damaged tables: nothing is lost, nothing raises, and no figure stands that was not printed."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents.read import read_pasted
from desktop.importers.scorecard.read import read
from tests.importers.scorecard.papers import BOARD, TODAY, figures, measure, of, questions, reading_of

HEAD = [
    "Outcome", "Lead accountability", "Ref", "Action", "Measure", "Lead officer", "Good performance", "Frequency",
    "Target", "Overall status", "DOT", "2021/22", "2022/23", "Q1 Apr - Jun 2023", "Q2 Jul - Sep 2023", "Jul-23",
    "Aug-23", "Sep-23", "Data notes",
]  # fmt: skip
WHOLE = [
    "A. Boats are safe", "Director of Harbours", "1.A1", "Light the quay", "Lamps lit by dusk", "Keeper - Harbours",
    "High", "Monthly", "95%", "✓", "⟳", "91%", "92%", "94%", "96%", "95%", "96%", "97%",
    "All keepers were in post through the whole of the summer, as was hoped.",
]  # fmt: skip
TITLE = "Performance report Quarter 2 2023/24"
AFTER = ["1.A2", "Mend the buoys", "Buoys adrift", "Keeper - Harbours", "Low", "Quarterly", "3", "✗", "⟳"]
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_a_row_that_lost_its_first_cells_is_put_back() -> None:
    moved = [*AFTER, "", "5", "4", "6"]
    reading = reading_of(TITLE, [HEAD, WHOLE, moved + [""] * (len(HEAD) - len(moved))])
    made = measure(reading, "1.A2")
    assert (made.title, made.action, made.lead) == ("Buoys adrift", "Mend the buoys", "Keeper - Harbours")
    assert figures(reading, "1.A2") == {"year 2022-04-01": 5.0, "quarter 2023-04-01": 4.0, "quarter 2023-07-01": 6.0}
    assert made.outcome_id == measure(reading, "1.A1").outcome_id


def test_a_row_with_too_many_figures_is_asked_about() -> None:
    row = ["", "", *AFTER[:6], "3", "✗", "⟳", "1", "2", "3", "4", "5", "6", "7", "8", ""]
    reading = reading_of(TITLE, [[*HEAD, ""], [*WHOLE, ""], [*row, ""][: len(HEAD) + 1]])
    assert figures(reading, "1.A2") == {}
    assert "1.A2 have shifted" in questions(reading)


def test_a_row_as_printed_is_not_moved() -> None:
    row = ["", "", *AFTER, "", "", "4", "", "", "", "", ""]
    reading = reading_of(TITLE, [HEAD, WHOLE, row])
    assert figures(reading, "1.A2") == {"quarter 2023-04-01": 4.0}
    assert not reading.recognised[-1].inferred


CELLS = st.one_of(
    st.sampled_from(
        [*HEAD, *WHOLE, *AFTER, "", "", "Not yet available", "n/a (due Dec 23)", "12 (cumulative)", "47 +0.08"]
    ),
    st.sampled_from(["a) 1 b) 2", "Q2 - 3.5 YTD - 4", "Risk", "Mitigation", "Key", "Green", "1.B2(b)", "£1.2m (-3%)"]),
    st.text(alphabet="aZ09.,%£()-/ ✓✗●□■:", max_size=14),
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=24), min_size=1, max_size=8)


@settings(max_examples=120, deadline=None)
@given(ROWS, st.booleans(), st.integers(0, 6))
def test_any_table_is_read_without_loss_and_without_invention(rows: list[list[str]], headed: bool, shift: int) -> None:
    table = [HEAD, WHOLE, WHOLE[shift:], *rows] if headed else rows
    reading = read(read_pasted("\n".join([TITLE, "", *("\t".join(row) for row in table)])), BOARD, TODAY)
    left = {leftover.line for leftover in reading.leftovers}
    assert left | reading.placed == {line.number for line in reading.document.lines}
    assert not left & reading.placed
    lines = {line.number: line.text for line in reading.document.lines}
    for found in reading.recognised:
        if found.kind == "readings":
            assert _is_printed(found.record, "\n".join(lines[number] for number in found.lines))
    assert all(each.title for each in of(reading, "measures"))


def _is_printed(reading: object, line: str) -> bool:
    values = [getattr(reading, "value"), *(part.value for part in getattr(reading, "parts"))]  # noqa: B009
    raw = getattr(reading, "raw")  # noqa: B009
    numbers = {float(found) for found in NUMBER.findall(raw.replace(",", ""))}
    return " ".join(raw.split()) in " ".join(line.split()) and all(
        abs(value) in numbers for value in values if value is not None
    )
