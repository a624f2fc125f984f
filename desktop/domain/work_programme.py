"""The work programme: what a board means to take at which meeting. It is voluntary, and no statutory forward plan."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.identity import new_id


class ProgrammeState(StrEnum):
    """A planned item is offered to the agenda of its meeting; a deferred one to the next."""

    PLANNED = "planned"
    ON_AGENDA = "on the agenda"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """One line of the work programme: meeting, item, lead and purpose; meeting_id is None while no meeting is chosen.

    agenda_item_id is the item that it became.
    """

    id: str = field(default_factory=new_id)
    board_id: str
    meeting_id: str | None = None
    position: int = 1
    title: str
    lead: str = ""
    purpose: str = ""
    pre_scrutiny: str = ""
    note: str = ""
    state: ProgrammeState = ProgrammeState.PLANNED
    agenda_item_id: str | None = None
