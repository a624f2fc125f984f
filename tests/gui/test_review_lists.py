"""The lists of the review are not filled anew, and nothing else follows, in the middle of their own events."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingLevel, RatingRule
from desktop.gui.requests import OpenReview
from desktop.gui.screens.review.line_painter import Cells
from desktop.gui.screens.review.scale import Scale
from desktop.gui.screens.review.together import Line, TogetherPage


def line(action_id: str, level: RatingLevel) -> Line:
    return Line(action_id, "Paint the rail", Cells(level, action_id, "Paint the rail", "Works", "due 7 Nov 2014"))


def test_what_follows_of_a_tick_comes_after_the_event_that_took_it(qtbot) -> None:
    level = RatingLevel(rating=Rating.ON_TRACK, letter="G", word="On track", fill="#ffffff", rule=RatingRule.OTHERWISE)
    told = []
    page = TogetherPage(Scale(), lambda _id: None, lambda: told.append(page.ids(ticked=True)))
    qtbot.addWidget(page)
    page.show_lines("Two", "", [line("a", level), line("b", level)], ticks=True)
    page.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert (told, page.ids(ticked=True)) == ([], ["b"])
    QApplication.processEvents()
    assert told == [["b"]]


def test_a_click_in_the_overview_goes_there_once_it_is_over(person, harbour, qtbot) -> None:
    person.window.serve(OpenReview(harbour.next.id))
    person.keys("O")
    side = person.sees("review_side_list")
    last = side.item(side.count() - 1)
    where = person.sees("review_where").text()
    heard = []
    side.itemClicked.connect(lambda item: heard.append((person.window.screens["review"].strip, item.text())))
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=side.visualItemRect(last).center())
    assert heard
    qtbot.waitUntil(lambda: person.sees("review_where").text() != where)
