"""Which parts of a resolution leave something to be done."""

import pytest

from desktop.domain.asks_for_doing import asks_for_doing
from desktop.domain.minutes import Resolution, ResolutionVerb


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("That the report be noted.", False),
        ("That the minutes of 3 May be confirmed as a correct record.", False),
        ("That the note be received and that the list be approved.", False),
        ("That the action under H4 be closed.", False),
        ("Noted", False),
        ("That the numbers be confirmed to the Clerk.", True),
        ("That the apologies be noted and a rota be circulated.", True),
        ("That the Clerk write to the Minister.", True),
    ],
)
def test_what_is_done_by_resolving_it_asks_for_nothing(text: str, asks: bool) -> None:
    assert asks_for_doing(Resolution(minute_id="m", text=text)) is asks


def test_a_part_that_is_noted_asks_for_nothing() -> None:
    assert not asks_for_doing(Resolution(minute_id="m", verb=ResolutionVerb.NOTED, text="The wall."))
