"""A document as plain lists for the pipe between the reading process and the window, and back."""

from typing import Any

from desktop.documents.document import Block, Document, Line, Paragraph, Table, TableRow


def to_plain(document: Document) -> dict[str, Any]:
    """Return the document as JSON values; blocks name their lines by number."""
    return {
        "name": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "lines": [[line.number, line.text, line.page] for line in document.lines],
        "blocks": [_plain_block(block) for block in document.blocks],
    }


def from_plain(plain: dict[str, Any]) -> Document:
    """Return the document that to_plain took apart; raises KeyError, TypeError or ValueError on anything else."""
    lines = {number: Line(number=number, text=text, page=page) for number, text, page in plain["lines"]}
    return Document(
        name=plain["name"],
        format=plain["format"],
        sha256=plain["sha256"],
        lines=tuple(lines.values()),
        blocks=tuple(_block(block, lines) for block in plain["blocks"]),
    )


def _plain_block(block: Block) -> list[Any]:
    if isinstance(block, Table):
        return ["table", [[row.cells, _numbers(row.lines), row.merged] for row in block.rows]]
    return ["paragraph", block.text, _numbers(block.lines), block.furniture]


def _block(plain: list[Any], lines: dict[int, Line]) -> Block:
    if plain[0] == "table":
        return Table(rows=tuple(_row(row, lines) for row in plain[1]))
    _, text, own, furniture = plain
    return Paragraph(text=text, lines=_named(own, lines), furniture=furniture)


def _row(plain: list[Any], lines: dict[int, Line]) -> TableRow:
    cells, own, merged = plain
    return TableRow(tuple(cells), _named(own, lines), tuple((at, said) for at, said in merged))


def _numbers(lines: tuple[Line, ...]) -> list[int]:
    return [line.number for line in lines]


def _named(numbers: list[int], lines: dict[int, Line]) -> tuple[Line, ...]:
    return tuple(lines[number] for number in numbers)
