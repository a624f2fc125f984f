"""The screen of charts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import long_date
from desktop.domain.list_query import Filter
from desktop.domain.wording import counted
from desktop.gui.book_jobs import reading
from desktop.gui.chart_desk import ChartDesk
from desktop.gui.chart_pictures import charts_of
from desktop.gui.jobs import Jobs
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import ImportPaper
from desktop.gui.screen import Screen
from desktop.gui.screens.charts.picture_desk import copy_picture, save_picture
from desktop.gui.screens.charts.rows import ChartRow, columns
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.chart_card import ChartCard
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.scrolled import scrolled
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.charts.chart import Chart

_CHARTS, _NOTHING, _COUNTING = range(3)
_HOW = "A click on a part shows the records that it counts; so do the arrow keys and Enter."
_SOON = "The charts stand here in a moment."
_FROZEN = "Show what was reported last"


class ChartsScreen(Screen):
    """The list of charts with their findings, and the chosen one large; all are counted in a job."""

    kinds_shown = frozenset(
        {
            "boards", "action-items", "extensions", "updates", "reports", "recommendations", "strands", "links",
            "rating-keys", "positions", "plans", "plan-entries", "measures", "readings", "outcomes",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._asked = 0
        self._wanted = ""
        self._charts: dict[str, Chart] = {}
        self.header = PageHeader("Charts")
        self.copy = SecondaryButton("Copy picture", "chart_copy", self.copy_picture)
        self.save = SecondaryButton("Save picture…", "chart_save", self.save_picture)
        for button in (self.copy, self.save):
            self.header.add_button(button)
        self.model = RowsModel(columns(), self)
        self.table = ListTable("charts_table", "Charts", self.model)
        self.table.row_chosen.connect(self._show_row)
        self.table.row_opened.connect(lambda _row: self._enter())
        self.card = ChartCard("chart", large=True)
        self.rows = LinkButton("", "chart_rows", self.show_all_rows, small=True)
        self.card.links.insertWidget(0, self.rows, 0, Qt.AlignmentFlag.AlignTop)
        self._pointed = Label(_HOW, "small")
        self.card.view.pointed.connect(lambda words: self._pointed.setText(words or _HOW))
        self.desk = ChartDesk(self)
        self.desk.serve(self.card)
        self._stack = QStackedWidget()
        self._counting = EmptyState("charts", "Counting…", _SOON)
        self._lay_out()
        offers = (
            ("&Save the picture of the chart…", "save_chart", "Ctrl+Shift+S", self.save_picture),
            ("&Copy the picture of the chart", "copy_chart", "Ctrl+Shift+C", self.copy_picture),
        )
        add_actions(self, offers, Qt.ShortcutContext.WindowShortcut, reads=("save_chart", "copy_chart"))
        session.board_changed.connect(self._forget)

    def refresh(self) -> None:
        """Count all charts again."""
        self._asked += 1
        asked, board_id, today = self._asked, self.session.board_id, self.session.today
        work = reading(self.session.book.path, lambda book: charts_of(book, board_id, today))
        if not self._charts:
            self._say_counting()
        self.jobs.start("Counting", work, lambda made: self._show(asked, made), quiet=True)

    def _say_counting(self) -> None:
        """Say what is being counted until there is something to show."""
        number = self.session.book.action_items.count(board_id=self.session.board_id) if self.session.board_id else 0
        self._counting.say(f"Counting {counted(number, 'action')}…" if number else "Counting…", _SOON)
        self._stack.setCurrentIndex(_COUNTING)
        for button in (self.copy, self.save):
            button.setVisible(False)

    def retheme(self) -> None:
        """Draw the chart in the colours that now stand."""
        self.card.redraw()

    def apply_filters(self, filters: tuple[object, ...]) -> None:
        """Show the chart whose key another screen asks for."""
        keys = [each.value for each in filters if isinstance(each, Filter) and each.column == "chart"]
        self._wanted = next(iter(keys), self._wanted)
        self._choose()

    def save_picture(self) -> None:
        """Save the chart in view as a picture."""
        if chart := self._drawn():
            save_picture(self, chart)

    def copy_picture(self) -> None:
        """Copy the chart in view as a picture."""
        if chart := self._drawn():
            copy_picture(self, chart)

    def show_all_rows(self) -> None:
        """Show every record that the chart in view counts."""
        if chart := self._drawn():
            self.desk.show_rows(chart, None)

    def _show(self, asked: int, made: "dict[str, Chart]") -> None:
        if asked != self._asked:
            return
        self._charts = made
        some = any(not chart.is_empty for chart in made.values())
        self._stack.setCurrentIndex(_CHARTS if some else _NOTHING)
        for button in (self.copy, self.save):
            button.setVisible(some)
        self.header.set_title("Charts", f"As at {long_date(self.session.today)}" if some else "")
        self.model.show_rows([ChartRow(chart) for chart in made.values()])
        if some:
            self._choose()
        if self.hasFocus():
            self.take_focus()

    def _choose(self) -> None:
        """Choose the chart that is wanted, or else the first one with anything to show."""
        keys = list(self._charts)
        drawn = [key for key, chart in self._charts.items() if not chart.is_empty]
        wanted = self._wanted if self._wanted in self._charts else next(iter(drawn), "")
        if wanted:
            self.table.choose(keys.index(wanted))
            self._show_row(self.model.row(keys.index(wanted)))

    def _show_row(self, row: object) -> None:
        if not isinstance(row, ChartRow):
            return
        self._wanted, chart = row.id, row.chart
        self.card.show_chart(chart)
        self._pointed.setText(_HOW)
        self._pointed.setVisible(not chart.is_empty)
        self.rows.setVisible(not chart.is_empty)
        self.rows.say(_FROZEN if chart.positions else _all_rows(chart))
        for button in (self.copy, self.save):
            button.setEnabled(not chart.is_empty)

    def _enter(self) -> None:
        self.card.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drawn(self) -> "Chart | None":
        chart = self.card.chart
        return chart if chart is not None and not chart.is_empty else None

    def _forget(self) -> None:
        self._wanted, self._charts = "", {}

    def _lay_out(self) -> None:
        press = writes(SecondaryButton("Import a paper", "charts_import", lambda: self.requested.emit(ImportPaper())))
        nothing = EmptyState(
            "charts",
            "No charts yet",
            "They are drawn from the action log, the recommendations, the plan, the scorecard, and what is reported at "
            "the end of each meeting.",
            press,
        )
        for page in (self._sides(), nothing, self._counting):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def _sides(self) -> QWidget:
        sides = QWidget()
        row = QHBoxLayout(sides)
        space(row, spacing=0)
        fix(self.table, width=300)
        row.addWidget(self.table)
        upright = Rule()
        upright.setProperty("role", "upright")
        row.addWidget(upright)
        page = QWidget()
        page.setObjectName("chart_page")
        right = QVBoxLayout(page)
        space(right, (24, 16, 24, 16))
        right.addWidget(self.card, 1)
        self.card.body.insertWidget(2, self._pointed)
        row.addWidget(scrolled(page), 1)
        return sides


def _all_rows(chart: "Chart") -> str:
    from desktop.charts.segments import members

    number = len(members(chart, None))
    return f"All {number:,} rows" if number > 1 else "Its one row"
