"""The bar of each report: its parts, its order and the sentence above it."""

from datetime import date

from desktop.charts.recommendations_by_status import recommendations_by_status
from desktop.domain.recommendation import RecommendationStatus
from tests.charts.chart_records import AS_AT, SIGNED_OFF, facts, recommendation, report


def test_title_reconciles_with_the_segments() -> None:
    review = report()
    done = recommendation(review, status=SIGNED_OFF)
    late = recommendation(review, "R2", due=date(2031, 1, 31))
    chart = recommendations_by_status(facts(reports=(review,), recommendations=(done, late)))
    assert chart.title == "1 of 2 recommendations is signed off; 1 is overdue"
    assert chart.table()[1] == ("Review of the harbour (2)", 1, 0, 0, 1, 0, 2)


def test_title_says_how_many_are_for_this_board_where_some_are_not() -> None:
    review = report()
    theirs = recommendation(review, "R2", status=RecommendationStatus.NOT_OURS)
    chart = recommendations_by_status(facts(reports=(review,), recommendations=(recommendation(review), theirs)))
    assert chart.title == "None of 2 recommendations is signed off; 1 is for this board"


def test_order_of_ratings_never_changes() -> None:
    review = report()
    chart = recommendations_by_status(facts(reports=(review,), recommendations=(recommendation(review),)))
    assert [series.mark.letter for series in chart.series] == ["B", "G", "A", "R", "–"]


def test_a_report_without_recommendations_has_no_bar() -> None:
    review, empty = report(), report("Review of the lighthouse")
    chart = recommendations_by_status(facts(reports=(review, empty), recommendations=(recommendation(review),)))
    assert chart.categories == ("Review of the harbour (1)",)


def test_nothing_recorded_is_said_in_words() -> None:
    chart = recommendations_by_status(facts())
    assert chart.is_empty
    assert chart.title == "No recommendations are recorded for this board"
    assert chart.table() == ()


def test_note_names_the_base_date_and_the_day() -> None:
    review = report()
    chart = recommendations_by_status(facts(reports=(review,), recommendations=(recommendation(review),)))
    assert "counted from publication on 31 January 2031" in chart.note
    assert chart.note.endswith("As at 30 June 2031.")


def test_unknown_publication_date_is_admitted() -> None:
    review = report(published=None)
    chart = recommendations_by_status(facts(reports=(review,), recommendations=(recommendation(review),)))
    assert "not counted yet, because the date of publication is not known" in chart.note


def test_alternative_text_gives_every_number() -> None:
    review = report()
    pair = (recommendation(review, status=SIGNED_OFF), recommendation(review, "R2", due=AS_AT))
    chart = recommendations_by_status(facts(reports=(review,), recommendations=pair))
    assert "Review of the harbour: 1 complete and 1 at risk, 2 in all." in chart.alt
