"""Marks of a web page that an extraction left in the text."""

import re

_ENDS = re.compile(r"</(?:p|li|div|h\d)>|<br\s*/?>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>\s*(?:[-•*]\s+)?", re.IGNORECASE)
_BOLD = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_OTHER = re.compile(r"</?(?:p|ul|ol|div|span|em|i|u|h\d)\b[^<>]*>", re.IGNORECASE)
_INSIDE = re.compile(r"\s+(?=[•▪◦●■➢]\s)")


def pieces_in(text: str) -> list[str]:
    """Return the paragraphs and bullets that stand in one paragraph or cell, without marks of a web page.

    A bullet sign with text before it begins another piece.
    """
    if "<" in text:
        text = _OTHER.sub("", _BOLD.sub("**", _ITEM.sub("• ", _ENDS.sub("\n", text))))
    return [piece for line in text.split("\n") for piece in _INSIDE.split(line) if piece.strip()]
