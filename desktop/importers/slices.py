"""A document as one run of paragraphs that can be cut up again at the borders of its blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.documents.document import Block, Document, Line, Paragraph
from desktop.importers.findings import paragraphs_of

_PAGE_NUMBER = re.compile(r"(?:page\s*)?-?\s*\d{1,4}\s*-?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slices:
    """The paragraphs of a document (a row of a table counts as one) and the block that each stands in.

    page_numbers are the lines at the top or bottom of a page that only number it; no paragraph holds them.
    """

    blocks: tuple[Block, ...]
    paragraphs: tuple[Paragraph, ...]
    owners: tuple[int, ...]
    page_numbers: tuple[Line, ...] = ()

    @classmethod
    def of(cls, document: Document) -> "Slices":
        """Lay a document out."""
        edges = _edges_of_pages(document)
        placed = [(part, at) for at, block in enumerate(document.blocks) for part in paragraphs_of([block])]
        numbers = [part for part, _ in placed if _is_page_number(part, edges)]
        kept = [(part, at) for part, at in placed if part not in numbers]
        return cls(
            document.blocks,
            tuple(part for part, _ in kept),
            tuple(at for _, at in kept),
            tuple(line for part in numbers for line in part.lines),
        )

    def blocks_at(self, places: Iterable[int]) -> tuple[Block, ...]:
        """Return the blocks in which the paragraphs at these places stand, each once, in order."""
        return tuple(self.blocks[at] for at in dict.fromkeys(self.owners[place] for place in places))


def _edges_of_pages(document: Document) -> frozenset[int]:
    """Return the numbers of the first and the last line of each page; none where the document has no pages."""
    pages: dict[int, list[int]] = {}
    for line in document.lines:
        if line.page is not None:
            pages.setdefault(line.page, []).append(line.number)
    return frozenset(number for numbers in pages.values() for number in (numbers[0], numbers[-1]))


def _is_page_number(part: Paragraph, edges: frozenset[int]) -> bool:
    return part.first_line in edges and part.last_line in edges and bool(_PAGE_NUMBER.fullmatch(part.text.strip()))
