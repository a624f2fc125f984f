"""The bar of each strand: a recommendation is counted once, where it rests first."""

from dataclasses import replace
from datetime import date

from desktop.charts.facts import BoardFacts
from desktop.charts.recommendations_by_strand import recommendations_by_strand
from desktop.domain.board_rating import BoardRating
from desktop.domain.recommendation import Link, Strand
from tests.charts.chart_records import facts, recommendation, report

WALLS = Strand(board_id="harbour", number=1, title="Walls")
LIGHT = Strand(board_id="harbour", number=2, title="Light")


def _board(*ties: tuple[Strand, bool]) -> BoardFacts:
    review = report()
    tied, bare = recommendation(review, due=date(2031, 1, 31)), recommendation(review, "R2")
    links = tuple(
        Link(from_kind="recommendations", from_id=tied.id, to_kind="strands", to_id=strand.id, primary=primary)
        for strand, primary in ties
    )
    return facts(reports=(review,), recommendations=(tied, bare), strands=(LIGHT, WALLS), links=links)


def test_a_recommendation_is_counted_under_the_strand_that_it_rests_on_first() -> None:
    chart = recommendations_by_strand(_board((WALLS, False), (LIGHT, True)))
    assert chart.categories == ("2 Light (1)", "No strand (1)")
    assert chart.title == "Strand 2, Light, has most overdue: 1 of 1"


def test_the_note_says_what_is_tied_to_several_and_which_strand_has_none_of_its_own() -> None:
    note = recommendations_by_strand(_board((WALLS, False), (LIGHT, True))).note
    assert "1 is tied to several" in note and "Without one of its own: strand 1." in note


def test_without_ties_there_is_nothing_to_draw() -> None:
    chart = recommendations_by_strand(_board())
    assert chart.is_empty and chart.title == "No recommendation is set against a strand yet"


def test_the_working_grace_is_said_where_it_moves_a_day() -> None:
    board = _board((WALLS, True))
    first, second = board.recommendations
    prompt = replace(board, recommendations=(replace(first, timing="Immediately"), second))
    assert "grace" not in recommendations_by_strand(prompt).note
    graced = replace(prompt, rating=BoardRating(grace_days=14))
    assert "Working grace for what is due immediately: 14 days." in recommendations_by_strand(graced).note
