"""What stands at the head of a workbook that is no pack, and in its properties."""

from typing import Any

from desktop.exports.masthead import Masthead
from desktop.exports.pack_contents import CoverFacts
from desktop.exports.plain_text import printable


def facts_of(masthead: Masthead, *, public: bool = False) -> CoverFacts:
    """Return a masthead as the pages of a workbook have it; a public one has no filters and no frozen panes."""
    return CoverFacts(
        board=masthead.board,
        organisation=masthead.organisation,
        marking=masthead.marking,
        meeting_date=masthead.day,
        as_at=masthead.day,
        generated=masthead.generated,
        public=public,
        holds_exempt=masthead.standing.startswith("NOT FOR"),
    )


def set_properties(workbook: Any, masthead: Masthead) -> None:
    """Set every property of the file from the masthead: nothing of the machine or the person who made it."""
    properties = workbook.properties
    properties.title = printable(masthead.title)
    properties.creator = properties.lastModifiedBy = printable(masthead.board)
    properties.language = "en-GB"
    properties.subject = masthead.subject
    properties.category = printable(masthead.marking) or None
    properties.created = properties.modified = masthead.generated.replace(tzinfo=None, microsecond=0)
