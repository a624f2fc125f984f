"""A board, the people on it and the rules it runs by."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from desktop.domain.identity import new_id


class BoardKind(StrEnum):
    """Kinds of board; each has its usual standing items (seeds/standing-items)."""

    IMPROVEMENT = "improvement board"
    COMMITTEE = "council committee"
    POLICE = "police governance board"
    NHS = "NHS board"
    SAFEGUARDING = "safeguarding partnership"
    OTHER = "other"


class AccessRegime(StrEnum):
    """Whether the board must, chooses to, or need not meet the access-to-information rules."""

    STATUTORY = "statutory"
    VOLUNTARY = "voluntary"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteSeries:
    """The running numbers of a board's minutes: prefix, the next number, and when it restarts."""

    prefix: str = ""
    next: int = 1
    reset: str = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRule:
    """How clear days are counted; days are whole days between publication and meeting."""

    days: int = 5
    count_saturdays: bool = False
    count_sundays: bool = False
    closure_days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day with its name, such as a holiday that the board adds to the list."""

    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayList:
    """What a board changes in the list of bank holidays of England: days added, and days struck out."""

    added: tuple[NamedDay, ...] = ()
    struck: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDeadlines:
    """Working days before the agenda's last day of publication by which a paper must reach each stage."""

    draft: int = 10
    clearance: int = 5
    final: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsClause:
    """One numbered clause of the terms of reference, in the part (aim, role ...) it stands in."""

    part: str
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board as its papers name it.

    latest_publication is the time of day until which a publication still counts as that day's (None: midnight);
    meeting_rule is the calendar rule as worded ("every fourth Friday, 1.30 pm"); spelling holds the words of this
    board that no dictionary knows. cycle_days is the reporting cycle: how long an action may stay silent.
    working_grace_days is what the board allows beyond a timescale of "immediately", and always shown with it.
    evidence_to_close says whether the board closes on evidence only; escalation_route names whom a matter goes to,
    step by step.
    """

    id: str = field(default_factory=new_id)
    name: str
    organisation: str = ""
    kind: BoardKind = BoardKind.OTHER
    access: AccessRegime = AccessRegime.VOLUNTARY
    notice: NoticeRule = NoticeRule()
    quorum: str = ""
    minute_series: MinuteSeries = MinuteSeries()
    chair_word: str = "Chair"
    marking: str = ""
    contact: str = ""
    terms_of_reference: tuple[TermsClause, ...] = ()
    holidays: HolidayList = HolidayList()
    latest_publication: time | None = None
    paper_deadlines: PaperDeadlines = PaperDeadlines()
    meeting_rule: str = ""
    spelling: tuple[str, ...] = ()
    cycle_days: int = 35
    working_grace_days: int = 0
    evidence_to_close: bool = True
    escalation_route: tuple[str, ...] = ()


def chair_of(board: Board | None) -> str:
    """Return the board's word for who presides, "Chair" where the board is not in the book any more."""
    return board.chair_word if board else "Chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with name and title as printed; spellings met elsewhere are kept as aliases.

    left_on is the day on which they left their post; sees_exempt says that exempt matter may be sent to them.
    """

    id: str = field(default_factory=new_id)
    name: str
    post: str = ""
    organisation: str = ""
    aliases: tuple[str, ...] = ()
    left_on: date | None = None
    sees_exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person's seat on a board and the capacity in which they hold it."""

    id: str = field(default_factory=new_id)
    board_id: str
    person_id: str
    capacity: str = ""
    starts: date | None = None
    ends: date | None = None

    def is_held_on(self, day: date) -> bool:
        """Return whether the seat is held on a day; its first and last day are days of it."""
        return (self.starts is None or self.starts <= day) and (self.ends is None or day <= self.ends)
