"""The screen of the timeline: a grid of themes and months, the same as a list, and the line that adds to it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.headline import Headline
from desktop.domain.headline_filter import HeadlinesWanted, wanted_of
from desktop.domain.headline_grid import TimelineGrid, grid_of, theme_key
from desktop.domain.headline_lanes import Lane, Period, lane_of, last_months, period_of
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.screen import Screen
from desktop.gui.screens.timeline.columns import HeadlineRow, HeadlineRows
from desktop.gui.screens.timeline.empty_pages import NothingFits, no_headlines
from desktop.gui.screens.timeline.entry_line import EntryLine
from desktop.gui.screens.timeline.export_desk import ExportDesk
from desktop.gui.screens.timeline.filters import TimelineFilters
from desktop.gui.screens.timeline.model import HeadlineModel
from desktop.gui.screens.timeline.offers import add_keys
from desktop.gui.screens.timeline.shown import said_of
from desktop.gui.screens.timeline.taken_steps import TimelineSteps
from desktop.gui.screens.timeline.view import TimelineView
from desktop.gui.session import BookSession
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import lock_writers
from desktop.workflows.headline_timeline import CameFrom, Timeline, places_in_papers, read_timeline

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.pane import HeadlinePane

_GRID, _LIST, _NOTHING, _NONE_SHOWN = range(4)


class TimelineScreen(Screen):
    """One headline is chosen, in the grid and in the list alike; the pane shows it whole when it is asked for."""

    kinds_shown = frozenset(
        {"boards", "headlines", "links", "minutes", "action-items", "recommendations", "evidence-files"}
        | {"source-documents", "resolutions", "reports"}
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.timeline, self.shown = Timeline(), TimelineGrid()
        self._places: dict[str, CameFrom] | None = None
        self._tab = _GRID
        self.header = PageHeader("Timeline")
        self.filters = TimelineFilters(self)
        self.model = HeadlineModel(self)
        self.view = TimelineView(self.model, session.today)
        self.rows = HeadlineRows(self)
        self.table = ListTable("timeline_table", "Headlines", self.rows, lines=3, fitted=True)
        self.exports, self.steps = ExportDesk(self), TimelineSteps(self)
        self.entry = EntryLine(self)
        self._beside = QHBoxLayout()
        self._stack = QStackedWidget()
        self._none = NothingFits(self.filters.clear, self._show_last)
        self._lay_out()
        add_keys(self)
        self.filters.changed.connect(self._show)
        self.view.headline_chosen.connect(self._follow_grid)
        self.view.headline_opened.connect(lambda _headline: self.open_pane())
        self.view.place_wanted.connect(self.entry.begin)
        self.table.row_chosen.connect(lambda _row: self._follow_list())
        self.table.row_opened.connect(lambda _row: self.open_pane())
        self.header.tab_chosen.connect(self._show_tab)
        session.board_changed.connect(self.filters.clear)

    @cached_property
    def pane(self) -> "HeadlinePane":
        """The chosen headline, whole; built when it is first asked for."""
        from desktop.gui.screens.timeline.pane import HeadlinePane

        pane = HeadlinePane(self)
        self._beside.addWidget(pane)
        lock_writers(pane, self.session.book)
        return pane

    @property
    def is_pane_open(self) -> bool:
        """Whether the pane stands beside the timeline."""
        return "pane" in vars(self) and self.pane.isVisibleTo(self)

    def refresh(self) -> None:
        """Read the timeline of the board in view."""
        self.timeline = read_timeline(self.session.book, self.session.board_id)
        self._places = None
        self.entry.show_board(self.session.board_id)
        self.view.today = self.session.today
        self._show()

    def places(self) -> dict[str, CameFrom]:
        """Return where each imported headline stands; it is read when it is first asked for."""
        if self._places is None:
            self._places = places_in_papers(self.session.book, self.session.board_id)
        return self._places

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one headline with its pane; filters that hide it are taken off."""
        self.refresh()
        if self.model.row_of(record_id) is None:
            self.filters.clear()
        self.show_headline(record_id)
        self.pane.show()
        self._show_chosen()

    def show_headline(self, headline_id: str) -> None:
        """Choose a headline in the grid and in the list, as far as it stands there."""
        self.view.choose(headline_id)
        self._choose_row(headline_id)

    def chosen(self) -> Headline | None:
        """Return the headline that is chosen in the tab in front."""
        if self._tab == _GRID:
            return self.view.current()
        row = self.table.current_row()
        return row.headline if isinstance(row, HeadlineRow) else None

    def lane(self) -> Lane | None:
        """Return the month of the chosen headline, None where none is chosen."""
        headline = self.chosen()
        return lane_of(headline) if headline else None

    def begin_headline(self) -> None:
        """Let a headline be written: in the month and theme of the chosen one, unless others stand in the line."""
        self.entry.begin()

    def begin_tie(self) -> None:
        """Open the pane at the field that ties the chosen headline to another record."""
        if self.chosen() is not None:
            self.open_pane()
            self.pane.begin_tie()

    def open_pane(self) -> None:
        """Show the chosen headline whole, and let it be changed; Escape leads back, and again closes the pane."""
        self.pane.show()
        self._show_chosen()
        self.pane.enter()

    def close_pane(self) -> None:
        """Let the timeline have the whole width."""
        if self._tab == _GRID:
            self._show_pane(False)

    def _show(self) -> None:
        """Show what is wanted of what was read."""
        wanted, timeline = self.filters.wanted(), self.timeline
        found = wanted_of(timeline.headlines, wanted, timeline.linked)
        self.shown = grid_of(timeline.headlines, found, wanted.period, self.session.today, theme=wanted.theme)
        self.model.show_grid(self.shown, timeline)
        at = {theme_key(theme): number for number, theme in enumerate(timeline.themes)}
        self.rows.show_rows([HeadlineRow(each, at[theme_key(each.theme)], timeline.tied_to(each)) for each in found])
        has_any = bool(timeline.headlines)
        self._stack.setCurrentIndex(self._tab if found else _NONE_SHOWN if has_any else _NOTHING)
        if has_any and not found:
            last = self._last_period() if wanted == HeadlinesWanted(period=wanted.period) else None
            self._none.say_last(wanted.period.words, last)
        for widget in (self.filters, self.filters.text, self.exports.button):
            widget.setVisible(has_any)
        self.header.show_tabs(has_any)
        self._show_pane(bool(found) and (self._tab == _LIST or self.is_pane_open))
        self.header.set_title("Timeline", said_of(timeline, self.shown, wanted) if has_any else "")
        if self._tab == _LIST and found and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show_chosen()

    def _last_period(self) -> Period | None:
        """Return the six months up to the last headline that has a month."""
        held = period_of(self.timeline.headlines)
        return last_months(held.last) if held and held.last else None

    def _show_last(self) -> None:
        """Show the months up to the last headline."""
        if last := self._last_period():
            self.filters.show_period(last)

    def _show_tab(self, tab: int) -> None:
        """Show the grid or the list, the same headline chosen in both."""
        headline = self.chosen()
        self._tab = tab
        if self.model.rows:
            self._stack.setCurrentIndex(tab)
            if headline is not None:
                self.show_headline(headline.id)
            self._show_pane(tab == _LIST)
        self._show_chosen()

    def _follow_grid(self, headline: Headline | None) -> None:
        if self._tab == _GRID and self._stack.currentIndex() == _GRID:
            self._show_chosen()

    def _follow_list(self) -> None:
        if self._tab == _LIST:
            self._show_chosen()

    def _show_chosen(self) -> None:
        if self.is_pane_open:
            self.pane.show_headline(self.chosen())

    def _show_pane(self, shown: bool) -> None:
        if shown or "pane" in vars(self):
            self.pane.setVisible(shown)

    def _choose_row(self, headline_id: str) -> None:
        at = next((at for at in range(self.rows.rowCount()) if self.rows.row(at).id == headline_id), None)
        if at is not None:
            self.table.choose(at)

    def _lay_out(self) -> None:
        self.header.add_button(self.filters.text)
        self.header.add_button(self.exports.button)
        self.header.add_tab("Grid", "tab_timeline_grid")
        self.header.add_tab("List", "tab_timeline_list")
        for page in (
            self.view,
            self.table,
            no_headlines(self.requested.emit, self.begin_headline),
            self._none,
        ):
            self._stack.addWidget(page)
        left = QVBoxLayout()
        space(left, (0, 12, 0, 0), 0)
        left.addWidget(self.filters)
        left.addWidget(self._stack, 1)
        body = self._beside
        space(body, spacing=0)
        body.addLayout(left, 1)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        whole.addWidget(self.entry)
