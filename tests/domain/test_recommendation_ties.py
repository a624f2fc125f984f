import pytest

from desktop.domain.errors import Refused
from desktop.domain.recommendation import Link, Recommendation
from desktop.domain.recommendation_ties import Tie, tie_words, tied

ONE, TWO, THREE = (Recommendation(id=name, report_id="r", ref=name, paragraphs=("x",)) for name in ("R1", "R2", "R3"))


def link(one: Recommendation, tie: Tie, two: Recommendation) -> Link:
    return tied(one, tie, two, [])


def test_a_tie_is_said_from_either_end() -> None:
    made = link(ONE, Tie.SUPERSEDES, TWO)
    assert (tie_words(made, "R1"), tie_words(made, "R2")) == ("Supersedes", "Superseded by")


def test_two_are_tied_in_one_way_once() -> None:
    with pytest.raises(Refused, match="tied so already"):
        tied(TWO, Tie.DUPLICATES, ONE, [link(ONE, Tie.DUPLICATES, TWO)])
    assert tied(TWO, Tie.OVERLAPS, ONE, [link(ONE, Tie.DUPLICATES, TWO)]).relation == "overlaps"


@pytest.mark.parametrize("tie", [Tie.SUPERSEDES, Tie.DEPENDS_ON])
def test_a_circle_is_refused_at_any_remove(tie: Tie) -> None:
    with pytest.raises(Refused, match="cannot wait for each other"):
        tied(THREE, tie, ONE, [link(ONE, tie, TWO), link(TWO, tie, THREE)])


@pytest.mark.parametrize(("other", "said"), [(ONE, "to itself"), (None, "Choose the other")])
def test_a_tie_needs_another_one(other: Recommendation | None, said: str) -> None:
    with pytest.raises(Refused, match=said):
        tied(ONE, Tie.OVERLAPS, other, [])
