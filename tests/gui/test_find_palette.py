"""Find anything: typed words, hits by kind, opened by Enter."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.models.hits import Heading
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.widgets.hit_delegate import second_line


def test_nothing_typed_offers_the_screens(qtbot, open_window) -> None:
    open_window.errands.find()
    with qtbot.waitSignal(open_window.find_box.requested) as asked:
        qtbot.keyClick(open_window.find_box.box, Qt.Key.Key_Return)
    assert asked.args == [ShowScreen("today")]


def test_a_hit_is_opened_by_enter(qtbot, open_window, action_items) -> None:
    palette = open_window.find_box
    palette.requested.disconnect(open_window.serve)
    open_window.errands.find()
    qtbot.keyClicks(palette.box, "offic")
    qtbot.waitUntil(lambda: palette.model.row(0) == Heading("Actions"))
    with qtbot.waitSignal(palette.requested) as asked:
        qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert asked.args == [OpenRecord("action-items", action_items[0].id)]
    assert palette.isHidden()


def test_nothing_found_is_said(qtbot, open_window) -> None:
    palette = open_window.find_box
    open_window.errands.find()
    qtbot.keyClicks(palette.box, "zzzz")
    qtbot.waitUntil(lambda: palette.note.isVisible())
    assert "Nothing" in palette.note.text()


def test_arrows_pass_over_headings(qtbot, open_window) -> None:
    palette = open_window.find_box
    open_window.errands.find()
    qtbot.keyClick(palette.box, Qt.Key.Key_Up)
    assert palette.results.currentIndex().row() == 1
    qtbot.keyClick(palette.box, Qt.Key.Key_Down)
    assert palette.results.currentIndex().row() == 2


def test_escape_puts_it_away(qtbot, open_window) -> None:
    open_window.errands.find()
    qtbot.keyClick(open_window.find_box.box, Qt.Key.Key_Escape)
    assert open_window.find_box.isHidden()


def test_it_is_painted_with_its_hits(qtbot, open_window) -> None:
    palette = open_window.find_box
    open_window.errands.find()
    qtbot.keyClicks(palette.box, "officer")
    qtbot.waitUntil(lambda: palette.model.row(0) == Heading("Actions"))
    assert not palette.grab().isNull()


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("northern", "agenda-items", "7 Nov 2014"),
        ("cracks", "minutes", "26 Sep 2014"),
        ("mended", "resolutions", "26 Sep 2014"),
    ],
)
def test_what_belongs_to_a_meeting_says_its_day_below(person, text, kind, day) -> None:
    hit = next(hit for hit in person.window.session.book.search(text) if hit.kind == kind)
    assert second_line(hit).startswith(day)


def test_any_other_hit_says_its_words_only(person, harbour) -> None:
    hit = next(hit for hit in person.window.session.book.search("boats") if hit.kind == "action-items")
    assert hit.day is None
    assert "2014" not in second_line(hit)
