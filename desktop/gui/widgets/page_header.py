"""The head of a screen: title, one muted line, buttons at the right, tabs below.

Where the width ends, the buttons leave the title's side, and the tabs stand in two rows.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import TabButton
from desktop.gui.widgets.labels import Label, Rule

if TYPE_CHECKING:
    from desktop.gui.widgets.flow import FlowLayout

_AT_TOP = Qt.AlignmentFlag.AlignTop


class PageHeader(QWidget):
    """Title 22 semi-bold with a badge, subtitle muted, buttons (secondary first, primary last), tabs.

    tab_chosen(int) is emitted when the person chooses a tab.
    """

    tab_chosen = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_header")
        self.title = Label(title, "title", wrap=False)
        self.title.setObjectName("page_title")
        self.subtitle = Label("", "subtitle")
        self.subtitle.setObjectName("page_subtitle")
        self.badge = Label("", "badge", wrap=False)
        self.badge.setObjectName("page_badge")
        self.aside = Label("", "small", wrap=False)
        self.aside.setObjectName("page_aside")
        self._words, self._above = QVBoxLayout(), QHBoxLayout()
        self._strip, self._row = QWidget(self), QHBoxLayout()
        self._buttons = QHBoxLayout(self._strip)
        self._is_beside, self._links = True, 0
        self._tab_row = QWidget()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.tab_chosen)
        self._lay_out()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say what the screen shows, and one line about it."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)

    def set_badge(self, words: str) -> None:
        """Say the state of what is shown beside its title."""
        self.badge.setText(words)
        self.badge.setVisible(bool(words))

    def set_aside(self, words: str, *, late: bool = False) -> None:
        """Say below the buttons what is to be done next; late lets it stand out."""
        self.aside.set_role("late" if late else "muted")
        self.aside.setText(words)
        self.aside.setVisible(bool(words))

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end of the row."""
        self._buttons.addWidget(button)

    def add_above(self, widget: QWidget) -> None:
        """Put something small above the title: the way back to a list, or on to what stands beside."""
        self._above.insertWidget(self._links, widget)
        self._links += 1

    def add_tab(self, text: str, name: str) -> TabButton:
        """Add a tab; the first one is chosen."""
        tab = TabButton(text, name)
        self._group.addButton(tab, len(self._group.buttons()))
        self._tabs.addWidget(tab)
        tab.setChecked(len(self._group.buttons()) == 1)
        self._tab_row.show()
        return tab

    def show_tabs(self, shown: bool) -> None:
        """Show the tabs, or hide them while there is nothing that they could part."""
        self._tab_row.setVisible(shown)

    def name_tab(self, position: int, text: str) -> None:
        """Change the words of a tab, for instance its count."""
        self._group.button(position).setText(text)

    def choose_tab(self, position: int) -> None:
        """Choose a tab as if the person had."""
        self._group.button(position).setChecked(True)
        self.tab_chosen.emit(position)

    def event(self, event: QEvent) -> bool:
        """Flow again when the width changes, or what stands in the header."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._flow()
        return super().event(event)

    def _lay_out(self) -> None:
        space(self._words, spacing=2)
        space(self._above, spacing=16)
        self._above.addStretch()
        self._words.addLayout(self._above)
        named = QHBoxLayout()
        space(named, spacing=10)
        named.addWidget(self.title)
        named.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        named.addStretch()
        self._words.addLayout(named)
        below = QHBoxLayout()
        space(self._row, spacing=16)
        self._row.addLayout(self._words, 1)
        space(self._buttons, (0, 2, 0, 0))
        # the title stands where it stood when a tab without buttons is chosen
        strut = QWidget()
        fix(strut, width=0, height=32)
        self._buttons.addWidget(strut)
        self._row.addWidget(self._strip, 0, _AT_TOP)
        # the long words stand below both, so that they never cut the title
        space(below, spacing=16)
        below.addWidget(self.subtitle, 1)
        below.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        self.badge.hide()
        self.aside.hide()
        head = QVBoxLayout()
        space(head, (24, 18, 24, 12), 2)
        head.addLayout(self._row)
        head.addLayout(below)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(head)
        whole.addWidget(self._tab_row)
        self._tab_row.hide()

    @cached_property
    def _tabs(self) -> "FlowLayout":
        """Return what holds the tabs; many a header has none."""
        from desktop.gui.widgets.flow import FlowLayout

        tabs, flow = QVBoxLayout(self._tab_row), FlowLayout()
        flow.are_rows_apart = False
        space(flow, (22, 0, 24, 0), 20)
        space(tabs, spacing=0)
        tabs.addLayout(flow)
        tabs.addWidget(Rule())
        return flow

    def _flow(self) -> None:
        """Let the buttons stand beside the title where both have room, else above it at the right, or below it."""
        title = self.title.sizeHint().width() + self.badge.sizeHint().width() * self.badge.isVisibleTo(self)
        wanted = title + self._strip.sizeHint().width() + theme().px(10 + 16 + 2 * 24)
        beside = wanted <= self.width()
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self._row.addWidget(self._strip, 0, _AT_TOP)
        elif self._links:
            self._above.addWidget(self._strip)
        else:
            self._words.addWidget(self._strip, 0, Qt.AlignmentFlag.AlignLeft)
