"""Who is in the room at each point of a meeting, and whether they are enough.

An inquorate meeting can hear, but not resolve: what is written of it are notes and no minutes.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.domain.quorum import Quorum

COME = frozenset({AttendanceRole.PRESENT, AttendanceRole.SUBSTITUTE})
# those whose seat counts towards the membership; officers in attendance do not, and a substitute sits for a member
SEATED = frozenset(AttendanceRole) - {AttendanceRole.IN_ATTENDANCE, AttendanceRole.SUBSTITUTE}


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the meeting under every label by which it is known: item 4, and its minute C12."""

    labels: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first label."""
        return self.labels[0]


@dataclass(frozen=True, slots=True)
class Standing:
    """The members in the room at the beginning and at each point, against the quorum.

    here[n] is how many are in the room at points[n]; unplaced are those whose arrival or departure names no point,
    who are counted from beginning to end. turned are those among them who left before they arrived.
    """

    quorum: Quorum
    points: tuple[Point, ...]
    here: tuple[int, ...]
    unplaced: tuple[Attendance, ...]
    turned: tuple[Attendance, ...] = ()

    @property
    def at_start(self) -> int:
        """How many members are there when the meeting begins."""
        return self.here[0]

    def is_quorate(self, at: int = 0) -> bool | None:
        """Return whether there are enough at a point, or None where no number of members is known."""
        return None if self.quorum.needed is None else self.here[at] >= self.quorum.needed

    @property
    def lost_at(self) -> int | None:
        """The first point after a quorate one at which there are too few, or None."""
        quorate = [self.is_quorate(at) for at in range(len(self.here))]
        steps = enumerate(pairwise(quorate), 1)
        return next((at for at, (before, now) in steps if before and now is False), None)


def standing(quorum: Quorum, attendance: Iterable[Attendance], points: Sequence[Point]) -> Standing:
    """Count the members in the room at each point; without points the whole meeting is one."""
    places = {_plain(label): at for at, point in enumerate(points) for label in point.labels if _plain(label)}
    here = [0] * max(1, len(points))
    unplaced, turned = [], []
    for one in attendance:
        if one.role not in COME:
            continue
        first, after, placed = _stay(one, places, len(here))
        if not placed:
            unplaced.append(one)
            if all(_plain(label) in places for label in (one.arrived_at_item, one.left_at_item)):
                turned.append(one)
        for at in range(first, after):
            here[at] += 1
    return Standing(quorum, tuple(points) or (Point(("",)),), tuple(here), tuple(unplaced), tuple(turned))


def come_and_gone(one: Attendance) -> list[str]:
    """Return what is told of coming late and going early: "arrived at item 4", "left at item 7"."""
    told = (("arrived", one.arrived_at_item), ("left", one.left_at_item))
    return [f"{verb} at item {item}" for verb, item in told if item]


def _stay(one: Attendance, places: dict[str, int], count: int) -> tuple[int, int, bool]:
    """Return the first point with the person and the first without, and whether all that is told could be placed."""
    arrived, left = _plain(one.arrived_at_item), _plain(one.left_at_item)
    first = places.get(arrived, 0)
    after = places.get(left, count)
    placed = all(label in places for label in (arrived, left) if label)
    return (first, after, placed) if first <= after else (0, count, False)


def _plain(label: str) -> str:
    """Return a label as it is compared: "Item 4." and "4" are one, and so are "Minute C12" and "c12"."""
    bare = re.sub(r"^(?:items?|minutes?|nos?\.?)\s+", "", label.strip().casefold())
    return re.sub(r"[\s.():]", "", bare)
