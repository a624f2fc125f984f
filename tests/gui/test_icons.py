"""Our icons: one grid, one stroke, drawn in any colour."""

import re

import pytest
from PySide6.QtWidgets import QPushButton

from desktop import paths
from desktop.gui import icons
from desktop.gui.kind_words import KIND_WORDS
from desktop.gui.screens.register import SCREENS
from desktop.gui.theme import Appearance, theme

DRAWINGS = sorted((paths.resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_one_grid_and_one_stroke(drawing) -> None:
    text = drawing.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert re.findall(r'stroke-width="([^"]+)"', text) == ["1.75"]


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_its_colour(qapp, drawing) -> None:
    image = icons.pixmap(drawing.stem, "#FF0000", 24, 2.0).toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200
    }
    assert colours == {"#ff0000"}


def test_every_icon_that_is_named_is_drawn() -> None:
    named = {entry.icon for entry in SCREENS} | {icon for _words, icon in KIND_WORDS.values()}
    assert named <= {path.stem for path in DRAWINGS}


def test_an_icon_goes_when_its_button_goes(qtbot) -> None:
    button = QPushButton()
    icons.keep_icon(button, "find")
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    theme().choose(Appearance.DARK)
