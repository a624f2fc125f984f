"""From one segment of a chart to the one beside it, as arrow keys go."""

from desktop.charts.chart import Chart, ChartKind
from desktop.charts.segments import Segment, segments

_IN_A_ROW = frozenset({ChartKind.COLUMNS})
_IN_A_LIST = frozenset({ChartKind.BARS, ChartKind.DUMBBELLS})
_LYING = frozenset({ChartKind.STACKED_BARS})


def beside(chart: Chart, at: Segment | None, right: int = 0, down: int = 0) -> Segment | None:
    """Return the segment one step to the right (or the left, -1) or down (or up, -1), the same one at an edge.

    Without a segment to begin from it is the first; None where nothing is drawn.
    """
    drawn = list(segments(chart))
    if not drawn or at not in drawn:
        return drawn[0] if drawn else None
    if chart.kind in _IN_A_ROW or chart.kind in _IN_A_LIST:
        place = drawn.index(at) + (right if chart.kind in _IN_A_ROW else down)
        return drawn[place] if 0 <= place < len(drawn) else at
    if chart.kind in _LYING:
        return _within(drawn, at, right) if right else _across(drawn, at, down)
    return _across(drawn, at, right) if right else _within(drawn, at, -down)


def end(chart: Chart, *, last: bool) -> Segment | None:
    """Return the first or the last segment that is drawn; None where nothing is."""
    drawn = list(segments(chart))
    return drawn[-1 if last else 0] if drawn else None


def _within(drawn: list[Segment], at: Segment, step: int) -> Segment:
    """Return the next segment of the same category."""
    same = [each for each in drawn if each.category == at.category]
    place = same.index(at) + step
    return same[place] if 0 <= place < len(same) else at


def _across(drawn: list[Segment], at: Segment, step: int) -> Segment:
    """Return the segment of the next category whose series is nearest."""
    ahead = [each for each in drawn if (each.category - at.category) * step > 0]
    if not ahead:
        return at
    near = min(ahead, key=lambda each: abs(each.category - at.category)).category
    return min((each for each in ahead if each.category == near), key=lambda each: abs(each.series - at.series))
