"""The rows of a table of measures as measures with their readings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from desktop.documents.document import TableRow
from desktop.domain.measure import ComparedWith, Measure, Part, PeriodKind, Polarity, Reading
from desktop.domain.measure_periods import period_of, read_period
from desktop.domain.outcome import Outcome
from desktop.importers.scorecard.cells import is_blank, is_figure, polarity_of, ref_of
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.comparators import names_others
from desktop.importers.scorecard.draft import Desk, Draft, RowCells
from desktop.importers.scorecard.figures import own_period, read_figures
from desktop.importers.scorecard.identity import known_people
from desktop.importers.scorecard.layout import Layout
from desktop.importers.scorecard.pairs import Pair, paired
from desktop.importers.scorecard.plain_words import (
    compared_with,
    in_unit,
    split_target,
    tolerance_of_cell,
    travels_against,
)
from desktop.importers.scorecard.readings import counts_through_year, targets_of, unit_of
from desktop.importers.scorecard.row_cells import cells_of, note_column
from desktop.importers.scorecard.unheld import unheld, unheld_of

_CLASSED = re.compile(
    r"[^.]*\b(?:classed as|rated as|status (?:is )?(?:shown|marked|set|recorded) as"
    r"|(?:shown|marked) as (?:red|amber|green))[^.]*(?:\.\d[^.]*)*\.?",
    re.IGNORECASE,
)
_BETTER = re.compile(r"\b(higher|lower|bigger|smaller) is better\b", re.IGNORECASE)
_LONGEST_HEADING = 20
_FEWEST_WORDS = 2


def read_layout(layout: Layout, desk: Desk) -> None:
    """Add the measures and readings of one part of a table, and the outcomes that it names."""
    desk.findings.place(layout.lines)
    pairs = list(paired(layout))
    known = known_people(layout, (pair.row for pair in pairs))
    taken = [cells_of(layout, pair.row, known) for pair in pairs]
    notes_at = note_column(layout, taken)
    first = len(desk.drafts)
    for pair, cells in zip(pairs, taken, strict=True):
        if heading := _heading(pair.row, cells):
            desk.framework.of_cell(heading, pair.row.lines)
        elif first < len(desk.drafts) and names_others(cells.identity.cells.get("measure", "")):
            _compare(desk, cells, layout, pair.row)
        elif _is_measure(cells):
            desk.drafts.append(_draft(pair, cells, layout, notes_at, desk))
    _date_marks(desk.drafts[first:], desk)


def _compare(desk: Desk, cells: RowCells, layout: Layout, row: TableRow) -> None:
    """Keep a row of figures of others ("England") as words of the measure above it."""
    draft = desk.drafts[-1]
    headings = {column.at: column.heading for column in layout.columns}
    figures = [f"{headings[at]}: {text}" for at, text in cells.values if at in headings]
    title = " ".join(cells.identity.cells["measure"].split())
    kept = [*figures, *_rest(cells)]
    words = f"{title}: {'; '.join([*kept, *unheld(row, layout, [title, kept])])}"
    draft.measure = replace(draft.measure, note="\n".join(filter(None, [draft.measure.note, words])))
    desk.findings.put(draft.measure, row.lines)


def _date_marks(drafts: Sequence[Draft], desk: Desk) -> None:
    """Say of marks without a period that they are of the last one that the table has figures for."""
    undated = [draft for draft in drafts if _is_marked(draft.measure) and not draft.measure.given_for]
    of_table = _last([reading for draft in drafts for reading in draft.readings])
    for draft in undated if of_table else ():
        last = _last(draft.readings) or of_table
        assert last is not None
        draft.measure = replace(draft.measure, given_for=period_of(last).label)
        desk.findings.put(draft.measure, inferred="its status is taken to be of the last period with a figure")


def _last(readings: Sequence[Reading]) -> Reading | None:
    """Return the last of some readings; whole years count only where there is nothing finer."""
    within = [reading for reading in readings if reading.kind is not PeriodKind.YEAR]
    return max(within or readings, key=lambda reading: (reading.ends, reading.starts), default=None)


def _is_marked(measure: Measure) -> bool:
    return measure.status_given is not None or measure.direction_given is not None


def _draft(pair: Pair, cells: RowCells, layout: Layout, notes_at: int | None, desk: Desk) -> Draft:
    said, row = cells.identity.cells, pair.row
    outcome = _outcome(said, row, desk)
    draft = Draft(_measure(cells, layout, pair, outcome, desk), row, lost=cells.identity.lost)
    if cells.identity.moved:
        draft.inferred.append("cells of this row had shifted and are put back under their headings")
    _marked(draft, layout, said, desk)
    read_figures(draft, cells, layout, notes_at, desk)
    made = draft.measure
    made = replace(made, unit=said.get("unit", "") or unit_of(made.title, made.target, draft.readings))
    draft.measure = replace(
        made,
        cumulative=counts_through_year(made, draft.readings),
        compared_with=_compared(made, layout, desk),
        tolerance=_tolerance(made, said, desk),
        note="\n".join(filter(None, [made.note, *draft.beside])),
    )
    if left := unheld_of(draft, layout, outcome):
        draft.measure = replace(draft.measure, note="\n".join(filter(None, [draft.measure.note, *left])))
    desk.findings.add(draft.measure, row.lines, "; ".join(draft.inferred))
    for reading in draft.readings:
        desk.findings.add(reading, row.lines)
    return draft


def _compared(made: Measure, layout: Layout, desk: Desk) -> ComparedWith:
    """Return what a measure is set against: by its own words, by the heading of the arrows, by the paper's."""
    headings = (column.heading for column in layout.columns if column.field == "direction")
    return (
        compared_with(made.target, made.data_note)
        or travels_against(*(f"Direction of travel compared {heading}" for heading in headings))
        or desk.said.compared_with
        or made.compared_with
    )


