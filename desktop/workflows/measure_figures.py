"""The figures of a period written into the book: previewed first, then one step for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.figures import Figure
from desktop.domain.measure import Measure, Reading
from desktop.domain.measure_paste import CLEARS, TypedFigure, take_figure, with_doubt
from desktop.domain.measure_periods import Period
from desktop.domain.measure_reading import figure_for
from desktop.domain.measure_words import say_reading
from desktop.domain.wording import counted, listed


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What is typed for one measure beside what the book has; effect says what would be written, "" for nothing."""

    measure: Measure
    before: Reading | None
    typed: TypedFigure

    @property
    def effect(self) -> str:
        """What writing it would do."""
        if self.typed.refused:
            return "refused"
        if not self.typed.words or (self.before and self.typed.words == say_reading(self.before)):
            return ""
        if self.typed.words in CLEARS:
            return "taken away" if self.before else ""
        kept = " in words, no number" if self.typed.figure.is_gap and not self.typed.figure.qualifiers else ""
        return f"{'changed' if self.before else 'new'}{kept}"


def figures_to_write(
    measures: Sequence[Measure], readings: Mapping[str, Sequence[Reading]], period: Period, words: Mapping[str, str]
) -> list[FigureChange]:
    """Return what is typed for a period by measure, in the order of the measures."""
    return [
        FigureChange(each, figure_for(readings.get(each.id, ()), period), _typed(each, words[each.id]))
        for each in measures
        if words.get(each.id, "").strip()
    ]


def _typed(measure: Measure, words: str) -> TypedFigure:
    return with_doubt(take_figure(measure.id, words), measure)


def record_figures(changes: Iterable[FigureChange], period: Period) -> list[Edit]:
    """Return the edits that write what is typed; raises Refused, naming the cells, where one cannot be taken."""
    known = list(changes)
    refused = [each for each in known if each.typed.refused]
    if refused:
        named = listed([f"{each.measure.ref or each.measure.title} “{each.typed.words}”" for each in refused[:6]])
        more = f" and {len(refused) - 6} more" if len(refused) > 6 else ""
        raise Refused(f"Nothing was written: {named}{more} cannot be taken as figures; put these right first.")
    return [edit for each in known if each.effect for edit in _edits(each, period)]


def preview_words(changes: Iterable[FigureChange]) -> str:
    """Return what writing would do, in one sentence: "2 new figures, 1 changed, 1 refused"."""
    effects = [each.effect for each in changes]
    new = sum(effect.startswith("new") for effect in effects)
    other = sum(effect.startswith("changed") for effect in effects)
    gone, refused = effects.count("taken away"), effects.count("refused")
    parts = [counted(new, "new figure") if new else "", f"{other} changed" if other else ""]
    parts += [f"{gone} taken away" if gone else "", f"{refused} refused" if refused else ""]
    words = sum(effect.endswith("no number") for effect in effects)
    said = listed([each for each in parts if each])
    return f"{said}{f' ({words} kept in words, without a number)' if words else ''}" if said else "nothing to write"


def change_reading(reading: Reading, words: str) -> list[Edit]:
    """Return the edits that give a reading other words; raises Refused where they hold no figure and no reason."""
    typed = take_figure(reading.measure_id, words)
    if typed.refused:
        raise Refused(typed.refused)
    if not typed.words or typed.words in CLEARS:
        return [removed(reading)]
    return [changed(reading, _with(reading, typed.figure))]


def _edits(change: FigureChange, period: Period) -> list[Edit]:
    figure, before = change.typed.figure, change.before
    if before is not None:
        gone = change.typed.words in CLEARS
        return [removed(before)] if gone else [changed(before, _with(before, figure))]
    fresh = Reading(
        measure_id=change.measure.id, period=period.label, kind=period.kind, starts=period.starts, ends=period.ends
    )
    return [added(_with(fresh, figure))]


def _with(reading: Reading, figure: Figure) -> Reading:
    return replace(
        reading,
        value=figure.value,
        unit=figure.unit,
        qualifiers=figure.qualifiers,
        parts=figure.parts,
        raw=figure.raw,
        due_on=figure.due_on,
    )
