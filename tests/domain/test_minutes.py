"""Minutes and the parts of their resolutions."""

import pytest

from desktop.domain.minutes import Resolution, resolution_ref


@pytest.mark.parametrize(
    ("part", "position", "ref"),
    [("(3)", 7, "C4(3)"), ("a)", 1, "C4(a)"), ("(i).", 2, "C4(i)"), ("", 1, "C4(1)"), ("", 12, "C4(12)")],
)
def test_a_part_is_cited_by_its_label_or_else_by_its_place(part: str, position: int, ref: str) -> None:
    assert resolution_ref("C4", Resolution(minute_id="m", part=part, position=position, text="Noted.")) == ref
