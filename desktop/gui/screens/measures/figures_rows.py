"""The rows of the grid in which the figures of a period are entered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from desktop.domain.measure import Measure, Reading
from desktop.domain.measure_paste import take_figure
from desktop.domain.measure_periods import Period, period_of
from desktop.domain.measure_reading import last_figure
from desktop.domain.measure_words import say_reading
from desktop.gui.models.columns import Column
from desktop.workflows.measure_figures import FigureChange, figures_to_write

FIGURE = "figure"


class FigureRow(NamedTuple):
    """A measure with what the book has for the period, what is typed, and what writing it would do."""

    id: str
    measure: Measure
    last: str
    has: str
    typed: str
    effect: str
    wrong: str

    @property
    def shown(self) -> str:
        """What stands in the cell: what is typed, or else what the book has."""
        return self.typed or self.has


def changes_of(
    measures: Sequence[Measure], readings: Mapping[str, Sequence[Reading]], period: Period, words: Mapping[str, str]
) -> list[FigureChange]:
    """Return what would be written of what is typed."""
    return [each for each in figures_to_write(measures, readings, period, words) if each.effect]


def figure_rows(
    measures: Iterable[Measure], readings: Mapping[str, Sequence[Reading]], period: Period, words: Mapping[str, str]
) -> list[FigureRow]:
    """Return the grid for a period."""
    found = list(measures)
    changes = {each.measure.id: each for each in figures_to_write(found, readings, period, words)}
    return [_row(each, readings.get(each.id, ()), period, changes.get(each.id)) for each in found]


def _row(measure: Measure, readings: Sequence[Reading], period: Period, change: FigureChange | None) -> FigureRow:
    own = next((each for each in readings if period_of(each).same_as(period)), None)
    last = last_figure([each for each in readings if each is not own], period)
    words = f"{say_reading(last)}, {period_of(last).label}" if last else "none"
    typed = change.typed if change else take_figure(measure.id, "")
    effect = change.effect if change else ""
    has = say_reading(own) if own else ""
    return FigureRow(measure.id, measure, words, has, typed.words if effect else "", effect, typed.refused)


def _said(row: FigureRow) -> str:
    if row.wrong:
        return "refused: no figure"
    if row.effect.startswith("changed") and row.has:
        return f"{row.effect}, was {row.has}"
    return row.effect


def _effect_tone(row: Any) -> str:
    return "late" if row.wrong else "strong" if row.effect else "muted"


COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.measure.ref, tone=lambda _row: "strong", width=80,
           sortable=False),
    Column(name="title", heading="Measure", text=lambda row: row.measure.title, stretch=True, sortable=False),
    Column(name="target", heading="Target", text=lambda row: row.measure.target or "none set", width=156, yields=True,
           tone=lambda row: "" if row.measure.target else "muted", sortable=False),
    Column(name="last", heading="Figure before", text=lambda row: row.last, width=184, sortable=False,
           tone=lambda _row: "muted"),
    Column(name=FIGURE, heading="Figure", text=lambda row: row.shown, edit=lambda row: row.shown, width=140,
           tone=_effect_tone, sortable=False),
    Column(name="effect", heading="Writing it", text=_said, tone=lambda row: "late" if row.wrong else "", width=152,
           sortable=False),
)  # fmt: skip
