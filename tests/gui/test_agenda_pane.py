"""The pane of an item: private business, urgency, pages, and what the item came from."""

from dataclasses import replace

import pytest

from desktop.domain.agenda import AgendaItem, ItemOutcome, PaperStatus
from desktop.domain.board import BoardKind
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.exclusion import exclusion_of
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.agenda_words import below_title


@pytest.fixture
def on_wall(person, harbour):
    """The person, on the item about the sea wall."""
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    person.sees("agenda_table")
    return person


def wall(person, harbour) -> AgendaItem:
    return person.window.session.book.agenda_items.get(harbour.wall.id)


def exclusion(person, harbour) -> AgendaItem | None:
    return exclusion_of(person.window.session.book.agenda_items.all(meeting_id=harbour.next.id))


def write(person, before, after) -> None:
    person.window.session.perform("Change", [changed(before, after)])


def below_titles(person) -> list[str]:
    model = person.sees("agenda_table").model()
    return [below_title(model.row(at).item) for at in range(model.rowCount())]


def make_exempt(person) -> None:
    person.picks("item_privacy", "exempt")
    person.clicks("item_paragraph_3")


def test_exempt_without_a_paragraph_is_not_saved_and_says_so(on_wall, harbour) -> None:
    on_wall.picks("item_privacy", "exempt")
    assert "at least one paragraph" in on_wall.sees("item_paragraph_below").text()
    assert not wall(on_wall, harbour).is_private


def test_paragraphs_are_ticked_and_the_exclusion_comes_with_them(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.clicks("item_paragraph_1")
    assert wall(on_wall, harbour).exempt_paragraphs == (1, 3)
    assert "paragraphs 1 and 3" in exclusion(on_wall, harbour).note
    on_wall.keys("Ctrl+Z", "Ctrl+Z")
    assert not wall(on_wall, harbour).is_private
    assert exclusion(on_wall, harbour) is None


def test_the_last_paragraph_is_not_taken_away(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.clicks("item_paragraph_3")
    assert "at least one paragraph" in on_wall.sees("item_paragraph_below").text()
    assert wall(on_wall, harbour).exempt_paragraphs == (3,)


def test_the_list_shows_the_marks(on_wall) -> None:
    make_exempt(on_wall)
    assert any("Exempt: paragraph 3" in words for words in below_titles(on_wall))


def test_confidential_takes_the_place_of_exempt(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.picks("item_privacy", "confidential")
    assert (wall(on_wall, harbour).exempt_paragraphs, wall(on_wall, harbour).confidential) == ((), True)
    assert not on_wall.is_there("item_paragraph_3")


def test_the_public_interest_is_recorded_and_leaves_with_the_mark(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.enters("item_public_interest", "A tender is running.")
    assert wall(on_wall, harbour).public_interest == "A tender is running."
    on_wall.picks("item_privacy", "open")
    assert wall(on_wall, harbour).public_interest == ""


def test_an_nhs_board_is_offered_no_paragraphs(on_wall, harbour) -> None:
    write(on_wall, harbour.board, replace(harbour.board, kind=BoardKind.NHS))
    on_wall.chooses("agenda_table", "Money")
    combo = on_wall.sees("item_privacy")
    assert [combo.itemText(at) for at in range(combo.count())] == ["Open to the public", "Confidential"]


def test_a_part_of_a_private_item_says_that_it_is_private(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.chooses("agenda_table", "Its northern end")
    assert "exempt: paragraph 3" in on_wall.sees("item_privacy_below").text()


def test_the_meetings_decision_stands_at_the_exclusion(on_wall, harbour) -> None:
    make_exempt(on_wall)
    on_wall.chooses("agenda_table", "Exclusion of the public")
    on_wall.picks("exclusion_decision", "lost")
    assert exclusion(on_wall, harbour).outcome is ItemOutcome.TAKEN
    assert not wall(on_wall, harbour).is_private
    on_wall.keys("Ctrl+Z")
    assert wall(on_wall, harbour).exempt_paragraphs == (3,)


def test_urgency_waits_for_circumstances_and_agreement(on_wall, harbour) -> None:
    on_wall.clicks("item_urgent")
    on_wall.clicks("make_urgent")
    assert "special circumstances" in on_wall.sees("urgency_reason_below").text()
    assert "agrees" in on_wall.sees("urgency_agreed_below").text()
    assert not wall(on_wall, harbour).urgent


def test_a_whole_urgent_form_is_one_step(on_wall, harbour) -> None:
    on_wall.clicks("item_urgent")
    on_wall.enters("urgency_asked_by", "Harbour Master")
    on_wall.enters("urgency_reason", "A storm is forecast.")
    on_wall.clicks("urgency_agreed")
    on_wall.clicks("make_urgent")
    assert wall(on_wall, harbour).urgent
    assert "A STORM IS FORECAST" in on_wall.sees("urgency_note").text()
    on_wall.menu("undo").trigger()
    assert wall(on_wall, harbour) == harbour.wall


def test_an_unfinished_form_is_there_again_when_its_item_is(on_wall, harbour) -> None:
    on_wall.clicks("item_urgent")
    on_wall.enters("urgency_reason", "A storm is forecast.")
    on_wall.chooses("agenda_table", "Money")
    assert not on_wall.is_there("urgency_reason")
    on_wall.chooses("agenda_table", "The sea wall")
    assert on_wall.sees("urgency_reason").toPlainText() == "A storm is forecast."
    assert on_wall.sees("item_urgent_gist").text() == "Not saved"


def test_circumstances_of_an_urgent_item_are_not_emptied(on_wall, harbour) -> None:
    write(on_wall, harbour.wall, replace(harbour.wall, urgent=True, urgency_agreed=True, urgency_reason="A storm"))
    on_wall.types("urgency_reason", "")
    on_wall.keys("Delete", "Tab")
    assert "special circumstances" in on_wall.sees("urgency_reason_below").text()
    assert wall(on_wall, harbour).urgency_reason == "A storm"


def test_an_item_is_no_longer_urgent_in_one_step(on_wall, harbour) -> None:
    write(on_wall, harbour.wall, replace(harbour.wall, urgent=True, urgency_agreed=True, urgency_reason="A storm"))
    on_wall.clicks("not_urgent")
    assert not wall(on_wall, harbour).urgent
    assert wall(on_wall, harbour).urgency_reason == ""


def test_how_many_pages_a_paper_has_makes_its_range(on_wall, harbour) -> None:
    on_wall.chooses("agenda_table", "Money")
    on_wall.enters("item_pages", "3")
    money = on_wall.window.session.book.agenda_items.get(harbour.money.id)
    assert (money.first_page, money.last_page, money.paper) == (2, 4, PaperStatus.HEREWITH)


def test_a_link_leads_to_what_the_item_came_from(on_wall, harbour) -> None:
    write(on_wall, harbour.wall, replace(harbour.wall, source_kind="minutes", source_id=harbour.cracks.id))
    assert "minute H4 of 26 Sep 2014" in on_wall.sees("item_source").text()
    on_wall.clicks("item_source")
    assert on_wall.sees("minute_title").toPlainText() == "THE SEA WALL"


@pytest.mark.parametrize("typed", ["9" * 30, "9" * 5000, "0", "-1", "1.5", "ten"])
def test_a_number_that_nobody_means_is_told_beside_the_field(typed: str) -> None:
    with pytest.raises(Refused, match="whole number, such as 15"):
        read_number(typed)
