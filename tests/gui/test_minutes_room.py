"""The text is what a secretary comes to the minutes for: how much of the window it has."""

from dataclasses import replace

import pytest

from desktop.domain.edits import changed
from desktop.gui.requests import OpenRecord

NARROWEST = 1180
LINES_AT_LEAST = 12


@pytest.fixture
def writer(person, harbour):
    """The person, at a minute of many lines, with the window as large as a small screen."""
    longer = replace(harbour.cracks, text="\n".join(f"Line {number}" for number in range(300)))
    person.window.session.perform("Longer", [changed(harbour.cracks, longer)])
    person.window.resize(1280, 800)
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    return person


def test_twelve_lines_of_a_minute_are_in_view_on_a_small_screen(writer) -> None:
    box, page = writer.sees("minute_text"), writer.sees("minute_page")
    above = box.mapTo(page, box.rect().topLeft()).y()
    assert (page.height() - above) / box.line_step() >= LINES_AT_LEAST


def test_the_minutes_fit_a_narrow_window(writer) -> None:
    tab = writer.window.screens["meetings"].page.tabs["minutes"]
    rail = writer.window.width() - tab.width()
    assert tab.minimumSizeHint().width() + rail <= NARROWEST
