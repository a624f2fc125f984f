"""Minutes written by keyboard: phrases, parts that move, votes, several actions, references, and the next minute."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt

from desktop.domain.agenda import ItemOutcome
from desktop.domain.edits import added, changed
from desktop.domain.meeting import MeetingState
from desktop.domain.minutes import Minute, Phrase
from desktop.gui.requests import OpenRecord

NOW = datetime(2014, 9, 26, 10, 42, 31)


@pytest.fixture
def at_minute(person, harbour):
    """The person in the text of the minute about the sea wall, at 10.42."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.window.screens["meetings"].clock = lambda: NOW
    person.sees("minute_text").setFocus()
    return person


@pytest.fixture
def at_agenda(person, harbour):
    """The person at the minutes of the next meeting, of which the first item has one."""
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    return person


def parts(person, harbour):
    return person.window.session.book.resolutions.all(minute_id=harbour.cracks.id)


def stands(person, harbour):
    return person.window.session.book.minutes.get(harbour.cracks.id)


def type_at_end(person, qtbot, words):
    person.keys("Ctrl+End")
    qtbot.keyClicks(person.focus(), words)


def test_a_phrase_is_found_by_typing_and_put_at_the_cursor(at_minute, harbour, qtbot) -> None:
    at_minute.keys("Ctrl+End", "Ctrl+Space")
    assert at_minute.sees("phrase_filter").hasFocus()
    qtbot.keyClicks(at_minute.focus(), "withdrawn")
    at_minute.keys("Return")
    assert at_minute.sees("minute_text").hasFocus()
    assert not at_minute.is_there("phrase_panel")
    assert at_minute.focus().toPlainText() == "Cracks were reported. The item was withdrawn from the agenda."


def test_a_phrase_worded_as_a_part_becomes_one(at_minute, harbour, qtbot) -> None:
    at_minute.keys("Ctrl+Space")
    qtbot.keyClicks(at_minute.focus(), "report be noted")
    at_minute.keys("Return")
    assert [(part.part, part.text) for part in parts(at_minute, harbour)][2:] == [("(3)", "That the report be noted.")]
    assert at_minute.focus().toPlainText() == "That the report be noted."


def test_the_first_gap_is_selected_and_f9_finds_the_next(at_minute, qtbot) -> None:
    at_minute.keys("Ctrl+Space")
    qtbot.keyClicks(at_minute.focus(), "officer asked")
    at_minute.keys("Return")
    box = at_minute.focus()
    assert box.textCursor().selectedText() == "[officer]"
    qtbot.keyClicks(box, "the Clerk")
    at_minute.keys("F9")
    assert box.textCursor().selectedText() == "[action]"


def test_escape_leads_back_to_the_text(at_minute) -> None:
    at_minute.keys("Ctrl+Space", "Escape")
    assert at_minute.sees("minute_text").hasFocus()


def test_the_boards_own_phrases_are_offered(at_minute, harbour, qtbot) -> None:
    own = Phrase(board_id=harbour.board.id, name="Tide", text="The tide at {date} was high.")
    at_minute.window.session.perform("Own", [added(own)])
    at_minute.keys("Ctrl+Space")
    assert at_minute.reads("phrase_choices") == ["Tide"]
    at_minute.keys("Return")
    assert "The tide at 26 September 2014 was high." in at_minute.focus().toPlainText()


def test_selected_words_are_kept_as_a_phrase(at_minute, harbour) -> None:
    at_minute.keys("Ctrl+A", "Ctrl+Shift+K")
    at_minute.is_told_that("Kept among the board's phrases")
    phrases = at_minute.window.session.book.phrases
    assert phrases.all(board_id=harbour.board.id)[-1].text == "Cracks were reported."


def test_nothing_selected_is_no_phrase(at_minute) -> None:
    at_minute.keys("Ctrl+Shift+K")
    at_minute.is_told_that("Select the words")
    assert at_minute.window.session.book.phrases.count() == 0


def test_the_time_is_noted_by_one_key(at_minute, harbour) -> None:
    at_minute.keys("Ctrl+Shift+T")
    assert stands(at_minute, harbour).reached_at == time(10, 42)
    assert at_minute.sees("minute_reached").text() == "10.42 am"
    at_minute.keys("Ctrl+Z")
    assert stands(at_minute, harbour).reached_at is None


