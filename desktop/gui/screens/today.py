"""Today: the next meeting and its notice, what is late, what waits for the board, two charts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.dates import say_date
from desktop.gui.book_jobs import reading
from desktop.gui.chart_desk import ChartDesk
from desktop.gui.chart_pictures import charts_of
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ImportPaper, OpenRecord, OpenReview, ShowScreen
from desktop.gui.screen import Screen
from desktop.gui.screens.today_cards import MeetingCard, OverdueCard, WaitingCard
from desktop.gui.screens.today_reading import TodayReading, read_today
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.card_grid import CardGrid
from desktop.gui.widgets.chart_card import ChartCard
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.charts.chart import Chart

_CHARTS = ("recommendations-by-status", "closed-against-due")


class TodayScreen(Screen):
    """Reads in a job, so that a large book does not hold up the window."""

    kinds_shown = frozenset(
        {
            "boards",
            "meetings",
            "agenda-items",
            "action-items",
            "extensions",
            "updates",
            "decisions",
            "reports",
            "recommendations",
            "queries",
        }
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._asked = 0
        self.header = PageHeader("Today")
        self.header.set_title("Today", say_date(session.today))
        self._import = writes(
            SecondaryButton("Import a paper", "today_import", lambda: self.requested.emit(ImportPaper()))
        )
        self._open = PrimaryButton("Open next meeting", "today_open_next", self._open_next)
        self.header.add_button(self._import)
        review = SecondaryButton("Chair's review", "review_button", lambda: self.requested.emit(OpenReview()))
        self.header.add_button(review)
        self.header.add_button(self._open)
        self.meeting = MeetingCard(session.today, self.requested.emit)
        self.overdue = OverdueCard(self.requested.emit)
        self.waiting = WaitingCard(self.requested.emit)
        self._desk = ChartDesk(self)
        self.charts = {key: ChartCard(f"today_{key.replace('-', '_')}") for key in _CHARTS}
        for card in self.charts.values():
            self._desk.serve(card)
            self._desk.offer_large(card)
            card.hide()
        self._meeting_id: str | None = None
        self._lay_out()

    def refresh(self) -> None:
        """Read the figures, then the charts, each in a job of its own."""
        self._asked += 1
        asked, board_id, today = self._asked, self.session.board_id, self.session.today
        path = self.session.book.path
        figures = reading(path, lambda book: read_today(book, board_id, today))
        self.jobs.start("Reading", figures, lambda found: self._show(asked, found), quiet=True)
        charts = reading(path, lambda book: charts_of(book, board_id, today, _CHARTS))
        self.jobs.start("Counting", charts, lambda made: self._show_charts(asked, made), quiet=True)

    def retheme(self) -> None:
        """Draw the charts in the colours that now stand."""
        for card in self.charts.values():
            card.redraw()

    def open_record(self, kind: str, record_id: str) -> None:
        """Bring a board into view."""
        if kind == "boards":
            self.session.show_board(record_id)

    def _show(self, asked: int, found: TodayReading) -> None:
        if asked != self._asked:
            return
        self._meeting_id = found.meeting.meeting.id if found.meeting else None
        self._open.setText("Open next meeting" if found.meeting else "Add a meeting")
        self.meeting.show_meeting(found.meeting)
        self.overdue.show_reading(found)
        self.waiting.show_reading(found)

    def _show_charts(self, asked: int, charts: "dict[str, Chart]") -> None:
        if asked != self._asked:
            return
        # cards that hold nothing would only be large
        some = any(not chart.is_empty for chart in charts.values())
        for key, chart in charts.items():
            self.charts[key].show_chart(chart)
            self.charts[key].setVisible(some)

    def _open_next(self) -> None:
        if self._meeting_id is None:
            self.requested.emit(ShowScreen("meetings"))
        else:
            self.requested.emit(OpenRecord("meetings", self._meeting_id))

    def _lay_out(self) -> None:
        first, second = self.charts.values()
        top, below = ((self.meeting, 5), (self.overdue, 4), (self.waiting, 4)), ((first, 1), (second, 1))
        pair, alone = ((self.overdue, 1), (self.waiting, 1)), ((self.meeting, 1),)
        content = CardGrid(
            (
                (860, (top, below)),
                (620, (alone, pair, below)),
                (0, (alone, ((self.overdue, 1),), ((self.waiting, 1),), ((first, 1),), ((second, 1),))),
            )
        )
        content.setObjectName("today_content")
        area = QScrollArea()
        area.setObjectName("today_scroll")
        area.setAccessibleName("Today")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(area, 1)
