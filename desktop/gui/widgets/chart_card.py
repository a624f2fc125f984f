"""A card with one chart: its finding as the title, the picture, and the same numbers as a table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from desktop.gui.chart_pictures import Canvas
from desktop.gui.measures import space
from desktop.gui.theme import DESIGN_PX, theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from desktop.charts.chart import Chart

_SETTLED = 120
_HIGHEST = 440
_CSS_DPI = 96


class ChartCard(Card):
    """wanted(chart, Canvas) asks for a picture; whoever hears it draws in a job and calls show_picture."""

    wanted = Signal(object, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(theme().px(_HIGHEST))
        self._chart: Chart | None = None
        self._picture = _Picture()
        self._picture.resized.connect(self._ask)
        self._table = QWidget()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._picture)
        self._pages.addWidget(_scrolled(self._table))
        self._note = Label("", "small")
        self._switch = LinkButton("Numbers", f"{name}_numbers", self._turn, small=True)
        grid = QGridLayout(self._table)
        space(grid, spacing=6)
        head = QHBoxLayout()
        space(head, spacing=12)
        head.addWidget(self.title, 1)
        head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._note)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._want)

    def show_chart(self, chart: "Chart") -> None:
        """Show another chart; its picture follows."""
        self._chart = chart
        self.title.setText(chart.title)
        self._note.setText(chart.note)
        self._picture.setAccessibleName(chart.title)
        self._picture.setAccessibleDescription(chart.alt)
        self._switch.setVisible(not chart.is_empty)
        self._pages.setVisible(not chart.is_empty)
        self._fill_table(chart)
        self._ask()

    def show_picture(self, chart: "Chart", image: QImage) -> None:
        """Show the picture of a chart, unless another one has taken its place."""
        if chart is self._chart:
            self._picture.show_image(image)

    def redraw(self) -> None:
        """Ask for the picture again, in other colours or another size."""
        self._picture.show_image(None)
        self._ask()

    def _ask(self) -> None:
        self._settled.start()

    def _want(self) -> None:
        if self._chart is None or self._chart.is_empty or not self._picture.width():
            return
        dpi = _CSS_DPI * theme().px(DESIGN_PX) / DESIGN_PX
        ratio = self.devicePixelRatioF()
        self.wanted.emit(self._chart, Canvas(self._picture.width(), self._picture.height(), ratio, dpi))

    def _turn(self) -> None:
        show_table = self._pages.currentIndex() == 0
        self._pages.setCurrentIndex(int(show_table))
        self._switch.say("Chart" if show_table else "Numbers")

    def _fill_table(self, chart: "Chart") -> None:
        grid = self._table.layout()
        assert isinstance(grid, QGridLayout)
        clear_layout(grid)
        for at, row in enumerate(chart.table()):
            for column, cell in enumerate(row):
                grid.addWidget(Label(str(cell), "section" if at == 0 else "", wrap=column == 0), at, column)
        grid.setColumnStretch(0, 1)


def _scrolled(table: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(table)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    table.setObjectName("chart_table")
    return area


class _Picture(QWidget):
    """Paints an image, stretched until the one for its new size is there."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(150))
        self.setMaximumHeight(theme().px(260))

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is not None:
            painter = QPainter(self)
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
            painter.end()
