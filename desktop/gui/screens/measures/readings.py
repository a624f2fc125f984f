"""The readings of the chosen measure as printed, each corrected in place."""

from typing import TYPE_CHECKING

from desktop.domain.errors import Refused
from desktop.domain.measure import Reading
from desktop.domain.measure_periods import period_of
from desktop.domain.measure_words import say_number, say_reading
from desktop.gui.measures import fix
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.requests import Tell
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable
from desktop.workflows.measure_board import ScorecardRow
from desktop.workflows.measure_figures import change_reading

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen

_LINE, _HEAD, _MOST = 40, 38, 8


def _read_as(row: Reading) -> str:
    if row.value is not None:
        return say_number(row.value, row.unit)
    parts = [say_number(part.value, part.unit) for part in row.parts if part.value is not None]
    return " | ".join(parts) or "gap"


COLUMNS = (
    Column(name="period", heading="Period", text=lambda row: period_of(row).label, width=96, sortable=False),
    Column(name="raw", heading="As printed", text=say_reading, edit=say_reading, stretch=True, sortable=False,
           record=lambda row: row, attribute="raw"),
    Column(name="value", heading="Read as", text=_read_as, width=76, sortable=False,
           tone=lambda row: "muted" if row.value is None else ""),
)  # fmt: skip


class ReadingsFold(Fold):
    """The latest stands first; F2 or a double click corrects one, emptied it goes."""

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__("Readings", "measure_readings")
        self._screen = screen
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._correct)
        self.table = ListTable("measure_readings_table", "Readings", self.model, lines=1)
        if screen.session.book.read_only:
            self.table.lock()
        self.body.addWidget(self.table)
        self.body.addWidget(Label("F2 corrects what is printed; an empty cell takes the reading away.", "small"))

    def show_row(self, row: ScorecardRow) -> None:
        """Show the readings of a measure."""
        self.model.show_rows(list(reversed(row.readings)))
        self.say(f"{len(row.readings):,}" if row.readings else "none yet")
        fix(self.table, height=_HEAD + _LINE * min(_MOST, max(1, len(row.readings))))

    def _correct(self, reading: Reading, _column: str, words: str) -> None:
        try:
            edits = change_reading(reading, words)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        self._screen.perform(f"Figure for {period_of(reading).label} corrected", edits)
