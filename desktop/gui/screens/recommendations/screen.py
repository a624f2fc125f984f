"""The screen of recommendations, reports and strands."""

from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.recommendation import CLOSED_STATUSES
from desktop.gui.jobs import Jobs
from desktop.gui.measures import fix, space
from desktop.gui.requests import ExportFollowUp, ImportPaper
from desktop.gui.screen import Screen
from desktop.gui.screens.recommendations.export_desk import ExportDesk
from desktop.gui.screens.recommendations.recommendation_list import RecommendationList
from desktop.gui.screens.recommendations.reports_tab import ReportsTab
from desktop.gui.screens.recommendations.strands_tab import StrandsTab
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes

_LIST, _REPORTS, _STRANDS = range(3)


class RecommendationsScreen(Screen):
    """Three tabs; a record of any of them is opened on its own."""

    kinds_shown = frozenset(
        {
            "boards", "recommendations", "recommendation-updates", "reports", "strands", "links", "action-items",
            "rating-keys", "evidence-files",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.header = PageHeader("Recommendations")
        self.list = RecommendationList(self)
        self.reports = ReportsTab(self)
        self.strands = StrandsTab(self)
        fix(self.list.filters.text, width=220)
        self.header.add_button(self.list.filters.text)
        self._return = SecondaryButton("Agency's return", "agency_return", self.export_shown)
        self._return.hide()
        self.header.add_button(self._return)
        self._exports = ExportDesk(self)
        self.header.add_button(self._exports.button)
        self.header.add_button(
            writes(PrimaryButton("Import a report", "import_report", lambda: self.requested.emit(ImportPaper())))
        )
        for words, name in (("Recommendations", "tab_recommendations"), ("Reports", "tab_reports")):
            self.header.add_tab(words, name)
        self.header.add_tab("Strands", "tab_strands")
        self._stack = QStackedWidget()
        for tab in (self.list, self.reports, self.strands):
            self._stack.addWidget(tab)
        self.header.tab_chosen.connect(self._show_tab)
        self.list.counted.connect(self._say_count)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)
        self._add_actions()

    def refresh(self) -> None:
        """Read the tab in front and the counts of the others again."""
        board_id = self.session.board_id
        reports = self.session.book.reports.count(board_id=board_id)
        strands = self.session.book.strands.count(board_id=board_id)
        self.header.name_tab(_REPORTS, f"Reports ({reports})" if reports else "Reports")
        self.header.name_tab(_STRANDS, f"Strands ({strands})" if strands else "Strands")
        self._front().refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a recommendation, a report or a strand; a link shows the recommendation it comes from."""
        if kind == "recommendation-updates" and (update := self.session.book.recommendation_updates.get(record_id)):
            kind, record_id = "recommendations", update.recommendation_id
        link = self.session.book.links.get(record_id) if kind == "links" else None
        if link is not None:
            kind, record_id = ("recommendations", link.from_id)
            if link.to_kind == "recommendations":
                record_id = link.to_id
        tabs = {"reports": _REPORTS, "strands": _STRANDS}
        self.header.choose_tab(tabs.get(kind, _LIST))
        self._front().choose(record_id)

    def apply_filters(self, filters: tuple[object, ...]) -> None:
        """Show the list as another screen asked for."""
        self.header.choose_tab(_LIST)
        self.list.filters.take(filters)

    def show_rows(self, ids: tuple[str, ...], words: str) -> None:
        """Show these recommendations only, as another screen asked for."""
        self.header.choose_tab(_LIST)
        self.list.filters.show_only(ids, words)

    def export_shown(self) -> None:
        """Write the return of the agency that the list is filtered by, or else the progress against its report."""
        from desktop.workflows.export_follow_up import AgencyWanted, ProgressWanted

        filters, board_id = self.list.filters, self.session.board_id
        if filters.agency.value is not None and board_id is not None:
            wanted = AgencyWanted(board_id=board_id, agency=filters.agency.value)
            self.requested.emit(ExportFollowUp(wanted, ".xlsx"))
        elif filters.report.value is not None:
            self.requested.emit(ExportFollowUp(ProgressWanted(report_id=filters.report.value), ".xlsx"))

    def _offer_return(self) -> None:
        """Offer to write what the list is filtered by, where that is an agency or a report."""
        filters = self.list.filters
        agency, report = filters.agency.value, filters.report.value
        self._return.setText("Return for this agency" if agency is not None else "Progress against this report")
        self._return.setVisible(self._front() is self.list and (agency is not None or report is not None))

    def _front(self) -> RecommendationList | ReportsTab | StrandsTab:
        return (self.list, self.reports, self.strands)[self._stack.currentIndex()]

    def _show_tab(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self.list.filters.text.setVisible(position == _LIST and bool(self.list.model.total))
        self._offer_return()
        self._front().refresh()

    def _say_count(self) -> None:
        shown, total = self.list.model.rowCount(), self.list.model.total
        self.list.filters.text.setVisible(bool(total) and self._front() is self.list)
        self._exports.button.setVisible(bool(total))
        self._exports.action.setEnabled(bool(total))
        self._offer_return()
        if not total:
            self.header.set_title("Recommendations", "")
            return
        query, lists = self.list.model.query, self.session.book.lists
        closed = lists.count(_with(query, Filter("status", "in", tuple(CLOSED_STATUSES))))
        late = lists.count(_with(query, Filter("days_late", ">", 0)))
        words = self.list.filters.words()
        said = f"{shown:,} of {total:,} shown" + (f": {words}" if words else "")
        of = "Of these " if shown < total else ""
        self.header.set_title("Recommendations", f"{said}. {of}{closed:,} signed off, {late:,} overdue.")

    def _add_actions(self) -> None:
        action = QAction("&Filter recommendations", self)
        action.setObjectName("focus_recommendation_filter")
        action.setShortcut(QKeySequence("Ctrl+F"))
        action.triggered.connect(lambda: self.list.filters.text.setFocus())
        self.addAction(action)
        story = QAction("&Whole story on one page", self)
        story.setObjectName("story_of_recommendation")
        story.setShortcut(QKeySequence("Ctrl+Shift+W"))
        story.triggered.connect(self.list.pane.show_story)
        self.addAction(story)
        self.addAction(self._exports.action)


def _with(query: ListQuery, condition: Filter) -> ListQuery:
    return replace(query, filters=(*query.filters, condition))
