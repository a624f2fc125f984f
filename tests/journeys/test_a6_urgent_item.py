"""A6: an urgent item is not saved without the chair's agreement and its circumstances; both land in the minute."""

from typing import Any

from desktop.gui.requests import OpenRecord


def stands(person: Any, made: Any) -> Any:
    return person.window.session.book.agenda_items.get(made.money.id)


def test_each_gap_is_told_beside_its_field_and_nothing_is_saved(at_an_item) -> None:
    person, made = at_an_item
    person.clicks("item_urgent")
    person.clicks("make_urgent")
    assert "special circumstances" in person.sees("urgency_reason_below").text()
    assert "Chair agrees" in person.sees("urgency_agreed_below").text()
    person.enters("urgency_reason", "The grant lapses on Friday.")
    person.clicks("make_urgent")
    assert not person.is_there("urgency_reason_below")
    assert "Chair agrees" in person.sees("urgency_agreed_below").text()
    assert stands(person, made) == made.money


def test_agreement_and_circumstances_stand_above_the_minute(at_an_item) -> None:
    person, made = at_an_item
    person.clicks("item_urgent")
    person.enters("urgency_asked_by", "the Harbour Master")
    person.enters("urgency_reason", "The grant lapses on Friday.")
    person.clicks("urgency_agreed")
    person.clicks("make_urgent")
    assert stands(person, made).urgent
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    person.chooses("minutes_table", "MONEY")
    note = person.sees("minute_note").toPlainText()
    assert "THE CHAIR AUTHORISED" in note and "THE GRANT LAPSES ON FRIDAY" in note


def test_it_works_by_keys_alone(at_an_item) -> None:
    person, made = at_an_item
    person.sees("item_urgent").setFocus()
    person.keys("Return", "Tab", "Tab")
    assert person.focus().objectName() == "urgency_reason"
    for letter in "STORM":
        person.keys(letter)
    person.keys("Tab", "Space", "Tab", "Space")
    assert stands(person, made).urgency_reason.upper() == "STORM"
    assert stands(person, made).urgent


def test_one_step_takes_it_back(at_an_item) -> None:
    person, made = at_an_item
    person.clicks("item_urgent")
    person.enters("urgency_reason", "A storm.")
    person.clicks("urgency_agreed")
    person.clicks("make_urgent")
    assert person.menu("undo").text() == "Undo Urgency of item 3"
    person.menu("undo").trigger()
    assert stands(person, made) == made.money


def test_a_minute_that_stands_already_says_so_too(at_an_item) -> None:
    person, made = at_an_item
    book = person.window.session.book
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    person.window.serve(OpenRecord("agenda-items", made.money.id))
    person.clicks("item_urgent")
    person.enters("urgency_reason", "A storm.")
    person.clicks("urgency_agreed")
    person.clicks("make_urgent")
    assert "SPECIAL CIRCUMSTANCES: A STORM" in book.minutes.first(agenda_item_id=made.money.id).note_above
    person.clicks("not_urgent")
    assert book.minutes.first(agenda_item_id=made.money.id).note_above == ""
