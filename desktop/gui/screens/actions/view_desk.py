"""What the log does with its views: shows them with their counts, keeps those of the board's own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from desktop.domain.errors import Refused
from desktop.domain.log_view import LogView, NamedView, from_text
from desktop.domain.saved_view import SavedView
from desktop.gui.book_jobs import reading
from desktop.gui.screens.actions.name_line import NameLine
from desktop.gui.screens.actions.view_strip import ViewStrip
from desktop.gui.writers import writes
from desktop.workflows import saved_views
from desktop.workflows.log_query import LogDay

if TYPE_CHECKING:
    from desktop.domain.edits import Edit
    from desktop.gui.screens.actions.screen import ActionsScreen

_ROWS_NOT_KEPT = (
    "A view keeps filters, and not the rows of a chart, which are those of one day; take off the chip “Chart” first."
)


class ViewDesk(QObject):
    """The view that was chosen last is the base; what is changed since can be saved into it where it is the board's.

    shown is the view that shows what is shown now, None where none does.
    """

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._views: list[NamedView] = []
        self._base = ""
        self.shown: NamedView | None = None
        self._asked = 0
        self._day: LogDay | None = None
        self.strip = ViewStrip(self._fill_menu)
        self.strip.chosen.connect(self.choose)
        self.strip.seen.connect(self._count)
        self.button = self.strip.button
        self.name_line = NameLine()
        self.name_line.finished.connect(lambda: self._screen.table.setFocus())

    @property
    def base(self) -> NamedView | None:
        """The view that was chosen last, as it is kept."""
        return next((each for each in self._views if each.key == self._base), None)

    def read(self, day: LogDay) -> None:
        """Read the views, and count them in a job: in a long log that takes a moment."""
        self._day = day
        self._views = saved_views.views_of(self._screen.session.book, self._screen.session.board_id)
        self.strip.show_views(self._views)
        # a window that is not yet painted is not to wait for a count
        if self.strip.is_seen:
            self._count()

    def _count(self) -> None:
        if self._day is None:
            return
        self._asked += 1
        asked, views, day = self._asked, tuple(self._views), self._day
        work = reading(self._screen.session.book.path, lambda book: saved_views.counts_of(book, views, day))

        def show(counts: dict[str, int]) -> None:
            # the board may have left the window while its log was counted
            if asked == self._asked and isValid(self.strip):
                self.strip.show_counts(counts)

        self._screen.jobs.start("Counting", work, show, quiet=True)

    def choose(self, key: str) -> None:
        """Show a view: its filters, words, order and columns."""
        found = next((each for each in self._views if each.key == key), None)
        if found is not None:
            self._base = key
            self._screen.show_view(found)

    def follow(self, shown: LogView) -> None:
        """Mark the view that shows what is shown now, the one chosen last before others; none shows chosen rows."""
        first = [self.base] if self.base else []
        views = () if self._screen.filters.only.asked else (*first, *self._views)
        found = next((each for each in views if each.view.shows_what(shown)), None)
        self.shown = found
        if found is not None:
            self._base = found.key
        self.strip.mark(found.key if found else "")

    def _fill_menu(self, menu: QMenu) -> None:
        kept = self._screen.session.book.saved_views.get(self._base) if self._base else None
        self._offer(menu, "Save what is shown as a view…", "save_view", self._save)
        if kept is not None:
            name = f"“{kept.name}”"
            now = self._screen.shown_view()
            if from_text(kept.query) != now and not self._screen.filters.only.asked:
                self._offer(menu, f"Save the changes into {name}", "save_view_again", lambda: self._save_again(kept))
            self._offer(menu, f"Rename {name}…", "rename_view", lambda: self._rename(kept))
            self._offer(menu, f"Move {name} to the left", "move_view_left", lambda: self._move(kept, -1))
            self._offer(menu, f"Move {name} to the right", "move_view_right", lambda: self._move(kept, 1))
            self._offer(menu, f"Delete {name}", "delete_view", lambda: self._delete(kept))
        menu.addSeparator()
        menu.addMenu(self._screen.table.columns.column_menu(menu))

    def _offer(self, menu: QMenu, words: str, name: str, run: Callable[[], object]) -> None:
        action = writes(QAction(words.replace("&", "&&"), menu))
        action.setObjectName(name)
        action.setEnabled(not self._screen.session.book.read_only and self._screen.session.board_id is not None)
        action.triggered.connect(lambda _=False: run())
        menu.addAction(action)

    def _save(self) -> None:
        def give(name: str) -> None:
            if self._screen.filters.only.asked:
                raise Refused(_ROWS_NOT_KEPT)
            session = self._screen.session
            assert session.board_id is not None
            made, edits = saved_views.saved(session.book, session.board_id, name, self._screen.shown_view())
            if self._screen.perform(f"New view “{made.name}”", edits):
                self.choose(made.id)

        self.name_line.ask("Save the view", "", give, _ROWS_NOT_KEPT if self._screen.filters.only.asked else "")

    def _save_again(self, kept: SavedView) -> None:
        self._perform(f"Change of view “{kept.name}”", saved_views.saved_again(kept, self._screen.shown_view()))

    def _rename(self, kept: SavedView) -> None:
        def give(name: str) -> None:
            edits = saved_views.renamed(self._screen.session.book, kept, name)
            self._perform(f"View “{kept.name}” renamed", edits)

        self.name_line.ask("Rename the view", kept.name, give)

    def _move(self, kept: SavedView, by: int) -> None:
        edits = saved_views.moved(self._screen.session.book, kept, by)
        self._perform(f"View “{kept.name}” moved", edits)

    def _delete(self, kept: SavedView) -> None:
        self._perform(f"Removal of view “{kept.name}”", tuple(self._screen.session.book.removal(kept)))

    def _perform(self, name: str, edits: "tuple[Edit, ...]") -> None:
        if edits:
            self._screen.perform(name, edits)
