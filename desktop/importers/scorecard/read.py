"""The reader of a scorecard."""

from datetime import date

from desktop.documents.document import Document
from desktop.domain.board import Board
from desktop.importers.findings import Findings
from desktop.importers.reading import Reading

KIND = "scorecard"


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is a scorecard: 0 no, 3 certainly."""
    del document
    return 0


def read(document: Document, board: Board | None, today: date) -> Reading:
    """Return the reading of a document; board is the one it is put under, None where the paper must name it."""
    del board, today
    return Findings(document).reading(KIND)
