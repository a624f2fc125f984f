"""The screens of the window, in the order of the rail; each module is imported when its screen is first shown."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.gui.screen import Screen


class ScreenEntry(NamedTuple):
    """One screen: where its class stands, which kinds of record it opens, and the menu of its actions.

    counted names the figure of Standing that the rail shows beside it. A screen that is not in_rail is
    only reached by a request; the rail then keeps the entry named by below chosen. One that fills the display is
    shown without rail, menus and status bar. come_words, come_name and come_keys are the entry of its menu that
    brings it to the front from any other.
    """

    name: str
    title: str
    icon: str
    module: str
    class_name: str
    opens: frozenset[str] = frozenset()
    counted: str = ""
    menu: str = ""
    in_rail: bool = True
    below: str = ""
    fills_display: bool = False
    come_words: str = ""
    come_name: str = ""
    come_keys: str = ""

    def load(self) -> "type[Screen]":
        """Import the module and return the class of the screen."""
        found: type[Screen] = getattr(import_module(self.module), self.class_name)
        return found


SCREENS: tuple[ScreenEntry, ...] = (
    ScreenEntry(
        name="today",
        title="Today",
        icon="today",
        module="desktop.gui.screens.today",
        class_name="TodayScreen",
    ),
    ScreenEntry(
        name="meetings",
        title="Meetings",
        icon="meetings",
        module="desktop.gui.screens.meetings",
        class_name="MeetingsScreen",
        opens=frozenset(
            {
                "meetings",
                "agenda-items",
                "papers",
                "paper-files",
                "supplements",
                "attendance",
                "declarations",
                "minutes",
                "resolutions",
                "corrections",
            }
        ),
        menu="Meeting",
    ),
    ScreenEntry(
        name="minute_book",
        title="Minute book",
        icon="minutes",
        module="desktop.gui.screens.minute_book",
        class_name="MinuteBookScreen",
        menu="View",
    ),
    ScreenEntry(
        name="programme",
        title="Work programme",
        icon="programme",
        module="desktop.gui.screens.programme",
        class_name="ProgrammeScreen",
        opens=frozenset({"programme-items"}),
    ),
    ScreenEntry(
        name="actions",
        title="Actions",
        icon="actions",
        module="desktop.gui.screens.actions",
        class_name="ActionsScreen",
        opens=frozenset(
            {
                "action-items",
                "updates",
                "extensions",
                "decisions",
                "date-requests",
                "evidence-files",
                "evidence-contents",
                "update-requests",
                "saved-views",
            }
        ),
        counted="actions",
        menu="Follow-up",
    ),
    ScreenEntry(
        name="recommendations",
        title="Recommendations",
        icon="recommendations",
        module="desktop.gui.screens.recommendations",
        class_name="RecommendationsScreen",
        opens=frozenset({"recommendations", "recommendation-updates", "reports", "strands", "links"}),
        counted="recommendations",
        menu="Follow-up",
    ),
    ScreenEntry(
        name="coverage",
        title="Coverage",
        icon="coverage",
        module="desktop.gui.screens.coverage",
        class_name="CoverageScreen",
    ),
    ScreenEntry(
        name="plan",
        title="Plan",
        icon="plan",
        module="desktop.gui.screens.plan",
        class_name="PlanScreen",
        opens=frozenset({"plans", "plan-entries", "plan-revisions", "plan-updates", "milestones"}),
        menu="Follow-up",
    ),
    ScreenEntry(
        name="measures",
        title="Performance",
        icon="measures",
        module="desktop.gui.screens.measures",
        class_name="MeasuresScreen",
        opens=frozenset({"measures", "readings", "risks"}),
        menu="Follow-up",
    ),
    ScreenEntry(
        name="timeline",
        title="Timeline",
        icon="timeline",
        module="desktop.gui.screens.timeline",
        class_name="TimelineScreen",
        opens=frozenset({"headlines"}),
        menu="Follow-up",
    ),
    ScreenEntry(
        name="reviews",
        title="Reviews",
        icon="reviews",
        module="desktop.gui.screens.reviews",
        class_name="ReviewsScreen",
        opens=frozenset({"outcomes", "progress-reviews", "outcome-entries", "functions"}),
    ),
    ScreenEntry(
        name="charts",
        title="Charts",
        icon="charts",
        module="desktop.gui.screens.charts",
        class_name="ChartsScreen",
        menu="Follow-up",
    ),
    ScreenEntry(
        name="positions",
        title="What changed",
        icon="minutes",
        module="desktop.gui.screens.positions",
        class_name="PositionsScreen",
        opens=frozenset({"positions", "position-entries", "packs"}),
        menu="Follow-up",
        in_rail=False,
        below="actions",
        come_words="What changed since the last &meeting",
        come_name="what_changed",
        come_keys="Ctrl+Shift+D",
    ),
    ScreenEntry(
        name="board",
        title="Board",
        icon="board",
        module="desktop.gui.screens.board",
        class_name="BoardScreen",
        opens=frozenset({"boards", "people", "memberships", "phrases", "rating-keys"}),
        menu="Tools",
    ),
    ScreenEntry(
        name="calendar",
        title="Meeting calendar",
        icon="today",
        module="desktop.gui.screens.meetings.calendar_screen",
        class_name="CalendarScreen",
        menu="Meeting",
        in_rail=False,
        below="meetings",
        come_words="Meeting &calendar",
        come_name="meeting_calendar",
        come_keys="Ctrl+Shift+M",
    ),
    ScreenEntry(
        name="review",
        title="Chair's review",
        icon="actions",
        module="desktop.gui.screens.review",
        class_name="ReviewScreen",
        in_rail=False,
        below="actions",
        fills_display=True,
    ),
    ScreenEntry(
        name="updates",
        title="Updates by spreadsheet",
        icon="export",
        module="desktop.gui.screens.updates",
        class_name="UpdatesScreen",
        menu="Follow-up",
        in_rail=False,
        below="actions",
        come_words="Ask leads for &updates",
        come_name="ask_for_updates",
        come_keys="Ctrl+Shift+U",
    ),
    ScreenEntry(
        name="story",
        title="Whole story",
        icon="recommendations",
        module="desktop.gui.screens.story",
        class_name="StoryScreen",
        in_rail=False,
        below="recommendations",
    ),
    ScreenEntry(
        name="reminders",
        title="Reminders",
        icon="actions",
        module="desktop.gui.screens.reminders",
        class_name="RemindersScreen",
        menu="Follow-up",
        in_rail=False,
        below="actions",
        come_words="Reminders to &leads",
        come_name="show_reminders",
    ),
    ScreenEntry(
        name="importing",
        title="Import",
        icon="import",
        module="desktop.gui.screens.importing",
        class_name="ImportingScreen",
        opens=frozenset({"source-documents", "queries", "column-mappings"}),
        menu="Meeting",
        in_rail=False,
        below="",  # a paper may be of any kind: the rail stays where the person was
    ),
)


def entry_named(name: str) -> ScreenEntry:
    """Return the entry of a screen; raises KeyError for a name that is not in the register."""
    for entry in SCREENS:
        if entry.name == name:
            return entry
    raise KeyError(name)


def entry_that_opens(kind: str) -> ScreenEntry | None:
    """Return the screen that shows records of a kind, or None."""
    return next((entry for entry in SCREENS if kind in entry.opens), None)
