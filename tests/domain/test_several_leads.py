"""A part of a resolution that asks several posts for something can be shared out."""

import pytest

from desktop.domain.several_leads import split_by_lead


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "That the Chief Executive prepare a plan and the Director of Finance report on its cost by March.",
            [("Chief Executive", "Prepare a plan"), ("Director of Finance", "Report on its cost by March")],
        ),
        (
            "That the Chair to write to the keepers; and the Harbour Master to count boats and mend ropes.",
            [("Chair", "Write to the keepers"), ("Harbour Master", "Count boats and mend ropes")],
        ),
        (
            "That Councillor Alder write to the keepers and Councillor Birch visit Seal Rock and Gull Point.",
            [("Councillor Alder", "Write to the keepers"), ("Councillor Birch", "Visit Seal Rock and Gull Point")],
        ),
    ],
)
def test_each_lead_has_a_share(text: str, shares: list[tuple[str, str]]) -> None:
    assert [(share.lead, share.wording) for share in split_by_lead(text)] == shares


@pytest.mark.parametrize(
    "text",
    [
        "That the report be noted and the Director of Works be asked to provide a note.",
        "That the Director of Housing and the Director of Works prepare a note.",
        "That the Clerk be asked to write and to report.",
        "That the report be noted.",
        "",
    ],
)
def test_one_lead_or_none_is_not_shared_out(text: str) -> None:
    assert split_by_lead(text) == ()
