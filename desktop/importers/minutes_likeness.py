"""How much a document looks like the minutes of a meeting, so that an agenda is not taken for minutes."""

import re
from collections.abc import Sequence

from desktop.documents.document import Document
from desktop.domain.meeting import AttendanceRole
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.attendance_table import columns_of
from desktop.importers.minutes_attendance import read_attendance
from desktop.importers.minutes_one_line import cut_one_line
from desktop.importers.minutes_outline import MinutesOutline, outline_of
from desktop.importers.minutes_passages import Passage, passages_of
from desktop.importers.minutes_web_rows import unfolded
from desktop.importers.resolution_marks import find_mark, uses_soft_marks

_TITLE = re.compile(
    r"^(?:(?:draft|unconfirmed|confirmed|approved|public)\s+)*(?:minutes?\b|m i n u t e s|note of)", re.IGNORECASE
)
_AGENDA = re.compile(r"^a\s?g\s?e\s?n\s?d\s?a(?:\s+(?:pack|item)s?)?\s*[:.]?$", re.IGNORECASE)
_MEMBERSHIP = re.compile(r"members(?:hip)?(?!\s+present)\b", re.IGNORECASE)
_HEAD = 25
# An item of an agenda has at most a line below it; a minute has a sentence or two.
_FEWEST_WORDS = 6


def looks_like_minutes(document: Document) -> float:
    """Return from 0 to 1 how much the document looks like the minutes of a meeting and nothing before them."""
    passages = unfolded(cut_one_line(passages_of(document.blocks)))
    outline = outline_of(passages)
    texts = [passage.text for passage in passages]
    soft = uses_soft_marks(texts)
    signs = (
        (0.25, _has_minutes(outline)),
        (0.25, sum(find_mark(text, soft=soft) is not None for text in texts) >= 2),
        (0.25, _says_who_was_there(outline.front)),
        (0.15, any(map(_TITLE.match, texts[:_HEAD]))),
        (0.1, any(re.search(r"apologies\b.*\bfrom\b", text, re.IGNORECASE) for text in texts)),
        (0.4, outline.is_web_page),
        (-0.5, any(map(_AGENDA.match, texts[:_HEAD]))),
    )
    return max(0.0, min(1.0, sum(weight for weight, seen in signs if seen)))


def _has_minutes(outline: MinutesOutline) -> bool:
    words = [sum(len(passage.text.split()) for passage in section.body) for section in outline.sections]
    return len(words) >= 2 and sum(words) >= _FEWEST_WORDS * len(words)


def _says_who_was_there(front: Sequence[Passage]) -> bool:
    """Say whether a list says who was present; a list of the members, as agendas print it, does not."""
    if any(passage.cells and (columns := columns_of(passage.cells)) and columns.needs_mark for passage in front):
        return True
    labels = [label for passage in front if (label := read_attendance_label(passage.text))]
    said = any(label.role is AttendanceRole.PRESENT and not _MEMBERSHIP.match(label.group) for label in labels)
    return said and len(read_attendance(front).attendees) >= 2
