"""Minutes: written as a page, grown from the agenda, and each part of a resolution an action in one step."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint

from desktop.domain.edits import changed
from desktop.domain.minutes import ResolutionVerb
from desktop.gui.requests import OpenRecord


@pytest.fixture
def at_minute(person, harbour):
    """The person, on the minute about the sea wall with two resolutions."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    return person


@pytest.mark.parametrize(
    ("field", "attribute", "typed"),
    [
        ("minute_number", "number", "H40"),
        ("minute_title", "title", "THE HARBOUR WALL"),
        ("minute_text", "text", "A crack was seen."),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(at_minute, harbour, field, attribute, typed) -> None:
    minutes = at_minute.window.session.book.minutes
    at_minute.enters(field, typed)
    assert getattr(minutes.get(harbour.cracks.id), attribute) == typed
    at_minute.menu("undo").trigger()
    assert getattr(minutes.get(harbour.cracks.id), attribute) == getattr(harbour.cracks, attribute)
    at_minute.menu("redo").trigger()
    assert getattr(minutes.get(harbour.cracks.id), attribute) == typed


def test_a_minute_of_thirty_thousand_characters_survives(at_minute, harbour) -> None:
    text = "\n\n".join(f"Paragraph {number}: {'words of the minute ' * 14}".strip() for number in range(105))
    assert len(text) > 30_000
    box = at_minute.sees("minute_text")
    box.setFocus()
    box.setPlainText(text)
    at_minute.keys("Tab")
    assert at_minute.window.session.book.minutes.get(harbour.cracks.id).text == text
    at_minute.chooses("minutes_table", "ROPES")
    at_minute.chooses("minutes_table", "THE SEA WALL")
    assert at_minute.sees("minute_text").toPlainText() == text


def test_pasted_letters_of_other_scripts_and_tabs_survive(at_minute, harbour) -> None:
    text = "Llŷr – “Ŵ”\t£5\u00a0000 ≤ 3½ 😀\nالعربية"
    box = at_minute.sees("minute_text")
    box.setFocus()
    box.selectAll()
    box.insertPlainText(text)
    at_minute.keys("Tab")
    assert at_minute.window.session.book.minutes.get(harbour.cracks.id).text == text


def test_a_resolution_is_added_worded_and_deleted(at_minute, harbour, qtbot) -> None:
    at_minute.clicks("add_resolution")
    qtbot.keyClicks(at_minute.focus(), "tea be served.")
    at_minute.keys("Ctrl+Return")
    resolutions = at_minute.window.session.book.resolutions
    assert [each.text for each in resolutions.all(minute_id=harbour.cracks.id)][2] == "That tea be served."
    at_minute.window.screens["meetings"].page.tabs["minutes"].page.resolutions._cards[harbour.mend.id]._remove()
    assert resolutions.count(minute_id=harbour.cracks.id) == 2
    at_minute.menu("undo").trigger()
    assert resolutions.count(minute_id=harbour.cracks.id) == 3


def test_a_note_above_is_asked_for(at_minute, harbour) -> None:
    minutes = at_minute.window.session.book.minutes
    assert not at_minute.is_there("minute_note")
    at_minute.clicks("ask_note")
    at_minute.enters("minute_note", "(The Chair left.)")
    assert minutes.get(harbour.cracks.id).note_above == "(The Chair left.)"
    at_minute.menu("undo").trigger()
    assert minutes.get(harbour.cracks.id).note_above == ""


def test_a_part_and_its_verb_are_changed(at_minute, harbour) -> None:
    at_minute.enters("resolution_part", "(a)")
    at_minute.picks("resolution_verb", ResolutionVerb.NOTED)
    stands = at_minute.window.session.book.resolutions.get(harbour.mend.id)
    assert (stands.part, stands.verb) == ("(a)", ResolutionVerb.NOTED)


def test_an_action_keeps_the_reference_of_its_part(at_minute, harbour) -> None:
    at_minute.clicks("another_action")
    assert at_minute.sees("action_lead").hasFocus()
    at_minute.types("action_lead", "Director of Works")
    at_minute.types("action_due", "28 November 2014")
    at_minute.clicks("make_action")
    items = at_minute.window.session.book.action_items
    made = next(each for each in items.all(source_id=harbour.mend.id) if each.id != harbour.late.id)
    assert (made.ref, made.lead, made.current_due) == ("H4(1)b", "Director of Works", date(2014, 11, 28))
    assert at_minute.is_there("another_action")


def test_an_action_is_not_made_with_a_date_that_is_none(at_minute, harbour) -> None:
    items = at_minute.window.session.book.action_items
    for wrong in ("Monday 28 November 2014", "whenever"):
        at_minute.types("action_due", wrong)
        at_minute.clicks("make_action")
        assert items.count() == 3
        assert at_minute.sees("action_due").text() == wrong


def test_a_lead_that_is_typed_survives_another_part(at_minute) -> None:
    at_minute.types("action_lead", "Director of Works")
    at_minute.clicks("add_resolution")
    assert at_minute.sees("action_lead").text() == "Director of Works"


def test_a_lead_that_is_typed_waits_for_its_part(at_minute) -> None:
    at_minute.types("action_lead", "Director of Works")
    at_minute.chooses("minutes_table", "ROPES")
    at_minute.chooses("minutes_table", "THE SEA WALL")
    assert at_minute.sees("action_lead").text() == "Director of Works"


def test_a_link_leads_to_the_action(at_minute) -> None:
    at_minute.clicks("action_H4(1)")
    assert at_minute.window.front == "actions"
    assert at_minute.sees("action_wording").toPlainText() == "Mend the wall"


def test_minutes_grow_from_the_agenda_with_running_numbers(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    book = person.window.session.book
    made = [f"{each.number} {each.title}" for each in book.minutes.all(meeting_id=harbour.next.id)]
    assert made == ["H6 APOLOGIES", "H7 THE SEA WALL", "H8 MONEY"]
    assert book.boards.get(harbour.board.id).minute_series.next == 9
    person.keys("Ctrl+Z")
    assert book.boards.get(harbour.board.id).minute_series.next == 6


def test_a_minute_is_added_and_deleted_with_its_parts(at_minute, harbour) -> None:
    minutes = at_minute.window.session.book.minutes
    at_minute.sees("minutes_table").setFocus()
    at_minute.keys("Insert")
    assert at_minute.sees("minute_title").hasFocus()
    assert minutes.count(number="H6") == 1
    at_minute.chooses("minutes_table", "THE SEA WALL")
    at_minute.keys("Delete")
    book = at_minute.window.session.book
    assert (minutes.get(harbour.cracks.id), book.resolutions.get(harbour.mend.id)) == (None, None)
    at_minute.keys("Ctrl+Z")
    assert minutes.get(harbour.cracks.id) == harbour.cracks


def test_a_resolution_that_was_found_is_in_view(person, harbour) -> None:
    person.window.serve(OpenRecord("resolutions", harbour.watch.id))
    assert person.sees("minute_title").toPlainText() == "THE SEA WALL"


def test_enter_leads_from_the_list_into_the_text(at_minute) -> None:
    at_minute.sees("minutes_table").setFocus()
    at_minute.keys("Return")
    assert at_minute.sees("minute_text").hasFocus()


def test_actions_arising_are_listed_and_opened(at_minute) -> None:
    at_minute.clicks("tab_arising")
    at_minute.chooses("arising_table", "Mend the wall")
    at_minute.keys("Return")
    assert at_minute.window.front == "actions"


def test_the_parts_are_labelled_afresh_where_one_goes_or_comes(at_minute, harbour) -> None:
    resolutions = at_minute.window.session.book.resolutions
    at_minute.clicks("delete_resolution")
    assert [part.part for part in resolutions.all(minute_id=harbour.cracks.id)] == [""]
    at_minute.clicks("add_resolution")
    assert [part.part for part in resolutions.all(minute_id=harbour.cracks.id)] == ["(1)", "(2)"]


def test_names_are_offered_for_the_lead_of_an_action(at_minute) -> None:
    at_minute.clicks("another_action")
    at_minute.types("action_lead", "works")
    completer = at_minute.sees("action_lead").completer()
    assert completer.currentCompletion() == "Director of Works"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("end of January", date(2015, 1, 31)),
        ("within three months", date(2014, 12, 26)),
        ("by the next meeting", date(2014, 11, 7)),
    ],
)
def test_the_words_of_a_timescale_count_from_the_meeting(at_minute, harbour, typed, due) -> None:
    at_minute.clicks("another_action")
    at_minute.types("action_due", typed)
    at_minute.clicks("make_action")
    made = at_minute.window.session.book.action_items.first(ref="H4(1)b")
    assert (made.current_due, made.original_due) == (due, due)


def test_what_is_wrong_with_a_date_does_not_move_its_neighbours(at_minute) -> None:
    at_minute.clicks("another_action")
    top = at_minute.sees("action_lead").mapTo(at_minute.window, QPoint()).y()
    at_minute.enters("action_due", "whenever the tide allows it and not before")
    tops = [
        at_minute.sees(name).mapTo(at_minute.window, QPoint()).y()
        for name in ("action_lead", "action_due", "make_action")
    ]
    assert at_minute.sees("action_due_below").text()
    assert tops == [top, top, top]


def test_a_resolution_gives_its_action_the_lead_and_the_day_it_names(at_minute, harbour) -> None:
    words = replace(harbour.watch, text="That the Harbour Master be asked to report to the next meeting.")
    at_minute.window.session.perform("Words", [changed(harbour.watch, words)])
    at_minute.clicks("make_action")
    made = at_minute.window.session.book.action_items.first(ref="H4(2)")
    assert (made.lead, made.current_due) == ("Harbour Master", date(2014, 11, 7))


def test_an_action_without_lead_and_date_says_so(at_minute) -> None:
    at_minute.clicks("make_action")
    assert "no lead yet, no date set" in at_minute.sees("action_H4(2)").text()
