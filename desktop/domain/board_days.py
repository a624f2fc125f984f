"""The days off of a board: England's bank holidays without those it struck out, its own, and its closure days."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain.bank_holidays import bank_holidays
from desktop.domain.board import Board, HolidayList, NamedDay


class DayKind(StrEnum):
    """Where a day in the list comes from."""

    ENGLAND = "Bank holiday in England"
    STRUCK = "Struck out, so it counts"
    ADDED = "Added by the board"
    CLOSURE = "Office closed"


@dataclass(frozen=True, slots=True)
class DayOff:
    """One day of the list with its name and where it comes from."""

    day: date
    name: str
    kind: DayKind

    @property
    def id(self) -> str:
        """The day and its kind, by which a row of the list is known."""
        return f"{self.day.isoformat()} {self.kind.name}"


def days_off(board: Board, years: Iterable[int]) -> list[DayOff]:
    """Return the days off of these years in their order; a struck-out one stays in the list and says so."""
    wanted = set(years)
    struck = set(board.holidays.struck)
    found = [
        DayOff(day, name, DayKind.STRUCK if day in struck else DayKind.ENGLAND)
        for year in sorted(wanted)
        for day, name in bank_holidays(year).items()
    ]
    found += [DayOff(each.day, each.name, DayKind.ADDED) for each in board.holidays.added if each.day.year in wanted]
    found += [DayOff(day, "Office closed", DayKind.CLOSURE) for day in board.notice.closure_days if day.year in wanted]
    return sorted(found, key=lambda each: (each.day, each.kind.name))


def with_day(board: Board, day: date, name: str, *, closed: bool) -> Board:
    """Return the board with a day off added: a holiday with its name, or a day on which its office is closed.

    A bank holiday that was struck out comes back.
    """
    if closed:
        days = tuple(sorted({*board.notice.closure_days, day}))
        return replace(board, notice=replace(board.notice, closure_days=days))
    if day in board.holidays.struck:
        return restored(board, day)
    others = [each for each in board.holidays.added if each.day != day]
    added = tuple(sorted([*others, NamedDay(day=day, name=name)], key=lambda each: each.day))
    return replace(board, holidays=replace(board.holidays, added=added))


def without_day(board: Board, off: DayOff) -> Board:
    """Return the board without a day off: England's is struck out, its own are taken from the list."""
    holidays = board.holidays
    if off.kind is DayKind.CLOSURE:
        days = tuple(day for day in board.notice.closure_days if day != off.day)
        return replace(board, notice=replace(board.notice, closure_days=days))
    if off.kind is DayKind.ADDED:
        return replace(board, holidays=replace(holidays, added=tuple(d for d in holidays.added if d.day != off.day)))
    struck = tuple(sorted({*holidays.struck, off.day}))
    return replace(board, holidays=HolidayList(added=holidays.added, struck=struck))


def restored(board: Board, day: date) -> Board:
    """Return the board with a bank holiday of England in its list again."""
    struck = tuple(each for each in board.holidays.struck if each != day)
    return replace(board, holidays=replace(board.holidays, struck=struck))
