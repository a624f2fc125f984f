"""What the questions about a timeline are put with, and the words for headlines, slots and months in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.calendar_words import MONTHS
from desktop.domain.dates import long_date
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.timeline.draft import Slot, Told
from desktop.importers.timeline.drafts import Drafts

UNDATED = "Leave undated"


@dataclass(frozen=True, slots=True)
class Asking:
    """The drafts, their records by the id() of the draft, where questions are kept, and today."""

    drafts: Drafts
    made: dict[int, Headline]
    findings: Findings
    today: date
    places: dict[int, int]

    @classmethod
    def of(cls, drafts: Drafts, made: dict[int, Headline], findings: Findings, today: date) -> "Asking":
        """Return it with the places of the drafts by their id()."""
        return cls(drafts, made, findings, today, {id(told): at for at, told in enumerate(drafts.told)})

    def effect(self, told: Told, fields: dict[str, Any]) -> Effect:
        """Return the effect that sets these fields of a headline."""
        return Effect(kind="headlines", record_id=self.made[id(told)].id, fields=fields)

    def choice(self, label: str, told: Iterable[Told], fields: dict[str, Any]) -> Choice:
        """Return the answer that sets the same fields of several headlines."""
        return Choice(label=label, effects=tuple(self.effect(one, fields) for one in told))

    def ask(self, told: Sequence[Told], question: str, choices: Iterable[Choice]) -> None:
        """Keep a question about headlines, at the line of the first of them."""
        self.findings.ask(self.made[id(told[0])], told[0].lines[0], question, choices)


def dated(slot: Slot, year: int | None = None) -> dict[str, Any]:
    """Return the fields of a headline that stands in a slot, in the slot's own year or in another."""
    day = slot.date_in(year if year is not None else slot.year)
    if day is None or slot.when is None:
        return {"date": None, "precision": DatePrecision.UNDATED.value, "timing": slot.words}
    return {"date": day.isoformat(), "precision": slot.when.precision.value, "timing": slot.words}


def undated(slot: Slot) -> dict[str, Any]:
    """Return the fields of a headline that keeps the words of its date and has no date."""
    return {"date": None, "precision": DatePrecision.UNDATED.value, "timing": slot.words}


def count(told: Sequence[Told]) -> str:
    """Say how many headlines: "1 headline", "6 headlines"."""
    return f"{len(told)} headline{'s' if len(told) != 1 else ''}"


def said(slot: Slot, year: int | None = None) -> str:
    """Say the date of a slot, in its own year or in another: "August 2016", "12 March 2015"; its words without one."""
    day = slot.date_in(year if year is not None else slot.year)
    if day is None or slot.when is None:
        return slot.words
    if slot.when.precision is DatePrecision.DAY:
        return long_date(day)
    return str(day.year) if slot.when.precision is DatePrecision.YEAR else f"{MONTHS[day.month - 1]} {day.year}"


def span(slots: Sequence[Slot], years: Sequence[int]) -> str:
    """Say from when to when slots reach in these years: "August 2016 to January 2017"."""
    first, last = said(slots[0], years[0]), said(slots[-1], years[-1])
    return first if first == last else f"{first} to {last}"
