"""The timeline as plain data for whatever prints it: themes down, months across, in each cell what happened."""

from dataclasses import dataclass

from desktop.domain.dates import long_date
from desktop.domain.wording import counted
from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One headline: its words, its date where that is more or less exact than the month it stands in, its marks."""

    text: str
    when: str = ""
    external: bool = False
    exempt: bool = False

    @property
    def words(self) -> str:
        """The headline as a cell prints it: "12 May 2014: The board adopted its plan. (external)"."""
        marks = ", ".join(word for word, on in (("external", self.external), ("exempt", self.exempt)) if on)
        return f"{f'{self.when}: ' if self.when else ''}{self.text}{f' ({marks})' if marks else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One theme: for each month the headlines that stand there, none where it has none."""

    theme: str
    cells: tuple[tuple[TimelineLine, ...], ...]

    @property
    def count(self) -> int:
        """How many headlines the theme has."""
        return sum(map(len, self.cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineTable:
    """The months as headings ("Aug 2016"; the last may be "Undated"), and a row for each theme."""

    months: tuple[str, ...] = ()
    rows: tuple[TimelineRow, ...] = ()

    @property
    def count(self) -> int:
        """How many headlines there are."""
        return sum(row.count for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineContents:
    """The timeline of a board, what of it is shown in words, how many exempt headlines a public copy leaves out."""

    masthead: Masthead
    table: TimelineTable
    shown: str = ""
    left_out: int = 0
    public: bool = False


def said_above(contents: TimelineContents) -> tuple[str, ...]:
    """Return the lines above the tables: whose timeline it is, what of it is shown, what is left out."""
    masthead = contents.masthead
    shown = f": {contents.shown}" if contents.shown else ""
    left_out = f"{counted(contents.left_out, 'exempt headline')} left out of this public copy."
    return (
        masthead.whose,
        f"{counted(contents.table.count, 'headline')}{shown}; as at {long_date(masthead.day)}.",
        *([left_out] if contents.left_out else []),
    )
