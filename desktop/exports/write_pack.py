"""A pack written in the format that the name of its file asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.exports.canary import Canaries
from desktop.exports.pack_contents import PackContents
from desktop.exports.progress import Progress, RowCounts
from desktop.exports.written import write_checked

_Writer = Callable[[PackContents, Path, Progress | None], RowCounts]


def _write_xlsx(contents: PackContents, to: Path, progress: Progress | None) -> RowCounts:
    # openpyxl is loaded when a pack is written, not when the window opens.
    from desktop.exports.workbook import write_workbook

    return write_workbook(contents, to, progress)


WRITERS: dict[str, _Writer] = {".xlsx": _write_xlsx}


@dataclass(frozen=True, slots=True)
class PackResult:
    """Where the pack was written, and the rows of each sheet's table."""

    path: Path
    sheets: RowCounts


def write_pack(
    contents: PackContents,
    to: Path,
    *,
    replace: bool = False,
    progress: Progress | None = None,
    canaries: Canaries | None = None,
) -> PackResult:
    """Write the pack, which reads it back, look for exempt words where there are canaries, and put it in its place.

    Raises Refused where the name has another ending, the place cannot be written or, without replace, holds what is
    not a pack as it was written, the export is stopped, or exempt words are found; no file is left then.
    """
    write = _writer_for(to)

    def fill(part: Path) -> RowCounts:
        return write(contents, part, progress)

    written = write_checked(to, fill, replace=replace, canaries=canaries)
    return PackResult(to, dict(written.counts))


def _writer_for(to: Path) -> _Writer:
    try:
        return WRITERS[to.suffix.lower()]
    except KeyError:
        endings = " or ".join(WRITERS)
        raise Refused(f"A pack can be written as {endings}; choose a name with that ending.") from None
