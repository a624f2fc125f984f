"""Figures that are typed or pasted for a period: which measure each belongs to, what it says, what cannot be taken."""

import csv
import io
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.figures import Figure, read_figure
from desktop.domain.measure import Measure

CLEARS = ("-", "–", "—")
# what a spreadsheet shows instead of a result, and the formula itself
_FORMULA = ("#", "=")
_NO_FIGURE = "“{words}” is no figure: type a number such as 88% or £3.1m, or n/a, or - for none."
_LOST_SIGN = "“{words}” may be {meant}%: type {meant}%, or {words}% if that is meant."


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """What is typed for one measure; refused is the sentence that says why it cannot be taken, or ""."""

    measure_id: str
    words: str
    figure: Figure
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A pasted range: the words for each measure by its id, and a sentence for each line that has no place."""

    words: dict[str, str]
    refused: tuple[str, ...] = ()


def take_figure(measure_id: str, words: str) -> TypedFigure:
    """Read what is typed for a measure: a number, parts, a reason why there is none, or a dash for a gap."""
    figure = read_figure(words)
    said = figure.raw
    has_words = any(map(str.isdigit, said)) and not said.startswith(_FORMULA)
    known = not said or said in CLEARS or not figure.is_gap or figure.qualifiers or has_words
    return TypedFigure(measure_id, said, figure, "" if known else _NO_FIGURE.format(words=said))


def with_doubt(typed: TypedFigure, measure: Measure) -> TypedFigure:
    """Return a typed figure, refused where a share may have lost its % on the way out of a spreadsheet."""
    value = typed.figure.value
    if value is None or typed.figure.unit or not measure.unit.startswith("%") or "." not in typed.words:
        return typed
    if typed.refused or not 0 < abs(value) <= 1:
        return typed
    meant = f"{value * 100:.4f}".rstrip("0").rstrip(".")
    return replace(typed, refused=_LOST_SIGN.format(words=typed.words, meant=meant))


def place_pasted(text: str, measures: Sequence[Measure], start: int = 0) -> Placed:
    """Return where the lines of a range that was copied from a spreadsheet belong.

    Where a line holds the ref of a measure, its last cell goes there; a range without any ref goes down from start, in
    the order shown. Lines with a ref that no measure has, or that two have, or with words only, are named.
    """
    lines = _cells(text)
    refs: dict[str, list[str]] = {}
    for each in measures:
        if each.ref.strip():
            refs.setdefault(ref_key(each.ref), []).append(each.id)
    column = _column_of_refs(lines, refs)
    return _in_order(lines, measures[start:]) if column is None else _by_ref(lines, refs, column)


def ref_key(ref: str) -> str:
    """Return a ref as it is compared: 1.B2 (a), 1.B2(a) and 1.b2a) are one, 1.11 and 11.1 are not."""
    words = "".join(ref.casefold().split())
    return "".join(letter for at, letter in enumerate(words) if letter.isalnum() or _parts_numbers(words, at))


def _parts_numbers(words: str, at: int) -> bool:
    return words[at] == "." and words[at - 1 : at].isdigit() and words[at + 1 : at + 2].isdigit()


def _cells(text: str) -> list[list[str]]:
    """Return the cells of each line; a cell of several lines stands in quotes, as spreadsheets copy it."""
    text = text.replace("\r\n", "\n").rstrip("\n")
    # an odd number of quotes closes nothing: they are inches, or words
    quoted = text.count('"') % 2 == 0 and any(mark in f"\n{text}" for mark in ('\n"', '\t"'))
    plain = [line.split("\t") for line in text.split("\n")]
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter="\t")) if quoted else plain
    except csv.Error:  # a cell longer than any figure
        lines = plain
    return [[cell.strip() for cell in line] or [""] for line in lines]


def _column_of_refs(lines: Sequence[Sequence[str]], refs: Container[str]) -> int | None:
    """Return the column that holds refs, the last cell of a line being its figure; None where none does.

    A figure may look like a ref: another column than the first has to hold one in every third line at least.
    """
    found = Counter(at for cells in lines for at, cell in enumerate(cells[:-1]) if cell and ref_key(cell) in refs)
    first = min((at for cells in lines for at, cell in enumerate(cells) if cell), default=0)
    holds = [at for at, number in found.items() if at == first or number * 3 >= len(lines)]
    return max(holds, key=lambda at: (found[at], -at), default=None)


def _by_ref(lines: Iterable[Sequence[str]], refs: Mapping[str, Sequence[str]], column: int) -> Placed:
    words: dict[str, str] = {}
    refused = []
    for number, cells in enumerate(lines, 1):
        ref = cells[column] if column < len(cells) - 1 else ""
        figure = next(filter(None, reversed(cells[column + 1 :])), "")
        known = refs.get(ref_key(ref), ()) if ref else ()
        if len(known) > 1:
            refused.append(f"Line {number} is left out: several measures have the ref “{ref}”.")
        elif known and known[0] in words:
            refused.append(f"Line {number} is left out: {ref} stands in the range twice.")
        elif known:
            words[known[0]] = figure
        elif not read_figure(next(filter(None, reversed(cells)), "")).is_gap:
            said = ref or next(filter(None, cells), "")
            refused.append(f"Line {number} is left out: no measure has the ref “{said[:30]}”.")
    return Placed(words, tuple(refused))


def _in_order(lines: Sequence[Sequence[str]], measures: Sequence[Measure]) -> Placed:
    words = {
        measure.id: next(filter(None, reversed(cells)), "") for measure, cells in zip(measures, lines, strict=False)
    }
    over = len(lines) - len(measures)
    refused = (
        (f"The range has {over:,} more line{'s' if over > 1 else ''} than there are measures below.",)
        if over > 0
        else ()
    )
    return Placed(words, refused)
