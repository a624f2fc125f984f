"""The way of a review: one stop after the other, and where it stands."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.review_order import Placed, ReviewGroup

TOGETHER = frozenset({ReviewGroup.PROPOSED, ReviewGroup.REST})
MOST_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of the review: a single action, or (together) those of a group as a list, at most MOST_TOGETHER."""

    group: ReviewGroup
    ids: tuple[str, ...]
    together: bool = False


class Course:
    """The stops in their order. They stay while the review is open: what was decided keeps its place."""

    def __init__(self) -> None:
        self.stops: list[Stop] = []
        self.at = 0

    @property
    def stop(self) -> Stop | None:
        """The stop in view, None where nothing is to be reviewed."""
        return self.stops[self.at] if self.stops else None

    def begin(self, order: Iterable[Placed[Any]]) -> None:
        """Lay the way afresh and stand at its beginning."""
        self.stops, self.at = _stops(order), 0

    def follow(self, order: Sequence[Placed[Any]], known: Collection[str]) -> None:
        """Take up what came into the log since, and let go of what is no longer in the book (known are its ids)."""
        here = self.stop
        kept = [replace(stop, ids=tuple(each for each in stop.ids if each in known)) for stop in self.stops]
        self.stops = [stop for stop in kept if stop.ids]
        have = {each for stop in self.stops for each in stop.ids}
        for stop in _stops(each for each in order if each.entry.id not in have):
            self._join(stop)
        self.at = min(self._place(here) if here else 0, max(0, len(self.stops) - 1))

    def go(self, by: int) -> bool:
        """Go on, or back; return whether there is a stop there."""
        if not 0 <= self.at + by < len(self.stops):
            return False
        self.at += by
        return True

    def go_to(self, action_id: str) -> bool:
        """Go to the stop of an action, its own before the list that it stands in."""
        places = [at for at, stop in enumerate(self.stops) if action_id in stop.ids]
        if not places:
            return False
        self.at = min(places, key=lambda at: self.stops[at].together)
        return True

    def take_up(self, ids: Iterable[str]) -> None:
        """Give actions of the list in view a stop each, right after it."""
        here = self.stop
        assert here is not None
        own = {stop.ids[0] for stop in self.stops if not stop.together}
        new = [Stop(here.group, (each,)) for each in ids if each not in own]
        self.stops[self.at + 1 : self.at + 1] = new

    def where(self) -> tuple[str, int, int]:
        """Return the group in view, which of its stops this is from 1, and how many it has."""
        here = self.stop
        if here is None:
            return "", 0, 0
        own = [at for at, stop in enumerate(self.stops) if stop.group is here.group and stop.together == here.together]
        return here.group.value, own.index(self.at) + 1, len(own)

    def _join(self, stop: Stop) -> None:
        order = list(ReviewGroup)
        rank = order.index(stop.group)
        lists = [at for at, each in enumerate(self.stops) if each.together and each.group is stop.group]
        same = lists[-1] if stop.together and lists else None
        if same is not None:
            self.stops[same] = replace(self.stops[same], ids=(*self.stops[same].ids, *stop.ids))
            return
        behind = [at for at, each in enumerate(self.stops) if order.index(each.group) <= rank]
        self.stops.insert(behind[-1] + 1 if behind else 0, stop)

    def _place(self, here: Stop) -> int:
        for at, stop in enumerate(self.stops):
            if stop.together == here.together and stop.group is here.group and set(stop.ids) & set(here.ids):
                return at
        return self.at


def _stops(order: Iterable[Placed[Any]]) -> list[Stop]:
    stops: list[Stop] = []
    for placed in order:
        group, action_id = placed.group, placed.entry.id
        if group not in TOGETHER:
            stops.append(Stop(group, (action_id,)))
        elif stops and stops[-1].group is group and len(stops[-1].ids) < MOST_TOGETHER:
            stops[-1] = replace(stops[-1], ids=(*stops[-1].ids, action_id))
        else:
            stops.append(Stop(group, (action_id,), together=True))
    return stops
