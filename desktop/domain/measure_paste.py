"""Figures that are typed or pasted for a period: which measure each belongs to, what it says, what cannot be taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.figures import Figure, read_figure
from desktop.domain.measure import Measure

CLEARS = ("-", "–", "—")
_NO_FIGURE = "“{words}” is no figure: type a number such as 88% or £3.1m, or n/a, or - for none."


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
    known = not said or said in CLEARS or not figure.is_gap or figure.qualifiers or any(map(str.isdigit, said))
    return TypedFigure(measure_id, said, figure, "" if known else _NO_FIGURE.format(words=said))


def place_pasted(text: str, measures: Sequence[Measure], start: int = 0) -> Placed:
    """Return where the lines of a range that was copied from a spreadsheet belong.

    Where a line holds the ref of a measure, its last cell goes there; a range without any ref goes down from start, in
    the order shown. Lines with a ref that no measure has, or with words only, are named.
    """
    lines = [
        [cell.strip() for cell in line.split("\t")] for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")
    ]
    refs = {ref_key(each.ref): each.id for each in measures if each.ref.strip()}
    if any(_ref_in(cells, refs) for cells in lines if len(cells) > 1):
        return _by_ref(lines, refs)
    return _in_order(lines, measures[start:])


def ref_key(ref: str) -> str:
    """Return a ref as it is compared: 1.B2 (a), 1.B2(a) and 1.b2a) are one."""
    return "".join(letter for letter in ref.casefold() if letter.isalnum())


def _ref_in(cells: Sequence[str], refs: dict[str, str]) -> int | None:
    """Return which cell holds a ref; the last one holds the figure and is not looked at."""
    return next((at for at, cell in enumerate(cells[:-1], 1) if cell and ref_key(cell) in refs), None)


def _by_ref(lines: Iterable[Sequence[str]], refs: dict[str, str]) -> Placed:
    words: dict[str, str] = {}
    refused = []
    for number, cells in enumerate(lines, 1):
        at = _ref_in(cells, refs)
        if at is None:
            said = next(filter(None, cells), "")
            if said and not read_figure(next(filter(None, reversed(cells)), "")).is_gap:
                refused.append(f"Line {number} is left out: no measure has the ref “{said[:30]}”.")
            continue
        measure_id = refs[ref_key(cells[at - 1])]
        if measure_id in words:
            refused.append(f"Line {number} is left out: {cells[at - 1]} stands in the range twice.")
            continue
        words[measure_id] = next(filter(None, reversed(cells[at:])), "")
    return Placed(words, tuple(refused))


def _in_order(lines: Sequence[Sequence[str]], measures: Sequence[Measure]) -> Placed:
    words = {measure.id: cells[-1] for measure, cells in zip(measures, lines, strict=False)}
    over = len(lines) - len(measures)
    refused = (
        (f"The range has {over:,} more line{'s' if over > 1 else ''} than there are measures below.",)
        if over > 0
        else ()
    )
    return Placed(words, refused)
