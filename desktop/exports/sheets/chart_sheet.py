"""The charts, each a finding with its numbers."""

from desktop.charts.wording import counted
from desktop.domain.dates import long_date
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheet_plan import ChartSheetPlan


def chart_sheet(contents: PackContents) -> tuple[ChartSheetPlan, ...]:
    """Return the sheet of charts; those with nothing to draw are told in one line of sentences."""
    drawn = (*(chart for chart in contents.charts if not chart.is_empty), *contents.board_papers.trends)
    left_out = dict.fromkeys(chart.title for chart in contents.charts if chart.is_empty)
    return (
        ChartSheetPlan(
            name="Charts",
            heading="Charts",
            lines=(f"Counted from the sheets of this pack as at {long_date(contents.cover.as_at)}.",),
            holds=f"{counted(len(drawn), 'chart').capitalize()} with numbers",
            charts=drawn,
            last_line=f"Not drawn: {'; '.join(map(_inside, left_out))}." if left_out else "",
        ),
    )


def _inside(sentence: str) -> str:
    return f"{sentence[0].lower()}{sentence[1:]}"
