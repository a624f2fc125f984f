"""The screen of actions."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.log_view import BUILT_IN, LATEST_FIRST, LogView, NamedView
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.models.paged import PagedModel
from desktop.gui.screen import Screen
from desktop.gui.screens.actions.chosen_rows import ChosenRows
from desktop.gui.screens.actions.columns import COLUMNS
from desktop.gui.screens.actions.empty_pages import no_actions, nothing_fits
from desktop.gui.screens.actions.export_desk import ExportDesk
from desktop.gui.screens.actions.filters import ActionFilters
from desktop.gui.screens.actions.lead_strip import LeadStrip
from desktop.gui.screens.actions.offers import add_keys, fill_header
from desktop.gui.screens.actions.opening import open_record
from desktop.gui.screens.actions.shown import count_by_lead, shown_words
from desktop.gui.screens.actions.view_desk import ViewDesk
from desktop.gui.session import BookSession
from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import lock_writers
from desktop.workflows.log_query import LogDay, log_day, log_query

if TYPE_CHECKING:
    from desktop.gui.screens.actions.action_pane import ActionPane
    from desktop.gui.screens.actions.together_bar import TogetherBar

_TABLE, _NOTHING, _NONE_SHOWN = range(3)


class ActionsScreen(Screen):
    """The action log: filtered, sorted by how late the actions are, the chosen one whole in the pane."""

    kinds_shown = frozenset(
        {
            "boards",
            "action-items",
            "extensions",
            "updates",
            "decisions",
            "date-requests",
            "evidence-files",
            "rating-keys",
            "links",
            "people",
            "memberships",
            "saved-views",
            "recommendations",
            "resolutions",
            "minutes",
            "meetings",
        }
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.header = PageHeader("Actions")
        self.filters = ActionFilters()
        self.filters.show_view(BUILT_IN[0].view)
        self.filters.changed.connect(self._choose_filters)
        self._day = LogDay(None, session.today, session.today)
        self.model = PagedModel(session, "action-items", COLUMNS, self)
        self.model.query = replace(self.model.query, sort=LATEST_FIRST)
        self.table = ListTable("actions_table", "Action log", self.model, several=True)
        self._read_columns()
        self.table.columns.chosen.connect(self._read_columns)
        self.chosen = ChosenRows(session, self.table, self.model)
        self.chosen.counted.connect(self._show_together)
        self.views = ViewDesk(self)
        self.exports = ExportDesk(self)
        self.leads = LeadStrip()
        self.leads.chosen.connect(self._choose_lead)
        self._beside = LatePane(self._make_pane)
        self.table.row_chosen.connect(lambda _row: self._show_chosen())
        self.table.row_opened.connect(lambda _row: self._enter())
        self.model.counted.connect(self._say_count)
        self._stack = QStackedWidget()
        self._above = QVBoxLayout()
        fill_header(self)
        add_keys(self)
        self._lay_out()

    @property
    def pane(self) -> "ActionPane":
        """The chosen action, whole."""
        return self._beside.pane

    @cached_property
    def together(self) -> "TogetherBar":
        """What can be done to several actions, built when several are first chosen."""
        from desktop.gui.screens.actions.together_bar import TogetherBar

        bar = TogetherBar(self)
        self._above.addWidget(bar)
        lock_writers(bar, self.session.book)
        return bar

    def refresh(self) -> None:
        """Read the list and the chosen action again."""
        self.filters.read_choices(self.session.book, self.session.board_id, self.session.rating.key)
        self._day = log_day(self.session.book, self.session.board_id, self.session.today)
        self.views.read(self._day)
        several = self.chosen.ids() if self.chosen.count > 1 else []
        self.ask()
        if several:
            self.chosen.choose(several)

    def show_view(self, named: NamedView) -> None:
        """Show a view of the log: its filters, words, order and columns."""
        self.filters.show_view(named.view)
        self.table.columns.use(named.key if named.view.columns else "", named.view.columns)
        self.model.query = replace(self.model.query, sort=log_query(named.view, self._day).sort)
        self._choose_filters()
        if self.model.rowCount():
            self.table.choose(0)

    def shown_view(self) -> LogView:
        """Return what is shown now as a view."""
        return replace(self.filters.view(), sort=self.model.query.sort, columns=self.table.columns.shown())

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one action, or that of an update, decision, evidence ...; filters that hide it are taken off."""
        open_record(self, kind, record_id)

    def apply_filters(self, filters: tuple[object, ...]) -> None:
        """Show the list as another screen asked for."""
        self.filters.take(filters)

    def show_rows(self, ids: tuple[str, ...], words: str) -> None:
        """Show these actions only, as another screen asked for."""
        self.filters.show_only(ids, words)

    def _choose_filters(self) -> None:
        """Read the list for other filters: what was chosen besides the current row is not chosen any more."""
        self.ask()
        self.chosen.only_current()

    def _choose_lead(self, lead: str | None) -> None:
        self.filters.lead.set_value(lead)
        self._choose_filters()

    def ask(self) -> None:
        """Read the list for what the filters and the words say now."""
        query = log_query(self.filters.view(), self._day)
        self.model.ask(filters=(*query.filters, *self.filters.only.asked), text=query.text.strip())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show_chosen()

    def _show_together(self, count: int) -> None:
        if count > 1 or "together" in vars(self):
            self.together.show_count(count)

    def _read_columns(self) -> None:
        self.model.show_columns(self.table.columns.shown())

    def _enter(self) -> None:
        self.together.enter() if self.chosen.count > 1 else self.pane.enter()

    def _show_chosen(self) -> None:
        if self._beside.is_built:
            self.pane.show_action(self._chosen_id())
        else:
            self._beside.build_when_seen()

    def _make_pane(self) -> "ActionPane":
        from desktop.gui.screens.actions.action_pane import ActionPane

        pane = ActionPane(self)
        pane.show_action(self._chosen_id())
        lock_writers(pane, self.session.book)
        return pane

    def _chosen_id(self) -> str | None:
        row = self.table.current_row()
        return row.id if row else None  # type: ignore[attr-defined]

    def _say_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._stack.setCurrentIndex(_TABLE if shown else _NONE_SHOWN if total else _NOTHING)
        for widget in (self.filters, self.filters.text, self.views.strip):
            widget.setVisible(bool(total))
        self._beside.setVisible(bool(shown))
        self.views.follow(self.filters.view())
        self.header.set_title("Actions", f"{shown:,} of {total:,} shown: {shown_words(self)}" if total else "")
        count_by_lead(self, self._day)

    def _lay_out(self) -> None:
        for page in (self.table, no_actions(self.requested.emit), nothing_fits(self._clear_filters)):
            self._stack.addWidget(page)
        below = QHBoxLayout()
        space(below, spacing=0)
        below.addWidget(self._stack, 1)
        below.addWidget(self._beside)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        space(self._above, spacing=0)
        above: tuple[QWidget, ...] = (self.header, self.views.strip, self.views.name_line, self.filters, self.leads)
        for widget in above:
            self._above.addWidget(widget)
        whole.addLayout(self._above)
        whole.addLayout(below, 1)

    def _clear_filters(self) -> None:
        self.filters.show_view(LogView())
        self._choose_filters()
