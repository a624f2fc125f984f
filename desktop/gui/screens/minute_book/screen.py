"""The minutes and agendas of all years: found, filtered, held against each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ShowScreen
from desktop.gui.screen import Screen
from desktop.gui.screens.minute_book.book_list import BookList
from desktop.gui.screens.minute_book.book_pane import MinutePane
from desktop.gui.screens.minute_book.calm_titles import CalmTitles
from desktop.gui.screens.minute_book.columns import ITEM_COLUMNS, minute_columns
from desktop.gui.screens.minute_book.comparing import Compared, two_agendas, two_minutes
from desktop.gui.screens.minute_book.filters import ItemFilters, MinuteFilters
from desktop.gui.screens.minute_book.item_pane import ItemPane
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.scrolled import scrolled
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.widgets.two_versions import TwoVersions

_MINUTES, _ITEMS = range(2)


class MinuteBookScreen(Screen):
    """Two lists; M marks a row, and M on another shows both side by side."""

    kinds_shown = frozenset(
        {"boards", "meetings", "minutes", "resolutions", "agenda-items", "corrections", "action-items"}
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.header = PageHeader("Minute book")
        self._titles = CalmTitles(session)
        self.lists = (self._minutes(), self._items())
        self._marked: str | None = None
        self._notice = NoticeBox()
        self._notice_row = self._make_notice_row()
        self._versions = TwoVersions()
        self._stack = QStackedWidget()
        self._pages = QStackedWidget()
        for each, words, name in zip(self.lists, ("Minutes", "Agenda items"), ("minutes", "items"), strict=True):
            self.header.add_tab(words, f"tab_book_{name}")
            self.header.add_button(each.filters.text)
            each.counted.connect(self._say_count)
            each.compare.connect(self._compare)
            self._stack.addWidget(each)
        self.header.tab_chosen.connect(self._show_tab)
        self._lay_out()
        self._show_tab(_MINUTES)
        find = ("&Filter the minute book", "focus_book_filter", "Ctrl+F", lambda: self._front().filters.text.setFocus())
        add_actions(self, (find,), Qt.ShortcutContext.WidgetWithChildrenShortcut, reads=("focus_book_filter",))

    def refresh(self) -> None:
        """Read the list in front again."""
        self._titles.forget()
        self._front().refresh()

    def stop_comparing(self) -> None:
        """Forget which row was marked, and show the list."""
        self._marked = None
        self._notice_row.hide()
        self._pages.setCurrentIndex(0)
        for each in self.lists:
            each.pane.set_compared("Compare with another")

    def _compare(self, record_id: str) -> None:
        if self._marked is None or self._marked == record_id:
            self._mark(record_id)
            return
        compared = self._compared(self._marked, record_id)
        self._versions.show_versions(*compared)
        self._pages.setCurrentIndex(1)

    def _mark(self, record_id: str) -> None:
        self._marked = record_id
        called = self._called(record_id)
        self._notice.say(f"{called} is marked.", "Choose another and press M to see both side by side.")
        self._notice_row.show()
        self._front().pane.set_compared(f"Compare with {called}")

    def _called(self, record_id: str) -> str:
        if self._front() is self.lists[_MINUTES]:
            minute = self.session.book.minutes.get(record_id)
            return f"Minute {minute.number}" if minute else "The minute"
        return "The agenda"

    def _compared(self, one: str, other: str) -> Compared:
        book = self.session.book
        if self._front() is self.lists[_MINUTES]:
            minutes = [book.minutes.get(each) for each in (one, other)]
            assert minutes[0] is not None and minutes[1] is not None
            return two_minutes(book, minutes[0], minutes[1])
        items = [book.agenda_items.get(each) for each in (one, other)]
        assert items[0] is not None and items[1] is not None
        return two_agendas(book, items[0].meeting_id, items[1].meeting_id)

    def _front(self) -> BookList:
        return self.lists[self._stack.currentIndex()]

    def _show_tab(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self.stop_comparing()
        for at, each in enumerate(self.lists):
            each.filters.text.setVisible(at == position)
        if self.isVisible():
            self._front().refresh()

    def _say_count(self) -> None:
        front = self._front()
        shown, total = front.model.rowCount(), front.model.total
        what = ("minutes", "agenda items")[self._stack.currentIndex()]
        words = f"{shown:,} of {total:,} {what}, the latest meeting first." if total else ""
        self.header.set_title("Minute book", words)

    def _minutes(self) -> BookList:
        empty = EmptyState(
            "minutes",
            "No minutes yet",
            "The minutes of every meeting of this board stand here, as soon as they are written or imported.",
            SecondaryButton("Show the meetings", "book_meetings", lambda: self.requested.emit(ShowScreen("meetings"))),
        )
        pane = MinutePane(self, "book_minutes")
        return BookList(
            self, "book_minutes", minute_columns(self._titles.calm), MinuteFilters("book_minutes"), pane, empty
        )

    def _items(self) -> BookList:
        empty = EmptyState(
            "meetings",
            "No agenda items yet",
            "The items of every agenda of this board stand here.",
            SecondaryButton("Show the meetings", "items_meetings", lambda: self.requested.emit(ShowScreen("meetings"))),
        )
        pane = ItemPane(self, "book_items")
        return BookList(self, "book_items", ITEM_COLUMNS, ItemFilters("book_items"), pane, empty)

    def _make_notice_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        space(line, (24, 12, 24, 0))
        self._notice.body.addWidget(LinkButton("Stop comparing", "stop_comparing", self.stop_comparing, small=True))
        line.addWidget(self._notice)
        row.hide()
        return row

    def _lay_out(self) -> None:
        list_page, comparison = QWidget(), QWidget()
        upper = QVBoxLayout(list_page)
        space(upper, spacing=0)
        upper.addWidget(self._notice_row)
        upper.addWidget(self._stack, 1)
        area = scrolled(self._versions, "comparison_area", "Both texts side by side")
        page = QVBoxLayout(comparison)
        space(page, (24, 16, 24, 16), 12)
        back = LinkButton("‹ Back to the list", "leave_comparison", self.stop_comparing, small=True)
        page.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(area, 1)
        for each in (list_page, comparison):
            self._pages.addWidget(each)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._pages, 1)
