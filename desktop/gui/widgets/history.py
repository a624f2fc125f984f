"""What happened to a record, newest first, as a line of dots."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList


@dataclass(frozen=True, slots=True)
class Event:
    """One dot: what happened, a smaller line with the day and who, and the ways that lead on from it."""

    heading: str
    detail: str = ""
    links: tuple[Leads, ...] = ()


class History(QWidget):
    """A column of events with a dot each, joined by a line. pressed(where) is emitted for a link of one of them."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self._shown: list[Event] = []
        self._column = QVBoxLayout(self)
        space(self._column, spacing=12)

    def show_events(self, events: Iterable[Event]) -> None:
        """Show these events instead of the former ones."""
        wanted = list(events)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear_layout(self._column)
        for event in wanted:
            dot = _Dot(event)
            dot.links.pressed.connect(self.pressed)
            self._column.addWidget(dot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that joins the dots."""
        if self._column.count() == 0:
            return
        painter = QPainter(self)
        x = theme().px(6)
        painter.setPen(QPen(QColor(theme().tokens.line), theme().px(2)))
        painter.drawLine(x, theme().px(10), x, self.height() - theme().px(4))
        painter.end()


class _Dot(QWidget):
    def __init__(self, event: Event) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        space(column, (21, 0, 0, 0), 1)
        column.addWidget(Label(event.heading))
        if event.detail:
            column.addWidget(Label(event.detail, "small"))
        self.links = LinkList(small=True, in_row=True)
        # in its place first: shown before that it would be a window of its own
        column.addWidget(self.links)
        self.links.show_links(event.links)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0, 0)))
        painter.setBrush(QColor(theme().tokens.focus))
        radius = theme().px(4)
        painter.drawEllipse(QPointF(theme().px(6), theme().px(10)), radius, radius)
        painter.end()
