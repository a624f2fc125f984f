"""What is shown of the timeline, in a sentence whose numbers add up."""

from desktop.domain.headline_filter import HeadlinesWanted
from desktop.domain.headline_grid import TimelineGrid
from desktop.domain.headline_lanes import UNDATED, period_of
from desktop.domain.wording import counted, listed
from desktop.workflows.headline_timeline import Timeline


def said_of(timeline: Timeline, shown: TimelineGrid, wanted: HeadlinesWanted) -> str:
    """Return "58 of 141 headlines shown: external", or of a whole timeline its themes, months and gaps."""
    total = len(timeline.headlines)
    if not wanted.is_any:
        return f"{shown.total:,} of {counted(total, 'headline')} shown: {wanted.words}."
    themes = counted(sum(map(bool, timeline.themes)), "theme")
    period = period_of(timeline.headlines)
    months = f", {period.words}" if period else ""
    gaps, undated = len(shown.empty_months), shown.in_lane(UNDATED)
    lacks = [
        *([f"{counted(gaps, 'month')} without a headline"] if gaps else []),
        *([f"{undated:,} undated"] if undated else []),
    ]
    return f"{counted(total, 'headline')} in {themes}{months}{'; ' + listed(lacks) if lacks else ''}."
