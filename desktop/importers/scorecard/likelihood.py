"""How much a document looks like a scorecard; neither plans nor logs that speak of measures are one."""

from desktop.documents.document import Document, Table, TableRow
from desktop.importers.scorecard.cards import with_cards
from desktop.importers.scorecard.cells import tells
from desktop.importers.scorecard.layout import Layout, layouts_of
from desktop.importers.scorecard.plain_blocks import plain_document
from desktop.importers.scorecard.risks import risk_columns

_FEWEST = 3
_SHARE = 0.3


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is a scorecard: 0 no, 3 certainly.

    It is certain where tables have columns for figures, and a good part of their rows has some. A register of risks
    alone is read where it is nothing else (1).
    """
    rows = measured = headed = 0
    risks = False
    for block in with_cards(plain_document(document)).blocks:
        if not isinstance(block, Table):
            continue
        risks = risks or (len(block.rows) > 1 and {"likelihood", "impact"} <= risk_columns(block.rows[0]).keys())
        for layout in layouts_of(block):
            headed += len(layout.rows)
            if any(column.is_reading for column in layout.columns):
                rows += len(layout.rows)
                measured += sum(_has_figure(row, layout) for row in layout.rows)
    if rows and measured >= max(_SHARE * rows, min(_FEWEST, rows)):
        return 3 if rows >= _FEWEST else 2
    return 1 if headed or risks else 0


def _has_figure(row: TableRow, layout: Layout) -> bool:
    return any(
        tells(row.cells[column.at]) for column in layout.columns if column.is_reading and column.at < len(row.cells)
    )
