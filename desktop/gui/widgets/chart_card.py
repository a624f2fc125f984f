"""A card with one chart: its finding as the title, the picture, and the same numbers as a table."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from desktop.domain.dates import short_date
from desktop.gui.chart_pictures import Canvas, Drawn
from desktop.gui.measures import space
from desktop.gui.theme import DESIGN_PX, theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.chart_view import ChartView
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from desktop.charts.chart import Cell, Chart

_SETTLED = 120
_PICTURE, _TABLE = range(2)
_HIGHEST, _LOWEST_PICTURE, _HIGHEST_PICTURE, _LOWEST_LARGE = 440, 150, 260, 300
_CSS_DPI = 96
_BETWEEN = 14
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class ChartCard(Card):
    """wanted(chart, Canvas) asks for a picture; whoever hears it draws in a job and calls show_picture.

    opened(chart, Segment) is emitted when a part of it is chosen. A large one takes all the room that there is.
    """

    wanted = Signal(object, object)
    opened = Signal(object, object)

    def __init__(self, name: str, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__("", name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._chart: Chart | None = None
        self.view = ChartView(f"{name}_picture")
        self.view.setMinimumHeight(theme().px(_LOWEST_LARGE if large else _LOWEST_PICTURE))
        if large:
            self.title.set_role("heading")
        else:
            self.setMaximumHeight(theme().px(_HIGHEST))
            self.view.setMaximumHeight(theme().px(_HIGHEST_PICTURE))
        self.view.resized.connect(self._ask)
        self.view.opened.connect(lambda segment: self.opened.emit(self._chart, segment))
        self._table = QWidget()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(_scrolled(self._table, name))
        self._nothing = EmptyState("charts", "", "") if large else None
        if self._nothing is not None:
            self._pages.addWidget(self._nothing)
        self._note = Label("", "small")
        self.links = QHBoxLayout()
        self._switch = LinkButton("Numbers", f"{name}_numbers", self._turn, small=True)
        space(QGridLayout(self._table), spacing=6)
        self._lay_out()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._want)

    @property
    def chart(self) -> "Chart | None":
        """The chart that is shown."""
        return self._chart

    def show_chart(self, chart: "Chart") -> None:
        """Show another chart; its picture follows."""
        self._chart = chart
        self.title.setText(chart.title)
        self._note.setText(chart.note)
        self.view.show_chart(chart)
        self._switch.setVisible(not chart.is_empty)
        self._pages.setVisible(self._nothing is not None or not chart.is_empty)
        if self._nothing is not None:
            self._say_nothing(chart, self._nothing)
        self._fill_table(chart)
        self._ask()

    def show_picture(self, chart: "Chart", drawn: Drawn) -> None:
        """Show the picture of a chart, unless another one has taken its place."""
        if chart is self._chart:
            self.view.show_drawn(drawn)

    def redraw(self) -> None:
        """Ask for the picture again, in other colours or another size."""
        self.view.show_drawn(None)
        self._ask()

    def _say_nothing(self, chart: "Chart", page: EmptyState) -> None:
        """Say in the middle of a large card what a chart without anything to draw waits for."""
        page.say(chart.title, chart.note)
        for widget in (self.title, self._note):
            widget.setVisible(not chart.is_empty)
        if chart.is_empty:
            self._pages.setCurrentWidget(page)
        elif self._pages.currentWidget() is page:
            self._pages.setCurrentIndex(_PICTURE)
            self._switch.say("Numbers")

    def _ask(self) -> None:
        self._settled.start()

    def _want(self) -> None:
        if self._chart is None or self._chart.is_empty or not self.view.width():
            return
        dpi = _CSS_DPI * theme().px(DESIGN_PX) / DESIGN_PX
        self.wanted.emit(self._chart, Canvas(self.view.width(), self.view.height(), self.devicePixelRatioF(), dpi))

    def _turn(self) -> None:
        show_table = self._pages.currentIndex() == _PICTURE
        self._pages.setCurrentIndex(_TABLE if show_table else _PICTURE)
        self._switch.say("Chart" if show_table else "Numbers")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, spacing=12)
        head.addWidget(self.title, 1)
        space(self.links, spacing=16)
        self.links.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self.links)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._note)

    def _fill_table(self, chart: "Chart") -> None:
        grid = self._table.layout()
        assert isinstance(grid, QGridLayout)
        clear_layout(grid)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 0)
        rows = chart.table()
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                label = Label(_cell_words(cell), "section" if at == 0 else "")
                if column:
                    label.setAlignment(_NUMBER)
                    label.setContentsMargins(theme().px(_BETWEEN), 0, 0, 0)
                grid.addWidget(label, at, column)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(rows), 1)


def _cell_words(cell: "Cell") -> str:
    if isinstance(cell, date):
        return short_date(cell)
    return f"{cell:,}" if isinstance(cell, int) else cell


def _scrolled(table: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"{name}_numbers_table")
    area.setAccessibleName("Numbers of the chart")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(table)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    table.setObjectName("chart_table")
    return area
