"""Lines that no record holds: kept with the source, or placed by hand where they belong."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.kinds import kind_of
from desktop.domain.source import Leftover
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.importing.read_words import say_record
from desktop.gui.screens.importing.reading_desk import ReadingDesk
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane
from desktop.importers.reading import Reading

COLUMNS = (
    Column(name="line", heading="Line", text=lambda row: str(row.line), tone=lambda row: "muted", width=70),
    Column(name="text", heading="Left over", text=lambda row: row.text, stretch=True),
)
_TAKES = {"agenda-items": "note", "minutes": "text", "recommendations": "paragraphs", "strands": "text"} | {
    "action-items": "wording",
    "updates": "text",
}


class LeftoverTab(QWidget):
    """The chosen line stands in full in the pane, with the records it could belong to; the person chooses one."""

    def __init__(self, desk: ReadingDesk) -> None:
        super().__init__()
        self._desk = desk
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("leftover_table", "Left over", self.model, fitted=True)
        self.table.row_chosen.connect(self._choose)
        self._text = Label()
        self._where = ChoiceField("Where it belongs", "place_in", [])
        self._where.combo.setPlaceholderText("Choose a record")
        self._place = SecondaryButton("Place it there", "place_line", self._place_line)
        self._where.combo.currentIndexChanged.connect(lambda at: self._place.setEnabled(at >= 0))
        self._stack = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Show the lines that are left over now."""
        reading = self._desk.reading
        rows = list(reading.leftovers) if reading else []
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._choose(self.table.current_row())

    def _choose(self, row: object) -> None:
        if not isinstance(row, Leftover) or self._desk.reading is None:
            return
        self._text.setText(row.text)
        nearest = _nearest_first(self._desk.reading, row.line)
        self._where.set_choices([(found.record, say_record(found)[:60]) for found in nearest])
        self._where.set_value(None)
        self._place.setEnabled(False)

    def _place_line(self) -> None:
        row, record = self.table.current_row(), self._where.value()
        if isinstance(row, Leftover) and record is not None:
            self._desk.place(f"Place line {row.line}", row.line, _with_words(record, row.text))

    def _lay_out(self) -> None:
        pane = SidePane("leftover_pane")
        pane.set_heading(
            "Nothing is lost",
            "These lines belong to no record. They stay in the book with the paper itself.",
        )
        pane.add_section("The line")
        pane.add(self._text, self._where, self._place)
        both = QWidget()
        row = QHBoxLayout(both)
        space(row, spacing=0)
        row.addWidget(self.table, 1)
        row.addWidget(pane)
        self._stack.addWidget(both)
        self._stack.addWidget(EmptyState("done", "Nothing is left over", "Every line of the paper has its place."))
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)


def _nearest_first(reading: Reading, line: int) -> list[Any]:
    """Return what a line can be placed in, the records that stand nearest above it first."""
    takers = [found for found in reading.recognised if found.kind in _TAKES and found.lines]
    return sorted(takers, key=lambda found: (max(found.lines) > line, abs(max(found.lines) - line)))[:40]


def _with_words(record: Any, words: str) -> Any:
    """Return the record with a line's words behind its own."""
    attribute = _TAKES[kind_of(record)]
    stands = getattr(record, attribute)
    more = (*stands, words) if isinstance(stands, tuple) else f"{stands}\n\n{words}".strip()
    return replace(record, **{attribute: more})
