"""The calendar of a board: the days that its rule gives, changed by hand, and written as provisional meetings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.bank_holidays import holidays_of
from desktop.domain.board import Board, NamedDay
from desktop.domain.dates import say_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.meeting_rule import MeetingRule, municipal_year
from desktop.storage.book import Book
from desktop.workflows.day_clashes import warnings_of

_ONE_WEEK = timedelta(weeks=1)
_LONGEST = timedelta(days=3 * 366)
_EARLIEST, _LATEST = 1900, 2200


class OnHoliday(StrEnum):
    """What becomes of a day of the rule that is a bank holiday."""

    SAY_SO = "Propose it, and say so"
    LEAVE_OUT = "Leave it out"
    WEEK_LATER = "Meet a week later"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRule:
    """What a calendar is made of: the rule as read, the days between which it counts, and what a holiday does."""

    rule: MeetingRule
    first: date
    last: date
    on_holiday: OnHoliday = OnHoliday.SAY_SO

    def check(self) -> None:
        """Raise Refused for a span that is none, or too long to be meant."""
        if self.last < self.first:
            raise Refused("The last day is before the first: change one of them.")
        if self.last - self.first > _LONGEST or not _EARLIEST <= self.first.year <= self.last.year <= _LATEST:
            raise Refused("A calendar is made for three years at most: change the first day or the last one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A meeting that is proposed and not in the book; rule_day is the day of the rule that it stands for."""

    meeting: Meeting
    rule_day: date | None = None
    by_hand: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A meeting of the calendar: in the book or proposed, and what is to be said of its day."""

    meeting: Meeting
    in_book: bool
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the meeting, the same before and after it is written."""
        return self.meeting.id


