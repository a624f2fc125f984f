"""The charts, each a finding with its numbers."""

from desktop.charts.wording import counted
from desktop.domain.dates import long_date
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import ChartSheetPlan


def chart_sheet(contents: PackContents) -> tuple[ChartSheetPlan, ...]:
    """Return the sheet of charts; a chart with nothing to draw is its sentence."""
    drawn = sum(not chart.is_empty for chart in contents.charts)
    return (
        ChartSheetPlan(
            name="Charts",
            heading="Charts",
            lines=(f"Counted from the sheets of this pack as at {long_date(contents.cover.as_at)}.",),
            holds=f"{counted(drawn, 'chart').capitalize()} with the numbers behind them",
            charts=contents.charts,
        ),
    )
