"""The numbers that Word writes itself: "1.", "a)", "C4" in front of a paragraph (ECMA-376, part 1, 17.9)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.documents.cleaning import clean
from desktop.documents.word_names import LEVELS, number_at, value_at, w

_BULLET = "•"
_PRIVATE_USE = range(0xE000, 0xF900)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _letters(number: int) -> str:
    """Return a, b ... z, aa, bb ... as Word counts in letters."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN + _ROMAN_SMALL:
        numeral += letters * (number // value)
        number %= value
    return numeral


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number % 100 < 14 else endings.get(number % 10, 'th')}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "none": lambda number: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered; pattern holds %1 to %9 for the numbers of the levels."""

    start: int
    form: str
    pattern: str
    never_restarts: bool
    in_figures: bool

    @classmethod
    def read(cls, element: Any) -> "_Level":
        return cls(
            start=number_at(element, "start", default=1),
            form=value_at(element, "numFmt") or "decimal",
            pattern=value_at(element, "lvlText"),
            never_restarts=number_at(element, "lvlRestart", default=-1) == 0,
            in_figures=element.find(w("isLgl")) is not None,
        )

    def shown(self, number: int) -> str:
        return _FORMATS.get(self.form, str)(number)


@dataclass(frozen=True, slots=True)
class _List:
    """A numbered list as numbering.xml has it; several may share one count (family)."""

    family: str
    levels: dict[int, _Level]
    restarts_at: dict[int, int]


class ListNumbers:
    """Counts through a document: ask for the label of each numbered paragraph in order."""

    def __init__(self, numbering: Any) -> None:
        """Take the root element of numbering.xml, or None where the document has none."""
        self._lists = _lists(numbering) if numbering is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, list_id: str, level: int) -> str:
        """Return the label of the next paragraph at this level (from 0) of a list; "" where there is none."""
        numbered = self._lists.get(list_id)
        if numbered is None or level not in numbered.levels:
            return ""
        self._count(list_id, numbered, level)
        here = numbered.levels[level]
        return _bullet(here.pattern) if here.form == "bullet" else self._filled(numbered, here, level)

    def _count(self, list_id: str, numbered: _List, level: int) -> None:
        counts = self._counts.setdefault(numbered.family, {})
        if level in numbered.restarts_at and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts[level] = numbered.restarts_at[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else numbered.levels[level].start
        for deeper in [other for other in counts if other > level]:
            if deeper in numbered.levels and not numbered.levels[deeper].never_restarts:
                del counts[deeper]

    def _filled(self, numbered: _List, here: _Level, level: int) -> str:
        counts = self._counts[numbered.family]
        label = here.pattern
        for other in range(level + 1):
            style = numbered.levels.get(other, here)
            number = counts.get(other, style.start)
            label = label.replace(f"%{other + 1}", str(number) if here.in_figures else style.shown(number))
        return label.strip()


def _bullet(pattern: str) -> str:
    """Return the bullet as it looks in print; one of a symbol font that is not known is round."""
    shown = clean(pattern).strip()
    return _BULLET if not shown or ord(shown[0]) in _PRIVATE_USE else shown


def _lists(numbering: Any) -> dict[str, _List]:
    families = {element.get(w("abstractNumId")): element for element in numbering.iter(w("abstractNum"))}
    found = {}
    for element in numbering.iter(w("num")):
        family = value_at(element, "abstractNumId")
        if family in families:
            found[element.get(w("numId"))] = _list(family, families[family], element)
    return found


def _list(family: str, shared: Any, own: Any) -> _List:
    levels = _levels(shared)
    restarts_at = {}
    for override in own.iter(w("lvlOverride")):
        levels |= _levels(override)
        start = number_at(override, "startOverride", default=-1)
        if start >= 0:
            restarts_at[int(override.get(w("ilvl"), "0"))] = start
    return _List(family=family, levels=levels, restarts_at=restarts_at)


def _levels(element: Any) -> dict[int, _Level]:
    levels = {int(level.get(w("ilvl"), "0")): _Level.read(level) for level in element.findall(w("lvl"))}
    return {number: level for number, level in levels.items() if 0 <= number < LEVELS}
