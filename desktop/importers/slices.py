"""A document as one run of paragraphs that can be cut up again at the borders of its blocks."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.documents.document import Block, Document, Paragraph, Table
from desktop.importers.findings import paragraphs_of


@dataclass(frozen=True, slots=True)
class Slices:
    """The paragraphs of a document (a row of a table counts as one) and the block that each stands in."""

    blocks: tuple[Block, ...]
    paragraphs: tuple[Paragraph, ...]
    owners: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> "Slices":
        """Lay a document out."""
        counts = [len(block.rows) if isinstance(block, Table) else 1 for block in document.blocks]
        owners = tuple(at for at, count in enumerate(counts) for _ in range(count))
        return cls(document.blocks, tuple(paragraphs_of(document.blocks)), owners)

    def blocks_at(self, places: Iterable[int]) -> tuple[Block, ...]:
        """Return the blocks in which the paragraphs at these places stand, each once, in order."""
        return tuple(self.blocks[at] for at in dict.fromkeys(self.owners[place] for place in places))
