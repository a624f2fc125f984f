"""What is wanted of a plan: words, and chips for what is overdue, due soon, slipped, without a date or a lead's own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan import PLAN_ENDED, EntryLevel
from desktop.domain.plan_progress import with_parts
from desktop.domain.plan_rule import Standing
from desktop.domain.plan_words import gathers
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.chips import ChipRow, FilterChip, ToggleChip
from desktop.gui.widgets.only_chip import OnlyChip
from desktop.gui.widgets.quick_filter import QuickFilter
from desktop.workflows.plan_reading import PlanPicture, PlanRow

NO_LEAD = "–"


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and the day of the next meeting or None."""

    today: date
    meeting: date | None


_Test = Callable[[PlanRow, Days], bool]


def _due_soon(row: PlanRow, days: Days) -> bool:
    due = row.entry.current_due
    return row.entry.status not in PLAN_ENDED and due is not None and days.meeting is not None and due <= days.meeting


_CHIPS: tuple[tuple[str, str, _Test], ...] = (
    ("Overdue", "plan_overdue", lambda row, _days: row.standing is Standing.OVERDUE),
    ("Due before the next meeting", "plan_due", _due_soon),
    ("Slipped", "plan_slipped", lambda row, _days: row.slipped.days > 0),
    ("No date", "plan_undated", lambda row, _days: row.standing is Standing.NO_DATE),
    ("From the row above", "plan_inferred", lambda row, _days: row.entry.leads_inferred or row.entry.timing_inferred),
    ("Action closed", "plan_closed", lambda row, _days: row.offers_completion),
)


class PlanFilters(QWidget):
    """changed is emitted when something else is wanted; text stands in the header."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QuickFilter("plan_filter")
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self._lead = FilterChip("Lead", "anyone", "plan_lead")
        self._lead.chosen.connect(lambda _lead: self.changed.emit())
        self._chips = {name: ToggleChip(words, name) for words, name, _test in _CHIPS}
        self._tests = {name: test for _words, name, test in _CHIPS}
        row = ChipRow()
        self.only = OnlyChip("plan_only")
        self.only.clicked.connect(lambda: self.changed.emit())
        row.add(self.only)
        for chip in (*self._chips.values(), self._lead):
            row.add(chip)
        for each in self._chips.values():
            each.toggled.connect(lambda _on: self.changed.emit())
        self._off = LinkButton("Take all off", "plan_filters_off", self.clear)
        row.add(self._off)
        column = QVBoxLayout(self)
        space(column, (0, 12, 0, 0), 0)
        column.addWidget(row)

    def read(self, picture: PlanPicture, days: Days) -> None:
        """Offer the leads of a plan, and count on each chip what it would show."""
        leads = [(lead, lead) for lead in picture.leads()]
        self._lead.set_choices([*leads, (NO_LEAD, "no lead")])
        rows = [row for row in picture.rows if not gathers(row.entry)]
        for words, name, test in _CHIPS:
            found = [row for row in rows if test(row, days)]
            parts = sum(row.entry.level is EntryLevel.PART for row in found)
            chip = self._chips[name]
            chip.setToolTip("How many actions this would show, and how many parts of actions")
            chip.setText(with_parts(f"{words} {len(found) - parts:,}", parts))
            chip.setVisible(bool(found) or chip.isChecked())

    def wanted(self, picture: PlanPicture, days: Days) -> frozenset[str] | None:
        """Return the ids of the entries that are wanted; None where everything is."""
        self._off.setVisible(self.is_on)
        if not self.is_on:
            return None
        chosen = self.only.ids
        found = {row.id for row in picture.rows if (chosen is None or row.id in chosen) and self._fits(row, days)}
        words = self.text.text().casefold().split()
        if words:
            found &= _worded(picture, words)
        return frozenset(found)

    @property
    def is_on(self) -> bool:
        """Whether anything is filtered."""
        chosen = any(chip.isChecked() for chip in self._chips.values())
        return chosen or self.only.ids is not None or self._lead.value is not None or bool(self.text.text().strip())

    def clear(self) -> None:
        """Show everything again."""
        self.blockSignals(True)
        self.text.clear()
        self.only.clear()
        self._lead.set_value(None)
        for chip in self._chips.values():
            chip.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def show_only(self, ids: tuple[str, ...], words: str) -> None:
        """Show these entries, whatever was chosen before; words say which they are."""
        self.clear()
        self.only.show_only(ids, words)
        self.changed.emit()

    def choose(self, name: str) -> None:
        """Press one chip and no other."""
        self.clear()
        self._chips[name].setChecked(True)

    def _fits(self, row: PlanRow, days: Days) -> bool:
        tests = [self._tests[name] for name, chip in self._chips.items() if chip.isChecked()]
        narrowed = bool(tests) or self._lead.value is not None
        if gathers(row.entry):
            return not narrowed
        lead = self._lead.value
        is_theirs = not row.entry.leads if lead == NO_LEAD else lead is None or lead in row.entry.leads
        return is_theirs and all(test(row, days) for test in tests)


def counted_ids(picture: PlanPicture, wanted: frozenset[str], level: EntryLevel) -> set[str]:
    """Return the ids of a level among what is wanted."""
    return {each for each in wanted if picture.by_id[each].entry.level is level}


def _worded(picture: PlanPicture, words: list[str]) -> set[str]:
    """Return what has all the words, with everything below it."""
    found: set[str] = set()
    for row in picture.rows:
        entry = row.entry
        said = " ".join((entry.ref, entry.wording, entry.timing, entry.leads_printed, *entry.leads)).casefold()
        if entry.parent_id in found or all(word in said for word in words):
            found.add(entry.id)
    return found
