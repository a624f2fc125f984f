"""What a progress review says in print, as plain data: the summary, then each section as rows."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.outcome import EntrySection
from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """One outcome of the summary with its counts; steps are those of last time by their answer, in one order.

    ref names all outcomes that share the text; achieved and risks are the bullets at the edge, the others all entries.
    """

    ref: str
    title: str
    lead: str = ""
    achieved: int = 0
    next_steps: int = 0
    risks: int = 0
    overview: int = 0
    last_steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One entry of a section: what it counts as, its depth, the heading above it, how it stands beside last time.

    outcome is what the outcome is called, in few words.
    """

    section: EntrySection
    ref: str
    outcome: str
    text: str
    counts_as: str
    level: int = 0
    heading: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """A next step of the review before with what this review says of it."""

    ref: str
    outcome: str
    step: str
    answer: str
    note: str = ""
    carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionRow:
    """A function of the register; when is the day as printed, day the one that is read or known."""

    title: str
    group: str = ""
    state: str
    when: str = ""
    day: date | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewContents:
    """A review: sentences whose numbers can be counted in its rows, one row for each outcome, entry, step, function.

    answers are the headings of OutcomeRow.last_steps. previous is what the review before is called, "" without one.
    left_out is how many exempt entries a public copy does without.
    """

    masthead: Masthead
    heading: str
    period: str = ""
    state: str = ""
    previous: str = ""
    sentences: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    outcomes: tuple[OutcomeRow, ...] = ()
    entries: tuple[EntryRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    functions: tuple[FunctionRow, ...] = ()
    functions_sentence: str = ""
    left_out: int = 0
    public: bool = False

    def section(self, section: EntrySection) -> tuple[EntryRow, ...]:
        """Return the entries of a section, outcome by outcome."""
        return tuple(each for each in self.entries if each.section is section)
