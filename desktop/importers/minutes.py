"""Minutes of a meeting: who was there, the numbered minutes, and their resolutions part by part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop.documents.document import Block
from desktop.domain.board import Board
from desktop.domain.meeting import AttendanceRole, Declaration, Meeting
from desktop.importers.attendance_sentences import people_in_places
from desktop.importers.attendee import Attendee, attendee_of
from desktop.importers.findings import Findings
from desktop.importers.minutes_attendance import AttendanceRead, read_attendance
from desktop.importers.minutes_declarations import is_about_interests, read_declarations
from desktop.importers.minutes_meeting import make_meeting, place_titles
from desktop.importers.minutes_one_line import cut_one_line
from desktop.importers.minutes_outline import MinuteSection, MinutesOutline, outline_of
from desktop.importers.minutes_passages import passages_of
from desktop.importers.minutes_people import add_attendance, ask_about_named
from desktop.importers.minutes_sections import add_minutes
from desktop.importers.minutes_series import note_series
from desktop.importers.minutes_unmarked import ask_about_lost, ask_about_unmarked
from desktop.importers.minutes_web_rows import unfolded

_IS_LIST = re.compile(r"(?:members\s+)?present\b|(?:record\s+of\s+)?attendance\b|sederunt\b|in\s+attendance\b")
_WEB_LABEL = re.compile(r"^Minutes\s*:\s*", re.IGNORECASE)
_LISTS_OTHERS = re.compile(r"welcome|introduc|attendance|present|declaration|substitut|opening|quorum|quoracy")


def read_minutes(blocks: Sequence[Block], board: Board | None, findings: Findings, today: date) -> Meeting | None:
    """Read one set of minutes into the findings and return its meeting, or None where there are no minutes.

    board is None when nothing before the minutes names one: it is then made from their head. Where the text gives
    no date, the meeting is entered under today with a query.
    """
    outline = outline_of(unfolded(cut_one_line(passages_of(blocks))))
    lists = read_attendance(outline.front)
    if not outline.sections and len(lists.attendees) < 2:
        return None
    meeting = make_meeting(outline.front, board, findings, today)
    _place_front(outline, lists, meeting, findings)
    listed = add_attendance(lists.attendees, _told(outline, lists), meeting, findings)
    ask_about_unmarked(lists.unmarked, len(listed), meeting, findings)
    ask_about_lost(lists.lost, meeting, findings)
    add_minutes(outline, meeting, findings)
    note_series(outline, meeting, findings)
    for section in outline.sections:
        _add_declarations(section, meeting, findings)
    ask_about_named([passage for section in outline.sections for passage in section.body], listed, meeting, findings)
    return meeting


def _place_front(outline: MinutesOutline, lists: AttendanceRead, meeting: Meeting, findings: Findings) -> None:
    place_titles(outline.front, _board_of(meeting, findings), findings)
    for passage in lists.passages:
        findings.place(passage.lines)
    for passage in outline.tail:
        if passage.furniture:
            findings.place(passage.lines)


def _board_of(meeting: Meeting, findings: Findings) -> Board | None:
    return next((board for board in findings.of(Board) if board.id == meeting.board_id), None)


def _told(outline: MinutesOutline, lists: AttendanceRead) -> Iterator[Attendee]:
    """Yield the people of whom the minutes themselves tell, and where there is no list above them, the one below."""
    for section in outline.sections:
        yield from _attendees_in(section)
    if not lists.attendees:
        yield from read_attendance(outline.tail).attendees


def _attendees_in(section: MinuteSection) -> Sequence[Attendee]:
    title = section.heading.title.lower()
    bare = [replace(passage, text=_WEB_LABEL.sub("", passage.text)) for passage in section.body]
    body = [passage for passage in bare if passage.text]
    if "apolog" in title:
        role = None if _LISTS_OTHERS.search(title) else AttendanceRole.APOLOGIES
        return read_attendance(body, role).attendees
    if _IS_LIST.match(title):
        role = AttendanceRole.IN_ATTENDANCE if title.startswith("in ") else AttendanceRole.PRESENT
        return read_attendance(body, role).attendees
    if title.startswith("substitut"):
        return [
            attendee_of(person, AttendanceRole.SUBSTITUTE, passage)
            for passage in body
            for person in people_in_places(passage.text)
        ]
    telling = [
        passage
        for passage in body
        if "apolog" in passage.text.lower() and (not title or "absence" in passage.text.lower())
    ]
    return read_attendance(telling).attendees


def _add_declarations(section: MinuteSection, meeting: Meeting, findings: Findings) -> None:
    if not is_about_interests(section.heading.title):
        return
    for passage in section.body:
        for read in read_declarations(passage.text):
            declaration = Declaration(
                meeting_id=meeting.id, name=read.name, interest=read.interest, nature=read.nature, conduct=read.conduct
            )
            findings.add(declaration, passage.lines)
