"""A secretary prepares the next progress review from the last, and one begins the first by hand."""

from PySide6.QtGui import QAction

from desktop.domain.outcome import Answer
from desktop.gui import file_dialogs
from desktop.gui.requests import ShowScreen
from desktop.workflows.progress_review_reading import review_in_hand, reviews_of
from tests.invented_review import write_review
from tests.workflows.test_progress_review_export import below, sheets


def test_the_next_review_is_prepared_from_the_last_by_keyboard(person, harbour, tmp_path, monkeypatch) -> None:
    book = person.window.session.book
    made = write_review(book, harbour.board)
    person.window.serve(ShowScreen("reviews"))
    person.clicks("ask_begin")
    assert person.sees("begin_title").text() == "Progress review, January to June 2015"
    person.clicks("begin_review")
    text = person.sees("review_text")
    assert text.hasFocus() and person.sees("page_badge").text() == "Draft"

    person.keys("D", "P", "N")
    asked = [book.outcome_entries.get(each.id).answer for each in (made.train, made.drill, made.lamps)]
    assert asked == [Answer.DONE, Answer.PARTLY, Answer.NOT_DONE]
    person.window.screens["reviews"].page.view.choose(f"check {made.lamps.id}")
    person.keys("C")
    assert person.menu("undo").text().startswith("Undo Carrying forward of “Order spare lamps")

    person.keys("S")
    offered = person.sees("suggestions_table").model().rowCount()
    assert offered == 5
    person.keys("Down", "T")
    assert person.sees("suggestions_table").model().rowCount() == offered - 1
    person.keys("Ctrl+Z")
    assert person.sees("suggestions_table").model().rowCount() == offered
    person.sees("suggestions_table").setFocus()
    person.keys("T")

    to = tmp_path / "review.xlsx"
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    person.clicks("export_review")
    person.window.findChild(QAction, "export_review_board").trigger()
    person.is_told_that("review.xlsx is written")
    read = sheets(to)
    said = " ".join(str(row[0]) for row in read["Summary"])
    assert "1 is done, 1 partly done, 1 not done and 2 not answered yet" in said
    assert [row[3] for row in below(read["Last steps"], "Outcome")].count("Not answered yet") == 2
    assert len(below(read["Next steps"], "Outcome")) == 1
    hand = review_in_hand(book, reviews_of(book, harbour.board.id)[0])
    assert hand.all_waiting == 2


def test_outcomes_are_written_by_hand_and_the_first_review_begun(person, harbour) -> None:
    person.window.serve(ShowScreen("reviews"))
    for title in ("A safe harbour", "Open books"):
        person.types("new_outcome", title)
        person.keys("Return")
    person.clicks("begin_first")
    person.clicks("begin_review")
    person.sees("review_text")
    person.window.screens["reviews"].page.view.setFocus()
    person.keys("Insert")
    person.types("new_entry", "Every buoy was painted.")
    person.keys("Ctrl+Return")
    person.types("new_entry", "Every lamp was lit.")
    person.keys("Ctrl+Return")
    entries = person.window.session.book.outcome_entries.all()
    assert [each.text for each in entries] == ["Every buoy was painted.", "Every lamp was lit."]
    person.keys("Ctrl+Z")
    assert person.window.session.book.outcome_entries.count() == 1
