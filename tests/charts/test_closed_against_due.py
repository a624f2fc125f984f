"""The burn-up: what counts as closed, due and in scope, and on which day."""

from datetime import date, timedelta

from desktop.charts.closed_against_due import closed_against_due
from desktop.domain.recommendation import RecommendationStatus
from tests.charts.chart_records import AS_AT, BASE, SIGNED_OFF, facts, recommendation, report

DUE = date(2031, 4, 30)


def _rows(chart) -> dict:
    return {row[0]: row[1:] for row in chart.table()[1:]}


def test_counts_change_on_the_day_and_not_before() -> None:
    review = report()
    one = recommendation(review, due=DUE, status=SIGNED_OFF, signed_off_on=date(2031, 5, 20))
    rows = _rows(closed_against_due(facts(reports=(review,), recommendations=(one,))))
    assert rows[BASE] == (0, 0, 1)
    assert rows[DUE - timedelta(days=1)] == (0, 0, 1)
    assert rows[DUE] == (0, 1, 1)
    assert rows[AS_AT] == (1, 1, 1)


def test_title_says_how_far_behind() -> None:
    review = report()
    three = tuple(recommendation(review, f"R{n}", due=DUE) for n in range(3))
    chart = closed_against_due(facts(reports=(review,), recommendations=three))
    assert chart.title == "Closed is 3 behind due: none closed, 3 due"


def test_title_says_when_closing_keeps_pace() -> None:
    review = report()
    one = recommendation(review, due=DUE, status=SIGNED_OFF, signed_off_on=DUE)
    chart = closed_against_due(facts(reports=(review,), recommendations=(one,)))
    assert chart.title == "Closed keeps pace with due: 1 of each"


def test_what_others_must_answer_is_left_out_and_said_so() -> None:
    review = report()
    pair = (
        recommendation(review, due=DUE),
        recommendation(review, "R2", due=DUE, status=RecommendationStatus.NOT_OURS),
    )
    chart = closed_against_due(facts(reports=(review,), recommendations=pair))
    assert _rows(chart)[AS_AT] == (0, 1, 1)
    assert chart.title == "Closed is 1 behind due: none closed, 1 due, of 1 for this board"
    assert "1 not for this board to deliver, left out." in chart.note


def test_closed_without_a_date_counts_on_the_last_day() -> None:
    review = report()
    one = recommendation(review, due=DUE, status=SIGNED_OFF)
    chart = closed_against_due(facts(reports=(review,), recommendations=(one,)))
    assert _rows(chart)[AS_AT] == (1, 1, 1)
    assert "1 closed without a date" in chart.note


def test_nothing_due_yet_is_a_sentence() -> None:
    review = report()
    one = recommendation(review, due=AS_AT + timedelta(days=1))
    chart = closed_against_due(facts(reports=(review,), recommendations=(one,)))
    assert chart.is_empty
    assert chart.title == "No recommendation has fallen due or been closed by 30 June 2031"


def test_nothing_due_says_of_how_many_for_this_board() -> None:
    review = report()
    pair = (recommendation(review), recommendation(review, "R2", status=RecommendationStatus.NOT_OURS))
    chart = closed_against_due(facts(reports=(review,), recommendations=pair))
    assert chart.title == "Of 1 recommendation for this board none has fallen due or been closed by 30 June 2031"


def test_many_changes_are_shown_by_month() -> None:
    review = report()
    many = tuple(recommendation(review, f"R{n}", due=BASE + timedelta(days=5 * n)) for n in range(20))
    chart = closed_against_due(facts(reports=(review,), recommendations=many))
    assert [str(day) for day in chart.categories] == [
        "2030-12-31", "2031-01-31", "2031-02-28", "2031-03-31", "2031-04-30", "2031-05-31", "2031-06-30",
    ]  # fmt: skip
    assert _rows(chart)[AS_AT] == (0, 20, 20)
