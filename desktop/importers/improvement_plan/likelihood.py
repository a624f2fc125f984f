"""How much a document looks like an improvement plan, so that neither packs nor logs nor reports are taken for one."""

from desktop.documents.document import Document, Table
from desktop.importers.improvement_plan.columns import columns_of
from desktop.importers.improvement_plan.horizon import PLAN, plan_title
from desktop.importers.improvement_plan.prose import is_prose_plan
from desktop.importers.improvement_plan.tables import cells_of, plan_tables

_FEWEST_ROWS = 3
_MOST_BEFORE = 0.75


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is an improvement plan: 0 no, 3 certainly."""
    tables = [table for _at, table in plan_tables(document)]
    title = plan_title(document)
    named = bool(title and PLAN.search(title.text))
    if not tables:
        return 2 if named and is_prose_plan(document) else 0
    rows = sum(len(table.rows) for table in tables)
    if rows < _FEWEST_ROWS or _is_other(document):
        return 0
    if _has_outline(tables):
        return 3
    return 3 if named else 1


def _has_outline(tables: list[Table]) -> bool:
    """Say whether rows of headings carry the number and title of a section, as plans print them and logs never do."""
    heads = [found for table in tables for row in table.rows if (found := columns_of(cells_of(row)))]
    return sum(head.section is not None for head in heads) >= 2


def _is_other(document: Document) -> bool:
    del document
    return False
