"""The look: filled style sheet, zoom, light and dark."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.gui.measures import fix, rescale, space
from desktop.gui.theme import Appearance, fill_style, font_families, theme


def test_the_style_sheet_is_filled(qapp: QApplication) -> None:
    assert fill_style("a { color: @text; width: 12u; }", {"text": "#111111"}, lambda units: round(units * 2)) == (
        "a { color: #111111; width: 24px; }"
    )


def test_nothing_of_the_style_sheet_stays_unfilled(qapp: QApplication) -> None:
    assert "@" not in qapp.styleSheet()


def test_a_measure_follows_the_zoom() -> None:
    usual = theme().px(32)
    theme().set_zoom(1.5)
    assert theme().px(32) == round(usual * 1.5)


def test_zoom_stops_at_its_ends() -> None:
    for _ in range(20):
        theme().step_zoom(-1)
    assert theme().zoom == 0.8


def test_dark_is_dark(qapp: QApplication) -> None:
    theme().choose(Appearance.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < 60
    assert theme().is_dark


def test_a_fixed_width_follows_the_zoom(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    fix(root, width=100)
    theme().set_zoom(2.0)
    rescale(root)
    assert root.width() == theme().px(100)


def test_margins_follow_the_zoom(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    space(layout, (10, 0, 0, 0), 4)
    theme().set_zoom(2.0)
    rescale(root)
    assert (layout.contentsMargins().left(), layout.spacing()) == (theme().px(10), theme().px(4))


def test_a_family_is_always_named() -> None:
    assert "DejaVu Sans" in font_families()
