"""Text is cut to lines that fit, also where a single word does not."""

import pytest
from PySide6.QtGui import QFontMetrics

from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

SENTENCE = "Arrange full-day sessions with the public part in the afternoon of the same day"


@pytest.mark.parametrize("text", (SENTENCE, "Democratic Services", "Unterrichtsverwaltungsgesetz", ""))
@pytest.mark.parametrize("width", (40, 120, 400))
def test_lines_fit(qapp, text: str, width: int) -> None:
    lines = elided_lines(text, theme().font(), width)
    assert len(lines) <= 2
    assert all(QFontMetrics(theme().font()).horizontalAdvance(line) <= width for line in lines)


def test_what_fits_is_whole(qapp) -> None:
    assert elided_lines(SENTENCE, theme().font(), 2000) == (SENTENCE,)


def test_what_is_cut_ends_with_an_ellipsis(qapp) -> None:
    assert elided_lines(SENTENCE, theme().font(), 120)[-1].endswith("…")
