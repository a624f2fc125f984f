"""The rows and columns of the work programme: a head for each meeting, and below it what is planned."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt

from desktop.domain.dates import say_date
from desktop.domain.times import say_time
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column, Index, RowsModel
from desktop.workflows.work_programme import Planned, ProgrammeGroup


class HeadRow(NamedTuple):
    """The head of a meeting; meeting_id is None for what is not yet placed."""

    meeting_id: str | None
    title: str
    about: str

    @property
    def id(self) -> str:
        """An id of its own, so that it stays chosen."""
        return f"head-{self.meeting_id}"


ProgrammeRow = HeadRow | Planned


def rows_of(groups: Sequence[ProgrammeGroup], today: date) -> Iterator[ProgrammeRow]:
    """Yield the groups as rows, each head before its lines."""
    for group in groups:
        yield _head(group, today)
        yield from group.lines


def meeting_id_of(row: object) -> str | None:
    """Return the meeting of a row, None for "not yet placed"."""
    if isinstance(row, HeadRow):
        return row.meeting_id
    return row.item.meeting_id if isinstance(row, Planned) else None


def _head(group: ProgrammeGroup, today: date) -> HeadRow:
    count = counted(len(group.lines), "item") if group.lines else "nothing planned"
    if group.meeting is None:
        return HeadRow(None, "Not yet placed", count)
    meeting = group.meeting
    passed = "This meeting has passed" if meeting.date < today else ""
    provisional = "provisional" if meeting.provisional else ""
    about = ", ".join(filter(None, (passed, say_time(meeting.time), count, provisional)))
    return HeadRow(meeting.id, say_date(meeting.date), about)


def _of_item(attribute: str) -> Any:
    return lambda row: getattr(row.item, attribute) if isinstance(row, Planned) else ""


def _item(row: ProgrammeRow) -> Any:
    return row.item if isinstance(row, Planned) else None


def _scrutiny(row: ProgrammeRow) -> str:
    first = row.item.pre_scrutiny if isinstance(row, Planned) else ""
    return f"First to {first}" if first else ""


def _title(row: ProgrammeRow) -> str:
    return row.title if isinstance(row, HeadRow) else row.item.title


def _title_detail(row: ProgrammeRow) -> str:
    return row.about if isinstance(row, HeadRow) else row.item.note.split("\n")[0]


def _state(row: ProgrammeRow) -> str:
    return row.words if isinstance(row, Planned) else ""


def _state_tone(row: ProgrammeRow) -> str:
    if not isinstance(row, Planned):
        return ""
    return "muted" if row.settled else "link" if row.agenda_item else ""


COLUMNS = (
    Column(
        name="title",
        heading="Meeting and item",
        text=_title,
        detail=_title_detail,
        tone=lambda row: "strong" if isinstance(row, HeadRow) else "",
        indent=lambda row: 0 if isinstance(row, HeadRow) else 1,
        edit=_title,
        record=_item,
        stretch=True,
    ),
    Column(name="lead", heading="Lead", text=_of_item("lead"), edit=_of_item("lead"), record=_item, width=128),
    Column(
        name="purpose",
        heading="Purpose",
        text=_of_item("purpose"),
        detail=_scrutiny,
        edit=_of_item("purpose"),
        record=_item,
        width=128,
        yields=True,
    ),
    Column(
        name="pre_scrutiny",
        heading="Pre-scrutiny",
        text=_of_item("pre_scrutiny"),
        edit=_of_item("pre_scrutiny"),
        record=_item,
        width=112,
        hidden=True,
    ),
    Column(name="state", heading="Stands", text=_state, tone=_state_tone, width=128),
)


class ProgrammeModel(RowsModel):
    """Rows of which the heads cannot be edited and the lines can be dragged."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(COLUMNS, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        row = self.row(index.row()) if index.isValid() else None
        if isinstance(row, HeadRow):
            return (flags & ~Qt.ItemFlag.ItemIsEditable) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled if row else flags
