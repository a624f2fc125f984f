"""How well words can be read on a fill (WCAG 2.2, relative luminance), and which of black and white is read better."""

import re

WHITE, BLACK = "#FFFFFF", "#000000"
# a fill nearer to white than this is hard to see on paper without an outline (WCAG 2.2, 1.4.11)
_SEEN_ON_PAPER = 3.0
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Say whether a text names a colour as #RRGGBB."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as #RRGGBB, from 1 (none) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on(fill: str) -> str:
    """Return white or black, whichever is read better on a fill."""
    return WHITE if contrast(fill, WHITE) >= contrast(fill, BLACK) else BLACK


def needs_outline(fill: str) -> bool:
    """Say whether a fill is too pale to be seen on white paper without an outline."""
    return contrast(fill, WHITE) < _SEEN_ON_PAPER


def contrast_words(fill: str) -> str:
    """Return how its letter is read on a fill: "white letter, 10.3 to 1: very easy to read"."""
    text = text_on(fill)
    measured = contrast(fill, text)
    # 4.5 is what WCAG 2.2 asks of words (1.4.3), 7 of words that are read easily (1.4.6); one of black and white
    # always reaches the first
    ease = "very easy to read" if measured >= 7 else "easy to read"
    return f"{'white' if text == WHITE else 'black'} letter, {measured:.1f} to 1: {ease}"


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share (0 to 1) of another mixed in."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(own * (1 - share) + theirs * share):02X}" for own, theirs in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
