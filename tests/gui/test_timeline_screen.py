"""The timeline in the window: keys that go from headline to headline, steps that can be undone, a line that adds."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.edits import added_all
from desktop.domain.headline import Headline
from desktop.domain.headline_lanes import Lane, Period, lane_of
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.timeline import TimelineScreen
from tests.gui.read_off import book_of
from tests.invented_timeline import OTHERS, PEOPLE, WALLS, invented_timeline
from tests.journeys.person import Person


@pytest.fixture
def at(person: Person, harbour: SimpleNamespace) -> Person:
    """The person in the grid, on the first headline of March."""
    told = invented_timeline(harbour.board.id)
    person.window.session.perform("Fill", added_all(told.records))
    person.window.serve(ShowScreen("timeline"))
    person.told = told
    person.sees("timeline_grid").setFocus()
    screen(person).view.choose(told.cracks.id)
    return person


def screen(person: Person) -> TimelineScreen:
    found = person.window.screens["timeline"]
    assert isinstance(found, TimelineScreen)
    return found


def chosen(person: Person) -> str:
    headline = screen(person).chosen()
    return headline.text if headline else ""


def test_arrows_go_from_headline_to_headline_and_over_what_is_empty(at: Person) -> None:
    at.keys("Down")
    assert chosen(at).startswith("Divers")
    at.keys("Right")
    assert chosen(at).startswith("The board adopted"), "April is empty in this theme; May follows"
    at.keys("Home", "End")
    assert chosen(at).startswith("A crane"), "the year without its month stands after the months"
    at.keys("Ctrl+Home")
    assert chosen(at).startswith("Cracks")


def test_every_headline_is_an_item_that_says_where_it_stands(at: Person) -> None:
    model = screen(at).model
    assert at.reads("timeline_grid") == [model.index(row).data() for row in range(14)]
    spoken = model.index(model.row_of(at.told.storm.id)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"A storm closed ports along the coast. {OTHERS}. September 2014. external. 1 of 2"
    view = screen(at).view
    rects = [view.visualRect(model.index(row)) for row in range(14)]
    assert all(view.indexAt(rect.center()).row() == row for row, rect in enumerate(rects))


def test_alt_and_arrows_move_a_headline_and_each_is_one_step(at: Person) -> None:
    at.keys("Alt+Down")
    assert screen(at).session.undo_stack.undoText() == "Order of “Cracks were found in the sea wall.”"
    at.keys("Alt+Right")
    assert lane_of(book_of(at).headlines.get(at.told.cracks.id)) == Lane(2014, 4)
    at.keys("Alt+Shift+Down")
    assert book_of(at).headlines.get(at.told.cracks.id).theme == PEOPLE
    assert chosen(at).startswith("Cracks"), "it stays chosen wherever it goes"
    at.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert book_of(at).headlines.get(at.told.cracks.id) == at.told.cracks


def test_what_cannot_be_moved_is_said_above(at: Person) -> None:
    screen(at).view.choose(at.told.rumour.id)
    at.keys("Alt+Right")
    at.is_told_that("This headline has no date")


def test_enter_opens_the_pane_and_escape_leads_back_and_closes_it(at: Person) -> None:
    assert not at.is_there("headline_pane")
    at.keys("Return")
    assert at.sees("headline_text").hasFocus()
    at.keys("Escape")
    assert not at.is_there("headline_pane") and at.sees("timeline_grid").hasFocus()


def test_the_pane_says_how_a_date_is_read_and_takes_none_in_doubt(at: Person) -> None:
    at.keys("Return")
    at.types("headline_date", "Friday 12 March 2015")
    at.keys("Return")
    assert "is a Thursday" in at.sees("headline_date_below").text()
    assert book_of(at).headlines.get(at.told.cracks.id).timing == "March 2014"
    at.types("headline_date", "early 2015")
    at.keys("Return")
    assert at.sees("headline_date_below").text() == "2015, month not known"
    assert book_of(at).headlines.get(at.told.cracks.id).timing == "early 2015"


def test_a_headline_is_never_left_without_words(at: Person) -> None:
    at.keys("Return")
    at.types("headline_text", " ")
    at.keys("Tab")
    assert "what happened" in at.sees("headline_text_below").text()
    assert book_of(at).headlines.get(at.told.cracks.id).text == at.told.cracks.text


def test_it_is_tied_by_typing_and_leads_there(at: Person, harbour: SimpleNamespace) -> None:
    at.keys("T")
    assert at.sees("tell_of").hasFocus()
    at.types("tell_of", "H4")
    at.keys("Return")
    (link,) = book_of(at).links.all(from_kind="headlines")
    assert (link.to_kind, link.to_id, link.relation) == ("minutes", harbour.cracks.id, "tells of")
    at.clicks("untie_0")
    assert book_of(at).links.count() == 0
    at.keys("Ctrl+Z")
    at.clicks("told_0")
    assert at.window.front == "meetings"


def test_the_line_keeps_date_and_theme_for_the_next_one(at: Person) -> None:
    at.keys("Ctrl+N")
    assert at.sees("entry_date").hasFocus()
    at.types("entry_date", "April")
    at.enters("entry_theme", WALLS.lower())
    at.types("entry_text", "Rails were mended.")
    at.keys("Return")
    assert at.sees("entry_date_below").text() == "Which year? Type April 2014."
    at.types("entry_date", "April 2014")
    at.types("entry_text", "Rails were mended.")
    at.keys("Return")
    assert (chosen(at), at.sees("entry_theme").text()) == ("Rails were mended.", WALLS)
    assert at.focus() is at.sees("entry_date") and at.sees("entry_text").text() == ""
    assert at.sees("entry_date").selectedText() == "April 2014"
    at.keys("Return")
    assert at.focus() is at.sees("entry_text")
    at._qtbot.keyClicks(at.focus(), "Nets were dried.")
    at.keys("Return")
    assert book_of(at).headlines.first(text="Nets were dried.").timing == "April 2014"
    at._qtbot.keyClicks(at.focus(), "May 2014")
    at.keys("Tab")
    assert at.sees("entry_theme").selectedText() == WALLS
    at.keys("Return", "Return")
    assert at.sees("entry_text_below").text() == "Say in a few words what happened."


def test_themes_in_use_are_offered_on_down(at: Person) -> None:
    at.types("entry_theme", "")
    at.keys("Down")
    offered = screen(at).entry.theme._offered.stringList()
    assert offered == [WALLS, PEOPLE, OTHERS]


def test_a_double_click_on_an_empty_place_begins_a_headline_there(at: Person, qtbot) -> None:
    view = screen(at).view
    lane = view.shown.grid.lanes.index(Lane(2014, 4))
    spot = view.viewport().rect().topLeft() - view.offset()
    spot.setX(spot.x() + lane * view.layout_.lane_width + 30)
    spot.setY(spot.y() + view.layout_.tops[0] + 60)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (at.sees("entry_date").text(), at.sees("entry_theme").text()) == ("April 2014", WALLS)
    assert at.sees("entry_text").hasFocus()


def test_more_than_a_cell_shows_is_counted_and_opened(at: Person, harbour: SimpleNamespace) -> None:
    at.window.session.perform("More", added_all(_more_of_march(harbour, 5)))
    view = screen(at).view
    (more,) = view.layout_.mores.values()
    assert more.words == "and 4 more"
    at.keys("Space")
    assert view.layout_.mores == {}
    at.keys("Space")
    assert len(view.layout_.mores) == 1
    last = view.shown.grid.cell(WALLS, Lane(2014, 3))[-1]
    view.choose(last.id)
    assert view.layout_.mores == {} and not view.visualRect(view.currentIndex()).isEmpty()


def _more_of_march(harbour: SimpleNamespace, count: int) -> list[Headline]:
    return [invented_timeline(harbour.board.id).lamp for _ in range(count)]


def test_filters_and_the_count_are_those_of_grid_and_list(at: Person) -> None:
    shown = screen(at)
    assert at.sees("page_subtitle").text().startswith("14 headlines in 3 themes, March to September 2014; ")
    shown.filters.external.set_value(True)
    shown.filters.changed.emit()
    assert at.sees("page_subtitle").text() == "2 of 14 headlines shown: outside the organisation."
    at.clicks("tab_timeline_list")
    assert [shown.rows.row(at).headline.text[:7] for at in range(shown.rows.rowCount())] == ["A ship ", "A storm"]
    assert at.sees("headline_pane")
    at.types("timeline_filter", "zebra")
    at.clicks("timeline_clear")
    assert shown.rows.rowCount() == 14


def test_a_period_behind_the_last_headline_says_when_that_was_and_leads_there(at: Person) -> None:
    shown, book = screen(at), book_of(at)
    for each in [each for each in shown.timeline.headlines if each.date is None]:
        at.window.session.perform("Remove", book.removal(each))
    shown.filters.show_period(Period(date(2019, 1, 1), date(2019, 6, 1)))
    assert shown._none.sentence.text() == "The last headline is of September 2014."
    at.clicks("timeline_last")
    assert shown.model.rows
    shown.filters.text.setText("zebra")
    assert shown._none.heading.text() == "No headline fits these filters"


def test_the_grid_begins_with_a_whole_month(at: Person) -> None:
    view = screen(at).view
    bar, lane = view.horizontalScrollBar(), view.layout_.lane_width
    for headline in (at.told.cracks, screen(at).model.rows[-1], screen(at).model.rows[0]):
        view.choose(headline.id)
        assert bar.value() % lane == 0
    assert bar.maximum() % lane == 0


def test_the_month_is_copied_as_text(at: Person) -> None:
    at.keys("Ctrl+C")
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"March 2014\n\n{WALLS}\n- Cracks were found") and PEOPLE not in text


def test_it_is_opened_from_elsewhere_through_any_filter(at: Person) -> None:
    screen(at).filters.text.setText("zebra")
    at.window.serve(OpenRecord("headlines", at.told.grant.id))
    assert chosen(at) == at.told.grant.text and at.sees("headline_pane")


def test_marks_and_deletion_are_steps(at: Person) -> None:
    at.keys("E", "X")
    marked = book_of(at).headlines.get(at.told.cracks.id)
    assert marked.external and marked.exempt
    at.keys("Delete")
    assert book_of(at).headlines.get(at.told.cracks.id) is None
    at.keys("Ctrl+Z")
    assert book_of(at).headlines.get(at.told.cracks.id) == marked


def test_an_empty_timeline_says_how_to_begin(person: Person, harbour: SimpleNamespace) -> None:
    person.window.serve(ShowScreen("timeline"))
    person.clicks("timeline_begin")
    assert person.sees("entry_date").hasFocus()
