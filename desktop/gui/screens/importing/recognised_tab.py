"""What was recognised, in groups that open; the chosen record stands in the pane, every field editable."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.kind_words import icon_for
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.importing.read_words import (
    group_key,
    lines_words,
    reading_order,
    say_group,
    say_in,
)
from desktop.gui.screens.importing.reading_desk import ReadingDesk
from desktop.gui.screens.importing.record_pane import RecordPane
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.importers.reading import Reading, Recognised


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A line of the list: a group (found is None) or one record below it."""

    id: str
    heading: str
    summary: str
    lines: str
    kind: str
    is_open: bool
    found: Recognised | None = None


COLUMNS = (
    Column(
        name="icon", heading="", text=lambda row: "", icon=lambda row: "" if row.found else icon_for(row.kind), width=44
    ),
    Column(
        name="what",
        heading="What",
        text=lambda row: "" if row.found else f"{'▾' if row.is_open else '▸'}  {row.heading}",
        tone=lambda row: "strong",
        width=210,
    ),
    Column(
        name="read",
        heading="As read",
        text=lambda row: row.summary,
        detail=lambda row: row.found.inferred if row.found else "",
        tone=lambda row: "" if row.found else "muted",
        stretch=True,
    ),
    Column(name="lines", heading="Line", text=lambda row: row.lines, tone=lambda row: "muted", width=96),
)


class RecognisedTab(QWidget):
    """Enter, a click or the right arrow opens a group; Delete leaves a record out."""

    def __init__(self, desk: ReadingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open: set[str] = set()
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("recognised_table", "Recognised", self.model, fitted=True)
        self.pane = RecordPane(desk)
        self.table.row_chosen.connect(self._choose)
        self.table.row_opened.connect(self._toggle)
        self.table.clicked.connect(lambda index: self._toggle(self.model.row(index.row())))
        self._add_actions()
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.pane)

    def refresh(self) -> None:
        """Show the reading as it now stands."""
        reading = self._desk.reading
        self.model.show_rows(_rows(reading, self._open) if reading else [])
        if reading and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._choose(self.table.current_row())

    def forget(self) -> None:
        """Close every group."""
        self._open.clear()

    def choose_record(self, record_id: str) -> None:
        """Open the group of a record and choose it."""
        found = self._desk.found(record_id)
        if found is None:
            return
        self._open.add("|".join(group_key(found)))
        self.refresh()
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == record_id:
                self.table.choose(position)

    def leave_out(self) -> None:
        """Leave the chosen record out."""
        row = self.table.current_row()
        if isinstance(row, ReadRow) and row.found is not None:
            self._desk.leave_out(f"Leave out: {row.summary[:40]}", row.id)

    def _toggle(self, row: object) -> None:
        if isinstance(row, ReadRow) and row.found is None:
            self._open ^= {row.id}
            self.refresh()

    def _set_open(self, opened: bool) -> None:
        row = self.table.current_row()
        if isinstance(row, ReadRow) and row.found is None and row.is_open is not opened:
            self._toggle(row)

    def _choose(self, row: object) -> None:
        self.pane.show_found(row.found if isinstance(row, ReadRow) else None)

    def _add_actions(self) -> None:
        offers = (
            ("Open the group", "open_group", "Right", lambda: self._set_open(True)),
            ("Close the group", "close_group", "Left", lambda: self._set_open(False)),
            ("Leave out", "leave_out", "Del", self.leave_out),
        )
        add_actions(self.table, offers, reads=("open_group", "close_group", "leave_out"))


def _rows(reading: Reading, opened: set[str]) -> list[ReadRow]:
    groups: dict[tuple[str, str], list[Recognised]] = {}
    for found in reading.recognised:
        groups.setdefault(group_key(found), []).append(found)
    rows: list[ReadRow] = []
    for key in sorted(groups, key=reading_order):
        members = groups[key]
        heading, summary = say_group(key, members, reading)
        lines = lines_words(line for found in members for line in found.lines)
        name = "|".join(key)
        rows.append(ReadRow(name, heading, summary, lines, key[0], name in opened))
        if name in opened:
            rows += [_row(found, reading) for found in members]
    return rows


def _row(found: Recognised, reading: Reading) -> ReadRow:
    return ReadRow(found.record.id, "", say_in(found, reading), lines_words(found.lines), found.kind, False, found)
