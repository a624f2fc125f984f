"""The charts of a board as lines of a list, each with its finding."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.gui.models.columns import Column

if TYPE_CHECKING:
    from desktop.charts.chart import Chart


class ChartRow(NamedTuple):
    """One line; its id is the key of the chart."""

    chart: "Chart"

    @property
    def id(self) -> str:
        """The key of the chart."""
        return self.chart.key


def columns() -> tuple[Column, ...]:
    """Return the one column of the list."""
    return (
        Column(
            name="chart",
            heading="What it shows, and what it finds",
            text=lambda row: row.chart.name,
            detail=lambda row: row.chart.title,
            tone=lambda row: "muted" if row.chart.is_empty else "",
            sortable=False,
            stretch=True,
        ),
    )