def _tolerance(made: Measure, said: Any, desk: Desk) -> float | None:
    """Return how far from its target a measure may stay: by its own cell or target, else by the paper's key."""
    own = tolerance_of_cell(said.get("tolerance", ""), made) or split_target(made.target)[1]
    return in_unit(own, made) if own else in_unit(desk.said.tolerance, made, from_key=True)


def _measure(cells: RowCells, layout: Layout, pair: Pair, outcome: Outcome | None, desk: Desk) -> Measure:
    said = cells.identity.cells
    title = " ".join(said.get("measure", "").split())
    ref = ref_of(said.get("ref", ""))
    classed = _CLASSED.search(cells.note)
    return Measure(
        board_id=desk.board.id,
        outcome_id=outcome.id if outcome else None,
        position=len(desk.drafts) + 1,
        ref=ref,
        title=title or ref,
        action=" ".join(said.get("action", "").split()),
        lead=" ".join((said.get("lead") or ("" if outcome else said.get("accountable", ""))).split()),
        polarity=_polarity(said.get("polarity", ""), title),
        frequency=" ".join(said.get("frequency", "").split()),
        given_note=classed[0].strip() if classed else "",
        data_note=cells.note,
        note="\n".join(_rest(cells)),
        **_target(said, layout, pair, cells),
    )


def _target(said: Any, layout: Layout, pair: Pair, cells: RowCells) -> dict[str, Any]:
    """Return the target; targets that stand under several periods are kept with the names of these."""
    own = " ".join(said.get("target", "").split())
    if own or cells.identity.moved:
        return targets_of(own) if not is_blank(own) else {}
    found = _under(layout, pair.targets, "value") if pair.targets else _under(layout, pair.row, "target")
    under = [(column, text) for column, text in found if not is_blank(text)]
    if not under:
        return {}
    if len(under) == 1:
        return targets_of(under[0][1])
    parts = []
    for column, text in under:
        figure = targets_of(text)
        label = column.period.words if column.period else ""
        parts.append(Part(label=label, value=figure.get("target_value"), raw=text))
    return {"target": "; ".join(f"{part.label}: {part.raw}" for part in parts), "targets": tuple(parts)}


def _marked(draft: Draft, layout: Layout, said: Any, desk: Desk) -> None:
    """Read the marks of status and direction, for the period that they are of."""
    period = desk.paper.period
    words = next(
        (
            column.heading
            for column in layout.readings
            if period and column.period and column.period.dated(None) == period
        ),
        desk.paper.words,
    )
    if own := own_period(said, desk):
        words, period = own
    draft.mark, draft.arrow = said.get("status", "").strip(), said.get("direction", "").strip()
    if not draft.mark and (under := [pair for pair in _under(layout, draft.row, "status") if pair[1]]):
        column, draft.mark = under[-1]
        words = column.period.words if column.period else words
        period = column.period.dated(desk.paper.year) if column.period else period
    if not draft.arrow and (turned := [pair for pair in _under(layout, draft.row, "direction") if pair[1]]):
        draft.arrow = turned[-1][1]
    draft.read = desk.marks.status(draft.mark, draft.line.number)
    direction = desk.marks.direction(draft.arrow, draft.line.number)
    if draft.read.status or direction:
        given_for = words if not period or read_period(words) else period.label
        draft.measure = replace(
            draft.measure, status_given=draft.read.status, direction_given=direction, given_for=given_for
        )


def _under(layout: Layout, row: TableRow, field: str) -> list[tuple[Column, str]]:
    """Return the cells of a field that stand under periods, in the order of these."""
    columns = [column for column in layout.columns if column.field == field and column.period]
    return [(column, row.cells[column.at].strip()) for column in columns if column.at < len(row.cells)]


def _outcome(said: Any, row: TableRow, desk: Desk) -> Outcome | None:
    lead = said.get("accountable", "")
    if cell := said.get("outcome", ""):
        named = desk.framework.of_cell(cell, row.lines, lead)
        return named or desk.framework.current
    by_ref = desk.framework.of_ref(ref_of(said.get("ref", "")))
    return by_ref or desk.framework.here(row.lines)


def _polarity(cell: str, title: str) -> Polarity:
    said = polarity_of(cell)
    if said is Polarity.UNKNOWN and (found := _BETTER.search(title)):
        return polarity_of(found[1])
    return said


def _rest(cells: RowCells) -> Iterator[str]:
    for heading, text in cells.rest:
        if not is_blank(text):
            yield f"{heading}: {text}" if heading else text


def _is_measure(cells: RowCells) -> bool:
    said = cells.identity.cells
    title = said.get("measure", "")
    if is_blank(title):
        return bool(said.get("ref")) and bool(cells.values or said.get("target"))
    return not is_figure(title) or sum(word.isalpha() for word in title.split()) >= _FEWEST_WORDS


def _heading(row: TableRow, cells: RowCells) -> str:
    """Return what a row says that only heads those below it: one short text and nothing else."""
    said = list(dict.fromkeys(cell.strip() for cell in row.cells if cell.strip()))
    if len(said) != 1 or row.merged or is_figure(said[0]) or len(said[0].split()) > _LONGEST_HEADING:
        return ""
    return "" if cells.identity.cells.get("ref") and len(said[0]) < 6 else said[0]
