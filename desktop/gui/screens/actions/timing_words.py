"""How the words of a timescale were read, said back."""

from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date

if TYPE_CHECKING:
    from desktop.storage.book import Book


def say_timing(book: "Book", item: ActionItem) -> str:
    """Return what was understood of an action's timescale: "read as: due 30 Sep 2015"; "" for no words."""
    if not item.timing:
        return ""
    # The grammar of timescales takes a while to load, and the first painted list has no use for it.
    from desktop.domain.timing import read_timing

    timing = read_timing(item.timing, base=item.agreed_on)
    if timing.due is not None:
        read = f"due {short_date(timing.due)}"
    elif timing.start is not None:
        read = f"from {short_date(timing.start)}, no end"
    else:
        read = "no date: ask for one"
    return f"Read as: {read}" + ("" if timing.sure else " (our reading, to be confirmed)")