class MeetingCalendar:
    """A calendar while it is made. Meetings in the book stay; what was changed by hand stays when the rule changes."""

    def __init__(self, book: Book, board: Board, today: date) -> None:
        self._book = book
        self._board = board
        self._today = today
        self._drafts: list[Draft] = []
        self._left_out: set[date] = set()
        self.asked: CalendarRule | None = None
        self.on_holidays: tuple[NamedDay, ...] = ()
        self.counted_from: Meeting | None = None

    @property
    def drafts(self) -> list[Draft]:
        """What is proposed and not in the book, by date."""
        fresh = [each for each in self._drafts if self._book.meetings.get(each.meeting.id) is None]
        return sorted(fresh, key=lambda each: each.meeting.date)

    @property
    def left_out(self) -> list[date]:
        """The days of the rule, between the first and the last, that were left out by hand."""
        if self.asked is None:
            return []
        return [day for day in self._rule_days(self.asked) if day in self._left_out and not self._has(day)]

    @property
    def made_by_hand(self) -> int:
        """How many of the proposed dates were added or changed by hand."""
        return sum(each.by_hand for each in self.drafts)

    def usual_span(self) -> tuple[date, date]:
        """Return the municipal year to plan, from today where it has begun."""
        first, last = municipal_year(self._today)
        return max(first, self._today), last

    def follow(self, asked: CalendarRule) -> None:
        """Propose the days of a rule; those in the book, made by hand or left out by hand are not proposed again.

        Raises Refused for a span that cannot be meant; then nothing changes.
        """
        asked.check()
        self.asked = asked
        self.counted_from = self._counted_from(asked)
        former = {each.rule_day: each.meeting.id for each in self._drafts if each.rule_day}
        self._drafts = [each for each in self._drafts if each.by_hand]
        self.on_holidays = ()
        for day in self._rule_days(asked):
            self._propose(day, former.get(day))

    def rows(self) -> list[CalendarRow]:
        """Return the meetings from the first day to the last, and every proposed one, by date and time."""
        kept = [CalendarRow(each, True, self._warnings(each)) for each in self._in_book()]
        drafts = self.drafts
        new = [CalendarRow(each.meeting, False, self._draft_warnings(each, drafts)) for each in drafts]
        return sorted([*kept, *new], key=lambda row: (row.meeting.date, str(row.meeting.time)))

    def add(self, day: date) -> Meeting:
        """Propose a day that the rule does not give, and return its meeting."""
        meeting = self._meeting(day)
        self._drafts.append(Draft(meeting=meeting, by_hand=True))
        return meeting

    def put(self, meeting: Meeting) -> None:
        """Take over a proposed meeting as it was changed by hand."""
        self._drafts = [
            replace(each, meeting=meeting, by_hand=True, note="") if each.meeting.id == meeting.id else each
            for each in self._drafts
        ]

    def draft(self, meeting_id: str) -> Meeting | None:
        """Return a proposed meeting as it stands now, None for one that is not, or is in the book."""
        return next((each.meeting for each in self.drafts if each.meeting.id == meeting_id), None)

    def leave_out(self, meeting: Meeting) -> None:
        """Propose a meeting no longer; its day of the rule stays left out until all are put back."""
        gone = [each for each in self._drafts if meeting.id == each.meeting.id or each.rule_day == meeting.date]
        self._left_out |= {meeting.date, *(each.rule_day for each in gone if each.rule_day)}
        self._drafts = [each for each in self._drafts if each not in gone]

    def put_back(self) -> None:
        """Propose again what was left out by hand."""
        self._left_out.clear()
        if self.asked is not None:
            self.follow(self.asked)

    def edits(self, rule_text: str) -> list[Edit]:
        """Return the edits that write what is proposed as provisional meetings, and keep the rule as worded."""
        board = self._book.boards.get(self._board.id)
        kept = [changed(board, replace(board, meeting_rule=rule_text))] if board else []
        return [*(added(each.meeting) for each in self.drafts), *kept]

    def _in_book(self) -> list[Meeting]:
        meetings = self._book.meetings.all(board_id=self._board.id)
        if self.asked is None:
            return [each for each in meetings if each.date >= self._today]
        mine = {each.meeting.id for each in self._drafts}
        return [each for each in meetings if self.asked.first <= each.date <= self.asked.last or each.id in mine]

    def _propose(self, rule_day: date, former_id: str | None) -> None:
        assert self.asked is not None
        stands_for = {each.rule_day for each in self._drafts}
        if rule_day in self._left_out or rule_day in stands_for:
            return
        day, note = rule_day, ""
        holiday = holidays_of(self._board)(rule_day)
        if holiday and self.asked.on_holiday is not OnHoliday.SAY_SO:
            self.on_holidays = (*self.on_holidays, NamedDay(day=rule_day, name=holiday))
            if self.asked.on_holiday is OnHoliday.LEAVE_OUT:
                return
            day, note = self._week_later(rule_day), f"A week later than {say_date(rule_day)} ({holiday})"
        if not self._has(day):
            meeting = self._meeting(day)
            meeting = replace(meeting, id=former_id) if former_id else meeting
            self._drafts.append(Draft(meeting=meeting, rule_day=rule_day, note=note))

    def _rule_days(self, asked: CalendarRule) -> list[date]:
        start = self.counted_from.date if self.counted_from else None
        return asked.rule.days(asked.first, asked.last, counted_from=start)

    def _has(self, day: date) -> bool:
        return self._book.meetings.first(board_id=self._board.id, date=day) is not None

    def _week_later(self, day: date) -> date:
        while holidays_of(self._board)(day):
            day += _ONE_WEEK
        return day

    def _meeting(self, day: date) -> Meeting:
        before = [each for each in self._book.meetings.all(board_id=self._board.id) if each.date < day]
        last = before[-1] if before else None
        at = self.asked.rule.at if self.asked else None
        return Meeting(
            board_id=self._board.id,
            date=day,
            time=at or (last.time if last else None),
            venue=next((each.venue for each in reversed(before) if each.venue), ""),
            minutes_allotted=last.minutes_allotted if last else None,
            state=MeetingState.SCHEDULED,
            provisional=True,
        )

    def _counted_from(self, asked: CalendarRule) -> Meeting | None:
        """Return the meeting from which the rule counts, None where it need not.

        It is the last one that is more than scheduled, or else the last before the first day.
        """
        rule = asked.rule
        if not rule.weeks > 1 and rule.every == 1:
            return None
        plain = replace(rule, weeks=min(rule.weeks, 1), every=1, but_not=frozenset())
        meetings = self._book.meetings.all(board_id=self._board.id)
        near = [each for each in meetings if asked.first - timedelta(days=366) <= each.date <= asked.last]
        fit = [each for each in near if plain.days(each.date, each.date)]
        sure = [each for each in fit if each.state is not MeetingState.SCHEDULED]
        before = [each for each in fit if each.date < asked.first]
        return next(iter(reversed(sure or before)), None)

    def _warnings(self, meeting: Meeting) -> tuple[str, ...]:
        return (*warnings_of(self._book, meeting, self._today), *self._off_the_rule(meeting))

    def _draft_warnings(self, draft: Draft, drafts: list[Draft]) -> tuple[str, ...]:
        twice = any(each.meeting.date == draft.meeting.date and each is not draft for each in drafts)
        found = [draft.note, *warnings_of(self._book, draft.meeting, self._today)]
        found += ["Proposed twice on this day"] if twice else []
        return tuple(filter(None, (*found, *self._near(draft.meeting))))

    def _near(self, meeting: Meeting) -> Iterator[str]:
        """Say which meeting of the book is so near that the proposed one may be meant to be it."""
        if self.asked is None or self.asked.rule.weeks == 1:
            return
        for other in self._book.meetings.all(board_id=self._board.id):
            if other.date != meeting.date and abs(other.date - meeting.date) <= _ONE_WEEK:
                yield f"The board also meets on {say_date(other.date)}"

    def _off_the_rule(self, meeting: Meeting) -> Iterator[str]:
        if self.asked is None or not meeting.provisional or not self.asked.first <= meeting.date <= self.asked.last:
            return
        if meeting.date not in self._rule_days(self.asked):
            yield "Not a day of this rule; kept"
