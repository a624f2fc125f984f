"""What a screen asks of the window; screens never speak to each other."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.domain.list_query import Filter
    from desktop.workflows.export_follow_up import FollowUpWanted


class OpenRecord(NamedTuple):
    """Show one record on the screen that holds its kind."""

    kind: str
    record_id: str


class ShowScreen(NamedTuple):
    """Bring a screen to the front by its name in SCREENS, a list screen filtered where filters are given."""

    name: str
    filters: "tuple[Filter, ...]" = ()


class ShowRows(NamedTuple):
    """Bring a list screen to the front and show these records only; words say which they are."""

    name: str
    ids: tuple[str, ...]
    words: str


class ImportPaper(NamedTuple):
    """Read a paper: the file, or the pasted text, or neither (then the window asks for a file).

    came_back says that it is a workbook that came back from a lead, to be held beside the book.
    """

    path: Path | None = None
    text: str = ""
    came_back: bool = False


class ExportPack(NamedTuple):
    """Write something that circulates of a meeting; the window asks what and where to.

    minute_id names a minute that is to be taken out as an extract for another body, kind what stands chosen at first.
    """

    meeting_id: str
    minute_id: str = ""
    kind: str = ""


class OpenReview(NamedTuple):
    """Take the action log through a meeting, full screen; without one through that in progress or the coming one."""

    meeting_id: str = ""


class ShowStory(NamedTuple):
    """Show the whole story of one recommendation or action on one page."""

    kind: str
    record_id: str


class ExportFollowUp(NamedTuple):
    """Write progress, an agency's return or a story as a file with that ending; the window asks where to."""

    wanted: "FollowUpWanted"
    ending: str


class OpenBook(NamedTuple):
    """Open a book: the given one, or one that the window asks for."""

    path: Path | None = None


class NewBook:
    """Make a new book; the window asks for its name and place."""


class OpenSample:
    """Open a fresh copy of the sample board."""


class PutRight:
    """Put the sentence of a refusal away: what it spoke of was changed since."""


class Tell(NamedTuple):
    """Show one sentence above the screen: something refused, or (done) something finished.

    show is a file or folder that the sentence offers to show in its folder, and to open where opens says so; lead is
    a record or screen that it leads to by a link of lead_words.
    """

    sentence: str
    done: bool = False
    show: Path | None = None
    opens: bool = False
    lead: OpenRecord | ShowScreen | None = None
    lead_words: str = ""
