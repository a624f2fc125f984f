"""The screen of the plan: a tree with its progress, the same over months, its milestones, its highlight report."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.plan import Plan
from desktop.domain.plan_words import reached_words
from desktop.gui.jobs import Jobs
from desktop.gui.measures import fix, space
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.plan.filters import Days
from desktop.gui.screens.plan.plan_tab import PlanTab
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.chips import FilterChip
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.plan_reading import plans_of, read_plan

if TYPE_CHECKING:
    from desktop.gui.screens.plan.beginning import PlanBeginning
    from desktop.gui.screens.plan.milestones_tab import MilestonesTab
    from desktop.gui.screens.plan.report_tab import ReportTab

_TREE, _MONTHS, _MILESTONES, _REPORT = range(4)
_WHOLE, _BEGIN = range(2)
_ABOUT_REPORT = "What was done, what slipped, what is due next and what is to be decided, to be copied or exported."


class PlanScreen(Screen):
    """Four tabs over one plan; with several plans of a board one is chosen in the head."""

    kinds_shown = frozenset(
        {
            "boards", "plans", "plan-entries", "plan-revisions", "plan-updates", "milestones", "links", "action-items",
            "recommendations", "meetings", "queries", "rating-keys", "source-documents",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._plan_id = self._counted = ""
        self._title = self._progress_words = self._milestone_words = ""
        self.header = PageHeader("Plan")
        self.plan = PlanTab(self)
        self._which = FilterChip("Plan", "the first", "plan_which")
        self._which.chosen.connect(self._choose_plan)
        self._tab = _TREE
        self._whole, self._stack = QStackedWidget(), QStackedWidget()
        session.board_changed.connect(self._forget)
        self.plan.counted.connect(self._say_count)
        self._lay_out()

    @cached_property
    def beginning(self) -> "PlanBeginning":
        """What stands where there is no plan; built where that is so."""
        from desktop.gui.screens.plan.beginning import PlanBeginning

        page = PlanBeginning(self)
        lock_writers(page, self.session.book)
        self._whole.addWidget(page)
        return page

    @cached_property
    def milestones(self) -> "MilestonesTab":
        """The milestones; built when they are first shown."""
        from desktop.gui.screens.plan.milestones_tab import MilestonesTab

        tab = MilestonesTab(self)
        lock_writers(tab, self.session.book)
        self._stack.addWidget(tab)
        return tab

    @cached_property
    def report(self) -> "ReportTab":
        """The highlight report; built when it is first shown."""
        from desktop.gui.screens.plan.report_tab import ReportTab

        tab = ReportTab(self)
        lock_writers(tab, self.session.book)
        self._stack.addWidget(tab)
        return tab

    @property
    def days(self) -> Days:
        """Today, and the day of the board's next meeting."""
        meetings = self.session.book.meetings.all(board_id=self.session.board_id)
        return Days(
            self.session.today, min((each.date for each in meetings if each.date >= self.session.today), default=None)
        )

    def refresh(self) -> None:
        """Read the plan in view again."""
        found = plans_of(self.session.book, self.session.board_id)
        plan = next((each for each in found if each.id == self._plan_id), found[0] if found else None)
        if plan is None or "beginning" in vars(self):
            self.beginning.refresh()
        self._whole.setCurrentIndex(_WHOLE if plan else _BEGIN)
        for part in (self.plan.filters.text, self._add):
            part.setVisible(plan is not None)
        self.header.show_tabs(plan is not None)
        self._which.set_choices([(each.id, each.title) for each in found])
        self._which.setVisible(len(found) > 1)
        if plan is None:
            self.header.set_title("Plan", "")
            return
        self._plan_id = plan.id
        self._which.set_value(plan.id)
        self._show(plan)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show an entry, a milestone or a plan; an update or a moved date shows its entry."""
        book = self.session.book
        record: Any = book.records(kind).get(record_id)
        if kind in ("plan-updates", "plan-revisions") and record is not None:
            record = book.plan_entries.get(record.plan_entry_id)
        if record is None:
            return
        self._plan_id = record.id if kind == "plans" else record.plan_id
        if kind == "milestones":
            self.header.choose_tab(_MILESTONES)
            self.milestones.choose(record_id)
            return
        if self._tab not in (_TREE, _MONTHS):
            self.header.choose_tab(_TREE)
        self.refresh()
        if kind != "plans":
            self.plan.choose(record.id)

    def show_rows(self, ids: tuple[str, ...], words: str) -> None:
        """Show these entries only, in the plan of the first of them, as another screen asked for."""
        if ids:
            self.open_record("plan-entries", ids[0])
            self.plan.filters.show_only(ids, words)

    def choose(self, entry_id: str) -> None:
        """Choose an entry of the plan in view."""
        self.plan.choose(entry_id)

    def step(self, name: str, edits: Callable[[], Sequence[Edit]]) -> bool:
        """Take a step, or say why it cannot be taken."""
        try:
            found = edits()
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            return False
        return bool(found) and self.perform(name, found) is not None

    def _show(self, plan: Plan) -> None:
        picture = read_plan(self.session.book, plan, as_at=self.session.today, rating=self.session.rating)
        milestones = self.session.book.milestones.all(plan_id=plan.id)
        self.header.name_tab(_MILESTONES, f"Milestones ({len(milestones)})" if milestones else "Milestones")
        self._progress_words = picture.progress.sentence()
        self._milestone_words = reached_words(milestones) if milestones else ""
        if not picture.rows:
            self.beginning.refresh()
            self.beginning.begin_with(plan)
            self._whole.setCurrentIndex(_BEGIN)
        if self._tab in (_TREE, _MONTHS):
            self.plan.show_strip(self._tab == _MONTHS)
            self.plan.show_picture(picture)
        elif self._tab == _MILESTONES:
            self.milestones.show_plan(plan)
        else:
            self.report.show_plan(plan)
        self._title = plan.title
        self._say()

    def _say_count(self, words: str) -> None:
        self._counted = words
        self._say()

    def _say(self) -> None:
        said = {_MILESTONES: self._milestone_words, _REPORT: _ABOUT_REPORT}.get(self._tab, self._progress_words)
        counted = self._counted if self._tab in (_TREE, _MONTHS) else ""
        self.header.set_title(self._title or "Plan", f"{counted}{said}")

    def _show_tab(self, position: int) -> None:
        self._tab = position
        front = self.milestones if position == _MILESTONES else self.report if position == _REPORT else self.plan
        self._stack.setCurrentWidget(front)
        self.plan.filters.text.setVisible(position in (_TREE, _MONTHS))
        self._add.setText("Add milestone" if position == _MILESTONES else "Add entry")
        self._add.setVisible(position != _REPORT)
        self.refresh()
        self._add.setVisible(position != _REPORT and self._whole.currentIndex() == _WHOLE)
        self.plan.filters.text.setVisible(position in (_TREE, _MONTHS) and self._whole.currentIndex() == _WHOLE)

    def _press_add(self) -> None:
        (self.milestones.add_milestone if self._tab == _MILESTONES else self.plan.add_entry)()

    def _choose_plan(self, plan_id: str | None) -> None:
        self._plan_id = plan_id or ""
        self.refresh()

    def _forget(self) -> None:
        self._plan_id = ""

    def _lay_out(self) -> None:
        fix(self.plan.filters.text, width=220)
        self._add = writes(PrimaryButton("Add entry", "plan_add_button", self._press_add))
        for part in (self._which, self.plan.filters.text, self._add):
            self.header.add_button(part)
        for words, name in (("Plan", "tab_plan"), ("Over months", "tab_plan_months")):
            self.header.add_tab(words, name)
        self.header.add_tab("Milestones", "tab_milestones")
        self.header.add_tab("Highlight report", "tab_highlights")
        self.header.tab_chosen.connect(self._show_tab)
        self._stack.addWidget(self.plan)
        self._whole.addWidget(self._stack)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._whole, 1)
        action = QAction("&Filter the plan", self)
        action.setObjectName("focus_plan_filter")
        action.setShortcut(QKeySequence("Ctrl+F"))
        action.triggered.connect(lambda: self.plan.filters.text.setFocus())
        self.addAction(action)
