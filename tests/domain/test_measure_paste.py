"""A range pasted from a spreadsheet finds its measures."""

from dataclasses import replace

from desktop.domain.measure_paste import place_pasted, take_figure, with_doubt
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
    assert "no figure" in take_figure("m", "#DIV/0!").refused
    assert "no figure" in take_figure("m", "=A1/B1").refused
    for words in ("88%", "n/a", "#N/A", "-", "", "<5", "not yet available"):
        assert not take_figure("m", words).refused


def test_a_cell_of_several_lines_is_one_cell() -> None:
    """A spreadsheet copies it in quotes; the lines below must not slip to other measures."""
    assert place_pasted('"4\n(revised)"\n11\n', CARD.measures, 1).words == {
        CARD.boats.id: "4\n(revised)",
        CARD.nets.id: "11",
    }
    assert place_pasted('5"\n11\n', CARD.measures, 1).words[CARD.nets.id] == "11"


def test_cells_that_are_empty_after_the_figure_do_not_take_it_away() -> None:
    """As a merged cell leaves them."""
    assert place_pasted("4\t\t\n11\t\t\n", CARD.measures, 1).words == {CARD.boats.id: "4", CARD.nets.id: "11"}


def test_a_figure_that_looks_like_a_ref_is_none() -> None:
    """11 is not the ref 1.1, and one figure that is like a ref makes no column of refs."""
    assert place_pasted("11\t12\n13\t14\n", CARD.measures).words[CARD.measures[0].id] == "12"
    lines = "".join(f"7\t{figure}\t9\n" for figure in ("1.1", "8", "8", "8"))
    assert len(place_pasted(lines, CARD.measures).words) == 4


def test_a_ref_that_two_measures_have_is_named() -> None:
    """It is not for the program to choose."""
    twice = [*CARD.measures[:2], replace(CARD.measures[2], ref=CARD.measures[0].ref)]
    placed = place_pasted(f"{CARD.measures[0].ref}\t4\n{CARD.measures[1].ref}\t5", twice)
    assert placed.words == {CARD.measures[1].id: "5"}
    assert "several measures" in placed.refused[0]


def test_a_share_without_its_sign_is_asked_about() -> None:
    """0.88 is what a spreadsheet keeps behind 88%."""
    share = replace(CARD.lamps, unit="%")
    assert "type 88%, or 0.88%" in with_doubt(take_figure(share.id, "0.88"), share).refused
    for words in ("88", "0.88%", "1", "0", "-"):
        assert not with_doubt(take_figure(share.id, words), share).refused
    assert not with_doubt(take_figure("m", "0.88"), replace(share, unit="")).refused
