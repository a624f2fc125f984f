"""Who leads an action, as the cell prints it: the first who is named, and the others."""

from typing import NamedTuple

from desktop.importers import lead_names
from desktop.importers.action_log.words import is_nothing

_MOST = 8


class Leads(NamedTuple):
    """The first of the leads, the others, and whether somebody must say which of them is accountable."""

    lead: str
    others: tuple[str, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether more than one is named."""
        return bool(self.others)


def read_leads(text: str) -> Leads:
    """Return who is named in a cell; what cannot be parted stays as it is printed."""
    names = [name for name in lead_names.read_leads(text).names if not is_nothing(name)]
    return Leads(names[0], tuple(names[1:_MOST])) if names else Leads("")
