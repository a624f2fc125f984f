"""The action log in the order in which a chair takes it: overdue first, oldest first."""

from desktop.charts.wording import are, counted
from desktop.domain.dates import long_date, short_date
from desktop.domain.rating_words import key_line
from desktop.exports.pack_contents import ActionRow, PackContents
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Ref", 9.5),
    Column("Rating", 11),
    Column("Against original", 11, optional=True),
    Column("Action", 21.8),
    Column("Lead", 15.2),
    Column("Timescale as worded", 12),
    Column("Original due", 11.2),
    Column("Current due", 11.2),
    Column("Days late", 6.5),
    Column("Status", 11.5),
    Column("Latest update", 18.5, optional=True),
    Column("From", 12.5),
)


def action_log(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the log; days late are counted on the day the pack's figures are of."""
    rows = contents.actions
    return (
        SheetPlan(
            name="Action log",
            heading="Action log",
            lines=(_line(contents), *_exempt_line(contents.exempt_actions), *_key(contents)),
            table="ActionLog",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in rows),
            holds=f"{counted(len(rows), 'action item').capitalize()}{', overdue first' if rows else ''}",
            records=len(rows),
            empty_words="No action items are recorded for this board.",
        ),
    )


def _line(contents: PackContents) -> str:
    if not contents.actions:
        return "What this board asked for, of whom and by when."
    late = sum(row.days_late > 0 for row in contents.actions)
    day = long_date(contents.cover.as_at)
    return f"{counted(len(contents.actions), 'action item').capitalize()}, {late} overdue, as at {day}."


def _key(contents: PackContents) -> tuple[str, ...]:
    return (f"Ratings: {key_line(contents.rating.key)}",) if contents.actions else ()


def _exempt_line(number: int) -> tuple[str, ...]:
    if not number:
        return ()
    return (f"{counted(number, 'action item')} {are(number)} exempt: shown by number only and not in the charts.",)


def _update(row: ActionRow) -> Cell:
    if not row.update:
        return Quiet("no update yet")
    return f"{short_date(row.updated_on)}: {row.update}" if row.updated_on else row.update


def _cells(row: ActionRow) -> tuple[Cell, ...]:
    return (
        Strong(row.ref) if row.ref else Quiet("no ref"),
        row.rating or Quiet("not shown"),
        (row.rating_original if row.rating_original != row.rating else None) or Quiet("the same"),
        row.wording,
        stated(row.lead),
        stated(row.timing),
        dated(row.original_due),
        dated(row.current_due),
        row.days_late,
        row.status or Quiet("not shown"),
        _update(row),
        stated(row.source),
    )
