"""The rating key of the board at the window, and how the log is run."""

from datetime import date

import pytest

from desktop.domain.rating import Rating
from desktop.domain.rating_presets import AGAINST_ORIGINAL
from desktop.gui.requests import ShowScreen
from tests.gui.harbour import NEXT
from tests.journeys.person import Person


@pytest.fixture
def at_ratings(person: Person) -> Person:
    person.window.serve(ShowScreen("board"))
    person.clicks("tab_ratings")
    return person


def keys(person: Person):
    session = person.window.session
    return session.book.rating_keys.all(board_id=session.board_id)


def test_the_usual_key_stands_there_until_it_is_changed(at_ratings) -> None:
    assert keys(at_ratings) == []
    at_ratings.chooses("levels_table", "Overdue")
    assert at_ratings.sees("level_colour_below").text() == "white letter, 8.3 to 1: very easy to read"
    at_ratings.enters("level_word", "Off track")
    (key,) = keys(at_ratings)
    assert key.level(Rating.OVERDUE).label == "R Off track"
    at_ratings.window.session.undo_stack.undo()
    assert keys(at_ratings) == []


def test_every_list_prints_the_words_of_the_key(at_ratings) -> None:
    at_ratings.chooses("levels_table", "Overdue")
    at_ratings.enters("level_letter", "X")
    at_ratings.enters("level_word", "Off track")
    at_ratings.window.serve(ShowScreen("actions"))
    model = at_ratings.window.screens["actions"].model
    column = next(at for at, each in enumerate(model.columns) if each.name == "rating")
    painted = {cells[0].rating.label for at in range(model.rowCount()) for cells in [model.cells(at, [column])]}
    assert "X Off track" in painted and "R Overdue" not in painted


def test_a_letter_that_another_level_has_is_refused_beside_it(at_ratings) -> None:
    at_ratings.chooses("levels_table", "Overdue")
    at_ratings.enters("level_letter", "A")
    assert "could not be told apart" in at_ratings.sees("level_letter_below").text()
    assert keys(at_ratings) == []


def test_a_level_comes_and_goes(at_ratings) -> None:
    at_ratings.clicks("add_level")
    (key,) = keys(at_ratings)
    assert [level.letter for level in key.levels] == ["B", "G", "A", "D", "R"]
    at_ratings.clicks("take_level")
    assert [level.letter for level in keys(at_ratings)[0].levels] == ["B", "G", "A", "R"]


def test_a_new_key_begins_on_its_day_and_ends_the_one_before(at_ratings) -> None:
    at_ratings.chooses("levels_table", "Overdue")
    at_ratings.enters("level_word", "Off track")
    at_ratings.picks("key_preset", AGAINST_ORIGINAL)
    at_ratings.enters("key_from", "7 November 2014")
    at_ratings.clicks("key_begin")
    old, new = sorted(keys(at_ratings), key=lambda key: key.valid_from or date.min)
    assert (old.valid_to, new.valid_from, new.levels[3].months) == (date(2014, 11, 6), NEXT, 3)
    assert "Delayed by less than 3 months" in at_ratings.reads("levels_table")


def test_a_new_key_without_a_day_is_refused_in_place(at_ratings) -> None:
    at_ratings.clicks("key_begin")
    assert "Type the first day" in at_ratings.sees("key_from_below").text()
    assert keys(at_ratings) == []


def test_the_working_grace_is_kept_and_said(at_ratings) -> None:
    at_ratings.enters("board_grace", "28")
    assert at_ratings.window.session.board.working_grace_days == 28
    assert "after 28 days" in at_ratings.sees("board_grace_means").text()
    at_ratings.enters("board_cycle", "0")
    assert "one day at least" in at_ratings.sees("board_cycle_below").text()
