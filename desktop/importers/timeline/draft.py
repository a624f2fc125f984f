"""A headline on its way to becoming a record, and the column or line that dates it."""

import datetime
from dataclasses import dataclass, field, replace
from enum import Enum

from desktop.documents.document import Line
from desktop.domain.headline import DatePrecision
from desktop.importers.timeline.when import When


class Flaw(Enum):
    """What is wrong with the place of headlines in time, so that the person is asked."""

    NO_YEAR = "no year"
    BACKWARDS = "backwards"
    NO_MONTH = "no month"
    NOT_READ = "not read"
    ELSEWHERE = "elsewhere"


@dataclass(slots=True, eq=False)
class Slot:
    """A place in time that headlines stand in: a column, a heading or a date of their own, with where it is printed.

    year and note are filled in once the whole timeline is known. flaw is what is asked, None where all is well; years
    are those that would fit. under is the column or heading in which a date of its own stands.
    """

    when: When | None
    line: Line
    words: str = ""
    year: int | None = None
    note: str = ""
    flaw: Flaw | None = None
    years: tuple[int, ...] = ()
    under: "Slot | None" = None

    def __post_init__(self) -> None:
        """Begin with the year that is printed."""
        if self.when is not None:
            self.year = self.when.year
            self.words = self.words or self.when.words
            self.note = "; ".join(filter(None, (self.note, self.when.note)))

    @property
    def order(self) -> tuple[int, int] | None:
        """Year and month, None where the year is not known."""
        if self.when is None or self.when.month is None or self.year is None:
            return None
        return self.year, self.when.month

    @property
    def precision(self) -> DatePrecision:
        """How exactly the day is known."""
        return self.when.precision if self.when and self.date else DatePrecision.UNDATED

    @property
    def date(self) -> datetime.date | None:
        """The first day of it, None where the year is not known or there is no such day."""
        return self.date_in(self.year)

    def date_in(self, year: int | None) -> datetime.date | None:
        """Return the day it would be in another year."""
        if self.when is None or self.when.month is None or year is None:
            return None
        try:
            return datetime.date(year, self.when.month, self.when.day or 1)
        except ValueError:
            return None

    def fill_from_above(self) -> None:
        """Take month and year from what it stands under, where its own words lack them."""
        if self.under is None or self.when is None or self.under.when is None:
            return
        if self.when.month is None:
            self.when = replace(self.when, month=self.under.when.month)
            self.noted("the month is that it stands under")
        if self.year is None and self.under.year is not None:
            self.year = self.under.year
            self.noted("the year is that of the month it stands under")
        if (
            self.flaw is None
            and self.when.month != self.under.when.month
            and self.under.precision is DatePrecision.MONTH
        ):
            self.flaw = Flaw.ELSEWHERE

    def noted(self, note: str) -> None:
        """Say what is ours about it, once."""
        if note not in self.note:
            self.note = f"{self.note}; {note}" if self.note else note


@dataclass(slots=True, eq=False)
class Told:
    """A headline as told: its theme as printed, where it stands in time, its words, its lines, what is ours, source."""

    text: str
    slot: Slot | None
    lines: tuple[Line, ...]
    theme: str = ""
    notes: list[str] = field(default_factory=list)
    source: str = ""
