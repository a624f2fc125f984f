"""The rows and columns of the scorecard: a head for each outcome, and below it its measures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from desktop.domain.measure import Direction, MeasureStatus, Polarity, Reading
from desktop.domain.measure_periods import period_of
from desktop.domain.measure_trend import Trend, trend
from desktop.domain.measure_words import number_first, say_direction, say_number, say_reading, say_status
from desktop.domain.outcome import Outcome
from desktop.domain.wording import counted
from desktop.gui.models.columns import Cell, Column, Index, RowsModel
from desktop.workflows.measure_board import ScorecardRow
from desktop.workflows.measure_ties import contradiction_words

TREND = "trend"
_SHORT = 14
# what a cell of several numbers calls the one that speaks for all of them
_OF_ALL = ("", "combined", "overall", "total")


class HeadRow(NamedTuple):
    """The head of an outcome; about counts its measures."""

    id: str
    title: str
    about: str


class MeasureRow:
    """A measure as the list shows it; the course is worked out when it is first painted."""

    def __init__(self, row: ScorecardRow) -> None:
        self.row = row
        self.id = row.id
        self.measure = row.measure
        self.standing = row.standing

    @cached_property
    def course(self) -> Trend:
        """The line of the sparkline."""
        return trend(self.measure, self.row.readings, self.standing.period)

    @property
    def good_is(self) -> str:
        """Which way is good."""
        return self.measure.polarity.value or "not said"

    @cached_property
    def target(self) -> tuple[str, str]:
        """The number of the target, and what is said beside it with which way is good."""
        number, beside = number_first(self.measure.target or "none set")
        good = f"{self.good_is} is good" if self.measure.polarity is not Polarity.UNKNOWN else ""
        return number, ", ".join(filter(None, (beside, good)))

    @cached_property
    def latest(self) -> str:
        """The latest figure in full, or that there is none."""
        held = self.standing.reading
        if held is None:
            own = self.standing.own
            return say_reading(own) if own and own.raw.strip() else "no figure"
        return _figure(held)[0]

    @cached_property
    def period(self) -> str:
        """Of which period the latest figure is, what is said beside it, and that the quarter's own is missing."""
        held, own = self.standing.reading, self.standing.own
        if held is None:
            last = self.standing.last
            return f"last: {say_reading(last)}, {period_of(last).label}" if last else ""
        missing = say_reading(own) if own is not None and own is not held and self.standing.lacks_figure else ""
        said = ", ".join(filter(None, (period_of(held).label, _figure(held)[1])))
        return "; ".join(filter(None, (said, missing)))

    @property
    def against(self) -> str:
        """What contradicts it, in words."""
        words = contradiction_words(self.row.against)
        return f"{words[:1].upper()}{words[1:]}" if words else ""

    @property
    def compared(self) -> str:
        """With which period its direction compares."""
        said = self.standing.course.why
        at = said.rfind(" in ")
        return f"than {said[at + 4 :].split(';')[0]}" if self.standing.direction in _TRAVELS and at > 0 else ""


_TRAVELS = (Direction.IMPROVING, Direction.WORSENING)


def _figure(reading: Reading) -> tuple[str, str]:
    """Return the figure of a reading in full, and the words that are printed beside it."""
    printed = say_reading(reading)
    if reading.value is None and reading.parts and reading.parts[0].label.lower() not in _OF_ALL:
        return printed, ""
    number, beside = number_first(printed)
    if number == printed and len(printed) > _SHORT and reading.value is not None:
        return say_number(reading.value, reading.unit), printed
    return number, beside


def rows_of(rows: Sequence[ScorecardRow]) -> Iterator[HeadRow | MeasureRow]:
    """Yield measures below the heads of their outcomes."""
    for outcome_id, group in groupby(rows, key=lambda row: row.outcome.id if row.outcome else ""):
        held = list(group)
        yield HeadRow(f"head-{outcome_id}", outcome_words(held[0].outcome), counted(len(held), "measure"))
        yield from map(MeasureRow, held)


def outcome_words(outcome: Outcome | None) -> str:
    """Return how an outcome heads its measures."""
    if outcome is None:
        return "Without an outcome"
    ref = f"{outcome.ref.rstrip('.')}  " if outcome.ref else ""
    return f"{ref}{outcome.title}" + (f"  ·  {outcome.group}" if outcome.group else "")


def _of(read: Callable[[MeasureRow], str]) -> Callable[[Any], str]:
    return lambda row: read(row) if isinstance(row, MeasureRow) else ""


def _status_tone(row: Any) -> str:
    if not isinstance(row, MeasureRow):
        return ""
    return "late" if row.standing.status is MeasureStatus.OFF_TARGET else "" if row.standing.is_rated else "muted"


