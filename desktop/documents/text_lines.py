"""Plain text cut into numbered lines, with pages where it has form feeds."""

import re
from collections.abc import Iterator

from desktop.documents.cleaning import clean
from desktop.documents.document import Line

_LINE_END = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]")


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines that have text, numbered from 1 with the blank ones counted, as an editor counts them."""
    has_pages = "\f" in text.strip("\f\r\n")
    return tuple(
        Line(number=number, text=cleaned, page=page if has_pages else None)
        for number, (raw, page) in enumerate(_raw_lines(text), start=1)
        if (cleaned := clean(raw).rstrip(" ")).strip()
    )


def _raw_lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line with its page; a form feed counts as the end of a line only where text stands before it."""
    page = 1
    for raw in _LINE_END.split(text):
        *before, last = raw.split("\f")
        for part in before:
            if part.strip():
                yield part, page
            page += 1
        yield last, page
