"""The records behind a number of a chart."""

from desktop.charts.chart import Chart
from desktop.charts.segments import Segment, members
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from desktop.workflows.take_position import entries_of


def behind(book: Book, chart: Chart, segment: Segment | None) -> tuple[str, ...]:
    """Return the ids of the records that a segment counts, or the whole chart counts.

    For a chart of reported positions they are those that were reported so, as far as the book still has them; for its
    whole those of its last position. Raises Refused where such a position is not to be read any more.
    """
    if not chart.positions:
        return members(chart, segment)
    place = len(chart.positions) - 1 if segment is None else segment.category
    position = book.positions.get(chart.positions[place])
    if position is None:
        raise Refused("This position is no longer in the book: show the charts again.")
    entries = (each for each in entries_of(book, position) if each.kind == chart.counts)
    if segment is None:
        return tuple(each.record_id for each in entries)
    series = chart.series[segment.series]
    level = (series.mark.letter, series.name, series.mark.colour)
    return tuple(each.record_id for each in entries if (each.letter, each.word, each.fill) == level)
