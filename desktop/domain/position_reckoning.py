"""How far a board is on course in two positions, and the one line in which the difference adds up.

On course is what is complete (closed by the board, signed off) or rated complete or on track; off course what is rated
at risk or overdue. The share is of these two: what is not rated, was withdrawn, transferred, superseded or is not the
board's to answer is left out of it, and told apart.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.domain.position_entry import Outcome, PositionEntry
from desktop.domain.rating import Rating

DEFINITION = (
    "On course: complete, or rated on track, out of all that is rated. What has no rating, was withdrawn or "
    "transferred, or is not this board's to answer is left out."
)


class Place(Enum):
    """Where a record stands in a position."""

    ABSENT = "absent"
    LEFT = "left"
    UNRATED = "unrated"
    DONE = "done"
    ON = "on course"
    OFF = "off course"


_ON_COURSE = frozenset({Place.DONE, Place.ON})
_RATED = frozenset({Place.DONE, Place.ON, Place.OFF})


class Side(Enum):
    """Whether the records of a step are told apart by where they stood before, or by where they stand after it."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Step:
    """What can happen to a record between two positions.

    bare is a step whose number is understood of records that stand (or stood) off course, unless it is said.
    """

    words: str
    side: Side
    bare: bool = False


SLIPPED = Step("slipped", Side.AFTER, bare=True)
ADDED = Step("added", Side.AFTER)
REOPENED = Step("reopened", Side.AFTER, bare=True)
CLOSED = Step("closed", Side.BEFORE, bare=True)
RECOVERED = Step("back on course", Side.BEFORE, bare=True)
TAKEN_UP = Step("taken up again", Side.AFTER)
RATED = Step("newly rated", Side.AFTER)
UNRATED = Step("no longer rated", Side.BEFORE)
LEFT = Step("withdrawn or transferred", Side.BEFORE)
GONE = Step("gone", Side.BEFORE)
STEPS = (SLIPPED, ADDED, REOPENED, CLOSED, RECOVERED, TAKEN_UP, RATED, UNRATED, LEFT, GONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many records a position has of a kind: on course, of those rated; not rated; left; complete."""

    on_course: int = 0
    rated: int = 0
    not_rated: int = 0
    left: int = 0
    complete: int = 0

    @property
    def percent(self) -> int | None:
        """The share on course; 100 only where all are and 0 only where none is, None where nothing is rated."""
        if not self.rated:
            return None
        share = (200 * self.on_course + self.rated) // (2 * self.rated)
        if 0 < self.on_course < self.rated:
            return min(max(share, 1), 99)
        return share


@dataclass(frozen=True, slots=True)
class Term:
    """How many records made a step; on_course and not_rated of them stand (or stood) so, the others off course."""

    step: Step
    count: int
    on_course: int
    not_rated: int

    @property
    def words(self) -> str:
        """The term as the line has it: "4 added (3 on course)"."""
        told = self._told()
        return f"{self.count:,} {self.step.words}{f' ({told})' if told else ''}"

    def _told(self) -> str:
        """Return which of them are on course or not rated; those that are off course are the rest."""
        apart = [f"{number:,} {words}" for number, words in self._apart() if number]
        if not apart:
            return "" if self.step.bare else f"none on course{self._before}"
        whole = next((words for number, words in self._apart() if number == self.count), "")
        if whole:
            return f"{whole}{self._before}" if self.count == 1 else f"all {whole}{self._before}"
        return f"{', '.join(apart)}{self._before}"

    def _apart(self) -> tuple[tuple[int, str], ...]:
        return (self.on_course, "on course"), (self.not_rated, "not rated")

    @property
    def _before(self) -> str:
        return " before" if self.step.side is Side.BEFORE else ""


def place_of(entry: PositionEntry | None) -> Place:
    """Return where a record stands; None is one that is not in the position."""
    if entry is None:
        return Place.ABSENT
    if entry.outcome is not Outcome.OPEN:
        return Place.DONE if entry.outcome is Outcome.COMPLETE else Place.LEFT
    if entry.rating is Rating.NOT_RATED:
        return Place.UNRATED
    return Place.ON if entry.rating in (Rating.COMPLETE, Rating.ON_TRACK) else Place.OFF


def standing_of(places: Iterable[Place]) -> Standing:
    """Return the numbers of a position from the places of its records."""
    tally = Counter(places)
    return Standing(
        on_course=sum(tally[place] for place in _ON_COURSE),
        rated=sum(tally[place] for place in _RATED),
        not_rated=tally[Place.UNRATED],
        left=tally[Place.LEFT],
        complete=tally[Place.DONE],
    )


def step_between(before: Place, after: Place) -> Step | None:
    """Return the one step that a record made; None for one that stands where it stood."""
    if before is after:
        return None
    if Place.ABSENT in (before, after):
        return ADDED if before is Place.ABSENT else GONE
    if after is Place.DONE:
        return CLOSED
    if after is Place.LEFT:
        return LEFT
    if before in (Place.DONE, Place.LEFT):
        return REOPENED if before is Place.DONE else TAKEN_UP
    if Place.UNRATED in (before, after):
        return RATED if before is Place.UNRATED else UNRATED
    return SLIPPED if before is Place.ON else RECOVERED


def terms_of(pairs: Iterable[tuple[Place, Place]]) -> tuple[Term, ...]:
    """Return the terms of the line, in their order, from where each record stood and stands."""
    tally: dict[str, Counter[str]] = {step.words: Counter() for step in STEPS}
    for before, after in pairs:
        step = step_between(before, after)
        if step is None:
            continue
        told = before if step.side is Side.BEFORE else after
        numbers = tally[step.words]
        numbers["count"] += 1
        numbers["on"] += told in _ON_COURSE
        numbers["unrated"] += told not in _RATED
    found = ((step, tally[step.words]) for step in STEPS)
    return tuple(Term(step, each["count"], each["on"], each["unrated"]) for step, each in found if each["count"])


def reconciling_line(before: Standing, after: Standing, terms: Iterable[Term]) -> str:
    """Return one sentence from the share before to the share after, with everything that lies between."""
    told = ", ".join(term.words for term in terms)
    if not told:
        return f"{_share(after, 'on course')}, as before: nothing moved."
    return f"{_share(before, 'on course')} to {_share(after)}: {told}."


def _share(standing: Standing, words: str = "") -> str:
    if standing.percent is None:
        return "Nothing rated" if words else "nothing rated"
    told = f" {words}" if words else ""
    return f"{standing.percent} %{told} ({standing.on_course:,} of {standing.rated:,})"
