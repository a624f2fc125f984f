"""How many of the actions shown each lead has: above a list that is sorted by lead."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.widgets.chips import ToggleChip
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout

_MOST = 8


class LeadStrip(QWidget):
    """chosen(lead) is emitted with the lead whose actions alone shall be shown, None for those of all."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lead_strip")
        self._shown: list[tuple[str, int]] = []
        self._chips: dict[str, ToggleChip] = {}
        self._flow = FlowLayout()
        space(self._flow, spacing=8)
        column = QVBoxLayout(self)
        space(column, (24, 0, 24, 10), 0)
        column.addLayout(self._flow)
        self.hide()

    def show_leads(self, counts: Mapping[str, int], only: str | None) -> None:
        """Show the leads with most actions, the largest first; only is the one to whom the list is narrowed."""
        largest = sorted(counts.items(), key=lambda each: (-each[1], each[0].casefold()))
        if largest != self._shown:
            self._fill(largest)
        for lead, chip in self._chips.items():
            chip.setChecked(lead == only)
        self.setVisible(bool(largest))

    def _fill(self, largest: list[tuple[str, int]]) -> None:
        clear_layout(self._flow)
        self._shown, self._chips = largest, {}
        for at, (lead, count) in enumerate(largest[:_MOST]):
            chip = ToggleChip(f"{lead or 'No lead'}  {count:,}".replace("&", "&&"), f"lead_{at}")
            chip.clicked.connect(lambda on, lead=lead: self.chosen.emit(lead if on else None))
            self._chips[lead] = chip
            self._flow.addWidget(chip)
        others, rest = len(largest) - _MOST, sum(count for _lead, count in largest[_MOST:])
        if others > 0:
            words = f"and {rest:,} of {counted(others, 'more lead')}"
            self._flow.addWidget(Label(words, "muted", wrap=False))
