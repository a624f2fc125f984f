"""The figures of a row as readings of their periods, with what is not sure about where they belong."""

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.domain.measure import Reading
from desktop.domain.measure_periods import Period
from desktop.importers.scorecard.cells import same_ref
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.draft import Desk, Draft, RowCells
from desktop.importers.scorecard.identity import can_be_moved
from desktop.importers.scorecard.layout import Layout
from desktop.importers.scorecard.own_periods import told_in
from desktop.importers.scorecard.periods import named_in, of_school_year
from desktop.importers.scorecard.readings import reading_of
from desktop.importers.scorecard.spread import Setting, Way, spread


def read_figures(draft: Draft, cells: RowCells, layout: Layout, note_column: int | None, desk: Desk) -> None:
    """Fill a draft with its readings; figures whose period is not sure become its ways, for a question."""
    if can_be_moved(layout) and all(
        column.period.dated(desk.paper.year) for column in layout.readings if column.period
    ):
        _spread(draft, cells, layout, note_column, desk)
    else:
        _by_heading(draft, cells, layout, desk)
    _of_the_paper(draft, cells, layout, desk)
    _beside(draft)


def _spread(draft: Draft, cells: RowCells, layout: Layout, note_column: int | None, desk: Desk) -> None:
    columns = sorted(layout.readings, key=lambda column: column.at)
    periods = tuple(_dated(column, desk) for column in columns)
    told = desk.told.get(same_ref(draft.measure.ref), frozenset()) | told_in([cells.note])
    off = cells.note_at - note_column if cells.note_at is not None and note_column is not None else 0
    setting = Setting(
        columns=tuple(column.at for column in columns),
        periods=periods,
        frequency=draft.measure.frequency,
        told=told,
        shift=cells.identity.shift,
        note=off,
        now=desk.paper.period,
    )
    found = spread(cells.values, setting)
    periods = tuple(of_school_year(period, draft.measure.frequency) for period in periods)
    draft.readings = _readings(draft, found.taken, columns, periods)
    if found.ways or (found.moved and not found.taken):
        taken = set(found.taken)
        ways = [tuple(pair for pair in way if pair not in taken) for way in found.ways]
        draft.ways = [_readings(draft, way, columns, periods) for way in ways]
        draft.unplaced = _left_out([text for _at, text in cells.values], [text for text, _place in found.taken])
    elif found.moved:
        draft.inferred.append("its figures did not stand under their headings and are put back under them")


def _readings(draft: Draft, way: Way, columns: Sequence[Column], periods: Sequence[Period]) -> list[Reading]:
    made = (reading_of(draft.measure.id, periods[place], columns[place].heading, text) for text, place in way)
    return [each for each in made if each]


def _left_out(texts: Sequence[str], taken: Sequence[str]) -> tuple[str, ...]:
    rest, left = Counter(taken), []
    for text in texts:
        if rest[text]:
            rest[text] -= 1
        else:
            left.append(text)
    return tuple(left)


def _by_heading(draft: Draft, cells: RowCells, layout: Layout, desk: Desk) -> None:
    columns = {column.at: column for column in layout.readings}
    for at, text in cells.values:
        column = columns.get(at)
        if column is None or column.period is None:
            continue
        period = column.period.dated(desk.paper.year)
        period = of_school_year(period, draft.measure.frequency) if period else None
        if period is None:
            draft.undated.append((column, text))
        elif made := reading_of(draft.measure.id, period, column.period.words, text):
            draft.readings.append(made)


def _beside(draft: Draft) -> None:
    """Keep as words what stands under no period ("YTD") beside figures that stand under one."""
    if draft.readings or draft.ways:
        draft.beside += [f"{column.heading}: {text}" for column, text in draft.undated if not column.period]
        draft.undated = [pair for pair in draft.undated if pair[0].period]


def own_period(said: Mapping[str, str], desk: Desk) -> tuple[str, Period] | None:
    """Return the period that a row names for its own figures ("Latest month: Feb-24"), with its words."""
    words = said.get("period", "")
    named = named_in(words)
    period = named.dated(desk.paper.year) if named and not named.rest else None
    return (words, period) if period else None


def _of_the_paper(draft: Draft, cells: RowCells, layout: Layout, desk: Desk) -> None:
    """Add what stands under "actual" and "previous": the period of the paper, the one before, the same a year ago."""
    own = own_period(cells.identity.cells, desk)
    for column in layout.columns:
        text = draft.row.cells[column.at].strip() if column.at < len(draft.row.cells) else ""
        if column.period or column.field not in ("value", "previous", "year before") or not text:
            continue
        period = own[1] if own else desk.paper.period
        if period is None:
            draft.undated.append((column, text))
            continue
        turned = turned_by(column.field, period)
        taken = any((each.starts, each.ends) == (turned.starts, turned.ends) for each in draft.readings)
        words = (own[0] if own else desk.paper.words) if column.field == "value" else turned.label
        if taken:
            draft.beside.append(f"{column.heading}: {text}")
        elif made := reading_of(draft.measure.id, turned, words, text):
            draft.readings.append(made)


def turned_by(field: str, period: Period) -> Period:
    """Return which period a column is of where the paper is of this one: the same, the one before, a year ago."""
    return {"previous": period.before, "year before": period.year_before}.get(field, lambda: period)()


def _dated(column: Column, desk: Desk) -> Period:
    period = column.period.dated(desk.paper.year) if column.period else None
    assert period is not None
    return period
