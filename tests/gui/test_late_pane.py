"""A side pane that waits for the first painting of its window."""

from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.widgets.side_pane import SidePane


def test_the_pane_waits_until_the_window_stands(qtbot) -> None:
    place = LatePane(lambda: SidePane("pane"))
    qtbot.addWidget(place)
    place.resize(340, 200)
    place.build_when_seen()
    assert not place.is_built


def test_the_pane_comes_after_the_first_painting(qtbot) -> None:
    place = LatePane(lambda: SidePane("pane"))
    qtbot.addWidget(place)
    place.resize(340, 200)
    place.show()
    qtbot.waitUntil(lambda: place.is_built)
    assert place.pane.isVisible()


def test_a_window_that_stands_gets_the_pane_at_once(qtbot) -> None:
    place = LatePane(lambda: SidePane("pane"))
    qtbot.addWidget(place)
    place.resize(340, 200)
    with qtbot.waitExposed(place):
        place.show()
    place.build_when_seen()
    assert place.is_built


def test_no_pane_is_built_for_what_is_left_right_after_its_first_painting(qtbot) -> None:
    place = LatePane(lambda: SidePane("pane"))
    qtbot.addWidget(place)
    place.resize(340, 200)
    place.show()
    place.repaint()
    place.hide()
    qtbot.wait(10)
    assert not place.is_built
