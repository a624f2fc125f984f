"""The order in which a chair takes the action log through a meeting.

Source: the review of a log in the room: red and overdue first, the oldest first; proposed for closure, taken together
unless a member objects; due by the next meeting; the rest by exception. What has no date is asked for one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.rating import Rating
from desktop.domain.ref_order import RefOrder, ref_order


class ReviewGroup(StrEnum):
    """The groups in the order in which they are taken; the value is the heading shown."""

    OVERDUE = "Overdue"
    PROPOSED = "Proposed for closure"
    DUE = "Due by the next meeting"
    UNDATED = "No date: ask"
    REST = "By exception"


class Loggable(Protocol):
    """What the order asks of an entry of the log."""

    @property
    def ref(self) -> str: ...
    @property
    def status(self) -> ActionStatus: ...
    @property
    def current_due(self) -> date | None: ...
    @property
    def rating(self) -> Rating: ...


T = TypeVar("T", bound=Loggable)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """An entry with the group that it is taken in."""

    group: ReviewGroup
    entry: T


def group_of(entry: Loggable, *, as_at: date, due_by: date) -> ReviewGroup | None:
    """Return the group of an entry as at a day, None for one that is closed, withdrawn or transferred.

    due_by is the day of the next meeting. What is proposed for closure is taken with the others that are, also where
    its date is past; what somebody rated red by hand is taken with the overdue ones, also where its date is to come.
    """
    if entry.status in ENDED:
        return None
    if entry.status is ActionStatus.PROPOSED:
        return ReviewGroup.PROPOSED
    if entry.rating is Rating.OVERDUE or (entry.current_due is not None and entry.current_due < as_at):
        return ReviewGroup.OVERDUE
    if entry.current_due is None:
        return ReviewGroup.UNDATED
    return ReviewGroup.DUE if entry.current_due <= due_by else ReviewGroup.REST


def in_review_order(entries: Iterable[T], *, as_at: date, due_by: date) -> list[Placed[T]]:
    """Return the open entries group by group, within each the longest due first, then by reference as people count."""
    found = [Placed(group, each) for each in entries if (group := group_of(each, as_at=as_at, due_by=due_by))]
    order = list(ReviewGroup)
    return sorted(found, key=lambda each: (order.index(each.group), *_oldest_first(each.entry)))


def _oldest_first(entry: Loggable) -> tuple[date, RefOrder]:
    return entry.current_due or date.max, ref_order(entry.ref)
