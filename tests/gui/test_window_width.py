"""The window fits a small screen, whichever view is in front, and in large type too."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.gui.settings import settings
from desktop.gui.theme import theme
from tests.gui.views import READINGS, STEPS, VIEWS
from tests.journeys.person import Person

SMALL_SCREEN = (1280, 800)
LARGE_TYPE = 1.5
ALL = {**VIEWS, **STEPS, **READINGS}


@pytest.fixture
def in_large_type(request: pytest.FixtureRequest) -> Person:
    """The window on a small screen, made in type half as large again; first_start dresses the next one as usual."""
    theme().set_zoom(LARGE_TYPE)
    person: Person = request.getfixturevalue("person")
    person.window.resize(*SMALL_SCREEN)
    return person


@pytest.mark.parametrize("name", ALL)
def test_no_view_is_wider_than_a_small_screen_in_large_type(in_large_type, harbour, name) -> None:
    ALL[name](in_large_type, harbour)
    QApplication.processEvents()
    assert in_large_type.window.minimumSizeHint().width() <= SMALL_SCREEN[0]


def test_the_rail_folds_in_a_narrow_window_and_unfolds_in_a_wide_one(in_large_type) -> None:
    rail = in_large_type.window.rail
    assert rail.is_folded
    in_large_type.window.resize(1920, 1080)
    QApplication.processEvents()
    assert not rail.is_folded


def test_a_folded_rail_says_its_names_in_tool_tips(in_large_type) -> None:
    entry = in_large_type.sees("rail_minute_book")
    assert entry.toolTip() == entry.accessibleName() == "Minute book"


def test_the_rail_stays_folded_by_wish(person) -> None:
    person.window.resize(*SMALL_SCREEN)
    person.keys("Shift+F11")
    assert person.window.rail.is_folded
    assert settings().rail_folded


def test_a_narrow_window_says_why_the_rail_stays_folded(in_large_type) -> None:
    in_large_type.keys("Shift+F11")
    assert in_large_type.window.bar.isVisible()
    assert not settings().rail_folded


def test_columns_that_yield_leave_the_words_their_room(in_large_type, harbour) -> None:
    VIEWS["meeting agenda"](in_large_type, harbour)
    table = in_large_type.sees("agenda_table")
    pages = [column.name for column in table.model().columns].index("pages")
    assert table.isColumnHidden(pages)
    in_large_type.window.resize(1920, 1080)
    QApplication.processEvents()
    assert not table.isColumnHidden(pages)
