"""The plan as a tree, or over months, with the chosen entry in the pane."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.plan_progress import with_parts
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screens.plan.columns import COLUMNS, STRIP_COLUMNS
from desktop.gui.screens.plan.filters import Days, PlanFilters, counted_ids
from desktop.gui.screens.plan.model import PlanModel, first_opened, shown_rows
from desktop.gui.screens.plan.months import marks_of, periods_of, span_of
from desktop.gui.screens.plan.strip import STRIP_KEY, StripTable
from desktop.gui.screens.plan.table import PlanTable
from desktop.gui.settings import settings
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import lock_writers
from desktop.workflows.plan_reading import PlanPicture, PlanRow

if TYPE_CHECKING:
    from desktop.gui.screens.plan.pane import PlanPane
    from desktop.gui.screens.plan.screen import PlanScreen

_TREE, _STRIP, _NONE = range(3)
_READS = frozenset({"plan_open_all", "plan_fold_all", "plan_open_all_strip", "plan_fold_all_strip"})
_KEYS = "Right and Left open and fold, Ins adds, Alt+Up and Alt+Down move"


class PlanTab(QWidget):
    """counted(words) is emitted with how many of the actions are shown."""

    counted = Signal(str)

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.picture: PlanPicture | None = None
        self._opened: set[str] = set()
        self._of_plan = ""
        self._chosen = ""
        self.filters = PlanFilters()
        self.filters.changed.connect(self.show_shown)
        self.tree = PlanTable("plan_table", "Plan", PlanModel(COLUMNS, self))
        self.strip = StripTable(PlanModel(STRIP_COLUMNS, self))
        self.late: LatePane[PlanPane] = LatePane(self._build_pane)
        self._stack = QStackedWidget()
        self._is_strip = False
        for table in (self.tree, self.strip):
            table.row_chosen.connect(self._show_row)
            table.row_opened.connect(lambda _row: self.late.pane.enter())
            table.folded.connect(self._fold)
            self._add_actions(table)
        self._lay_out()

    @property
    def table(self) -> PlanTable:
        """The table in front."""
        return self.strip if self._is_strip else self.tree

    def show_strip(self, wanted: bool) -> None:
        """Show the plan over months, or as a tree; the chosen entry stays chosen."""
        if wanted != self._is_strip:
            self._is_strip, chosen = wanted, self._chosen
            self.show_shown()
            self.choose(chosen)

    def show_picture(self, picture: PlanPicture) -> None:
        """Show a plan; what stood open in it stands open again."""
        self.picture = picture
        if picture.plan.id != self._of_plan:
            self._of_plan = picture.plan.id
            kept = settings().opened(picture.plan.id)
            self._opened = set(first_opened(picture) if kept is None else kept)
        key = self._screen.session.rating.key
        for table in (self.tree, self.strip):
            table.plan_model.key = key
        self.filters.read(picture, self._days())
        self.show_shown()

    def show_shown(self) -> None:
        """Show what is unfolded, or what the filters let through."""
        picture = self.picture
        if picture is None:
            return
        wanted = self.filters.wanted(picture, self._days())
        rows = shown_rows(picture, self._opened, wanted)
        opened = self._opened if wanted is None else {row.id for row in rows if row.has_below}
        if self._is_strip:
            self.strip.show_span(span_of(picture), picture.as_at, periods_of(picture), marks_of(picture))
        self.table.plan_model.show(rows, opened)
        self._stack.setCurrentIndex((_STRIP if self._is_strip else _TREE) if rows else _NONE)
        self._key.setVisible(bool(rows))
        self._key.setText(STRIP_KEY if self._is_strip else _KEYS)
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show_row(self.table.current_row())
        self._say_count(wanted)

    def choose(self, entry_id: str) -> None:
        """Choose an entry; what it is folded away under is opened, and filters that hide it are taken off."""
        picture = self.picture
        row = picture.by_id.get(entry_id) if picture else None
        if picture is None or row is None:
            return
        at = self.table.plan_model.position_of(entry_id)
        if at is None:
            self._opened |= {above.id for above in picture.tree.above(row.entry)}
            self.filters.clear()
            self._keep_opened()
            at = self.table.plan_model.position_of(entry_id)
        if at is not None:
            self.table.choose(at)

    def add_entry(self) -> None:
        """Let a new entry be typed in the pane."""
        self.late.pane.add_entry()

    def _build_pane(self) -> "PlanPane":
        from desktop.gui.screens.plan.pane import PlanPane

        pane = PlanPane(self._screen)
        lock_writers(pane, self._screen.session.book)
        row = self.table.current_row()
        pane.show_row(row if isinstance(row, PlanRow) else None, self.picture)
        return pane

    def _show_row(self, row: object) -> None:
        found = row if isinstance(row, PlanRow) else None
        if found is not None:
            self._chosen = found.id
        if self.late.is_built:
            self.late.pane.show_row(found, self.picture)
        self.late.setVisible(found is not None)

    def _say_count(self, wanted: frozenset[str] | None) -> None:
        if self.picture is None:
            return
        total = len(self.picture.tree.actions())
        if wanted is None:
            self.counted.emit("")
            return
        actions, parts = (len(counted_ids(self.picture, wanted, each)) for each in (EntryLevel.ACTION, EntryLevel.PART))
        self.counted.emit(f"{with_parts(f'{actions:,} of {total:,} actions', parts)} shown. ")

    def _fold(self, entry_id: str, is_open: bool) -> None:
        if self.filters.is_on:
            return
        (self._opened.add if is_open else self._opened.discard)(entry_id)
        self._keep_opened()
        self.show_shown()

    def _fold_all(self, is_open: bool) -> None:
        if self.picture is not None:
            self._opened = {row.id for row in self.picture.rows if row.has_below} if is_open else set()
            self._keep_opened()
            self.show_shown()

    def _keep_opened(self) -> None:
        settings().keep_opened(self._of_plan, self._opened)

    def _days(self) -> Days:
        return self._screen.days

    def _entry(self) -> PlanEntry | None:
        row = self.table.current_row()
        return row.entry if isinstance(row, PlanRow) else None

    def _move(self, by: int) -> None:
        from desktop.workflows.plan_order import moved

        entry = self._entry()
        if entry is not None:
            self._screen.step(f"Move of plan entry {entry.ref}", partial(moved, self._screen.session.book, entry, by))

    def _remove(self) -> None:
        from desktop.workflows.plan_order import removed_entry

        entry = self._entry()
        if entry is None:
            return
        name = f"Removal of plan entry {entry.ref}"
        below = len(list(self.picture.tree.below(entry))) if self.picture else 0
        if self._screen.step(name, partial(removed_entry, self._screen.session.book, entry)):
            also = f" with the {below:,} below it" if below else ""
            self._screen.requested.emit(
                Tell(f"{entry.ref or 'The entry'} is in the bin{also}; Undo brings it back.", True)
            )

    def _step(self, step: str) -> None:
        self.late.pane.open_step(step)

    def _add_actions(self, table: PlanTable) -> None:
        end = "_strip" if table is self.strip else ""
        offers = (
            ("New entry", f"plan_add{end}", "Ins", self.add_entry),
            ("Move up", f"plan_up{end}", "Alt+Up", partial(self._move, -1)),
            ("Move down", f"plan_down{end}", "Alt+Down", partial(self._move, 1)),
            ("Update", f"plan_give_update{end}", "U", partial(self._step, "update")),
            ("Complete", f"plan_give_complete{end}", "C", partial(self._step, "complete")),
            ("Move the date", f"plan_give_date{end}", "D", partial(self._step, "move")),
            ("Link", f"plan_give_tie{end}", "L", partial(self._step, "tie")),
            ("Open all", f"plan_open_all{end}", "*", partial(self._fold_all, True)),
            ("Fold all", f"plan_fold_all{end}", "/", partial(self._fold_all, False)),
            ("Delete", f"plan_delete{end}", "Del", self._remove),
        )
        add_actions(table, offers, reads=_READS)

    def _lay_out(self) -> None:
        nothing = EmptyState(
            "plan", "Nothing in the plan fits these filters", "Take filters off to see more.",
            SecondaryButton("Take all filters off", "plan_clear_filters", self.filters.clear),
        )  # fmt: skip
        for page in (self.tree, self.strip, nothing):
            self._stack.addWidget(page)
        self._key = Label(_KEYS, "small", wrap=True)
        foot = QHBoxLayout()
        space(foot, (24, 6, 24, 6))
        foot.addWidget(self._key, 1, Qt.AlignmentFlag.AlignVCenter)
        left = QVBoxLayout()
        space(left, spacing=0)
        left.addWidget(self.filters)
        left.addWidget(self._stack, 1)
        left.addLayout(foot)
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(left, 1)
        whole.addWidget(self.late)
