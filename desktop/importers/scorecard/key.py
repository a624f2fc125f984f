"""The paper's own key: which mark stands for which status, and which arrow for which direction.

A paper may print a key for each of its parts, and in one of them a mark may stand for two things at once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.documents.document import Block, Document, Line, Table
from desktop.domain.measure import Direction, MeasureStatus
from desktop.importers.scorecard.mark_words import direction_of, status_of

_MARK = r"[^\w\s.,;:()\[\]'\"“”‘’/&%£+*=|–—-]️?"
_COLOUR = r"(?:red|amber|green|blue|grey|gray|yellow|black|white|purple)"
_LETTER = rf"\(?(?:{_COLOUR}|[RAGBY]{{1,2}})\)?"
_TOKEN = re.compile(rf"({_MARK})|(?<!\w)({_COLOUR})\b|(?<!\w)\(?([RAGBY])\)?(?=\s*[-–—:=])", re.IGNORECASE)
_BETWEEN = " \t:-–—=().;,|"
_OPENS = re.compile(
    r"^\W*(?:key|legend|rag key|key to|status key|rating key|rag ratings?|rag status|symbols?)\b"
    r"|^\W*(?:green|amber|red)\s*[:=–—-]",
    re.I,
)
_ALIKE = dict.fromkeys("✔☑🗸✅", "✓") | dict.fromkeys("✘✖❌×x", "✗") | dict.fromkeys("⬤⚫", "●")


@dataclass(frozen=True, slots=True)
class KeyPart:
    """What one line of a key says of one mark; what says neither a status nor a direction is no part."""

    mark: str
    line: Line
    status: MeasureStatus | None
    direction: Direction | None
    phrase: str = ""


def even(mark: str) -> str:
    """Return a mark without case, brackets and the sign that asks for a coloured picture."""
    return mark.replace("️", "").strip(" ()[]*.").casefold()


def alike(mark: str) -> str:
    """Return the one mark that stands for a family of ticks, crosses or discs."""
    return _ALIKE.get(even(mark), even(mark))


def key_lines(document: Document) -> list[Line]:
    """Return the lines of the tables that hold a key, and those of keys in the text."""
    lines = [part.line for part in key_parts(document)]
    tables = [block for block in document.blocks if isinstance(block, Table) and opens_key(block)]
    return lines + [line for table in tables if any(_of_table(table)) for line in table.lines]


def key_parts(document: Document) -> list[KeyPart]:
    """Return every part of every key in the paper, in order."""
    parts: list[KeyPart] = []
    since = 99
    for block in document.blocks:
        since = 0 if opens_key(block) else since + 1
        if isinstance(block, Table):
            parts.extend(_of_table(block))
        elif since < 9 and len(block.text) < 700:
            parts.extend(_of_text(block.text, block.lines[0]))
    return parts


def opens_key(block: Block) -> bool:
    """Return whether a paragraph or table opens a key."""
    text = " ".join(block.rows[0].cells) if isinstance(block, Table) else block.text
    return bool(_OPENS.match(text))


def _of_table(table: Table) -> Iterator[KeyPart]:
    """Yield the pairs of a mark and the words in the cell behind it; in a table with a key nothing else is read."""
    if max((len(row.cells) for row in table.rows), default=0) > 12:
        return
    for row in table.rows:
        said = [cell for cell in row.cells if cell.strip()]
        if len(said) == 1 and opens_key(table):
            yield from _of_text(said[0], row.lines[0])
        for mark, phrase in pairwise(said):
            if _is_mark(mark) and (part := _part(mark, phrase, row.lines[0])):
                yield part


def _of_text(text: str, line: Line) -> Iterator[KeyPart]:
    tokens = list(_TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        end = tokens[at + 1].start() if at + 1 < len(tokens) else len(text)
        if part := _part(token[0], text[token.end() : end].strip(_BETWEEN), line):
            yield part


def _is_mark(cell: str) -> bool:
    said = cell.strip()
    return bool(re.fullmatch(rf"(?:{_MARK}){{1,2}}|{_LETTER}", said, re.IGNORECASE))


def _part(mark: str, phrase: str, line: Line) -> KeyPart | None:
    if len(phrase.split()) > 25:
        return None
    direction = direction_of(phrase)
    status = None if direction else status_of(phrase)
    return KeyPart(even(mark), line, status, direction, phrase) if status or direction else None
