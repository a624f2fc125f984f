"""What a screen asks of the window; screens never speak to each other."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.list_query import Filter


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """Show one record on the screen that holds its kind."""

    kind: str
    record_id: str


@dataclass(frozen=True, slots=True)
class ShowScreen:
    """Bring a screen to the front by its name in SCREENS, a list screen filtered where filters are given."""

    name: str
    filters: tuple[Filter, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ImportPaper:
    """Read a paper: the file, or the pasted text, or neither (then the window asks for a file)."""

    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ExportPack:
    """Write the pack of a meeting; the window asks where to."""

    meeting_id: str


@dataclass(frozen=True, slots=True)
class NewBook:
    """Make a new book; the window asks for its name and place."""


@dataclass(frozen=True, slots=True)
class OpenBook:
    """Open a book: the given one, or one that the window asks for."""

    path: Path | None = None


@dataclass(frozen=True, slots=True)
class OpenSample:
    """Open a fresh copy of the sample board."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Show one sentence above the screen: something refused, or (done) something finished.

    show is a file or folder that the sentence offers to open.
    """

    sentence: str
    done: bool = False
    show: Path | None = None