def _direction_tone(row: Any) -> str:
    if not isinstance(row, MeasureRow):
        return ""
    direction = row.standing.direction
    return "late" if direction is Direction.WORSENING else "muted" if direction is Direction.UNKNOWN else ""


def _title(row: HeadRow | MeasureRow) -> str:
    return row.title if isinstance(row, HeadRow) else row.measure.title


def _title_detail(row: HeadRow | MeasureRow) -> str:
    return row.about if isinstance(row, HeadRow) else row.against


def _good_tone(row: HeadRow | MeasureRow) -> str:
    return "muted" if isinstance(row, MeasureRow) and row.measure.polarity is Polarity.UNKNOWN else ""


def _status_detail(row: MeasureRow) -> str:
    direction = row.standing.direction
    said = "direction not known" if direction is Direction.UNKNOWN else say_direction(direction)
    over = row.standing.given and row.standing.status is not row.standing.rule.status
    return f"{said}, given" if over or row.standing.given_direction else said


def _direction_detail(row: MeasureRow) -> str:
    if row.standing.given_direction:
        return "given, over the rule"
    word = {Direction.IMPROVING: "better", Direction.WORSENING: "worse"}.get(row.standing.direction, "")
    return f"{word} {row.compared}".strip() if word else ""


COLUMNS = (
    Column(name="ref", heading="Ref", text=_of(lambda row: row.measure.ref), tone=lambda _row: "strong", width=76,
           sortable=False),
    Column(name="title", heading="Measure", text=_title, detail=_title_detail, stretch=True, sortable=False,
           tone=lambda row: "strong" if isinstance(row, HeadRow) else ""),
    Column(name="good", heading="Good is", text=_of(lambda row: row.good_is), tone=_good_tone, width=72, hidden=True,
           sortable=False),
    Column(name="target", heading="Target", text=_of(lambda row: row.target[0]), detail=_of(lambda row: row.target[1]),
           width=112, yields=True, sortable=False,
           tone=lambda row: "muted" if isinstance(row, MeasureRow) and not row.measure.target else ""),
    Column(name="latest", heading="Latest figure", text=_of(lambda row: row.latest), detail=_of(lambda row: row.period),
           tone=lambda row: "strong" if isinstance(row, MeasureRow) and row.standing.reading else "muted", width=120,
           sortable=False),
    Column(name=TREND, heading="Course", text=lambda _row: "", width=84, yields=True, sortable=False),
    Column(name="status", heading="Status, direction", text=_of(lambda row: say_status(row.standing.status)),
           detail=_of(_status_detail), tone=_status_tone, width=136, sortable=False),
    Column(name="direction", heading="Direction", text=_of(lambda row: say_direction(row.standing.direction)),
           detail=_of(_direction_detail), tone=_direction_tone, width=160, hidden=True, sortable=False),
    Column(name="lead", heading="Lead", text=_of(lambda row: row.measure.lead), width=120, hidden=True, sortable=False),
)  # fmt: skip


class ScorecardModel(RowsModel):
    """Rows of the scorecard; the course is spoken as a row of figures. The table paints the heads itself."""

    def cells(self, position: int, columns: Iterable[int]) -> list[Cell]:
        """Return what is painted of a measure; a head goes across all columns."""
        if isinstance(self.row(position), HeadRow):
            return [Cell() for _column in columns]
        return super().cells(position, columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says; the sparkline in words for whoever cannot see it."""
        row = self.row(index.row()) if index.isValid() else None
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role in spoken and isinstance(row, MeasureRow):
            name = self.columns[index.column()].name
            if name == TREND:
                return course_words(row.course)
            if role == Qt.ItemDataRole.ToolTipRole and name in ("status", "direction"):
                why = row.standing.why_direction
                return f"{row.standing.why_status} {why}" if name == "status" else why
            if role == Qt.ItemDataRole.ToolTipRole and name in ("target", "latest"):
                return row.measure.target if name == "target" else _whole(row)
        return super().data(index, role)


def _whole(row: MeasureRow) -> str:
    """Return the latest figure with all its words, and of which period it is."""
    held = row.standing.reading
    return f"{say_reading(held) if held else row.latest}, {row.period}"


def course_words(course: Trend) -> str:
    """Return a course in words: "Q1 2018/19 91%, Q2 2018/19 93%; target 90%"."""
    if course.is_empty:
        return "no figures to draw"
    said = [
        f"{period.label} {say_number(value, course.unit) if value is not None else 'no figure'}"
        for period, value in zip(course.periods, course.values, strict=True)
    ]
    goal = f"; target {say_number(course.target, course.unit)}" if course.target is not None else ""
    return f"{', '.join(said)}{goal}"