def test_a_part_moves_with_its_label_and_its_action(at_minute, harbour) -> None:
    at_minute.sees("resolution_text").setFocus()
    at_minute.keys("Alt+Down")
    assert [(part.part, part.text) for part in parts(at_minute, harbour)] == [
        ("(1)", "That it be watched."),
        ("(2)", "That the wall be mended."),
    ]
    assert at_minute.window.session.book.action_items.get(harbour.late.id).ref == "H4(2)"
    assert at_minute.focus().toPlainText() == "That the wall be mended."
    at_minute.menu("undo").trigger()
    assert parts(at_minute, harbour)[0].text == "That the wall be mended."


def test_a_vote_is_recorded_on_demand(at_minute, harbour) -> None:
    assert not at_minute.is_there("resolution_votes_for")
    at_minute.sees("resolution_text").setFocus()
    at_minute.keys("Ctrl+Shift+O")
    assert at_minute.sees("resolution_votes_for").hasFocus()
    for name, typed in (("for", "7"), ("against", "1"), ("abstained", "0")):
        at_minute.enters(f"resolution_votes_{name}", typed)
    at_minute.enters("resolution_dissent", "Councillor A. Alder")
    part = parts(at_minute, harbour)[0]
    assert (part.votes_for, part.votes_against, part.votes_abstained, part.dissent) == (7, 1, 0, "Councillor A. Alder")


def test_what_is_no_number_of_votes_is_not_stored(at_minute, harbour) -> None:
    at_minute.sees("resolution_text").setFocus()
    at_minute.keys("Ctrl+Shift+O")
    at_minute.enters("resolution_votes_for", "many")
    assert at_minute.sees("resolution_votes_for_below").text()
    assert parts(at_minute, harbour)[0].votes_for is None


def test_an_action_is_made_with_enter_from_lead_to_date(at_minute, qtbot) -> None:
    at_minute.sees("resolution_text").setFocus()
    at_minute.keys("Ctrl+Shift+A")
    qtbot.keyClicks(at_minute.focus(), "Clerk")
    at_minute.keys("Return")
    assert at_minute.sees("action_due").hasFocus()
    qtbot.keyClicks(at_minute.focus(), "end of January 2015")
    at_minute.keys("Return")
    made = at_minute.window.session.book.action_items.first(ref="H4(1)b")
    assert (made.lead, made.current_due) == ("Clerk", date(2015, 1, 31))


def test_one_action_for_each_lead_is_offered(at_minute, harbour) -> None:
    words = "That the Chief Executive prepare a plan and the Director of Finance report on its cost by March 2015."
    at_minute.window.session.perform("Words", [changed(harbour.watch, replace(harbour.watch, text=words))])
    at_minute.clicks("share_action")
    made = at_minute.window.session.book.action_items.all(source_id=harbour.watch.id)
    assert [(item.ref, item.lead, item.wording) for item in made] == [
        ("H4(2)", "Chief Executive", "Prepare a plan"),
        ("H4(2)b", "Director of Finance", "Report on its cost by March 2015"),
    ]
    assert made[1].current_due == date(2015, 3, 31)
    assert not at_minute.is_there("share_action")


def test_a_reference_is_listed_below_the_text_and_leads_there(at_minute, harbour, qtbot) -> None:
    type_at_end(at_minute, qtbot, " See Minute No. H5.")
    qtbot.waitUntil(lambda: at_minute.is_there("reference_0"))
    assert at_minute.sees("reference_0").text() == "H5 ROPES, 26 September 2014"
    at_minute.clicks("reference_0")
    assert at_minute.sees("minute_title").toPlainText() == "ROPES"


def test_ctrl_enter_follows_the_reference_at_the_cursor(at_minute, qtbot) -> None:
    type_at_end(at_minute, qtbot, " See Minute No. H5.")
    at_minute.keys("Left", "Left", "Ctrl+Return")
    assert at_minute.sees("minute_title").toPlainText() == "ROPES"


def test_ctrl_enter_elsewhere_stores_the_text(at_minute, harbour, qtbot) -> None:
    type_at_end(at_minute, qtbot, " And more.")
    at_minute.keys("Ctrl+Return")
    assert stands(at_minute, harbour).text == "Cracks were reported. And more."


def test_what_a_reference_does_not_find_is_said_in_words(at_minute, qtbot) -> None:
    type_at_end(at_minute, qtbot, " See Minute No. H77.")
    qtbot.waitUntil(lambda: at_minute.is_there("minute_text_doubts"))
    assert at_minute.sees("minute_text_doubts").text() == "Minute No. H77: There is no minute H77 in this book."


