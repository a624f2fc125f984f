"""Today says what the rules say, and asks for the records it names."""

import pytest

from desktop.charts.chart import Chart
from desktop.domain.edits import removed
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.today import TodayScreen
from desktop.gui.screens.today_reading import read_today
from desktop.gui.widgets.labels import Label
from tests.gui.conftest import TODAY


@pytest.fixture
def today(qtbot, session, jobs) -> TodayScreen:
    screen = TodayScreen(session, jobs)
    qtbot.addWidget(screen)
    screen.resize(1060, 740)
    screen.show()
    qtbot.waitUntil(lambda: len(words(screen.waiting)) > 1)
    return screen


def words(card) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.text()]


def test_the_clear_days_are_counted(session, board) -> None:
    reading = read_today(session.book, board.id, TODAY)
    assert str(reading.meeting.publication.notice.publish_by) == "2014-10-30"


def test_what_is_late_and_what_is_due_is_counted(session, board) -> None:
    reading = read_today(session.book, board.id, TODAY)
    assert (reading.overdue, reading.slipped, reading.meeting.actions_due) == (1, 0, 0)


def test_the_meeting_is_described(today) -> None:
    assert "1.30 pm, Town Hall. Draft agenda: 2 items, 1 paper to come." in words(today.meeting)
    assert "Aims to publish by Thursday 30 October." in words(today.meeting)


def test_a_late_action_opens(qtbot, today, action_items) -> None:
    with qtbot.waitSignal(today.requested) as asked:
        today.overdue.findChild(object, "today_late_0").click()
    assert asked.args == [OpenRecord("action-items", action_items[0].id)]


def test_the_next_meeting_opens(qtbot, today, meeting) -> None:
    with qtbot.waitSignal(today.requested) as asked:
        today.findChild(object, "today_open_next").click()
    assert asked.args == [OpenRecord("meetings", meeting.id)]


def test_the_charts_of_a_board_without_recommendations_stay_away(qtbot, today) -> None:
    cards = today.charts.values()
    qtbot.waitUntil(lambda: all(card.title.text() for card in cards))
    assert not any(card.isVisible() for card in cards)


def test_the_numbers_of_a_chart_can_be_read(qtbot, today) -> None:
    from desktop.charts.facts import BoardFacts
    from desktop.charts.register import CHARTS

    chart: Chart = CHARTS[0](BoardFacts(as_at=TODAY))
    card = today.charts["recommendations-by-status"]
    card.show_chart(chart)
    assert card.title.text() == chart.title


def test_a_board_without_actions_is_told_so(session, today, action_items) -> None:
    session.perform("Remove", [removed(item) for item in action_items])
    today.overdue.show_reading(read_today(session.book, session.board_id, TODAY))
    assert "No actions yet" in words(today.overdue)
    assert "Every action with a date is within it." not in words(today.overdue)
