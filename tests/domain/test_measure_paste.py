"""A range pasted from a spreadsheet finds its measures."""

from desktop.domain.measure_paste import place_pasted, take_figure
from tests.invented_scorecard import invented_scorecard

CARD = invented_scorecard("board")


def test_a_range_with_refs_goes_by_them() -> None:
    """In any order, with columns between; a ref that is unknown or stands twice is named."""
    range_ = "Ref\tMeasure\tQ3\n1.2\tBoats\t4\n1.1\tLamps\t94%\n9.9\tWhat\t3\n1.2\tBoats\t5\n\t\t\n"
    placed = place_pasted(range_, CARD.measures)
    assert placed.words == {CARD.boats.id: "4", CARD.lamps.id: "94%"}
    assert len(placed.refused) == 2 and "9.9" in placed.refused[0] and "twice" in placed.refused[1]


def test_a_range_without_refs_goes_by_the_order_shown() -> None:
    """From the row in which it is pasted; what goes beyond the last measure is named."""
    assert place_pasted("4\r\n11\r\n", CARD.measures, 1).words == {CARD.boats.id: "4", CARD.nets.id: "11"}
    assert place_pasted("1\n2\n3", CARD.measures[:2]).refused


def test_refs_are_met_however_they_are_spaced() -> None:
    """1 .2 is 1.2."""
    assert place_pasted("1 .2\t4", CARD.measures).words == {CARD.boats.id: "4"}


def test_what_cannot_be_a_figure_is_refused_in_words() -> None:
    """A number, a reason or a dash is taken; other words are not."""
    assert "no figure" in take_figure("m", "quite a lot").refused
    for words in ("88%", "n/a", "-", "", "<5", "not yet available"):
        assert not take_figure("m", words).refused
