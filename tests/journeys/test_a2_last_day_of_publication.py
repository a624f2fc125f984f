"""A2: a secretary sees by when the agenda has to be out, why, and in red when it is late."""

from datetime import date

import pytest

from desktop.cli import main
from desktop.gui.requests import ShowScreen
from desktop.gui.widgets.day_strip import DayStrip
from tests.journeys.at_papers import open_papers
from tests.journeys.person import Person


def test_the_last_day_and_every_counted_day_stand_there(person: Person, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch)
    assert person.sees("publication_standing").text() == "Aims to publish by Thursday 30 October."
    said = person.sees("day_strip").accessibleDescription()
    assert said.startswith("Published on Thursday 30 October 2014, the agenda gives five clear days")
    assert "31 October, 3, 4, 5 and 6 November" in said
    assert "1 November (Saturday), 2 November (Sunday)" in said


def test_the_same_words_stand_everywhere(person: Person, qtbot, tmp_path, monkeypatch, capsys) -> None:
    open_papers(person, tmp_path, monkeypatch)
    words = "Aims to publish by Thursday 30 October"
    assert person.sees("page_aside").text() == words
    qtbot.waitUntil(lambda: person.is_there("status_publish") and person.sees("status_publish").text() == words)
    person.window.serve(ShowScreen("today"))
    card = person.sees("today_meeting")
    assert f"{words}." in [label.text() for label in card.findChildren(type(person.window.status._saved))]
    assert main(["deadline", "--book", str(tmp_path / "harbour.minutebook"), "--meeting", "2014-11-07"]) == 0
    assert "aims to publish its agenda by Thursday 30 October 2014" in capsys.readouterr().out


def test_the_boards_settings_change_it(person: Person, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch)
    person.clicks("publication_settings")
    person.picks("board_access", "statutory")
    person.picks("board_saturdays", True)
    person.clicks("tab_holidays")
    person.enters("board_latest", "5 pm")
    person.enters("holiday_day", "5 November 2014")
    person.enters("holiday_name", "Town fair")
    person.clicks("holiday_add")
    assert "Thursday 30 October 2014, 5 pm" in person.sees("holidays_mean").text()
    person.keys("Ctrl+Z")
    assert "Friday 31 October 2014, 5 pm" in person.sees("holidays_mean").text()
    person.window.serve(ShowScreen("meetings"))
    assert person.sees("publication_standing").text() == "Must publish by Friday 31 October, 5 pm."


def test_a_last_day_in_the_past_is_red_and_said_in_words(person: Person, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch, date(2014, 11, 3))
    standing = person.sees("publication_standing")
    assert standing.text() == "Late by 2 clear days: was to be published by Thursday 30 October."
    assert standing.property("role") == person.sees("page_aside").property("role") == "late"


def test_late_by_law_says_what_the_law_says_and_keeps_what_is_relied_on(person, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch, date(2014, 11, 3))
    person.clicks("publication_settings")
    person.picks("board_access", "statutory")
    person.window.serve(ShowScreen("meetings"))
    assert "special circumstances" in person.sees("notice_box").accessibleName()
    person.picks("late_relied_on", "Convened at shorter notice")
    person.enters("late_reason", "The storm of Saturday.")
    person.clicks("publish_agenda")
    said = person.sees("publication_sentence").text()
    assert "three clear days of 5. Convened at shorter notice: The storm of Saturday." in said


@pytest.mark.parametrize(("meeting", "last_day"), [("2015-01-09", "2014-12-31"), ("2015-04-09", "2015-03-30")])
def test_the_command_line_counts_the_same(meeting: str, last_day: str, capsys) -> None:
    assert main(["deadline", "--date", meeting, "--json"]) == 0
    assert f'"publish_by": "{last_day}"' in capsys.readouterr().out


def test_the_strip_has_a_tile_for_each_day(person: Person, tmp_path, monkeypatch) -> None:
    open_papers(person, tmp_path, monkeypatch)
    strip = person.sees("day_strip")
    assert isinstance(strip, DayStrip) and len(strip._days) == 9
