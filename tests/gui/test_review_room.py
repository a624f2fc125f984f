"""The page of the review on a low display: what it can do without is left out, and nothing stands on anything else."""

from itertools import combinations

from PySide6.QtWidgets import QApplication

from desktop.gui.requests import OpenReview
from desktop.gui.theme import theme


def test_no_words_stand_on_others_on_a_small_screen_in_large_type(person, harbour) -> None:
    window = person.window
    theme().set_zoom(1.5)
    window.resize(1280, 800)
    window.serve(OpenReview(harbour.next.id))
    person.clicks("review_begin")
    person.keys("E")
    person.types("review_to", "the Harbour Council")
    person.clicks("review_panel_decide")
    person.keys("Left", "N")
    QApplication.processEvents()
    stage = window.screens["review"].stage
    parts = [stage.heading, *stage.facts, stage._quote, stage.answer, stage.decided]
    shown = [each.geometry() for each in parts if each.isVisible()]
    assert len(shown) > 5
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
    assert window.height() == 800
    theme().set_zoom(1.0)
