"""The kind of a headline is said by a clear word only."""

import pytest

from desktop.importers.timeline.kind_words import kind_of_headline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Smuggler jailed for nine years", "court"),
        ("Ferrymen lost appeal, costs were awarded to the port", "court"),
        ("Fishermen protested on the quay", "protest"),
        ("Ofsted report agreed that the school ship is good", "inspection"),
        ("The pilots won the Blue Anchor at the Port Awards", "award"),
        ("Harbour Master appointed", "appointment"),
        ("New Director of Dredging started", "appointment"),
        ("Berth booking system went live", "launch"),
        ("BBC showed the regatta", "media"),
        ("Dredging plan agreed by the board", "decision"),
        ("The Minister agreed with the report", ""),
        ("Contract awarded for the mole", ""),
        ("Young people urged to consider a life at sea", ""),
        ("Strategy to be launched in spring", ""),
    ],
)
def test_a_headline_has_the_kind_that_its_words_say_happened(text: str, kind: str) -> None:
    assert kind_of_headline(text) == kind
