"""Readings from cells, and what they say of their measure: its unit, and whether it counts through a year."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from desktop.domain.figures import read_target
from desktop.domain.measure import Measure, Qualifier, Reading
from desktop.domain.measure_periods import Period
from desktop.domain.record_codec import to_json
from desktop.domain.source import Effect
from desktop.importers.scorecard.cells import is_blank
from desktop.importers.scorecard.labelled import read_labelled
from desktop.importers.scorecard.plain_words import counts_through, split_target

_CUMULATIVE = re.compile(r"\bcumulative\b|\byear[\s-]to[\s-]date\b|\bytd\b", re.IGNORECASE)


def reading_of(measure_id: str, period: Period, words: str, cell: str) -> Reading | None:
    """Return the reading of a cell under a period as printed (words); None where the cell says nothing: a gap."""
    if is_blank(cell):
        return None
    figure = read_labelled(cell, period)
    return Reading(
        measure_id=measure_id,
        period=" ".join(words.split()),
        kind=period.kind,
        starts=period.starts,
        ends=period.ends,
        value=figure.value,
        unit=figure.unit,
        qualifiers=figure.qualifiers,
        parts=figure.parts,
        raw=figure.raw,
        due_on=figure.due_on,
    )


def making(readings: Sequence[Reading]) -> tuple[Effect, ...]:
    """Return what makes these readings when a person has chosen them."""
    return tuple(Effect(kind="readings", record_id=each.id, fields=_fields(each)) for each in readings)


def targets_of(cell: str) -> dict[str, Any]:
    """Return the fields of a measure that its target fills: the words, its number or its several numbers."""
    figure = read_target(split_target(cell)[0])
    numbers = [part for part in figure.parts if part.value is not None]
    if figure.value is not None and not numbers:
        return {"target": cell, "target_value": figure.value}
    if figure.value is None:
        return {"target": cell, "targets": figure.parts if numbers else ()}
    return {"target": cell, "target_value": figure.value, "targets": figure.parts}


def unit_of(title: str, target: str, readings: Sequence[Reading]) -> str:
    """Return the unit that most figures of a measure bear, else that of its target or title, "" where none does."""
    units = Counter(each.unit for each in readings if each.value is not None)
    units.update(part.unit for each in readings for part in each.parts if each.value is None and part.value is not None)
    if units:
        return units.most_common(1)[0][0]
    return read_target(target).unit or ("%" if re.search(r"%|\bpercent", title, re.IGNORECASE) else "")


def counts_through_year(measure: Measure, readings: Sequence[Reading]) -> bool:
    """Return whether the figures count from the beginning of the year: the words say so, and none says otherwise.

    A cell with a running total beside its figure shows that the figures themselves are those of their periods.
    """
    if any(part.label == Qualifier.CUMULATIVE.value for each in readings for part in each.parts):
        return False
    if _CUMULATIVE.search(measure.title) or counts_through(measure.data_note):
        return True
    said = [each for each in readings if Qualifier.CUMULATIVE in each.qualifiers]
    within = [each for each in readings if (each.ends - each.starts).days < 300]
    return bool(said) and (bool(_CUMULATIVE.search(measure.target)) or 2 * len(said) > len(within))


def _fields(reading: Reading) -> dict[str, Any]:
    return {name: value for name, value in to_json(reading).items() if name != "id"}
