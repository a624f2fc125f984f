"""The code of a sending: it stands in every row of a return workbook, so that a copy of a copy still tells it."""

import os
import re

# No vowels, which make words, and no signs that look alike or that a spreadsheet takes for a number: no E, 0, 1.
_SIGNS = "BCDFGHJKLMNPQRTVWXZ34679"
_LETTERS = _SIGNS[:-5]
_PART = 4
_CODE = re.compile(rf"\b([{_LETTERS}][{_SIGNS}]{{3}}-[{_SIGNS}]{{4}})(?:-(\d{{1,4}}))?(?![\w-])", re.IGNORECASE)


def new_code() -> str:
    """Return a fresh code such as "K7QF-2M9X"; two of 20,000,000,000 are hardly ever alike."""
    chance = os.urandom(2 * _PART)
    signs = [_LETTERS[chance[0] % len(_LETTERS)], *(_SIGNS[byte % len(_SIGNS)] for byte in chance[1:])]
    return f"{''.join(signs[:_PART])}-{''.join(signs[_PART:])}"


def row_code(code: str, number: int) -> str:
    """Return the code of a row: that of its sending and its number from 1, as "K7QF-2M9X-03"."""
    return f"{code}-{number:02d}"


def read_code(text: str) -> tuple[str, int]:
    """Return the code of the sending in a text and the number of the row (0 for none); ("", 0) without a code."""
    found = _CODE.search(text)
    return (found[1].upper(), int(found[2] or 0)) if found else ("", 0)
