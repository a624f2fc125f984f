"""Action logs as bodies of several kinds keep them, all of them invented; and a way to read their rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.documents.document import Document
from desktop.documents.sheets.as_document import document_of_sheets
from desktop.documents.sheets.grid import Grid, GridCell, GridFile
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.importers.action_log.plan import plan_of
from desktop.importers.action_log.read import read_log
from desktop.importers.reading import Reading

Rows = Sequence[Sequence[str]]
TODAY = date(2014, 11, 27)
BOARD = Board(name="Lantern Board")


def log(*sheets: Rows, names: Sequence[str] = ("Log", "More", "Key")) -> Document:
    """Return rows as a spreadsheet that was read."""
    grids = tuple(Grid(name, _grid(rows)) for name, rows in zip(names, sheets, strict=False))
    return document_of_sheets(GridFile("lantern.xlsx", "xlsx", "0" * 64, grids))


def read(*sheets: Rows, **more: Any) -> Reading:
    """Return the reading of rows as the log of the invented board."""
    return read_log(plan_of(log(*sheets)), board=more.pop("board", BOARD), today=TODAY, **more)


def items(reading: Reading) -> list[ActionItem]:
    """Return the actions of a reading."""
    return [found.record for found in reading.recognised if isinstance(found.record, ActionItem)]


def fields(document: Document) -> list[dict[str, str]]:
    """Return which heading fills which field, table by table."""
    return [{each.field: each.heading for each in table.columns if each.field} for table in plan_of(document).to_read]


def _grid(rows: Rows) -> tuple[tuple[GridCell, ...], ...]:
    cells = (
        tuple(GridCell(row, column, text) for column, text in enumerate(texts, 1) if text)
        for row, texts in enumerate(rows, 1)
    )
    return tuple(filter(None, cells))


HULL_STYLE = [
    ["LANTERN BOARD - ACTION SHEET"],
    [],
    ["NO", "PAPER", "ACTION", "LEAD", "TARGET DATE", "NEW DATE", "STATUS"],
    ["1", "Oil report", "Order the winter oil", "AB", "31/10/2014", "30/11/2014", "In progress"],
    ["2", "Stairs", "Mend the third stair", "CD/EF", "2014-12-12", "", "Complete"],
]
NHS_STYLE = [
    ["Lantern NHS Trust", "", "", "", "", "", ""],
    ["Public Board: rolling action log as at 20 November 2014"],
    ["Ref", "Source", "Action", "Lead", "Due", "Status", "Proposed to Open/Close"],
    [
        "PUB14/01",
        "Board 25 Sept 2014",
        "Bring the lamp policy to the Board",
        "Head of Lamps",
        "Nov 14",
        "On agenda",
        "",
    ],
    ["PUB14/02", "Board 25 Sept 2014", "Report on wicks", "Chief Keeper", "", "Verbal update", "Close"],
    ["Business delegated to the Quality Committee"],
    ["PUB14/03", "Board 25 Sept 2014", "Review the night rota", "Chief Keeper", "", "", ""],
]
SCRUTINY_TRACKER = [
    ["Reference", "Origin", "Date", "Area", "Recommendation", "Exec date", "Lead", "Action taken", "Status"],
    ["S1", "Lamp review", "01/07/2014", "East", "That spare lamps be bought", "", "Head of Lamps", "Bought.", "G"],
    ["S2", "Lamp review", "01/07/2014", "West", "That the stairs be painted", "", "Chief Keeper", "Begun.", "A"],
]
COUNCIL_TRACKER = [
    ["Minute No.", "Meeting date", "Agreed action", "Responsible officer", "By when?", "Progress / comments", "RAG"],
    ["14", "07/11/2014", "Write to the harbour office", "Town Clerk", "within two weeks", "Written.", "Green"],
    ["", "", "Publish the tide tables", "Town Clerk", "Ongoing", "", "Red"],
    ["15", "07/11/2014", "Invite the pilots", "Town Clerk", "next meeting", "", "Amber"],
]
TWO_ROW_HEADINGS = [
    ["Action log"],
    ["No", "What was agreed", "Owner", "Dates", "", "Progress"],
    ["", "", "", "Target date", "Revised date", "Update"],
    ["1", "Count the ropes", "Storekeeper", "01/12/2014", "15/12/2014", "Half are counted."],
]
AUDIT_RECOMMENDATIONS = [
    [
        "Audit",
        "Recommendation",
        "Accountable officer",
        "Agreed date",
        "Revised implementation date",
        "Status",
        "Evidence",
    ],
    [
        "Stores",
        "Keep a register",
        "Storekeeper",
        "30/09/2014",
        "31/12/2014",
        "Partially complete",
        "https://l.example/r",
    ],
    ["Stores", "Lock the store", "Storekeeper", "30/09/2014", "", "Implemented", "Key record"],
]
SAFEGUARDING = [
    ["Date raised", "Action", "By whom", "Deadline", "Update", "Date closed"],
    ["03/10/2014", "Train the night watch", "Watch Lead", "31/01/2015", "12/11/2014: booked\n20/11/2014: begun", ""],
    ["03/10/2014", "Share the list of callers", "Watch Lead", "31/10/2014", "Shared.", "30/10/2014"],
]
NO_HEADING_FOR_DATES = [
    ["Item", "Action required", "Who", "", "Comments"],
    ["Oil", "Fetch the oil from the quay", "AB", "12/12/2014", ""],
    ["Oil", "Store the oil below", "CD", "19/12/2014", "Racks are up."],
]
CLOSED_BELOW = [
    ["Ref", "Action", "Lead", "Due date", "Status"],
    ["Open actions"],
    ["L7", "Clean the lens", "Keeper", "01/12/2014", "Underway"],
    [],
    ["Closed actions"],
    ["L3", "Buy cloths", "Keeper", "01/09/2014", ""],
    ["Ref", "Action", "Lead", "Due date", "Status"],
    ["L2", "Buy soap", "Keeper", "01/08/2014", ""],
    ["Total 3"],
]
LAYOUTS = {
    "hull style": HULL_STYLE,
    "nhs style": NHS_STYLE,
    "scrutiny tracker": SCRUTINY_TRACKER,
    "council tracker": COUNCIL_TRACKER,
    "two rows of headings": TWO_ROW_HEADINGS,
    "audit recommendations": AUDIT_RECOMMENDATIONS,
    "safeguarding": SAFEGUARDING,
    "no heading for dates": NO_HEADING_FOR_DATES,
    "closed below": CLOSED_BELOW,
}
