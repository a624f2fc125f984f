"""A5: what was published keeps its numbers and pages; what comes late stands beside it in a supplement."""

from desktop.domain.agenda import PaperStatus
from desktop.domain.page_run import printed_pages
from desktop.gui.requests import OpenRecord
from tests.journeys.at_papers import attach, open_papers, pdf
from tests.journeys.person import Person

STAYS = ("number", "title", "paper", "first_page", "last_page")


def test_a_late_report_makes_a_supplement_and_moves_nothing(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    book = person.window.session.book
    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "wall.pdf", 17))
    person.window.serve(OpenRecord("agenda-items", made.money.id))
    person.picks("item_paper", PaperStatus.TO_FOLLOW)
    person.clicks("tab_papers")
    person.clicks("publish_agenda")
    person.clicks("publish_all_the_same")
    items, papers = book.agenda_items.all(meeting_id=made.next.id), book.papers.all()

    attach(qtbot, person, monkeypatch, "No file yet", pdf(tmp_path, "money.pdf", 6))
    assert "17a - 17f" in person.reads("papers_table")
    person.clicks("issue_supplement")
    assert person.sees("publication_standing").text().startswith("Published on Monday 27 October")
    person.clicks("add_late_item")

    after = {item.id: item for item in book.agenda_items.all(meeting_id=made.next.id)}
    assert all(getattr(after[item.id], name) == getattr(item, name) for item in items for name in STAYS)
    assert [book.papers.get(paper.id) for paper in papers] == papers
    words = printed_pages(after[made.money.id], book.papers.all(), book.supplements.all())
    assert words == "(to follow) (Supplement 1, pages 17a - 17f)"
    late = next(item for item in after.values() if item.supplement)
    assert (late.number, late.supplement) == ("3A", 2)


def test_undo_alone_withdraws_a_publication(person: Person, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    book = person.window.session.book
    before = book.meetings.get(made.next.id), book.agenda_items.all()
    person.clicks("publish_agenda")
    assert not person.is_there("publish_agenda")
    assert person.menu("undo").text() == "Undo Publication of the agenda of 7 Nov 2014"
    person.keys("Ctrl+Z")
    assert (book.meetings.get(made.next.id), book.agenda_items.all()) == before


def test_publishing_warns_and_never_blocks(person: Person, qtbot, tmp_path, monkeypatch) -> None:
    made = open_papers(person, tmp_path, monkeypatch)
    person.window.serve(OpenRecord("agenda-items", made.money.id))
    person.picks("item_paper", PaperStatus.TO_FOLLOW)
    person.clicks("tab_papers")
    warnings = " ".join(
        label.text()
        for label in person.sees("publication_card").findChildren(type(person.sees("publication_standing")))
    )
    assert "The paper of item 3 is still to follow." in warnings
    person.clicks("publish_agenda")
    assert person.window.session.book.meetings.get(made.next.id).state == "draft agenda"
    assert "Undo Publication of the agenda of 7 Nov 2014 takes it back." in person.sees("notice_box").accessibleName()
    person.clicks("publish_all_the_same")
    assert person.window.session.book.meetings.get(made.next.id).state == "published"
    assert not person.is_there("publish_all_the_same")
