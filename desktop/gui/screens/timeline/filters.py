"""The filters of the timeline as chips: theme, period, kind, where it happened, links, words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.headline import HeadlineKind
from desktop.domain.headline_filter import ANY, HeadlinesWanted, kind_words
from desktop.domain.headline_grid import NO_THEME
from desktop.domain.headline_lanes import Period, lane_of, last_months
from desktop.gui.measures import fix
from desktop.gui.widgets.chips import ChipRow, FilterChip
from desktop.gui.widgets.quick_filter import QuickFilter
from desktop.workflows.headline_timeline import periods_of_papers

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen

_LONGEST_NAME = 40


class TimelineFilters(ChipRow):
    """changed is emitted when the person chose another filter or typed words."""

    changed = Signal()

    def __init__(self, screen: "TimelineScreen") -> None:
        super().__init__()
        self._screen = screen
        self.theme = FilterChip("Theme", "all", "timeline_theme")
        self.period = FilterChip("Period", "all", "timeline_period")
        self.kind = FilterChip("Kind", "any", "timeline_kind")
        self.external = FilterChip("Where", "anywhere", "timeline_external")
        self.linked = FilterChip("Links", "any", "timeline_linked")
        self.text = QuickFilter("timeline_filter")
        fix(self.text, width=200)
        self._each = (self.theme, self.period, self.kind, self.external, self.linked)
        self._offer()
        for chip in self._each:
            self.add(chip)
            chip.chosen.connect(lambda _value: self.changed.emit())
        self.text.textChanged.connect(lambda _text: self.changed.emit())

    def wanted(self) -> HeadlinesWanted:
        """Return what is to be shown."""
        return HeadlinesWanted(
            theme=self.theme.value,
            period=self.period.value or ANY,
            kind=self.kind.value,
            external=self.external.value,
            linked=self.linked.value,
            text=self.text.text(),
        )

    def show_period(self, period: Period) -> None:
        """Keep to certain months, as if they had been chosen."""
        self.period.set_choices([(period, period.words)])
        self.period.set_value(period)
        self.changed.emit()

    def clear(self) -> None:
        """Take every filter off."""
        for chip in self._each:
            chip.set_value(None)
        self.text.clear()
        self.changed.emit()

    def _offer(self) -> None:
        self.theme.offer(lambda: [(each, each or NO_THEME) for each in self._screen.timeline.themes])
        self.period.offer(self._periods)
        self.kind.set_choices([(kind, kind_words(kind)) for kind in HeadlineKind])
        self.external.set_choices([(True, "outside the organisation"), (False, "its own")])
        self.linked.set_choices([(True, "with links"), (False, "without")])

    def _periods(self) -> list[tuple[Period, str]]:
        """Offer the last six months, the months of each paper, and each year."""
        timeline, lately = self._screen.timeline, last_months(self._screen.session.today)
        papers = [
            (
                period,
                f"{period.words}, of {name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rstrip() + '…'}",
            )
            for period, name in periods_of_papers(timeline, self._screen.places())
        ]
        lanes = [lane for lane in map(lane_of, timeline.headlines) if lane.first or lane.is_month]
        years = [Period.of_year(year) for year in sorted({lane.year for lane in lanes}, reverse=True)]
        offered = [(lately, f"last six months, {lately.words}"), *papers, *((each, each.words) for each in years)]
        return list(dict(reversed(offered)).items())[::-1]
