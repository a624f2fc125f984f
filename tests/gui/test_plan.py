"""The screen of the plan: its tree by keys, its filters, its steps in place, its months, milestones and report."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.domain.edits import added_all
from desktop.domain.plan import PlanStatus, Reached
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.plan.model import first_opened, shown_rows
from desktop.gui.screens.plan.months import marks_of, periods_of, span_of
from tests.invented_plan import invented_plan


@pytest.fixture
def made(person, harbour: SimpleNamespace) -> SimpleNamespace:
    """The invented plan, in the book and in front."""
    found = invented_plan(harbour.board.id)
    person.window.session.book.write("Plan", added_all(found.records))
    person.window.serve(ShowScreen("plan"))
    person.sees("plan_table").setFocus()
    return found


def _screen(person):
    return person.window.screens["plan"]


def _shown(person) -> list[str]:
    model = _screen(person).plan.table.plan_model
    return [model.row(at).entry.wording for at in range(model.rowCount())]


def test_the_tree_opens_and_folds_by_keys_and_remembers_it(person, made) -> None:
    assert len(_shown(person)) == 20
    person.keys("Left")
    assert _shown(person)[:2] == ["Make safe", "Grow"]
    person.window.serve(ShowScreen("today"))
    person.window.screens.pop("plan").deleteLater()
    person.window.serve(ShowScreen("plan"))
    assert _shown(person)[:2] == ["Make safe", "Grow"]
    person.sees("plan_table").setFocus()
    person.keys("Right", "Right")
    assert _screen(person).plan.table.current_row().entry.wording == "Sound walls"
    person.keys("Left", "Left")
    assert _screen(person).plan.table.current_row().entry.wording == "Make safe"


def test_filters_show_what_fits_with_what_it_stands_below_and_count_it(person, made) -> None:
    person.clicks("plan_overdue")
    assert _shown(person)[-2:] == ["Drive the piles", "Light the quay"]
    assert _screen(person).header.subtitle.text().startswith("1 of 8 actions (and 1 part) shown. Of 7 actions")
    assert person.sees("plan_overdue").text() == "Overdue 1 (and 1 part)"
    person.clicks("plan_filters_off")
    person.types("plan_filter", "pilots train")
    assert _shown(person) == [
        "Make safe",
        "People who know",
        "Keepers and pilots",
        "Everybody is trained",
        "Train the pilots",
    ]
    person.types("plan_filter", "zebra")
    person.clicks("plan_clear_filters")
    assert len(_shown(person)) == 20


def test_a_date_is_moved_in_place_and_what_is_wrong_stands_beside_its_field(person, made) -> None:
    person.window.serve(OpenRecord("plan-entries", made.lamps.id))
    person.clicks("move_step")
    person.types("plan_new_due", "1 September 2014")
    person.types("plan_due_why", "No lamps")
    person.types("plan_due_by", "The Board")
    person.clicks("do_plan_move")
    book = person.window.session.book
    assert any(
        "only moved to a later day" in each.text() for each in _screen(person).plan.late.pane.findChildren(QLabel)
    )
    assert book.plan_revisions.count(plan_entry_id=made.lamps.id) == 0
    person.types("plan_new_due", "31 January 2015")
    person.clicks("do_plan_move")
    entry = book.plan_entries.get(made.lamps.id)
    assert (entry.original_due, entry.current_due) == (date(2014, 9, 30), date(2015, 1, 31))
    person.window.session.undo_stack.undo()
    assert book.plan_entries.get(made.lamps.id).current_due == date(2014, 9, 30)
    assert book.plan_revisions.count(plan_entry_id=made.lamps.id) == 0


def test_an_inferred_lead_is_confirmed_and_new_words_are_read(person, made) -> None:
    book = person.window.session.book
    person.window.serve(OpenRecord("plan-entries", made.lamps.id))
    person.clicks("plan_confirm_lead")
    assert not book.plan_entries.get(made.lamps.id).leads_inferred
    person.enters("plan_timing", "May to July 2015")
    assert book.plan_entries.get(made.lamps.id).current_due == date(2015, 7, 31)
    assert person.window.session.undo_stack.undoText() == "Change of dates of action 1.1.3"


def test_entries_are_written_moved_and_taken_away_by_keys(person, made) -> None:
    book = person.window.session.book
    person.window.serve(OpenRecord("plan-entries", made.lamps.id))
    person.sees("plan_table").setFocus()
    person.keys("Insert")
    person.types("plan_new_wording", "Ring the bell")
    person.types("plan_new_timing", "By end March 2015")
    person.clicks("do_plan_add")
    new = book.plan_entries.first(wording="Ring the bell")
    assert (new.ref, new.parent_id, new.current_due) == ("1.1.4", made.lamps.parent_id, date(2015, 3, 31))
    assert _screen(person).plan.table.current_row().id == new.id
    person.sees("plan_table").setFocus()
    person.keys("Alt+Up")
    assert book.plan_entries.get(new.id).position == 3
    person.keys("Delete")
    assert book.plan_entries.get(new.id) is None


def test_a_group_has_no_steps_of_work_and_a_complete_entry_none_that_move_it(person, made) -> None:
    person.window.serve(OpenRecord("plan-entries", made.walls.id))
    assert not person.is_there("complete_step") and person.is_there("tie_step")
    person.window.serve(OpenRecord("plan-entries", made.mended.id))
    assert not person.is_there("move_step") and person.is_there("status_step")


def test_the_months_hold_every_date_and_open_ends_stay_open(person, made) -> None:
    person.window.serve(OpenRecord("plan-entries", made.lamps.id))
    person.clicks("tab_plan_months")
    assert person.sees("plan_strip").current_row().id == made.lamps.id
    picture = _screen(person).plan.picture
    assert all(row.entry.current_due for rows in marks_of(picture).values() for row in rows)
    span = span_of(picture)
    assert (span.first, span.last) == (date(2014, 5, 1), date(2016, 5, 31))
    assert span.at(span.first, 100) == 0 and span.at(date(2030, 1, 1), 100) == 100
    assert periods_of(picture)[made.trade.id] == (date(2015, 12, 31), date(2016, 5, 31))
    person.sees("plan_strip").grab()


def test_a_long_plan_first_shows_what_leads_to_its_sections(person, made) -> None:
    picture = _screen(person).plan.picture
    assert len(shown_rows(picture, first_opened(picture), None)) == 20
    assert len(shown_rows(picture, frozenset(), None)) == 2
    assert len(shown_rows(picture, frozenset(), frozenset({made.piles.id}))) == 6


def test_a_milestone_is_judged_in_place(person, made) -> None:
    person.clicks("tab_milestones")
    person.chooses("milestones_table", "Keepers say")
    person.clicks("judge_step")
    person.picks("milestone_reached", Reached.REACHED)
    person.types("milestone_minute", "H9")
    person.clicks("do_milestone_judge")
    found = person.window.session.book.milestones.get(made.milestones[2].id)
    assert (found.reached, found.judged_on, found.in_minute) == (Reached.REACHED, date(2014, 10, 27), "H9")
    assert "1 reached" in _screen(person).header.subtitle.text()


def test_the_report_is_copied_and_leads_to_its_entries(person, made) -> None:
    person.clicks("tab_highlights")
    person.clicks("report_copy")
    assert "Phase 1, A Sound walls: Of 3 actions" in QApplication.clipboard().text()
    person.clicks("report_done_0")
    assert _screen(person).plan.table.current_row().id == made.mended.id


def test_without_a_plan_the_first_entry_is_written_or_a_plan_imported(person, harbour) -> None:
    person.window.serve(ShowScreen("plan"))
    person.sees("plan_import")
    person.clicks("plan_first_write")
    assert person.window.session.book.plans.count() == 0
    person.types("plan_first_title", "Harbour plan")
    person.types("plan_first_wording", "Mend the wall")
    person.types("plan_first_timing", "Ongoing")
    person.clicks("plan_first_write")
    person.sees("plan_table")
    entry = person.window.session.book.plan_entries.first()
    assert (entry.wording, entry.timing, entry.current_due, entry.status) == (
        "Mend the wall", "Ongoing", None, PlanStatus.NOT_STARTED,
    )  # fmt: skip


def test_one_of_several_plans_is_chosen_in_the_head(person, made, harbour) -> None:
    another = invented_plan(harbour.board.id)
    person.window.session.book.write("Another", added_all(another.records))
    screen = _screen(person)
    screen.read_again()
    assert person.is_there("plan_which")
    person.window.serve(OpenRecord("plan-entries", another.quay.id))
    assert screen.plan.picture.plan.id == another.plan.id


def test_a_day_of_the_report_that_cannot_be_read_is_said_on_its_page(person, made) -> None:
    person.clicks("tab_highlights")
    person.enters("report_until", "soon")
    person.clicks("tab_plan")
    person.clicks("tab_highlights")
    assert any("not read as a date" in label.text() for label in _screen(person).report.findChildren(QLabel))
    person.clicks("report_word")
    person.is_told_that("put the days of its period right first")
