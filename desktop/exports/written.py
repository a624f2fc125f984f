"""A file written, read back, looked through where it is a public copy, and only then put in its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.exports.canary import Canaries, check_nothing_exempt
from desktop.exports.earlier_pack import refuse_other_file
from desktop.exports.put_in_place import put_in_place

Counts = Mapping[str, int]
"""How many of each thing a file holds: the rows of each sheet, paragraphs, pages."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a file was written, and what it holds."""

    path: Path
    counts: Counts = field(default_factory=dict)


def write_checked(
    to: Path, write: Callable[[Path], Counts], *, replace: bool = False, canaries: Canaries | None = None
) -> Written:
    """Let write fill a new file and read it back, look for exempt words where there are canaries, put it in place.

    Raises Refused where the place cannot be written or, without replace, holds what is none of our files as it was
    written, or exempt words are found; no file is left then.
    """
    if not replace:
        refuse_other_file(to)

    def fill(part: Path) -> Counts:
        counts = write(part)
        if canaries is not None:
            check_nothing_exempt(part, canaries)
        return counts

    return Written(to, put_in_place(to, fill))
