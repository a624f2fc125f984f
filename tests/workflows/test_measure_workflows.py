"""Measures in a book: the scorecard of a quarter, figures written as one step, ties and contradictions, risks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.measure import Direction, MeasureStatus
from desktop.domain.measure_periods import read_period
from desktop.storage.book import Book
from desktop.workflows import measure_steps as steps
from desktop.workflows.measure_board import readings_of, scorecard
from desktop.workflows.measure_figures import change_reading, figures_to_write, preview_words, record_figures
from desktop.workflows.measure_ties import candidates, contradiction_words, falling_beside_green, tie, untie
from tests.invented_scorecard import QUARTER, invented_scorecard, reading

DAY = date(2018, 10, 20)
NEXT = read_period("Q3 2018/19")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Return a book with the scorecard and a green action tied to the worsening measure of boats."""
    board = Board(name="Harbour Board")
    action = ActionItem(
        board_id=board.id, ref="H4(1)", wording="Check the moorings", current_due=date(2019, 3, 1), agreed_on=DAY,
        original_due=date(2019, 3, 1),
    )  # fmt: skip
    card = invented_scorecard(board.id, action_id=action.id)
    with Book.create(tmp_path / "harbour.minutebook") as book:
        book.write("Fill", added_all([board, action, *card.all]))
        yield SimpleNamespace(book=book, board=board, action=action, card=card)


def test_the_scorecard_of_the_last_quarter_with_figures(held: SimpleNamespace) -> None:
    """In the order of outcomes, each row with its readings; another quarter can be asked for."""
    found = scorecard(held.book, held.board.id, DAY)
    assert found.period is not None and found.period.label == QUARTER
    assert [row.measure.ref for row in found.rows] == ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4"]
    assert [each.ends for each in found.rows[0].readings] == sorted(each.ends for each in found.rows[0].readings)
    before = scorecard(held.book, held.board.id, DAY, read_period("Q1 2018/19"))
    assert before.rows[0].standing.reading.raw == "91%"


def test_green_work_beside_a_worsening_measure_is_a_contradiction(held: SimpleNamespace) -> None:
    """Told in words, and for the question sheet by action."""
    row = next(row for row in scorecard(held.book, held.board.id, DAY).rows if row.measure.ref == "1.2")
    assert row.standing.direction is Direction.WORSENING
    assert contradiction_words(row.against) == "action H4(1) is rated G On track while it worsens"
    assert falling_beside_green(held.book, held.board.id, DAY) == {held.action.id: ["1.2"]}


def test_an_action_in_trouble_contradicts_nothing(held: SimpleNamespace) -> None:
    """An overdue action beside a worsening measure is what one would expect."""
    row = next(row for row in scorecard(held.book, held.board.id, date(2019, 6, 1)).rows if row.measure.ref == "1.2")
    assert row.ties and not row.against


def test_ties_are_found_by_words_made_once_and_taken_off(held: SimpleNamespace) -> None:
    """Twice is refused."""
    kind, record_id, words = candidates(held.book, held.board.id, "H4(1)")[0]
    assert (kind, record_id) == ("action-items", held.action.id) and "moorings" in words
    with pytest.raises(Refused, match="tied"):
        tie(held.book, held.card.boats, kind, record_id)
    row = next(row for row in scorecard(held.book, held.board.id, DAY).rows if row.ties)
    held.book.write("Untie", [untie(row.ties[0])])
    held.book.write("Tie", [tie(held.book, held.card.lamps, kind, record_id)])
    assert next(row for row in scorecard(held.book, held.board.id, DAY).rows if row.ties).measure.ref == "1.1"


def typed(held: SimpleNamespace, **words: str) -> list:
    """Return what is typed for the next quarter, or for the present one."""
    measures = held.card.measures
    named = {getattr(held.card, name).id: said for name, said in words.items()}
    return figures_to_write(measures, readings_of(held.book, measures), NEXT, named)


def test_figures_of_a_quarter_are_one_revision(held: SimpleNamespace) -> None:
    """New readings for the period, as read; the scorecard moves on to that quarter."""
    changes = typed(held, lamps="94%", dues="96.1% provisional", drills="(a) 4 (b) 6", visits="n/a (due Mar 19)")
    assert preview_words(changes) == "4 new figures"
    revision = held.book.write("Figures", record_figures(changes, NEXT))
    assert len(revision.edits) == 4
    found = scorecard(held.book, held.board.id, DAY)
    assert found.period is not None and found.period.label == "Q3 2018/19"
    stands = {row.measure.ref: row.standing for row in found.rows}
    assert stands["2.1"].reading.value == 96.1
    assert stands["1.5"].status is MeasureStatus.ON_TARGET
    assert stands["2.4"].own.due_on == date(2019, 3, 31)


