"""A4: papers are herewith, to follow, tabled or verbal, and the agenda prints their pages from what was counted."""

from desktop.domain.agenda import PaperStatus
from desktop.domain.page_run import printed_pages
from desktop.gui.requests import OpenRecord
from tests.journeys.at_papers import attach, open_papers, pdf
from tests.journeys.person import Person


def printed(person: Person, item_id: str) -> str:
    book = person.window.session.book
    return printed_pages(book.agenda_items.get(item_id), book.papers.all(), book.supplements.all())


def test_pages_are_worked_out_from_what_was_counted(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "wall.pdf", 5))
    person.window.serve(OpenRecord("agenda-items", made.money.id))
    person.picks("item_paper", PaperStatus.TO_FOLLOW)
    assert printed(person, made.money.id) == "(to follow)"
    person.clicks("tab_papers")
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "money.pdf", 2))
    assert printed(person, made.wall.id) == "(herewith) (Pages 1 - 5)"
    assert printed(person, made.money.id) == "(herewith) (Pages 6 - 7)"
    assert {"1 - 5", "6 - 7"} <= set(person.reads("papers_table"))


def test_what_is_not_herewith_has_no_pages(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "wall.pdf", 5))
    for status in (PaperStatus.TABLED, PaperStatus.VERBAL, PaperStatus.TO_FOLLOW):
        person.picks("paper_status", status)
        assert printed(person, made.wall.id) == f"({status})"
        assert "1 - 5" not in person.reads("papers_table")
    person.picks("paper_status", PaperStatus.HEREWITH)
    assert printed(person, made.wall.id) == "(herewith) (Pages 1 - 5)"


def test_the_run_of_pages_follows_the_order_of_the_agenda(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "wall.pdf", 5), pdf(tmp_path, "annex.pdf", 1))
    person.window.serve(OpenRecord("agenda-items", made.money.id))
    person.picks("item_paper", PaperStatus.TO_FOLLOW)
    person.clicks("tab_papers")
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "money.pdf", 2))
    person.clicks("tab_agenda")
    person.chooses("agenda_table", "Money")
    person.keys("Alt+Up")
    assert printed(person, made.money.id) == "(herewith) (Pages 1 - 2)"
    assert printed(person, made.wall.id) == "(herewith) (Pages 3 - 8)"


def test_bad_papers_are_named_and_leave_the_agenda_unharmed(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch)
    book = person.window.session.book
    before = book.agenda_items.all()
    bad = {"empty.pdf": b"", "tool.pdf": b"MZ" + bytes(64), "cut.pdf": b"%PDF-1.7\n", "note.xyz": b"words"}
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
        attach(qtbot, person, monkeypatch, "No file yet")
        monkeypatch.setattr("desktop.gui.file_dialogs.ask_papers_to_attach", lambda _w, at=tmp_path / name: [at])
        person.clicks("attach_button")
        person.is_told_that(f"{name} ")
    assert book.agenda_items.all() == before
    assert book.papers.count() == 0


def test_the_same_file_twice_is_refused_and_said_where(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch)
    wall = pdf(tmp_path, "wall.pdf", 5)
    attach(qtbot, person, monkeypatch, "No file yet", wall)
    person.clicks("attach_button")
    person.is_told_that("wall.pdf is attached to item 2 already")
