"""Names of sheets that every program takes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.exports.sheet_names import LONGEST, unique_names


@given(st.lists(st.text(max_size=60), max_size=12))
def test_names_are_short_allowed_and_different(wanted: list[str]) -> None:
    names = unique_names(wanted, taken=("Cover",))
    assert len({name.casefold() for name in (*names, "Cover")}) == len(wanted) + 1
    for name in names:
        assert 0 < len(name) <= LONGEST
        assert not re.search(r"[\\/*?:\[\]]|^'|'$", name)


def test_a_name_is_cut_between_words_and_numbered() -> None:
    title = "Recs Review of the harbour and its walls"
    assert unique_names([title, title.upper()]) == ["Recs Review of the harbour", "RECS REVIEW OF THE HARBOUR 2"]


def test_a_name_that_excel_keeps_for_itself() -> None:
    assert unique_names(["History"]) == ["Sheet History"]