def test_typing_again_changes_and_a_dash_takes_away(held: SimpleNamespace) -> None:
    """What is the same is no edit; nothing becomes a zero."""
    held.book.write("Figures", record_figures(typed(held, lamps="94%", boats="3", nets="9"), NEXT))
    again = typed(held, lamps="94%", boats="4 revised", nets="-", visits="-")
    assert preview_words(again) == "1 changed and 1 taken away"
    held.book.write("Figures", record_figures(again, NEXT))
    found = {row.measure.ref: row.standing.own for row in scorecard(held.book, held.board.id, DAY).rows}
    assert (found["1.2"].value, found["1.3"]) == (4, None)


def test_a_refused_cell_is_named_and_nothing_is_written(held: SimpleNamespace) -> None:
    """All or nothing."""
    changes = typed(held, lamps="94%", boats="plenty")
    assert preview_words(changes) == "1 new figure and 1 refused"
    with pytest.raises(Refused, match=r"1\.2 “plenty”"):
        record_figures(changes, NEXT)


def test_a_printed_reading_is_corrected(held: SimpleNamespace) -> None:
    """Words are read again; empty takes it away."""
    first = held.card.readings[0]
    assert change_reading(first, "86% revised")[0].after.value == 86
    assert change_reading(first, "")[0].after is None
    with pytest.raises(Refused):
        change_reading(first, "fine")


def test_a_target_is_read_from_its_words(held: SimpleNamespace) -> None:
    """One number, several, or none."""
    assert steps.with_target(held.card.lamps, "at least 95%").target_value == 95
    assert len(steps.with_target(held.card.lamps, "(a) 4 (b) 7").targets) == 2
    assert steps.with_target(held.card.lamps, "").target_value is None


def test_a_status_over_the_rule_needs_its_note(held: SimpleNamespace) -> None:
    """It holds for its quarter; then the rule stands again."""
    period = read_period(QUARTER)
    near = MeasureStatus.SATISFACTORY
    with pytest.raises(PartRefused):
        steps.give_status(held.card.boats, period, near, None, " ")
    with pytest.raises(PartRefused):
        steps.give_status(held.card.boats, period, None, None, "Because")
    held.book.write("Given", steps.give_status(held.card.boats, period, near, None, "Two were old"))
    stands = next(row.standing for row in scorecard(held.book, held.board.id, DAY).rows if row.measure.ref == "1.2")
    assert (stands.status, stands.rule.status) == (near, MeasureStatus.OFF_TARGET)
    held.book.write("Rule", steps.rule_again(stands.measure))
    stands = next(row.standing for row in scorecard(held.book, held.board.id, DAY).rows if row.measure.ref == "1.2")
    assert not stands.given


def test_a_measure_by_hand(held: SimpleNamespace) -> None:
    """It comes last; a ref is not given twice, and words are needed."""
    made = steps.new_measure(held.book, held.board.id, None, "3.1", " Gulls  counted ")
    assert (made.position, made.title) == (10, "Gulls counted")
    for ref, title in (("1.1", "Lamps"), ("", " ")):
        with pytest.raises(PartRefused):
            steps.new_measure(held.book, held.board.id, None, ref, title)


def test_a_risk_is_added_last_closed_and_opened_again(held: SimpleNamespace) -> None:
    held.book.write("New", steps.new_risk(held.book, held.board.id))
    assert held.book.risks.all(board_id=held.board.id)[-1].position == 3
    held.book.write("Close", steps.close_risk(held.card.storm, DAY))
    closed = held.book.risks.get(held.card.storm.id)
    assert closed.closed_on == DAY
    held.book.write("Open", steps.open_risk(closed))
    assert held.book.risks.get(held.card.storm.id) == held.card.storm


def test_scores_are_one_to_five_and_a_tolerance_is_a_number() -> None:
    assert (steps.read_score("3"), steps.read_score("")) == (3, 0)
    assert (steps.read_tolerance("2%"), steps.read_tolerance("")) == (2, None)
    for read, words in ((steps.read_score, "6"), (steps.read_tolerance, "some")):
        with pytest.raises(Refused):
            read(words)


def test_a_figure_of_a_quarter_to_come_does_not_bring_it_into_view(held: SimpleNamespace) -> None:
    held.book.write("Mistyped", added_all([reading(held.card.lamps.id, "Q3 2081/82", "95%")]))
    found = scorecard(held.book, held.board.id, DAY)
    assert found.period is not None and found.period.label == QUARTER
