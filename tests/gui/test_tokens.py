"""Every pair of colours that carries words reads at 4.5 to 1 (WCAG 2.2, 1.4.3); rings and bars at 3 to 1."""

import pytest

from desktop.domain.contrast import text_on
from desktop.domain.rating_presets import COLOURS
from desktop.gui.tokens import DARK, LIGHT, Tokens

WORDS = (
    ("text", "window"),
    ("text", "ground"),
    ("text", "card"),
    ("text", "selected"),
    ("text", "hover"),
    ("text", "chip"),
    ("text", "chip_hover"),
    ("text", "chip_on"),
    ("text", "notice"),
    ("text", "done"),
    ("text", "field"),
    ("muted", "window"),
    ("muted", "ground"),
    ("muted", "card"),
    ("muted", "selected"),
    ("muted", "field"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("link", "window"),
    ("link", "ground"),
    ("link", "card"),
    ("link", "selected"),
    ("late", "window"),
    ("late", "ground"),
    ("late", "card"),
    ("late", "selected"),
    ("on_rail", "rail"),
    ("on_rail", "rail_hover"),
    ("rail_strong", "rail_selected"),
    ("rail_strong", "rail_count"),
)
SHAPES = (("focus", "window"), ("focus", "ground"), ("focus", "field"), ("focus", "selected"), ("accent", "window"))


@pytest.mark.parametrize("tokens", (LIGHT, DARK), ids=("light", "dark"))
@pytest.mark.parametrize("pair", WORDS, ids="-on-".join)
def test_words_can_be_read(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(*(getattr(tokens, name) for name in pair)) >= 4.5


@pytest.mark.parametrize("tokens", (LIGHT, DARK), ids=("light", "dark"))
@pytest.mark.parametrize("pair", SHAPES, ids="-on-".join)
def test_rings_and_bars_can_be_seen(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(*(getattr(tokens, name) for name in pair)) >= 3


@pytest.mark.parametrize(("name", "fill"), COLOURS)
def test_letters_of_ratings_can_be_read(name: str, fill: str) -> None:
    assert contrast(text_on(fill), fill) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours as WCAG defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
