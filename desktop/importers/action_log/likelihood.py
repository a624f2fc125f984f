"""How much a document looks like an action log, so that neither packs nor returned updates are taken for one."""

from desktop.documents.document import Document
from desktop.domain.return_fields import HEADINGS, INPUTS
from desktop.domain.sending_code import read_code
from desktop.importers.action_log.headings import plain
from desktop.importers.action_log.plan import plan_of
from desktop.importers.action_log.sheets import SPREADSHEETS, sheets_of

_REST, _TITLES = 0.4, 3
_FEWEST_OURS = 2


def likelihood(document: Document) -> int:
    """Say how sure it is that the document is an action log: 3 for a table with its headings, 0 for anything else.

    A paper must be a log for the most part: packs and minutes have such tables among other things.
    """
    plan = plan_of(document)
    tables = plan.to_read
    if not tables:
        return 0
    rows = [row for table in tables for row in plan.rows_of(table) if row.filled and not row.alone]
    if not rows:
        return 0
    if document.format in SPREADSHEETS:
        return 3
    headed = (plan.sheets[table.sheet].rows[table.heading.at : table.heading.below] for table in tables)
    of_log = sum(len(row.lines) for row in (*rows, *(row for rows in headed for row in rows)))
    return 3 if len(document.lines) - of_log <= max(_TITLES, _REST * len(document.lines)) else 0


def is_return(document: Document) -> bool:
    """Return whether a spreadsheet is one that we sent for updates: its rows bear our codes, or it has our headings."""
    if any(read_code(line.text)[0] for line in document.lines):
        return True
    ours = {plain(HEADINGS[each.name]) for each in INPUTS if "(" in each.heading or " " in each.heading}
    for sheet in sheets_of(document):
        for row in sheet.rows[:60]:
            if len(ours & {plain(cell) for cell in row.cells}) >= _FEWEST_OURS:
                return True
    return False
