"""A paper's reading on the desk, and the papers and queries that stay in the book."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.source import QueryState
from desktop.gui.requests import ImportPaper, OpenRecord, ShowScreen
from desktop.gui.screens.importing.printed_words import as_printed
from desktop.gui.screens.importing.read_words import say_record
from desktop.gui.widgets.empty import EmptyState
from tests.journeys.conftest import PACKS


@pytest.fixture
def reader(person):
    """The person, with a pack on the desk."""
    person.window.serve(ImportPaper(PACKS / "whole_pack.txt"))
    person.sees("recognised_table")
    return person


def opened(reader, kind: str, said: str) -> None:
    """Open the group of a record and choose it."""
    found = next(each for each in desk(reader).reading.recognised if each.kind == kind and said in say_record(each))
    tab(reader).choose_record(found.record.id)


def tab(reader):
    return reader.window.screens["importing"].reading_page.recognised


def desk(reader):
    return reader.window.screens["importing"].desk


def test_a_group_opens_and_closes_by_keys(reader) -> None:
    reader.chooses("recognised_table", "Minutes (3)")
    assert "H2  LIGHTS ON THE QUAY" in reader.reads("recognised_table")
    reader.keys("Left")
    assert "H2  LIGHTS ON THE QUAY" not in reader.reads("recognised_table")
    reader.keys("Right")
    assert "H2  LIGHTS ON THE QUAY" in reader.reads("recognised_table")


def test_a_record_is_left_out_and_comes_back(reader) -> None:
    opened(reader, "agenda-items", "The Shape of a Harbour Plan")
    reader.sees("recognised_table").setFocus()
    reader.keys("Delete")
    assert any("Agenda items (6)" in words for words in reader.reads("recognised_table"))
    reader.keys("Ctrl+Z")
    assert any("Agenda items (7)" in words for words in reader.reads("recognised_table"))


def test_the_next_record_is_chosen_after_one_is_left_out(reader) -> None:
    opened(reader, "agenda-items", "The Shape of a Harbour Plan")
    at = reader.sees("recognised_table").currentIndex().row()
    reader.clicks("leave_out_button")
    assert reader.sees("recognised_table").currentIndex().row() == at


def test_a_kind_of_field_after_another_can_be_corrected(reader) -> None:
    opened(reader, "attendance", "Cedar")
    reader.sees("read_role").setFocus()
    reader.keys("Down", "Return")
    opened(reader, "meetings", "5 June 2015")
    reader.enters("read_time", "2.15 pm")
    reader.enters("read_date", "Thursday 4 June 2015")
    found = [each.record for each in desk(reader).reading.recognised]
    cedar = next(each for each in found if getattr(each, "name", "") == "Mr. C. Cedar" and hasattr(each, "role"))
    assert cedar.role.value != "apologies"
    assert any(
        str(each.date) == "2015-06-04" and str(each.time) == "14:15:00" for each in found if hasattr(each, "venue")
    )


def test_what_is_typed_is_kept_when_a_record_of_another_kind_is_shown(reader) -> None:
    opened(reader, "minutes", "LIGHTS ON THE QUAY")
    reader.types("read_text", "Lamps were counted.")
    opened(reader, "strands", "Light")
    found = [each.record for each in desk(reader).reading.recognised if each.kind == "minutes"]
    assert "Lamps were counted." in [minute.text for minute in found]


def test_a_line_that_was_left_over_is_placed(reader) -> None:
    reader.clicks("tab_leftover")
    left = len(desk(reader).reading.leftovers)
    assert (reader.sees("place_in").currentIndex(), reader.sees("place_line").isEnabled()) == (-1, False)
    reader.sees("place_in").setCurrentIndex(0)
    reader.clicks("place_line")
    assert len(desk(reader).reading.leftovers) == left - 1
    reader.keys("Ctrl+Z")
    assert len(desk(reader).reading.leftovers) == left


def test_a_query_is_settled_in_the_reading_and_opened_again(reader) -> None:
    reader.clicks("tab_queries")
    reader.clicks("choice_1")
    assert sum(query.state is QueryState.SETTLED for query in desk(reader).reading.queries) == 1
    reader.keys("Ctrl+Z")
    assert all(query.state is QueryState.OPEN for query in desk(reader).reading.queries)


def test_a_query_shows_what_it_is_about(reader) -> None:
    reader.clicks("tab_queries")
    reader.chooses("reading_queries", "Which report do these")
    reader.clicks("show_record")
    assert reader.is_there("read_author_body")


def test_nothing_is_written_before_the_yes(reader, harbour) -> None:
    assert reader.window.session.book.source_documents.count() == 1
    reader.clicks("cancel_import")
    assert reader.window.front == "meetings"
    assert reader.window.session.book.source_documents.count() == 1


def test_a_reading_left_for_another_screen_is_found_again(reader) -> None:
    reader.clicks("rail_today")
    reader.is_told_that("not yet in the book")
    reader.window.screens["importing"].go_on()
    assert reader.is_there("recognised_table")


def test_a_corrected_reading_is_not_replaced_by_another_paper(reader) -> None:
    opened(reader, "minutes", "LIGHTS ON THE QUAY")
    reader.enters("read_title", "LAMPS")
    reader.window.serve(ImportPaper(PACKS / "plain_lines.txt"))
    reader.is_told_that("put it into the book or cancel it first")
    assert "H2  LAMPS" in reader.reads("recognised_table")


def test_undo_takes_back_in_the_book_when_the_reading_is_not_in_front(reader, harbour) -> None:
    opened(reader, "minutes", "LIGHTS ON THE QUAY")
    reader.enters("read_title", "LAMPS")
    reader.window.serve(OpenRecord("queries", harbour.query.id))
    assert reader.menu("undo").text().strip() == "Undo"
    reader.window.screens["importing"].go_on()
    assert reader.menu("undo").text() == "Undo Change of title of H2"


def test_the_window_closes_while_a_paper_is_read(person) -> None:
    person.window.serve(ImportPaper(PACKS / "whole_pack.txt"))
    person.window.close()


def test_a_query_of_the_book_is_settled_later(person, harbour) -> None:
    person.window.serve(OpenRecord("queries", harbour.query.id))
    person.clicks("choice_1")
    book = person.window.session.book
    assert book.meetings.get(harbour.next.id).date == date(2015, 1, 7)
    assert book.queries.get(harbour.query.id).state is QueryState.SETTLED
    person.keys("Ctrl+Z")
    assert book.meetings.get(harbour.next.id).date == harbour.next.date
    assert book.queries.get(harbour.query.id).state is QueryState.OPEN


def test_an_imported_paper_shows_its_lines(person, harbour) -> None:
    person.window.serve(OpenRecord("source-documents", harbour.source.id))
    assert "spare line" in person.reads("paper_table")
    assert "left over" in person.reads("paper_table")


def test_without_papers_the_screen_says_what_comes_here(open_window) -> None:
    open_window.serve(ShowScreen("importing"))
    shown = open_window.screens["importing"].book_page.findChildren(EmptyState)
    assert [each.heading.text() for each in shown if each.isVisible()] == ["No papers yet"]


def test_a_paper_that_is_refused_leaves_the_screen_in_front(person, tmp_path: Path) -> None:
    (tmp_path / "shopping.txt").write_text("milk\nbread\n", encoding="utf-8")
    person.window.serve(ImportPaper(tmp_path / "shopping.txt"))
    person.window.show_screen("actions")
    person.is_told_that("does not read as")
    assert person.window.front == "actions"


def test_enter_in_the_list_of_papers_opens_one(person, harbour, qtbot) -> None:
    person.window.serve(ShowScreen("importing"))
    person.clicks("tab_papers")
    person.chooses("papers_table", "pack.txt")
    qtbot.keyClick(person.sees("papers_table"), Qt.Key.Key_Return)
    assert person.is_there("paper_table")


@pytest.mark.parametrize("link", ["status_queries", "today_queries"])
def test_the_queries_of_the_book_are_shown_while_a_reading_waits(reader, harbour, link) -> None:
    reader.clicks("rail_today")
    reader.clicks(link)
    assert reader.reads("book_queries")[1] == harbour.query.question
    assert reader.is_there("choice_1")
    reader.clicks("book_go_on")
    assert reader.is_there("recognised_table")


def test_there_is_nothing_to_go_on_with_without_a_reading(person) -> None:
    person.clicks("status_queries")
    assert person.is_there("book_queries")
    assert not person.is_there("book_go_on")


def test_closing_the_window_names_a_corrected_reading_once(reader) -> None:
    opened(reader, "agenda-items", "The Shape of a Harbour Plan")
    reader.clicks("leave_out_button")
    assert not reader.window.close()
    reader.is_told_that("was corrected here and is not in the book yet")
    assert desk(reader).reading is not None
    assert reader.window.close()


def test_a_reading_nobody_touched_does_not_hold_the_window(reader) -> None:
    assert reader.window.close()


def test_a_paper_of_a_board_by_another_name_is_put_under_the_books(reader, harbour) -> None:
    assert "the book holds Harbour Board" in reader.sees("notice_box").accessibleName()
    reader.clicks("paper_is_ours")
    assert not reader.is_there("paper_is_ours")
    reader.keys("Ctrl+Z")
    assert reader.is_there("paper_is_ours")
    reader.keys("Ctrl+Shift+Z")
    reader.clicks("accept_import")
    assert [board.name for board in reader.window.session.book.boards.all()] == ["Harbour Board"]


def test_the_words_of_a_query_bear_no_marks_of_the_extraction() -> None:
    assert as_printed("<i>Lamps</i> lit<br/> \uf0b7 Oil <b>used</b>, a < b") == "Lamps lit • Oil used, a < b"


def test_a_refused_paper_leaves_the_person_where_they_were(person, tmp_path: Path) -> None:
    (tmp_path / "shopping.txt").write_text("milk\nbread\n", encoding="utf-8")
    person.window.show_screen("actions")
    person.window.serve(ImportPaper(tmp_path / "shopping.txt"))
    assert person.window.rail._group.checkedButton().entry.name == "actions"
    person.is_told_that("does not read as")
    assert person.window.front == "actions"
