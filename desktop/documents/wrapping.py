"""Which lines of plain text are one wrapped sentence."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.documents.line_shapes import (
    begins_small,
    ends_sentence,
    goes_on_small,
    is_capitals,
    is_label,
    may_continue,
)

# A page break leaves at most this many blank lines in the middle of a sentence.
_BLANK_LINES_AT_PAGE_BREAK = 3
# Longer lines were never wrapped by a typist or a mail program: they are whole paragraphs.
_WIDEST_WRAP = 130
_FEWEST_WRAPPED = 3


def goes_on(before: str, after: str, *, blank_lines: int, width: int) -> bool:
    """Say whether the line after is the rest of the sentence in the line before.

    blank_lines: how many stand between the two. width: characters at which the text is wrapped (0: it is not).
    """
    if not may_continue(before, after) or blank_lines > _BLANK_LINES_AT_PAGE_BREAK:
        return False
    if goes_on_small(before, after):
        return not (is_label(before) and blank_lines)
    return not blank_lines and _is_full(before, after, width)


def wrap_width(texts: Sequence[str]) -> int:
    """Return the width at which adjoining lines were wrapped, 0 where they were not. A blank line is ""."""
    wrapped = [
        len(before)
        for before, after in pairwise(texts)
        if before and begins_small(after) and not ends_sentence(before) and len(before) <= _WIDEST_WRAP
    ]
    unwrapped = sum(len(text) > _WIDEST_WRAP for text in texts)
    return max(wrapped) if len(wrapped) >= _FEWEST_WRAPPED and unwrapped * 10 < len(wrapped) else 0


def _is_full(before: str, after: str, width: int) -> bool:
    """Say whether the first word of the line after had no room left in the line before."""
    if not width or is_capitals(before) or len(before) > _WIDEST_WRAP:
        return False
    first_word = after.split(maxsplit=1)[0]
    return len(before) + 1 + len(first_word) > width
