"""Text made fit for a cell without losing a word of it."""

import re

# What XML 1.0 cannot carry: control characters, half surrogate pairs and two that are no characters at all.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "�"


def printable(text: str) -> str:
    """Return text with one kind of line end, and with a visible mark for each character no file can carry."""
    return _UNPRINTABLE.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))
