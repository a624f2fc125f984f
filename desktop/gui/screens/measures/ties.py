"""What the chosen measure is tied to: each leads to its own page, and can be taken off."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes
from desktop.workflows.measure_board import ScorecardRow
from desktop.workflows.measure_ties import Tie, untie

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen


class TiesList(QWidget):
    """Below each tie stands how it is rated."""

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__()
        self._screen = screen
        self._column = QVBoxLayout()
        space(self._column, spacing=4)
        whole = QVBoxLayout(self)
        space(whole, spacing=6)
        whole.addWidget(section_label("Shows the work of"))
        whole.addLayout(self._column)

    def show_row(self, row: ScorecardRow) -> None:
        """Show the ties of a measure."""
        clear_layout(self._column)
        for at, tie in enumerate(row.ties):
            words = f"{tie.ref} {tie.words}".strip()
            to = OpenRecord(tie.kind, tie.record_id)
            self._column.addWidget(LinkButton(words, f"tied_{at}", partial(self._screen.requested.emit, to)))
            self._column.addWidget(self._below(at, tie, row))
        if not row.ties:
            self._column.addWidget(Label("No action or recommendation yet.", "muted"))

    def _below(self, at: int, tie: Tie, row: ScorecardRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        space(line, (0, 0, 0, 4), 8)
        line.addWidget(Label(f"{tie.called.split()[0].capitalize()}, {tie.stands}", "small", wrap=False), 1)
        off = writes(LinkButton("Take off", f"untie_{at}", partial(self._take_off, tie, row), small=True))
        off.setAccessibleName(f"Take off {tie.called}")
        off.setEnabled(not self._screen.session.book.read_only)
        line.addWidget(off)
        return holder

    def _take_off(self, tie: Tie, row: ScorecardRow) -> None:
        self._screen.perform(f"Tie of measure {row.measure.ref} taken off {tie.called}", [untie(tie)])
