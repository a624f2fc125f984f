"""Where in a document a timeline stands: below a title that says so, to the next chapter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import Block, Document, Paragraph, Table

_TITLE = re.compile(
    r"\b(?:time-?\s?lines?|chronolog(?:y|ies|ical)|(?:key|significant)\s+(?:headlines|events|dates)|headlines"
    r"|case\s+histor(?:y|ies)|(?:sequence|record|history)\s+of\s+(?:the\s+)?(?:events|case|intervention))\b",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:forward\s+plan|work\s+programme|calendar\s+of\s+meetings|future\s+meetings?|dates\s+of\s+meetings|agenda|minutes"
    r"|for\s+(?:delivery|implementation|completion))\b",
    re.I,
)
_CHAPTER = re.compile(
    r"(?:(?:chapter|section|part)\s+)?(?P<number>\d{1,2})(?P<deeper>(?:\.\d{1,2})*)[.):]?\s+(?=\S)", re.I
)
_APPENDIX = re.compile(r"(?:appendix|annex|schedule|contents|glossary)\b", re.I)
_LONGEST_TITLE = 20
_HEAD, _ROWS = 12, 3


@dataclass(frozen=True, slots=True)
class Scope:
    """A run of blocks below a title that names a timeline: its title, and the blocks from first to before end."""

    title: Paragraph
    first: int
    end: int

    def holds(self, at: int) -> bool:
        """Say whether a block stands in it."""
        return self.first <= at < self.end


def is_title(block: Block) -> bool:
    """Say whether a paragraph is a title that names a timeline, chronology or list of headlines."""
    if not isinstance(block, Paragraph) or block.furniture:
        return False
    return names_timeline(block.text)


def names_timeline(text: str) -> bool:
    """Say whether words are a title that names a timeline."""
    short = len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith((".", ";"))
    return short and bool(_TITLE.search(text))


def scopes_of(document: Document) -> list[Scope]:
    """Return the stretches of a document that a title names a timeline, in order."""
    blocks = document.blocks
    scopes: list[Scope] = []
    for at, block in enumerate(blocks):
        if (
            is_title(block)
            and isinstance(block, Paragraph)
            and not (scopes and scopes[-1].holds(at) and not _number(block))
        ):
            scopes.append(Scope(block, at + 1, _end(blocks, at)))
    return scopes


def is_titled(document: Document) -> bool:
    """Say whether the document as a whole is called a timeline: at its beginning, or over its first table."""
    head = document.blocks[:_HEAD]
    first = next((block for block in head if isinstance(block, Table)), None)
    return any(map(is_title, head)) or (first is not None and is_titled_table(first))


def is_titled_table(table: Table) -> bool:
    """Say whether one of the first rows of a table holds a title alone that names a timeline, as on a sheet."""
    lone = [row.cells[0] for row in table.rows[:_ROWS] if not any(map(str.strip, row.cells[1:]))]
    return any(map(names_timeline, lone))


def looks_ahead(document: Document) -> bool:
    """Say whether the beginning of a document names what is still to come, as a work programme does."""
    return any(
        isinstance(block, Paragraph) and bool(_AHEAD.search(block.text[:200])) for block in document.blocks[:_HEAD]
    )


def _end(blocks: Sequence[Block], title: int) -> int:
    own = _number(blocks[title])
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if not isinstance(block, Paragraph) or len(block.text.split()) > _LONGEST_TITLE or is_title(block):
            continue
        number = _number(block)
        if _APPENDIX.match(block.text) or (own and number and number != own and len(number) <= len(own)):
            return at
    return len(blocks)


def _number(block: Block) -> tuple[int, ...]:
    """Return the chapter's number that a heading begins with, () for none."""
    found = _CHAPTER.match(block.text) if isinstance(block, Paragraph) else None
    if not found or not block.text[found.end() : found.end() + 1].isupper():  # type: ignore[union-attr]
        return ()
    return tuple(int(part) for part in (found["number"] + found["deeper"]).split("."))
