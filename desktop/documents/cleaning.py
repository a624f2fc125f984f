"""Characters as a person reads them: what a document carries beside its text is taken out."""

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
# Word writes its bullets as places in a symbol font, which have no meaning outside that font.
_SYMBOL_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf06f": "o", "\uf02d": "-"}

_CHARACTERS = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_NOTHING + _DIRECTIONS, "")
    | {chr(code): "" for code in (*range(9), *range(0xE, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF)}
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")
    | _LIGATURES
    | _SYMBOL_BULLETS
)
_STRETCH = 1_000
_RUNS_OF_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return text in NFC with plain spaces, without control and invisible characters; tabs and line ends stay.

    Half a character, which no file can hold, becomes the mark for what cannot be read.
    """
    if text.isascii() and text.isprintable():
        return text
    # The work of composing grows with the square of a run of marks: a hostile line is taken in stretches.
    plain = text.translate(_CHARACTERS)
    stretches = (plain[begin : begin + _STRETCH] for begin in range(0, len(plain), _STRETCH))
    return "".join(unicodedata.normalize("NFC", stretch) for stretch in stretches)


def on_one_line(text: str) -> str:
    """Return text with every run of white space as one space, and none at its ends."""
    return _RUNS_OF_SPACE.sub(" ", text).strip()
