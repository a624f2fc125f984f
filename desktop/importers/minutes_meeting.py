"""The board and the meeting that minutes are of, from the head above their attendance list."""

import re
from collections.abc import Sequence
from datetime import date, time

from desktop.documents.document import Line, Paragraph
from desktop.domain.board import Board
from desktop.domain.dates import DateReading, read_date, say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.source import Choice, Effect
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.attendance_table import columns_of
from desktop.importers.board_kinds import kind_of_board
from desktop.importers.body_names import organisation_name, same_name_key
from desktop.importers.clock import read_clock
from desktop.importers.findings import Findings
from desktop.importers.meeting_head import MeetingHead, read_head
from desktop.importers.minutes_passages import Passage
from desktop.importers.minutes_title import board_in_title, tidy_venue, venue_in_title

_TITLE = re.compile(
    r"^(?:draft|unconfirmed|confirmed|approved|minutes?|m i n u t e s|decisions?|public|agenda,?|draft\s+minutes|"
    r"minutes?\s+(?:of|from)\b.*|(?:(?:draft|agenda|decisions|printed|public|unconfirmed|confirmed|and|,)\s*)+minutes\b.{0,60}|"
    r"venue\s*:.*|contact\s*:.*|tel\.?\s*(?:no)?.*|(?:no\.?\s*)?items?|media|at a meeting of\b.*|held\b.*|"
    r"proceedings\b.*|council(?:lors)? and committees|meeting documents|agendas?.*minutes)$",
    re.IGNORECASE,
)
# The head of minutes is short lines at the top; a long paragraph above the attendance is something else.
_LONGEST_LINE = 500
_MOST_LINES = 40
_STARTED = re.compile(
    r"\b(?:start(?:ed|s)?|commenc(?:ed|ing)|began|opened|open)\b.{0,20}?(?P<time>\d.*)$", re.IGNORECASE
)
# Lines whose date is another than that of the meeting.
_OTHER_DAY = re.compile(
    r"previous|circulated|last meeting|next meeting|publish|publication|dispatch|despatch|deadline", re.IGNORECASE
)
_CONFIRMED = re.compile(r"^(?:confirmed|approved)(?:\s+minutes)?$", re.IGNORECASE)


def head_passages(front: Sequence[Passage]) -> list[Passage]:
    """Return the passages above the first attendance label."""
    head: list[Passage] = []
    for passage in front:
        label = read_attendance_label(passage.text)
        if (label and label.role) or (passage.cells and columns_of(passage.cells)):
            break
        if not passage.furniture and len(passage.text) <= _LONGEST_LINE:
            head.append(passage)
    return head[:_MOST_LINES]


def make_meeting(front: Sequence[Passage], board: Board | None, findings: Findings, today: date) -> Meeting:
    """Add the meeting, and the board where none is given; a doubtful or missing date becomes a query."""
    head = read_head([Paragraph(passage.text, passage.lines) for passage in head_passages(front)])
    lines = _lines(front, head, findings)
    titles = [passage.text for passage in head_passages(front)]
    if board is None:
        board = _make_board(titles, head, lines, findings)
    day = head.day if head.day and head.day.date else _day_elsewhere(front, findings.document.name)
    meeting = Meeting(
        board_id=board.id,
        date=day.date if day and day.date else today,
        time=_time(front, head),
        venue=_venue(head, titles),
        state=_state(front),
    )
    findings.add(meeting, lines, "" if day else "the date is not in the text: today is entered")
    _ask_about_date(meeting, day, lines, findings)
    return meeting


def place_titles(front: Sequence[Passage], board: Board | None, findings: Findings) -> None:
    """Account for the lines of the head that only say that these are minutes, and of which board."""
    names = {same_name_key(name) for name in (board.name, board.organisation) if name} if board else set()
    for passage in front:
        if passage.furniture or _TITLE.match(passage.text) or same_name_key(passage.text) in names:
            findings.place(passage.lines)


def _lines(front: Sequence[Passage], head: MeetingHead, findings: Findings) -> list[Line]:
    lines = [*head.meeting_lines, *head.board_lines]
    return lines or [line for passage in front[:1] for line in passage.lines] or list(findings.document.lines[:1])


def _make_board(titles: Sequence[str], head: MeetingHead, lines: Sequence[Line], findings: Findings) -> Board:
    organisation = next((found for title in titles if (found := organisation_name(title))), "")
    name = board_in_title(titles) or head.board or organisation
    if organisation.lower().endswith(name.lower().removeprefix("full ")):
        name = organisation
    organisation = "" if same_name_key(organisation) == same_name_key(name) else organisation
    board = Board(name=name or "Board not named", organisation=organisation, kind=kind_of_board(name, organisation))
    findings.add(board, head.board_lines or lines[:1], "" if name else "the text does not name the board")
    if not name:
        findings.ask(
            board,
            lines[0],
            "These minutes do not name their board. Enter its name.",
            [Choice(label="Leave it for now")],
        )
    return board


def _venue(head: MeetingHead, titles: Sequence[str]) -> str:
    """Return the venue of the head, unless that is a whole title, in which the place is only named."""
    if head.venue and not re.search(r"\bmeeting of\b", head.venue, re.IGNORECASE):
        return tidy_venue(head.venue)
    return venue_in_title(titles)


def _day_elsewhere(front: Sequence[Passage], name: str) -> DateReading | None:
    """Return a date from the rest of the front matter, or from the name of the file."""
    told = [passage.text for passage in front if not _OTHER_DAY.search(passage.text)]
    for text in [*told, re.sub(r"[_]+", " ", name)]:
        reading = read_date(text)
        if reading.date:
            return reading
    return None


def _time(front: Sequence[Passage], head: MeetingHead) -> time | None:
    if head.clock:
        return head.clock.time
    for passage in front:
        started = _STARTED.search(passage.text)
        clock = read_clock(started["time"], labelled=True) if started else None
        if clock:
            return clock.time
    return None


def _state(front: Sequence[Passage]) -> MeetingState:
    confirmed = any(_CONFIRMED.match(passage.text) for passage in front)
    return MeetingState.CONFIRMED if confirmed else MeetingState.DRAFT_MINUTES


def _ask_about_date(meeting: Meeting, day: DateReading | None, lines: Sequence[Line], findings: Findings) -> None:
    if day is None:
        choice = Choice(label="Leave it for now")
        findings.ask(meeting, lines[0], "The date of this meeting is not in the text: enter it.", [choice])
    elif day.conflict and day.date:
        days = [*day.suggestions[:2], day.date]
        choices = [_on_day(one, meeting, as_printed=one == day.date) for one in days]
        line = next((line for line in lines if day.words[:8] in line.text), lines[0])
        findings.ask(meeting, line, f"{day.conflict} On which day was the meeting?", choices)


def _on_day(day: date, meeting: Meeting, *, as_printed: bool) -> Choice:
    label = f"{say_date(day)}, as printed" if as_printed else say_date(day)
    return Choice(
        label=label, effects=(Effect(kind="meetings", record_id=meeting.id, fields={"date": day.isoformat()}),)
    )
