"""What stands where there is no plan yet: import one, or write its title and its first entry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.plan import EntryLevel, Plan
from desktop.gui.measures import fix, space
from desktop.gui.record_form import lock
from desktop.gui.requests import ImportPaper
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.writers import writes
from desktop.workflows.plan_order import new_entry, new_plan

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen

_ABOUT = (
    "Import the improvement plan: its phases, themes, objectives and actions then stand here with leads and dates. "
    "Or write the first entry below."
)


class PlanBeginning(QWidget):
    """The title of the plan and its first action; phases and themes can be written round it later."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__()
        self._screen = screen
        self._plan: Plan | None = None
        self._empty = EmptyState(
            "plan", "No plan yet", _ABOUT,
            writes(PrimaryButton("Import a plan", "plan_import", lambda: screen.requested.emit(ImportPaper()))),
        )  # fmt: skip
        self._title = LineField("What the plan is called", "plan_first_title", hint="Such as Improvement Plan 2015")
        self._wording = TextField("Its first action", "plan_first_wording", lines=(1, 6))
        self._timing = LineField("Dates, as worded", "plan_first_timing", hint="Such as By end March 2015")
        self._drafts = Drafts((self._title, self._wording, self._timing), screen.session.typing, "boards")
        self._write = writes(SecondaryButton("Write it", "plan_first_write", self.write))
        for field in (self._title, self._timing):
            field.entered.connect(self._write.click)
        form = QWidget()
        fix(form, width=420)
        column = QVBoxLayout(form)
        space(column, spacing=12)
        for widget in (self._title, self._wording, self._timing, self._write):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        space(whole, (24, 0, 24, 24), 0)
        whole.addWidget(self._empty, 1)
        whole.addWidget(form, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)

    def refresh(self) -> None:
        """Stand for the board in view, which has no plan."""
        self._plan = None
        self._drafts.switch(self._screen.session.board_id)
        for field in (self._title, self._wording, self._timing):
            lock(field, self._screen.session.book.read_only)
        self._title.setVisible(True)

    def begin_with(self, plan: Plan) -> None:
        """Stand for a plan that has a title and nothing else."""
        self._plan = plan
        self._title.setVisible(False)

    def write(self) -> None:
        """Write the plan and its first action as one step."""
        session = self._screen.session
        for field in (self._title, self._wording):
            field.say("")
        try:
            edits: list[Edit] = [] if self._plan else new_plan(session.board_id, self._title.typed())
        except Refused as refusal:
            self._title.say(str(refusal), wrong=True)
            self._title.editor.setFocus()
            return
        plan = self._plan or edits[0].after
        assert isinstance(plan, Plan)
        try:
            _entry, made = new_entry(
                session.book, plan, EntryLevel.ACTION, near=None, wording=self._wording.typed(),
                timing=self._timing.typed(),
            )  # fmt: skip
        except Refused as refusal:
            self._wording.say(str(refusal), wrong=True)
            self._wording.editor.setFocus()
            return
        board_id = session.board_id or ""
        with self._drafts.giving(board_id):
            done = self._screen.perform(f"New plan “{plan.title}”", [*edits, *made])
        if done:
            self._drafts.done(board_id)
