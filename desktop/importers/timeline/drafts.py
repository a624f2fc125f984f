"""The whole timeline of a document as drafts: headlines, slots in their order, what is in doubt, lines of headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Document, Line
from desktop.importers.timeline.cells import has_bullet
from desktop.importers.timeline.draft import Flaw, Slot, Told
from desktop.importers.timeline.scope import names_timeline
from desktop.importers.timeline.themes import whole_names
from desktop.importers.timeline.years import settle_years

_HEAD, _LONGEST_TITLE = 15, 14


@dataclass(slots=True)
class Run:
    """Slots that follow each other, and the words near them that may name their period, the nearest first."""

    slots: list[Slot]
    near: list[str]

    def months(self) -> tuple[tuple[int | None, int | None], ...]:
        """Return the months (and days) it names, by which a heading that is repeated is known."""
        return tuple((slot.when.month, slot.when.day) for slot in self.slots if slot.when)


@dataclass(slots=True)
class Moved:
    """Headlines of a table whose heading was put one column on, each with the slot right above it."""

    beside: list[tuple[Told, Slot | None]]


@dataclass(slots=True)
class Drafts:
    """What was found of a timeline; themes holds those of each table, undated says that no date stands anywhere."""

    told: list[Told] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    themes: list[list[str]] = field(default_factory=list)
    undated: bool = False

    def settle(self, document: Document) -> "Drafts":
        """Fill in years and whole theme names, once everything is gathered, and return it."""
        texts = _texts_of(document)
        settled: dict[tuple[object, ...], Run] = {}
        for run in self.runs:
            _settle_run(run, settled.get(run.months()), texts)
            if not _lacks_year(run.slots):
                settled[run.months()] = run
        for told in self.told:
            if told.slot is not None:
                told.slot.fill_from_above()
        whole = whole_names(self.themes)
        for told in self.told:
            name = whole.get(told.theme, told.theme)
            if name != told.theme and len(name) > len(told.theme):
                told.notes.append(f"the theme is printed here as “{told.theme}”")
            told.theme = name
        return self


def _settle_run(run: Run, same: Run | None, texts: Sequence[str]) -> None:
    """Find the years by the words near the run, by an earlier run of the same months, or by the texts of the paper."""
    settle_years(run.slots, run.near)
    if not _lacks_year(run.slots):
        return
    if same is not None:
        for slot, other in zip(run.slots, same.slots, strict=True):
            slot.year, slot.flaw, slot.years = other.year, other.flaw, other.years
            slot.noted(other.note or "the year is not printed here: it is that of the same months on an earlier page")
        return
    near_years = [slot.years for slot in run.slots]
    _clear(run.slots)
    settle_years(run.slots, texts)
    for slot, years in zip(run.slots, near_years, strict=True):
        slot.years = slot.years or years


def _lacks_year(slots: Iterable[Slot]) -> bool:
    return any(slot.flaw is Flaw.NO_YEAR for slot in slots)


def _clear(slots: Iterable[Slot]) -> None:
    for slot in slots:
        slot.flaw, slot.years = None, ()


def _texts_of(document: Document) -> list[str]:
    """Return what may say the period of the whole timeline: titles that name it, the paper's head, its file name."""
    titles = [line.text for line in document.lines if names_timeline(line.text)]
    return [
        *titles,
        *(line.text for line in document.lines[:_HEAD] if _is_short(line.text)),
        document.name.replace("_", " ").replace("-", " - "),
    ]


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TITLE and not has_bullet(text)
