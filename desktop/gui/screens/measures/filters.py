"""By what the scorecard is filtered: a quarter, and four questions as chips that are on or off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.domain.measure import Direction, MeasureStatus
from desktop.domain.measure_periods import Period
from desktop.gui.widgets.chips import ChipRow, FilterChip, ToggleChip
from desktop.gui.widgets.only_chip import OnlyChip
from desktop.workflows.measure_board import ScorecardRow

Test = Callable[[ScorecardRow], bool]
QUESTIONS: tuple[tuple[str, str, Test], ...] = (
    ("Off target", "measures_off", lambda row: row.standing.status is MeasureStatus.OFF_TARGET),
    ("Worsening", "measures_worsening", lambda row: row.standing.direction is Direction.WORSENING),
    ("No figure for the quarter", "measures_missing", lambda row: row.standing.lacks_figure),
    ("Green work beside it", "measures_contradicted", lambda row: bool(row.against)),
)


class ScorecardFilters(QObject):
    """changed is emitted when another quarter or question is chosen; row holds the chips."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.row = ChipRow()
        self.only = OnlyChip("measures_only")
        self.only.clicked.connect(lambda: self.changed.emit())
        self.row.add(self.only)
        self.quarter = FilterChip("Quarter", "the last one", "measures_quarter")
        self.quarter.chosen.connect(lambda _value: self.changed.emit())
        self.row.add(self.quarter)
        self._chips: list[tuple[ToggleChip, Test]] = []
        for words, name, test in QUESTIONS:
            chip = ToggleChip(words, name)
            chip.clicked.connect(lambda _on: self.changed.emit())
            self.row.add(chip)
            self._chips.append((chip, test))

    @property
    def period(self) -> Period | None:
        """The quarter that is asked for, None for the last one."""
        return self.quarter.value if isinstance(self.quarter.value, Period) else None

    def offer(self, quarters: Sequence[Period]) -> None:
        """Offer the quarters that the scorecard has."""
        self.quarter.set_choices([(each, each.label) for each in quarters])

    def passes(self, row: ScorecardRow) -> bool:
        """Return whether a measure is shown: every question that is on must be answered by it."""
        chosen = self.only.ids
        if chosen is not None and row.id not in chosen:
            return False
        return all(test(row) for chip, test in self._chips if chip.isChecked())

    def words(self) -> str:
        """Return what is asked, in words."""
        asked = (chip.text().lower() for chip, _test in self._chips if chip.isChecked())
        return ", ".join(filter(None, (self.only.words, *asked)))

    def show_only(self, ids: tuple[str, ...], words: str) -> None:
        """Show these measures of the last quarter, whatever was asked before; words say which they are."""
        self.clear()
        self.quarter.set_value(None)
        self.only.show_only(ids, words)
        self.changed.emit()

    def clear(self) -> None:
        """Ask nothing."""
        self.only.clear()
        for chip, _test in self._chips:
            chip.setChecked(False)
