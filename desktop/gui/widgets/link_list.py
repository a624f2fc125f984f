"""Links to other records, one below the other or in a row."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.layouts import clear_layout


class Leads(NamedTuple):
    """One link: its words, its name for tests and screen readers, and where it leads (OpenRecord or another wish)."""

    words: str
    name: str
    to: object


class LinkList(QWidget):
    """pressed(where it leads) is emitted for the link that was pressed.

    Links that are shown already stay as they are: one that was just pressed, or has the focus, must not go away
    because a field beside it was stored.
    """

    pressed = Signal(object)

    def __init__(self, *, small: bool = False, in_row: bool = False) -> None:
        super().__init__()
        self._small = small
        self._shown: list[Leads] = []
        self._column: QLayout = FlowLayout(self) if in_row else QVBoxLayout(self)
        space(self._column, spacing=12 if in_row else 4)
        if isinstance(self._column, FlowLayout):
            self._column.are_rows_apart = False
        self.hide()

    def show_links(self, links: Sequence[Leads]) -> None:
        """Show these links."""
        if list(links) == self._shown:
            return
        self._shown = list(links)
        clear_layout(self._column)
        for link in links:
            press = partial(self.pressed.emit, link.to)
            self._column.addWidget(LinkButton(link.words, link.name, press, small=self._small))
        self.setVisible(bool(links))
