"""The screen of the coverage matrix: recommendations against strands, actions or plans, and the holes in words."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.coverage import ACTIONS, PLAN, STRANDS, Coverage, CoverageRow, Mark
from desktop.domain.coverage_holes import columns_counted, in_short, left_to_others
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.wording import counted, listed
from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ImportPaper, OpenRecord, ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.coverage.grid import CoverageGrid
from desktop.gui.screens.coverage.model import CoverageModel
from desktop.gui.screens.coverage.pane import CoveragePane
from desktop.gui.screens.coverage.shown import ANY_HOLE, Wanted
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.chips import ChipRow, FilterChip, ToggleChip
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.coverage import coverage
from desktop.workflows.mark_coverage import marked, next_mark

_GRID, _NO_ROWS, _NO_COLUMNS, _NONE_SHOWN = range(4)
# more actions than that are read off the window's thread
_READ_AT_ONCE = 2000
_KEYS = "●  primary     ○  contributes     Space changes a mark; P, C and Del set it; Enter opens the recommendation"


class CoverageScreen(Screen):
    """Marks are set by keyboard, each as a step that can be undone."""

    kinds_shown = frozenset(
        {
            "boards", "reports", "recommendations", "strands", "links", "action-items", "extensions", "updates",
            "decisions", "evidence-files", "meetings", "minutes", "resolutions", "rating-keys", "plans", "plan-entries",
            "plan-revisions", "plan-updates",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._asked = 0
        self._against = ""
        self._found = Coverage(against=STRANDS)
        self._wanted = Wanted()
        self.model = CoverageModel()
        self.model.setParent(self)
        self.grid = CoverageGrid(self.model)
        self.pane = CoveragePane()
        self._add_actions()
        self._lay_out()
        self.grid.cell_chosen.connect(lambda _cell: self._show_cell())
        self.grid.row_opened.connect(lambda row: self.requested.emit(OpenRecord("recommendations", row.id)))
        self.grid.pressed_twice.connect(self.change_mark)
        self.pane.mark_wanted.connect(self.set_mark)
        self.pane.opened.connect(self.requested.emit)
        self.pane.holes.hole_chosen.connect(self._want_hole)
        session.board_changed.connect(self._forget)

    def refresh(self) -> None:
        """Read the matrix of the board in view; in a large book that is done in a job."""
        self._asked += 1
        book, board_id = self.session.book, self.session.board_id
        if board_id is None:
            self._show(self._asked, Coverage(against=STRANDS))
            return
        self._plan.setVisible(bool(book.plans.count(board_id=board_id)) and bool(book.plan_entries.count()))
        against = self._against or (STRANDS if book.strands.count(board_id=board_id) else ACTIONS)
        if against == PLAN and not self._plan.isVisibleTo(self._chips):
            against = ACTIONS
        work = partial(coverage, board_id=board_id, against=against, as_at=self.session.today)
        if against == ACTIONS and book.action_items.count(board_id=board_id) > _READ_AT_ONCE:
            show = partial(self._show, self._asked)
            self.jobs.start("Reading", reading(book.path, work), show, quiet=True)
        else:
            self._show(self._asked, work(book))

    def change_mark(self) -> None:
        """Give the chosen cell the next mark: none, contributes, primary, none."""
        if cell := self.grid.cell():
            row, column = (one.id for one in cell)
            at = self._found.marks.get((row, column))
            self.set_mark(next_mark(self.session.book, row, self._found.against, column, at))

    def set_mark(self, mark: Mark | None) -> None:
        """Give the chosen cell a mark, None for none."""
        cell = self.grid.cell()
        if cell is None:
            return
        row, column = cell
        try:
            edits: list[Edit] = marked(self.session.book, row.id, self._found.against, column.id, mark)
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            self._show_cell()
            return
        self.perform(f"{row.name} and {column.name}: {mark.value if mark else 'no mark'}", edits)

    def _show(self, asked: int, found: Coverage) -> None:
        if asked != self._asked:
            return
        self._found = found
        self._report.set_choices(_reports(found.rows))
        self._wanted = self._wanted.following(found)
        chosen = {STRANDS: self._strands, ACTIONS: self._actions, PLAN: self._plan}[found.against]
        chosen.setChecked(True)
        self._show_shown()

    def _show_shown(self) -> None:
        """Show what is wanted of what was read."""
        wanted = self._wanted
        found = self._found.of_report(wanted.report_id)
        rows, columns = wanted.rows(found), wanted.columns(found)
        self._report.setVisible(len({row.report_id for row in self._found.rows}) > 1)
        self._holes.setChecked(wanted.hole == ANY_HOLE)
        self.model.show_matrix(rows, columns, found)
        self.pane.holes.show_coverage(found, wanted.hole)
        self._stack.setCurrentIndex(self._page(rows))
        self.pane.setVisible(bool(found.rows))
        self._chips.setVisible(bool(found.rows))
        self._keys.setVisible(self._stack.currentIndex() == _GRID)
        self._say_count(found)
        self._show_cell()

    def _page(self, rows: list[CoverageRow]) -> int:
        if not self._found.rows:
            return _NO_ROWS
        if not self._found.columns:
            self._no_columns_say()
            return _NO_COLUMNS
        return _GRID if rows else _NONE_SHOWN

    def _show_cell(self) -> None:
        shown = self._stack.currentIndex() == _GRID
        self.pane.show_cell(self.grid.cell() if shown else None, self._found, self.model.lacks)

    def _say_count(self, found: Coverage) -> None:
        if not found.rows:
            self.header.set_title("Coverage", "")
            return
        answered = len({row for row, _column in found.marks})
        columns = columns_counted(len(found.columns), found.against)
        words = f"{counted(len(found.rows), 'recommendation')} against {columns}"
        not_here = "".join(f", {each}" for each in left_to_others(found.rows, found.marks))
        lacking = listed([in_short(hole, found.against) for hole in found.holes]) or "no holes"
        self.header.set_title("Coverage", f"{words}: {answered:,} answered{not_here}; {lacking}.")

    def _set_against(self, against: str) -> None:
        self._against = against
        self._wanted = Wanted(report_id=self._wanted.report_id)
        self.refresh()

    def _want_report(self, report_id: str | None) -> None:
        self._wanted = Wanted(report_id, self._wanted.hole, self._wanted.kept)
        self._show_shown()

    def _want_hole(self, kind: str) -> None:
        self._wanted = Wanted(self._wanted.report_id, kind).following(self._found)
        self._show_shown()

    def _show_all(self) -> None:
        self._report.set_value(None)
        self._wanted = Wanted()
        self._show_shown()

    def _forget(self) -> None:
        """Begin anew with another board."""
        self._against, self._wanted = "", Wanted()
        self._report.set_value(None)

    def _add_actions(self) -> None:
        offers = (
            ("Change the mark", "coverage_change", "Space", self.change_mark),
            ("Primary", "coverage_primary", "P", partial(self.set_mark, Mark.PRIMARY)),
            ("Contributes", "coverage_contributes", "C", partial(self.set_mark, Mark.CONTRIBUTES)),
            ("No mark", "coverage_none", "Del", partial(self.set_mark, None)),
            ("Open what answers it", "coverage_open_answer", "Shift+Return", self._open_column),
        )
        add_actions(self.grid, offers, reads={"coverage_open_answer"})

    def _open_column(self) -> None:
        if cell := self.grid.cell():
            self.requested.emit(OpenRecord(self._found.against, cell[1].id))

    def _lay_out(self) -> None:
        self.header = PageHeader("Coverage")
        self._keys = Label(_KEYS, "small")
        foot = QHBoxLayout()
        space(foot, (24, 8, 24, 8))
        foot.addWidget(self._keys)
        self._stack = QStackedWidget()
        for page in (self.grid, self._no_rows(), self._no_columns(), self._none_shown()):
            self._stack.addWidget(page)
        left = QVBoxLayout()
        space(left, (0, 14, 0, 0), 0)
        left.addWidget(self._make_chips())
        left.addWidget(self._stack, 1)
        left.addLayout(foot)
        body = QHBoxLayout()
        space(body, spacing=0)
        body.addLayout(left, 1)
        body.addWidget(self.pane)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)

    def _make_chips(self) -> ChipRow:
        self._strands = ToggleChip("Against strands", "coverage_against_strands")
        self._actions = ToggleChip("Against actions", "coverage_against_actions")
        self._plan = ToggleChip("Against plan", "coverage_against_plan")
        group = QButtonGroup(self)
        for chip, against in ((self._strands, STRANDS), (self._actions, ACTIONS), (self._plan, PLAN)):
            group.addButton(chip)
            chip.clicked.connect(partial(self._set_against, against))
        self._report = FilterChip("Report", "all", "coverage_report")
        self._report.chosen.connect(self._want_report)
        self._holes = ToggleChip("Only holes", "coverage_only_holes")
        self._holes.clicked.connect(lambda on: self._want_hole(ANY_HOLE if on else ""))
        self._chips = ChipRow()
        chips: tuple[QWidget, ...] = (self._strands, self._actions, self._plan, self._report, self._holes)
        for each in chips:
            self._chips.add(each)
        return self._chips

    def _no_rows(self) -> EmptyState:
        press = writes(PrimaryButton("Import a report", "coverage_import", lambda: self.requested.emit(ImportPaper())))
        words = "Import the agenda pack or report that holds them; each is then set against what answers it."
        return EmptyState("coverage", "No recommendations yet", words, press)

    def _no_columns(self) -> EmptyState:
        self._other = SecondaryButton("", "coverage_other", self._press_other)
        self._columns_empty = EmptyState("coverage", "", "", self._other)
        return self._columns_empty

    def _none_shown(self) -> EmptyState:
        press = SecondaryButton("Show all", "coverage_show_all", self._show_all)
        return EmptyState("coverage", "Nothing to show here", "No recommendation of these has a hole.", press)

    def _no_columns_say(self) -> None:
        if self._found.against == STRANDS:
            words = "The paper that gathers the board's challenges into strands brings them here."
            self._columns_empty.say("No strands yet", words)
            self._other.setText("Set against actions")
        else:
            words = "Make an action of a recommendation or of a resolution; it then stands here as a column."
            self._columns_empty.say("No actions yet", words)
            self._other.setText("Show the recommendations")

    def _press_other(self) -> None:
        if self._found.against == STRANDS:
            self._set_against(ACTIONS)
        else:
            self.requested.emit(ShowScreen("recommendations"))


def _reports(rows: tuple[CoverageRow, ...]) -> list[tuple[str, str]]:
    return list({row.report_id: row.report for row in rows}.items())
