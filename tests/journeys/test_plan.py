"""A secretary works through a plan: entries are linked to recommendations, coverage follows, the report is written."""

from pathlib import Path
from types import SimpleNamespace

from desktop.domain.edits import added_all
from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord, ShowScreen
from tests.invented_plan import invented_plan


def test_entries_answer_recommendations_and_become_actions(
    person, harbour: SimpleNamespace, monkeypatch, tmp_path: Path
) -> None:
    made = invented_plan(harbour.board.id)
    book = person.window.session.book
    book.write("Plan", added_all(made.records))
    for entry, typed in ((made.pilots, "R1"), (made.keepers, "Train the keepers"), (made.held, "R2")):
        person.window.serve(OpenRecord("plan-entries", entry.id))
        person.clicks("tie_step")
        person.types("plan_tie_other", typed)
        person.clicks("do_plan_tie")
    person.window.serve(ShowScreen("coverage"))
    person.clicks("coverage_against_plan")
    screen = person.window.screens["coverage"]
    assert "2 recommendations against 7 plan entries: 2 answered" in screen.header.subtitle.text()
    assert "4 plan entries answer nothing yet" in screen.header.subtitle.text()

    person.window.serve(OpenRecord("plan-entries", made.lamps.id))
    person.clicks("plan_make_action")
    person.is_told_that("stands on the action log now")
    assert book.action_items.first(source_id=made.lamps.id).ref == "1.1.3"

    person.clicks("tab_highlights")
    to = tmp_path / "report.docx"
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    person.clicks("report_word")
    person.is_told_that("report.docx is written")
    assert to.stat().st_size > 5_000
