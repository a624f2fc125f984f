"""Views of a list that a board keeps under a name."""

from dataclasses import dataclass, field

from desktop.domain.identity import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """Filters, sorting and columns of a list under a name; query is JSON as the list's screen writes and reads it."""

    id: str = field(default_factory=new_id)
    board_id: str
    list: str
    name: str
    position: int = 1
    query: str = "{}"
