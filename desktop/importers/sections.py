"""Where the sections of a pack begin: minutes in it, and the papers that follow them."""

import re
from collections.abc import Sequence

from desktop.documents.document import Paragraph
from desktop.domain.dates import read_date
from desktop.importers.agenda_extent import item_marker
from desktop.importers.body_names import board_name, organisation_name
from desktop.importers.clock import read_clock
from desktop.importers.recommendation_sets import may_begin_set, read_set

_ATTENDANCE = re.compile(
    r"(?:(?:members?|those|also|board members|committee members|councillors)\s+)?(?:p\s?r\s?e\s?s\s?e\s?n\s?t|"
    r"attendance|attendees|in attendance)"
    r"\s*(?:[:–—-].*|\(.{0,40}\)\s*:?.*|$|\t.*)",
    re.IGNORECASE,
)
_MINUTES_TITLE = re.compile(
    r"(?:(?:draft|unconfirmed|confirmed|approved|public)\s+)*minutes\b(?:$|\s+of\b.*|\s*[–—:-].*)", re.IGNORECASE
)
_HEAD_LABEL = re.compile(r"(?:date|time|venue|place|location|held|at|on|in the|commencing|start)\b", re.IGNORECASE)
_NEW_PAPER = re.compile(
    r"(?:appendix|annex|annexe|enclosure|paper)\s+[A-Z0-9]{1,3}\b.{0,80}|report (?:to|title|author)\b.{0,100}|"
    r"(?:title|subject) of report\b.*|(?:report|summary|cover) sheet\b.*",
    re.IGNORECASE,
)
_RESOLVED = re.compile(r"^(?:resolved|agreed|recommended|decision)\b", re.IGNORECASE)
_MOST_HEAD_LINES = 12
_NEAR = 60
_LONGEST_LIST = 2000
_LONGEST_TITLE = 300


def is_attendance_label(text: str) -> bool:
    """Say whether a line opens the list of those present ("Present:-", "P R E S E N T:")."""
    return len(text) <= _LONGEST_LIST and bool(_ATTENDANCE.fullmatch(text.strip()))


def is_minutes_title(text: str) -> bool:
    """Say whether a line says that minutes follow ("Minutes of the meeting held on ...")."""
    return len(text) <= _LONGEST_TITLE and bool(_MINUTES_TITLE.fullmatch(text.strip()))


def minutes_starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return the places where minutes of a meeting begin: the first line of the head above their attendance."""
    starts: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        if is_attendance_label(paragraph.text):
            start = _head_above(paragraphs, at)
            if start is not None and (not starts or start > starts[-1] + 1):
                starts.append(start)
    return starts


def minutes_end(paragraphs: Sequence[Paragraph], start: int, limit: int) -> int:
    """Return the place after minutes that begin at start: where another paper begins, at most limit."""
    for at in range(start + 3, limit):
        if _begins_paper(paragraphs, at, limit):
            return at
    return limit


def _head_above(paragraphs: Sequence[Paragraph], attendance: int) -> int | None:
    """Return the first line of the head of minutes above an attendance label, or None where there is no such head."""
    start = attendance
    while start > 0 and attendance - start < _MOST_HEAD_LINES and _is_head_line(paragraphs[start - 1].text):
        start -= 1
    head = [paragraph.text for paragraph in paragraphs[start:attendance]]
    dated = any(read_date(text).date for text in head)
    titled = any(map(is_minutes_title, head))
    return start if dated or titled else None


def _is_head_line(text: str) -> bool:
    text = text.strip()
    if len(text) > 200 or (item_marker(text) and not read_date(text).date) or text.startswith(("-", "•")):
        return False
    return bool(
        board_name(text)
        or organisation_name(text)
        or read_date(text).date
        or read_clock(text)
        or _HEAD_LABEL.match(text)
        or is_minutes_title(text)
    )


def _begins_paper(paragraphs: Sequence[Paragraph], at: int, limit: int) -> bool:
    text = paragraphs[at].text.strip()
    if _NEW_PAPER.fullmatch(text) or _is_title_page(paragraphs, at):
        return not _decides_after(paragraphs, at, limit)
    if not may_begin_set(text):
        return False
    _, draft = read_set(paragraphs[:limit], at)
    return draft is not None and not _decides_after(paragraphs, at, limit)


def _is_title_page(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Say whether a body's name and below it nothing but a date open another paper."""
    if at + 1 >= len(paragraphs) or not (board_name(paragraphs[at].text) or organisation_name(paragraphs[at].text)):
        return False
    below = paragraphs[at + 1].text.strip()
    return len(below) <= 40 and read_date(below).date is not None


def _decides_after(paragraphs: Sequence[Paragraph], at: int, limit: int) -> bool:
    """Say whether decisions still follow soon: then the minutes are not over."""
    return any(_RESOLVED.match(paragraph.text) for paragraph in paragraphs[at : min(at + _NEAR, limit)])
