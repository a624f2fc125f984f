"""How wide a word would be in the type of a line whose width is known."""

_NARROW = frozenset("ijlftrI.,;:'’‘|!()[]{}/-\"“”` ")
_WIDE = frozenset("mwMWOQ@%&—…")
# Shares of the type size, as in the usual faces for reading.
_OF_NARROW, _OF_WIDE, _OF_CAPITAL, _OF_OTHER = 0.29, 0.83, 0.67, 0.54


def width_of(word: str, *, line: str, width: float) -> float:
    """Return the width of a space and the word, set like the line, which is this wide."""
    shares = _shares(line)
    return width * (_OF_NARROW + _shares(word)) / shares if shares else 0.0


def _shares(text: str) -> float:
    return sum(map(_share, text))


def _share(letter: str) -> float:
    if letter in _NARROW:
        return _OF_NARROW
    if letter in _WIDE:
        return _OF_WIDE
    return _OF_CAPITAL if letter.isupper() else _OF_OTHER
