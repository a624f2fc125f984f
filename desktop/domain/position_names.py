"""What a reported position is called: by its meeting, since several may be ended on one day."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.position import Occasion, Position


@dataclass(frozen=True, slots=True)
class PositionName:
    """A name in its parts: "meeting of 4 December 2026", "ended 22 November 2026", and how a sentence places it.

    aside is empty where it would say the same day again.
    """

    title: str
    aside: str
    place: str = "at the"

    @property
    def words(self) -> str:
        """The whole name: "meeting of 4 December 2026 (ended 22 November 2026)"."""
        return f"{self.title} ({self.aside})" if self.aside else self.title

    @property
    def since(self) -> str:
        """The title after "since": "the meeting of 4 December 2026", "22 November 2026"."""
        return f"the {self.title}" if self.place.endswith(" the") else self.title

    @property
    def placed(self) -> str:
        """The title as a sentence places it: "at the meeting of 4 December 2026", "on 22 November 2026"."""
        return f"{self.place} {self.title}"


def names_of(
    positions: Iterable[Position], meeting_days: Mapping[str, date], say: Callable[[date], str] = long_date
) -> dict[str, PositionName]:
    """Return the name of each position by its id, told apart by the time of the taking where they are alike.

    meeting_days are the days of meetings by their ids; say says a day.
    """
    held = list(positions)
    found = {each.id: _name(each, meeting_days.get(each.meeting_id or ""), say) for each in held}
    alike = Counter(name.words for name in found.values())
    return {
        each.id: _timed(each, found[each.id]) if alike[found[each.id].words] > 1 else found[each.id] for each in held
    }


def _name(position: Position, meeting_on: date | None, say: Callable[[date], str]) -> PositionName:
    day = say(position.as_at)
    if meeting_on is None or position.occasion is Occasion.BY_HAND:
        return PositionName(day, "", "on")
    another = position.as_at != meeting_on
    if position.occasion is Occasion.PACK_ISSUED:
        return PositionName(f"pack for the meeting of {say(meeting_on)}", f"as at {day}" if another else "", "in the")
    return PositionName(f"meeting of {say(meeting_on)}", f"ended {day}" if another else "")


def _timed(position: Position, name: PositionName) -> PositionName:
    if position.taken_at is None:
        return name
    return replace(name, title=f"{name.title}, {position.taken_at.astimezone():%H:%M}")