def test_the_next_minute_is_a_key_away_in_the_text(at_minute) -> None:
    at_minute.keys("Alt+PageDown")
    assert at_minute.sees("minute_title").toPlainText() == "ROPES"
    assert at_minute.sees("minute_text").hasFocus()
    at_minute.keys("Alt+PageUp")
    assert at_minute.sees("minute_title").toPlainText() == "THE SEA WALL"


def test_enter_leads_from_the_title_into_the_text(at_minute) -> None:
    at_minute.types("minute_title", "THE WALL")
    at_minute.keys("Return")
    assert at_minute.sees("minute_text").hasFocus()


def test_the_list_says_what_is_still_to_write(at_agenda) -> None:
    assert "to write" in at_agenda.reads("minutes_table")
    assert at_agenda.sees("minutes_count").text() == "0 of 3 written"
    at_agenda.enters("minute_text", "They were.")
    assert at_agenda.sees("minutes_count").text() == "1 of 3 written"


def test_an_item_without_a_minute_gets_one_at_its_place(at_agenda, harbour) -> None:
    at_agenda.chooses("minutes_table", "THE SEA WALL")
    at_agenda.sees("minutes_table").setFocus()
    at_agenda.keys("Delete")
    assert at_agenda.sees("write_minute").isEnabled()
    at_agenda.clicks("write_minute")
    minutes = at_agenda.window.session.book.minutes.all(meeting_id=harbour.next.id)
    assert [(each.number, each.title) for each in minutes] == [
        ("H6", "APOLOGIES"),
        ("H9", "THE SEA WALL"),
        ("H8", "MONEY"),
    ]
    assert at_agenda.sees("minute_text").hasFocus()


def test_a_deferred_item_is_noted_without_a_number(person, harbour) -> None:
    deferred = replace(harbour.wall, outcome=ItemOutcome.DEFERRED)
    person.window.session.perform("Deferred", [changed(harbour.wall, deferred)])
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    person.chooses("minutes_table", "THE SEA WALL")
    person.clicks("note_item")
    minutes = person.window.session.book.minutes.all(meeting_id=harbour.next.id)
    assert [each.number for each in minutes] == ["H6", "", "H7"]
    assert person.sees("minute_text").toPlainText() == "Consideration of the item was deferred."


def test_the_item_of_a_minute_is_led_to(at_agenda) -> None:
    at_agenda.clicks("minute_item")
    assert at_agenda.sees("item_title").toPlainText() == "Apologies"


def test_confirmed_minutes_cannot_be_typed_in(at_minute, harbour) -> None:
    confirmed = replace(harbour.last, state=MeetingState.CONFIRMED, confirmed_at_meeting_id=harbour.next.id)
    at_minute.window.session.perform("Confirmed", [changed(harbour.last, confirmed)])
    assert at_minute.sees("minute_text").isReadOnly()
    assert at_minute.sees("resolution_text").isReadOnly()
    assert not at_minute.is_there("add_resolution")
    assert not at_minute.is_there("delete_resolution")


def test_many_minutes_and_undo_leave_the_chosen_one(at_minute, harbour) -> None:
    more = [Minute(meeting_id=harbour.last.id, position=at, number=f"H{at}", title=f"MINUTE {at}") for at in (3, 4)]
    at_minute.window.session.perform("More", [added(each) for each in more])
    at_minute.window.session.undo_stack.undo()
    at_minute.window.session.undo_stack.redo()
    assert at_minute.sees("minute_title").toPlainText() == "THE SEA WALL"
    assert len(at_minute.reads("minutes_table")) == 4 * 3


def test_the_page_does_not_take_what_is_typed_away(at_minute, harbour, qtbot) -> None:
    type_at_end(at_minute, qtbot, " Half a sen")
    at_minute.window.session.perform(
        "Elsewhere", [changed(harbour.ropes, replace(harbour.ropes, text="Ropes were counted twice."))]
    )
    assert at_minute.sees("minute_text").toPlainText().endswith("Half a sen")
    assert at_minute.focus() is at_minute.sees("minute_text")


def test_a_click_with_ctrl_follows_a_reference(at_minute, qtbot) -> None:
    box = at_minute.sees("minute_text")
    box.setPlainText("Minute No. H5 refers")
    spot = box.cursorRect().center()
    spot.setX(spot.x() + 30)
    qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)
    assert at_minute.sees("minute_title").toPlainText() == "ROPES"
