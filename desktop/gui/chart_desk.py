"""What the cards of a screen ask for: their pictures, drawn in jobs, and the rows behind a part of them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from shiboken6 import isValid

from desktop.domain.list_query import Filter
from desktop.gui.book_jobs import reading
from desktop.gui.chart_pictures import Canvas, Drawn, picture
from desktop.gui.requests import ShowRows, ShowScreen, Tell
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.chart_card import ChartCard

if TYPE_CHECKING:
    from desktop.charts.chart import Chart
    from desktop.charts.segments import Segment
    from desktop.gui.screen import Screen
    from desktop.storage.book import Book

_ARE = {True: "is", False: "are"}
_SCREENS = {
    "action-items": "actions", "recommendations": "recommendations", "plan-entries": "plan", "measures": "measures",
}  # fmt: skip


class ChartDesk(QObject):
    """Serves the cards that are handed to it."""

    def __init__(self, screen: "Screen") -> None:
        super().__init__(screen)
        self._screen = screen

    def serve(self, card: ChartCard) -> None:
        """Draw a card whenever it wants a picture, and show the rows of what is chosen on it."""
        card.wanted.connect(partial(self._draw, card))
        card.opened.connect(self.show_rows)

    def offer_large(self, card: ChartCard) -> None:
        """Offer on a small card to see its chart large."""

        def show() -> None:
            if card.chart is not None:
                self._screen.requested.emit(ShowScreen("charts", (Filter("chart", "=", card.chart.key),)))

        larger = LinkButton("Larger", f"{card.objectName()}_larger", show, small=True)
        card.links.insertWidget(0, larger, 0, Qt.AlignmentFlag.AlignTop)

    def show_rows(self, chart: "Chart", segment: "Segment | None") -> None:
        """Ask for the list of the records that a part of a chart counts; None is the whole of it."""
        from desktop.charts.segments import filter_words
        from desktop.workflows.behind_chart import behind

        words = filter_words(chart, segment) if segment is not None else chart.name
        ask = lambda ids: self._screen.requested.emit(ShowRows(_SCREENS[chart.counts], ids, words))  # noqa: E731
        if chart.positions:
            work = reading(self._screen.session.book.path, lambda book: _still_there(book, chart, segment))
            self._screen.jobs.start("Reading", work, lambda found: self._show_reported(found, ask), quiet=True)
        else:
            ask(behind(self._screen.session.book, chart, segment))

    def _show_reported(self, found: "tuple[tuple[str, ...], int]", ask: "Callable[[tuple[str, ...]], None]") -> None:
        ids, gone = found
        ask(ids)
        if gone:
            self._screen.requested.emit(
                Tell(f"{gone} of those that were reported {_ARE[gone == 1]} no longer in the book.")
            )

    def _draw(self, card: ChartCard, chart: "Chart", canvas: Canvas) -> None:
        tokens, dark = theme().tokens, theme().is_dark

        def work(_progress: Any) -> Drawn:
            return picture(chart, canvas, tokens, dark=dark)

        def show(drawn: Drawn) -> None:
            # a picture asked for while the book closes comes when its card is gone
            if isValid(card):
                card.show_picture(chart, drawn)

        self._screen.jobs.start("Drawing", work, show, quiet=True)


def _still_there(book: "Book", chart: "Chart", segment: "Segment | None") -> tuple[tuple[str, ...], int]:
    """Return the records that were reported so and are in the book, and how many are not any more."""
    from desktop.workflows.behind_chart import behind

    ids = behind(book, chart, segment)
    held = set(book.records(chart.counts).values("id", "id", ids))
    return tuple(each for each in ids if each in held), len(ids) - len(held)
