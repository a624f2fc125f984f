"""What a document says, in a form that two formats can be compared by."""

from desktop.documents.document import Block, Document, Paragraph, Table

Said = list[str | tuple[str, ...]]


def said(document: Document) -> Said:
    """Return the text of each paragraph and the cells of each row, in order, without furniture."""
    return [words for block in document.blocks for words in _said_by(block)]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def furniture(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.furniture]


def each_line_stands_once(document: Document) -> bool:
    """Say whether every line is in exactly one block, and numbered upwards."""
    placed = sorted(line.number for block in document.blocks for line in block.lines)
    numbers = [line.number for line in document.lines]
    return placed == numbers == sorted(set(numbers))


def _said_by(block: Block) -> Said:
    if isinstance(block, Table):
        return [row.cells for row in block.rows]
    return [] if block.furniture else [block.text]
