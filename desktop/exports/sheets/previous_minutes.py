"""The minutes of the previous meeting: one row for each part."""

from desktop.charts.wording import counted
from desktop.domain.dates import say_date
from desktop.exports.pack_contents import MinuteRow, PackContents, PreviousMinutes
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong

_COLUMNS = (Column("Minute", 11), Column("Heading", 32), Column("Part", 16), Column("Text", 86))
_NONE = "No meeting before this one is recorded for this board."


def previous_minutes(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the minutes with their resolutions, or the words that there are none."""
    previous = contents.previous
    rows = previous.rows if previous else ()
    return (
        SheetPlan(
            name="Previous minutes",
            heading="Minutes of the previous meeting",
            lines=(_line(previous),),
            table="PreviousMinutes",
            columns=_COLUMNS,
            rows=tuple((_ref(row), row.heading, row.part, row.text) for row in rows),
            holds=_holds(previous),
            records=previous.minute_count if previous else 0,
            empty_words=_NONE if previous is None else "No minutes are recorded for that meeting.",
        ),
    )


def _ref(row: MinuteRow) -> Cell:
    """Return the number of a minute; the note of an item that was not taken has none."""
    return Strong(row.ref) if row.ref.strip() else Quiet("no number")


def _line(previous: PreviousMinutes | None) -> str:
    if previous is None:
        return "To be confirmed as a correct record at this meeting."
    return f"Meeting of {say_date(previous.meeting_date)}, {previous.state}: {_count(previous)}."


def _holds(previous: PreviousMinutes | None) -> str:
    if previous is None:
        return "No previous meeting"
    return f"Minutes of {say_date(previous.meeting_date)} in full: {_count(previous)}"


def _count(previous: PreviousMinutes) -> str:
    parts = counted(previous.decision_count, "part of a resolution", "parts of resolutions")
    return f"{counted(previous.minute_count, 'minute')} with {parts}"
