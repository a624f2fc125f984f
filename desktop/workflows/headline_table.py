"""The timeline as it is printed: headlines put into the cells of a table of themes and months."""

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_date import short_when
from desktop.domain.headline_grid import NO_THEME, TimelineGrid
from desktop.exports.timeline_contents import TimelineLine, TimelineRow, TimelineTable


def table_of(grid: TimelineGrid, *, whole: bool = False) -> TimelineTable:
    """Return a grid as a table; a year of emptiness is said by its heading, and themes without headlines are left out.

    whole gives the months their whole names.
    """
    rows = [
        TimelineRow(
            theme=theme or NO_THEME,
            cells=tuple(tuple(map(_line, grid.cell(theme, lane))) for lane in grid.lanes),
        )
        for theme in grid.themes
    ]
    return TimelineTable(
        months=tuple(lane.heading if whole else lane.short for lane in grid.lanes),
        rows=tuple(row for row in rows if row.count),
    )


def _line(headline: Headline) -> TimelineLine:
    told = {
        DatePrecision.MONTH: "",
        DatePrecision.UNDATED: headline.timing,
    }
    return TimelineLine(
        text=headline.text,
        when=told.get(headline.precision, short_when(headline)),
        external=headline.external,
        exempt=headline.exempt,
    )
