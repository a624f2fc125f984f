"""How many lines a text takes in a column: no program sets the heights of wrapped rows in a file it did not write.

Widths are those of Arial (and of Helvetica and Liberation Sans, which were cut to match it).
"""

from functools import lru_cache

FONT = "Arial"
POINTS = 10

# Widths of the characters from space to tilde in thousandths of the size, as Adobe published them.
_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_WIDEST, _SPACE = 1015, 278
_BOLD = 1.06

# One unit of column width is a digit of body text: 7 of the 13.33 pixels of its size. A little is kept free,
# because printers and screens round the widths of letters differently.
_ROOM_PER_UNIT = 7 / (POINTS * 96 / 72) * 1000 * 0.99


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        wide = ord(character) >= 0x1100
        self[character] = 1000 if wide else 600
        return self[character]


_WIDTHS = _Widths({chr(32 + index): width for index, width in enumerate(_ASCII)})
_WIDTHS |= {"–": 556, "—": 1000, "‘": 222, "’": 222, "“": 333, "”": 333, "•": 350, "…": 1000, "\t": 1112}


@lru_cache(maxsize=50_000)
def text_width(text: str) -> int:
    """Return the width of one line in thousandths of the size of the type; words come again and again."""
    return sum(map(_WIDTHS.__getitem__, text))


def line_ends(text: str, width: float, *, bold: bool = False) -> list[int]:
    """Return where each line ends when text is wrapped into a column of so many characters; the last is len(text)."""
    room = width * _ROOM_PER_UNIT / (_BOLD if bold else 1.0)
    if len(text) * _WIDEST <= room and "\n" not in text:
        return [len(text)]
    ends: list[int] = []
    start = 0
    for paragraph in text.split("\n"):
        ends += [start + end for end in _paragraph_ends(paragraph, room)]
        start += len(paragraph) + 1
        ends[-1] = min(start, len(text))
    return ends


def _paragraph_ends(paragraph: str, room: float) -> list[int]:
    ends: list[int] = []
    start = 0
    taken = 0.0
    for word in paragraph.split(" "):
        width = text_width(word)
        if taken and taken + width > room:
            ends.append(start)
            taken = 0.0
        if width > room:
            broken, width = _broken_ends(word, room)
            ends += [start + end for end in broken]
        start += len(word) + 1
        taken += width + _SPACE
    return [*ends, len(paragraph)]


def _broken_ends(word: str, room: float) -> tuple[list[int], int]:
    """Return where a word wider than the column breaks, such as a long link, and the width of what is left of it."""
    ends: list[int] = []
    taken = 0
    for offset, character in enumerate(word):
        if taken + _WIDTHS[character] > room:
            ends.append(offset)
            taken = 0
        taken += _WIDTHS[character]
    return ends, taken
