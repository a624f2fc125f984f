"""What an export tells while it works, and how it is stopped."""

from collections.abc import Callable

from desktop.domain.errors import Refused

Progress = Callable[[int, int, str], bool]
"""Called before each sheet with its number from 0, how many there are, and its name; False stops the export."""

RowCounts = dict[str, int]
"""The rows of each sheet's table without its heading, by the name of the sheet."""


class Stopped(Refused):
    """The export was stopped by whoever asked for it."""


def tell(progress: Progress | None, number: int, count: int, name: str) -> None:
    """Tell how far the export is; raises Stopped when the answer is False."""
    if progress is not None and progress(number, count, name) is False:
        raise Stopped("The export was stopped, and nothing was written.")
