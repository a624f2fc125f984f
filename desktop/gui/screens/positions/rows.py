"""The positions of a board as lines of a list, and the sides of a comparison that they make."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from desktop.domain.dates import long_date, short_date
from desktop.domain.position import Occasion, Position
from desktop.domain.position_entry import ACTION_ITEMS, RECOMMENDATIONS, STRANDS
from desktop.domain.wording import counted
from desktop.gui.models.columns import Column
from desktop.workflows.compare_reported import Side

_OCCASIONS = {
    Occasion.MEETING_ENDED: "end of the meeting",
    Occasion.PACK_ISSUED: "pack issued",
    Occasion.BY_HAND: "frozen by hand",
}
_NOUNS = {ACTION_ITEMS: "action", RECOMMENDATIONS: "recommendation", STRANDS: "strand"}


class PositionRow(NamedTuple):
    """One line: a position, or what stands now; before is the side that it is first compared with, None for none."""

    side: Side
    before: Side | None

    @property
    def id(self) -> str:
        """The id of the position, or "now"."""
        return self.side.position.id if self.side.position else "now"

    @property
    def name(self) -> str:
        """Its meeting, or its day, or that it is the present."""
        return _title(self.side)

    @property
    def about(self) -> str:
        """Why it was taken and how much it holds of the first kind that it has."""
        position = self.side.position
        if position is None:
            return f"not frozen, as at {short_date(self.side.as_at)}"
        return ": ".join(filter(None, (self._why(position), next(iter(self._holds()), ""))))

    @property
    def whole(self) -> str:
        """The line with all that the position holds, and its note."""
        note = self.side.position.note if self.side.position else ""
        return "\n".join(filter(None, (self.name, self.about.partition(":")[0], ", ".join(self._holds()), note)))

    def _why(self, position: Position) -> str:
        aside = self.side.name.aside if self.side.name else ""
        return aside or _OCCASIONS[position.occasion]

    def _holds(self) -> list[str]:
        position = self.side.position
        return [_counted(position, kind) for kind in _NOUNS if _number(position, kind)] if position else []


def rows_of(positions: Iterable[Side], today: date) -> list[PositionRow]:
    """Return the lines, newest first, the present at the top; each is compared with the one before it."""
    sides = list(positions)
    if not sides:
        return []
    sides.append(Side(None, today))
    pairs = zip(sides, [None, *sides], strict=False)
    return [PositionRow(side, before) for side, before in pairs][::-1]


def columns() -> tuple[Column, ...]:
    """Return the one column of the list."""
    return (
        Column(
            name="as_at",
            heading="Reported",
            text=lambda row: row.name,
            detail=lambda row: row.about,
            tip=lambda row: row.whole,
            sortable=False,
            stretch=True,
        ),
    )


def side_words(side: Side) -> str:
    """Return how a side stands among the choices of what to compare with."""
    if side.position is None or side.position.occasion is Occasion.MEETING_ENDED:
        return _title(side)
    aside = side.name.aside if side.name else ""
    return f"{_title(side)}, {aside or _OCCASIONS[side.position.occasion]}"


def _title(side: Side) -> str:
    if side.position is None:
        return "As it stands now"
    title = side.name.title if side.name else long_date(side.as_at)
    return f"{title[0].upper()}{title[1:]}"


def _number(position: Position, kind: str) -> int:
    return sum(count.count for count in position.counts if count.kind == kind)


def _counted(position: Position, kind: str) -> str:
    return counted(_number(position, kind), _NOUNS[kind])
