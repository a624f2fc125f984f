"""The tabs of a meeting's page: each is imported and built when it is first shown, for there are many of them."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QStackedWidget

from desktop.gui.writers import lock_writers

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen
    from desktop.gui.screens.meetings.tab import MeetingTab


class TabEntry(NamedTuple):
    """One tab: its name, the words on it, and where its class stands."""

    name: str
    words: str
    module: str
    class_name: str

    def load(self) -> "type[MeetingTab]":
        """Import the module and return the class of the tab."""
        found: type[MeetingTab] = getattr(import_module(self.module), self.class_name)
        return found


_HERE = "desktop.gui.screens.meetings"

TABS: tuple[TabEntry, ...] = (
    TabEntry("agenda", "Agenda", f"{_HERE}.agenda_tab", "AgendaTab"),
    TabEntry("papers", "Papers", f"{_HERE}.papers_tab", "PapersTab"),
    TabEntry("calls", "Call for papers", f"{_HERE}.call_for_papers_tab", "CallForPapersTab"),
    TabEntry("attendance", "Attendance", f"{_HERE}.attendance_tab", "AttendanceTab"),
    TabEntry("declarations", "Declarations", f"{_HERE}.declarations_tab", "DeclarationsTab"),
    TabEntry("minutes", "Minutes", f"{_HERE}.minutes_tab", "MinutesTab"),
    TabEntry("arising", "Actions arising", f"{_HERE}.arising_tab", "ArisingTab"),
    TabEntry("details", "Details", f"{_HERE}.details_tab", "DetailsTab"),
)


class MeetingTabs(Mapping[str, "MeetingTab"]):
    """Every tab by its name in TABS; to ask for one is to build it, into the stack that shows them."""

    def __init__(self, screen: "MeetingsScreen", stack: QStackedWidget) -> None:
        self._screen = screen
        self._stack = stack
        self._entries = {entry.name: entry for entry in TABS}
        self._built: dict[str, MeetingTab] = {}

    def __getitem__(self, name: str) -> "MeetingTab":
        if name not in self._built:
            tab = self._entries[name].load()(self._screen)
            lock_writers(tab, self._screen.session.book)
            self._stack.addWidget(tab)
            self._built[name] = tab
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def built(self) -> "tuple[MeetingTab, ...]":
        """The tabs that were shown before."""
        return tuple(self._built.values())
