"""The milestones of a plan by their headings: tests that the board judges, each with its words and minute."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.edits import added
from desktop.domain.plan import Milestone, Plan
from desktop.domain.plan_words import REACHED_SIGNS, reached_words
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.plan.milestone_pane import MilestonePane
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group, with what was judged of its milestones."""

    title: str
    words: str

    @property
    def id(self) -> str:
        """What it is known by."""
        return f"group {self.title}"


Row = GroupRow | Milestone


def _judged(row: Row) -> str:
    return "" if isinstance(row, GroupRow) else f"{REACHED_SIGNS[row.reached]}  {row.reached.capitalize()}"


def _judged_detail(row: Row) -> str:
    if isinstance(row, GroupRow) or row.judged_on is None:
        return ""
    return ", ".join(filter(None, (short_date(row.judged_on), f"minute {row.in_minute}" if row.in_minute else "")))


def _timing(row: Row) -> str:
    if isinstance(row, GroupRow):
        return ""
    return row.timing or (short_date(row.due) if row.due else "a test, no date")


COLUMNS = (
    Column("ref", "Ref", lambda row: "" if isinstance(row, GroupRow) else row.ref, width=72, sortable=False),
    Column(
        "text", "Milestone", lambda row: row.title if isinstance(row, GroupRow) else row.text,
        lambda row: row.words if isinstance(row, GroupRow) else row.judgement,
        lambda row: "strong" if isinstance(row, GroupRow) else "", stretch=True, sortable=False,
    ),
    Column("timing", "When", _timing, tone=lambda _row: "muted", width=184, sortable=False, yields=True),
    Column("reached", "The Board judged", _judged, _judged_detail, width=176, sortable=False),
)  # fmt: skip


class MilestonesTab(QWidget):
    """A list under its headings, and the chosen milestone in the pane."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._plan: Plan | None = None
        self._model = RowsModel(COLUMNS, self)
        self._table = ListTable("milestones_table", "Milestones", self._model, fitted=True)
        self._pane = MilestonePane(screen)
        self._table.row_chosen.connect(
            lambda row: self._pane.show_milestone(row if isinstance(row, Milestone) else None)
        )
        self._table.row_opened.connect(lambda _row: self._pane.enter())
        offers = (
            ("New milestone", "milestone_add_key", "Ins", self.add_milestone),
            ("Judge", "milestone_judge_key", "J", self._pane.judge),
            ("Delete", "milestone_delete", "Del", self._remove),
        )
        add_actions(self._table, offers)
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        """Show the milestones of a plan."""
        self._plan = plan
        found = self._screen.session.book.milestones.all(plan_id=plan.id)
        self._model.show_rows(list(_rows(found)))
        self._stack.setCurrentIndex(0 if found else 1)
        self._pane.setVisible(bool(found))
        if found and not isinstance(self._table.current_row(), Milestone):
            self._table.choose(1)
        row = self._table.current_row()
        self._pane.show_milestone(row if isinstance(row, Milestone) else None)

    def choose(self, record_id: str) -> None:
        """Choose a milestone."""
        for at in range(self._model.rowCount()):
            if self._model.row(at).id == record_id:
                self._table.choose(at)

    def add_milestone(self) -> None:
        """Add a milestone to the group in view, and let its words be typed."""
        if self._plan is None:
            return
        row = self._table.current_row()
        group = row.group if isinstance(row, Milestone) else row.title if isinstance(row, GroupRow) else ""
        there = self._screen.session.book.milestones.all(plan_id=self._plan.id)
        made = Milestone(
            plan_id=self._plan.id, position=max((each.position for each in there), default=0) + 1, group=group,
            text="New milestone",
        )  # fmt: skip
        if self._screen.perform("New milestone", [added(made)]):
            self.choose(made.id)
            self._pane.write()

    def _remove(self) -> None:
        row = self._table.current_row()
        if isinstance(row, Milestone):
            self._screen.step(
                f"Removal of milestone {row.ref}".rstrip(), partial(self._screen.session.book.removal, row)
            )

    def _lay_out(self) -> None:
        empty = EmptyState(
            "plan", "No milestones yet",
            "A milestone is a test by which the Board will know that the plan has worked. The plan's paper brings "
            "them; or write the first one here.",
            writes(SecondaryButton("Write a milestone", "milestone_first", self.add_milestone)),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(empty)
        left = QVBoxLayout()
        space(left, (0, 12, 0, 0), 0)
        left.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(left, 1)
        whole.addWidget(self._pane)


def _rows(found: list[Milestone]) -> list[Row]:
    groups: dict[str, list[Milestone]] = {}
    for each in found:
        groups.setdefault(each.group, []).append(each)
    rows: list[Row] = []
    for title, inside in groups.items():
        rows.append(GroupRow(title or "Without a heading", reached_words(inside)))
        rows += inside
    return rows
