"""The phrases of the board on its screen: made its own, worded, put in order and deleted."""

import pytest

from desktop.workflows.phrases import starter_phrases


@pytest.fixture
def at_phrases(person):
    """The person at the phrases of the board, which are its own."""
    person.window.show_screen("board")
    person.clicks("tab_phrases")
    person.clicks("empty_keep_phrases")
    return person


def names(person):
    return [each.name for each in person.window.session.book.phrases.all()]


def test_the_usual_ones_become_the_boards_own(at_phrases) -> None:
    assert names(at_phrases) == [each.name for each in starter_phrases()]


def test_a_phrase_is_added_and_worded(at_phrases) -> None:
    at_phrases.clicks("add_phrase")
    at_phrases.enters("phrase_name", "Tea")
    at_phrases.enters("phrase_text", "Tea was served.")
    last = at_phrases.window.session.book.phrases.all()[-1]
    assert (last.name, last.text) == ("Tea", "Tea was served.")


def test_a_phrase_moves_and_goes_by_key(at_phrases) -> None:
    first, second, third, *_ = names(at_phrases)
    at_phrases.sees("phrases_table").setFocus()
    at_phrases.keys("Alt+Down")
    assert names(at_phrases)[:2] == [second, first]
    at_phrases.keys("Delete")
    assert names(at_phrases)[:2] == [second, third]
    at_phrases.keys("Ctrl+Z")
    assert names(at_phrases)[:2] == [second, first]


def test_a_phrase_is_for_a_kind_of_item(at_phrases) -> None:
    at_phrases.picks("phrase_kind", "minutes")
    assert at_phrases.window.session.book.phrases.all()[0].item_kind == "minutes"
