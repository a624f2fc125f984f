"""Papers of a meeting at the window: attached, counted, dropped, published, supplemented."""

from datetime import date, time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.agenda import PaperStatus
from desktop.domain.meeting import MeetingState
from desktop.gui import file_dialogs
from desktop.gui.jobs import Cancelled
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.paper_desk import read_files
from desktop.gui.widgets.list_table import ListTable
from desktop.workflows.build_agenda import build_supplement
from tests.fixtures.documents import write_pdf
from tests.journeys.person import Person


@pytest.fixture
def at_papers(person: Person, harbour: SimpleNamespace) -> Person:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_papers")
    return person


def pdf(folder: Path, name: str, pages: int) -> Path:
    return write_pdf(folder / name, [name, *["\f", "More"] * (pages - 1)])


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    monkeypatch.setattr(file_dialogs, "ask_papers_to_attach", lambda _parent: list(paths))


def drop(table: ListTable, paths: list[Path], row: int | None) -> None:
    """Let files go over a row of a table, or over the space below all of them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    model, below = table.model(), QPoint(20, table.viewport().height() - 4)
    spot = table.visualRect(model.index(row, 0)).center() if row is not None else below
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(table.viewport(), QDragEnterEvent(spot, copy, data, left, none))
    QApplication.sendEvent(table.viewport(), QDropEvent(QPointF(spot), copy, data, left, none))


def book_of(person: Person):
    return person.window.session.book


def wait_for_papers(qtbot, person: Person, count: int) -> None:
    qtbot.waitUntil(lambda: book_of(person).papers.count() == count, timeout=20000)


def test_a_missing_paper_is_said_in_words(at_papers) -> None:
    assert "No file yet" in at_papers.reads("papers_table")


def test_a_paper_is_attached_to_the_chosen_item(qtbot, at_papers, harbour, tmp_path, monkeypatch) -> None:
    choose(monkeypatch, pdf(tmp_path, "wall.pdf", 3))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    assert {"wall", "1 - 3"} <= set(at_papers.reads("papers_table"))
    at_papers.keys("Ctrl+Z")
    assert book_of(at_papers).papers.count() == 0


def test_files_dropped_on_an_item_go_to_it_in_order(qtbot, person, harbour, tmp_path) -> None:
    person.window.serve(OpenRecord("agenda-items", harbour.money.id))
    table = person.sees("agenda_table")
    at = next(place for place in range(table.model().rowCount()) if table.model().row(place).id == harbour.money.id)
    drop(table, [pdf(tmp_path, "b.pdf", 2), pdf(tmp_path, "a.pdf", 1)], at)
    wait_for_papers(qtbot, person, 2)
    papers = book_of(person).papers.all(agenda_item_id=harbour.money.id)
    assert [(paper.file_name, paper.first_page) for paper in papers] == [("b.pdf", 2), ("a.pdf", 4)]
    assert book_of(person).agenda_items.get(harbour.money.id).paper is PaperStatus.HEREWITH


def test_files_dropped_beside_wait_with_a_guess(qtbot, at_papers, harbour, tmp_path) -> None:
    drop(at_papers.sees("papers_table"), [pdf(tmp_path, "Money.pdf", 2)], None)
    assert at_papers.sees("which_item_0").currentText() == "3  Money"
    assert book_of(at_papers).papers.count() == 0
    at_papers.clicks("which_attach")
    wait_for_papers(qtbot, at_papers, 1)
    assert book_of(at_papers).papers.count(agenda_item_id=harbour.money.id) == 1
    assert not at_papers.is_there("which_item")


def test_what_cannot_be_a_paper_is_named_and_the_rest_attached(qtbot, at_papers, tmp_path, monkeypatch) -> None:
    tool = tmp_path / "tool.pdf"
    tool.write_bytes(b"MZ" + bytes(100))
    choose(monkeypatch, tool, pdf(tmp_path, "wall.pdf", 1))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    at_papers.is_told_that("tool.pdf is a program")
    assert [paper.file_name for paper in book_of(at_papers).papers.all()] == ["wall.pdf"]


def test_the_length_of_a_workbook_is_typed_in_place(qtbot, at_papers, tmp_path, monkeypatch) -> None:
    from openpyxl import Workbook

    Workbook().save(tmp_path / "figures.xlsx")
    choose(monkeypatch, tmp_path / "figures.xlsx")
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    assert "how many?" in at_papers.reads("papers_table")
    at_papers.enters("paper_pages", "4")
    assert "1 - 4" in at_papers.reads("papers_table")


def test_the_agenda_is_published_once_and_taken_back_by_undo(at_papers, harbour) -> None:
    at_papers.clicks("publish_agenda")
    meeting = book_of(at_papers).meetings.get(harbour.next.id)
    assert meeting.state is MeetingState.PUBLISHED
    assert "Published on" in at_papers.sees("publication_standing").text()
    assert not at_papers.is_there("publish_agenda")
    at_papers.keys("Ctrl+Z")
    assert at_papers.is_there("publish_agenda")


def test_a_late_paper_goes_into_a_supplement_that_is_issued(qtbot, at_papers, tmp_path, monkeypatch) -> None:
    at_papers.clicks("publish_agenda")
    choose(monkeypatch, pdf(tmp_path, "late.pdf", 6))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    assert "1a - 1f" in at_papers.reads("papers_table")
    at_papers.clicks("issue_supplement")
    assert book_of(at_papers).supplements.all()[0].issued_on is not None
    assert not at_papers.is_there("issue_supplement")


def test_why_a_supplement_comes_late_is_printed_at_its_head(qtbot, at_papers, harbour, tmp_path, monkeypatch) -> None:
    at_papers.clicks("publish_agenda")
    choose(monkeypatch, pdf(tmp_path, "late.pdf", 2))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    at_papers.enters("supplement_reason", "The storm was on Sunday.")
    assert at_papers.menu("undo").text() == "Undo Change of reason of supplement 1"
    assert "The storm was on Sunday." in build_supplement(book_of(at_papers), harbour.next.id, 1).opening
    assert at_papers.sees("issue_supplement").hasFocus()
    at_papers.types("supplement_reason", "The storm was on Monday.")
    at_papers.clicks("issue_supplement")
    (supplement,) = book_of(at_papers).supplements.all()
    assert supplement.issued_on is not None and supplement.reason == "The storm was on Monday."


def test_a_wrong_page_is_said_beside_the_field(qtbot, at_papers, tmp_path, monkeypatch) -> None:
    at_papers.clicks("publish_agenda")
    choose(monkeypatch, pdf(tmp_path, "late.pdf", 2))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    at_papers.enters("supplement_after", "99")
    assert "pages 1 to 1" in at_papers.sees("supplement_after_below").text()


def test_a_late_item_is_added_with_a_letter(at_papers, harbour) -> None:
    at_papers.clicks("publish_agenda")
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("add_late_item")
    late = next(item for item in book_of(at_papers).agenda_items.all() if item.supplement)
    assert (late.number, late.supplement) == ("2A", 1)
    assert at_papers.is_there("agenda_table")


class _Stopped:
    """A progress that is cancelled at the second file."""

    def step(self, fraction: float, _words: str) -> None:
        if fraction > 0:
            raise Cancelled


def test_a_reading_that_is_stopped_attaches_nothing(tmp_path) -> None:
    files = [pdf(tmp_path, "a.pdf", 1), pdf(tmp_path, "b.pdf", 1)]
    with pytest.raises(Cancelled):
        read_files(files, _Stopped())  # type: ignore[arg-type]


def test_what_went_out_is_not_counted_anew(qtbot, at_papers, tmp_path, monkeypatch) -> None:
    choose(monkeypatch, pdf(tmp_path, "wall.pdf", 3))
    at_papers.chooses("papers_table", "No file yet")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    at_papers.clicks("publish_agenda")
    assert at_papers.sees("paper_pages").isReadOnly()
    assert not at_papers.is_there("paper_remove")


def test_an_agenda_that_went_out_on_paper_says_its_day(at_papers, harbour) -> None:
    at_papers.clicks("went_out_earlier")
    at_papers.enters("went_out_on", "20 October 2014")
    at_papers.enters("went_out_at", "4")
    assert at_papers.sees("went_out_at").text() == "4 pm"
    at_papers.clicks("publish_agenda")
    meeting = book_of(at_papers).meetings.get(harbour.next.id)
    assert (meeting.published_on, meeting.published_at) == (date(2014, 10, 20), time(16))
    assert "Published on Monday 20 October, 4 pm" in at_papers.sees("publication_standing").text()


def test_an_agenda_cannot_have_gone_out_on_a_day_to_come(at_papers, harbour) -> None:
    at_papers.clicks("went_out_earlier")
    at_papers.enters("went_out_on", "5 November 2014")
    at_papers.clicks("publish_agenda")
    assert book_of(at_papers).meetings.get(harbour.next.id).state is MeetingState.DRAFT_AGENDA


def test_a_late_paper_of_an_item_without_one_says_where_it_went(
    qtbot, at_papers, harbour, tmp_path, monkeypatch
) -> None:
    assert "No paper" not in at_papers.reads("papers_table")
    at_papers.clicks("publish_agenda")
    choose(monkeypatch, pdf(tmp_path, "late.pdf", 1))
    at_papers.chooses("papers_table", "No paper")
    at_papers.clicks("attach_button")
    wait_for_papers(qtbot, at_papers, 1)
    at_papers.is_told_that("Attached to item 1 as supplement 1, page 1")
    at_papers.clicks("tab_agenda")
    assert "Supplement 1" in at_papers.reads("agenda_table")
