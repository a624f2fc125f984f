"""The agenda as printed."""

from desktop.charts.wording import counted
from desktop.domain.dates import say_date
from desktop.exports.pack_contents import AgendaRow, PackContents
from desktop.exports.sheet_plan import Cell, Column, Indented, Quiet, SheetPlan, Strong, stated

_COLUMNS = (
    Column("Item", 8.5),
    Column("Business", 38.5),
    Column("Kind", 13.5, optional=True),
    Column("Purpose", 15, optional=True),
    Column("Presented by", 20, optional=True),
    Column("Paper", 11),
    Column("Pages", 11),
    Column("Minutes allotted", 9.5, optional=True),
    Column("Note", 27, optional=True),
)
_NO_PAPER = Quiet("no paper")
_NONE = Quiet("none")
_BUSINESS = Quiet("business")


def agenda(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the agenda with its sub-items below their items."""
    items = sum(row.level == 0 for row in contents.agenda)
    below = len(contents.agenda) - items
    count = counted(items, "item") + (f" and {counted(below, 'sub-item')}" if below else "")
    return (
        SheetPlan(
            name="Agenda",
            heading="Agenda",
            lines=(f"{say_date(contents.cover.meeting_date)}: {count}. Page numbers are those of the printed pack.",),
            table="Agenda",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in contents.agenda),
            holds=f"The business of the meeting: {count}",
            records=len(contents.agenda),
            empty_words="The agenda of this meeting has not been drawn up yet.",
        ),
    )


def _cells(row: AgendaRow) -> tuple[Cell, ...]:
    return (
        row.number or Quiet("sub-item" if row.level else "unnumbered"),
        _business(row),
        row.kind or _BUSINESS,
        stated(row.purpose),
        stated(row.presenter),
        row.paper or _NO_PAPER,
        row.pages or _NONE,
        _NONE if row.minutes_allotted is None else row.minutes_allotted,
        row.note or _NONE,
    )


def _business(row: AgendaRow) -> Cell:
    if row.heading:
        return Strong(row.title)
    return Indented(row.title, 2 * row.level) if row.level else row.title
