"""An agenda pack: the agenda of one meeting, the minutes of the last, and the papers behind the items."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.document import Block, Document, Line, Paragraph
from desktop.domain.board import Board
from desktop.domain.dates import say_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.source import Choice, Effect
from desktop.importers.agenda_extent import Extent, find_agenda
from desktop.importers.agenda_items import read_items
from desktop.importers.board_kinds import kind_of_board
from desktop.importers.findings import Findings
from desktop.importers.known_reports import KnownReport
from desktop.importers.meeting_head import MeetingHead, read_head
from desktop.importers.minutes import read_minutes
from desktop.importers.reading import Reading
from desktop.importers.reports import drafts_in, read_reports
from desktop.importers.sections import minutes_end, minutes_starts
from desktop.importers.slices import Slices
from desktop.importers.strands import read_strands
from desktop.importers.terms import read_terms

KIND = "agenda-pack"
_LONGEST_LINE = 1500


@dataclass(frozen=True, slots=True)
class Outline:
    """A document cut up: the agenda's paragraphs and their extent, the minutes' blocks, and all other blocks."""

    agenda: tuple[Paragraph, ...]
    extent: Extent | None
    minutes: tuple[tuple[Block, ...], ...]
    papers: tuple[Block, ...]
    page_numbers: tuple[Line, ...] = ()


def likelihood(document: Document) -> int:
    """Say how sure it is that the document is an agenda pack: 3 with an agenda of a named day, 1 with reports only."""
    outline = outline_of(document)
    if outline.extent is not None:
        head = read_head(outline.agenda[: outline.extent.items[0]])
        return 0 if head.day is None else 3 if head.board or outline.extent.heading is not None else 2
    return int(bool(drafts_in(outline.papers)))


def read_agenda_pack(
    document: Document, known_reports: Sequence[KnownReport], today: date, board: Board | None = None
) -> Reading:
    """Return the reading of a document as an agenda pack; parts that are not there are simply missing from it.

    board is used where the pack names none. Raises Refused for an agenda that names no board or no day.
    """
    outline = outline_of(document)
    findings = Findings(document)
    findings.place(outline.page_numbers)
    board = _read_agenda(outline, findings, board) or board
    for blocks in outline.minutes:
        read_minutes(blocks, board, findings, today)
        board = next(iter(findings.of(Board)), board)
    if board:
        board = read_terms(outline.papers, board, findings)
        read_strands(outline.papers, board, findings)
        read_reports(outline.papers, board, findings, known_reports)
    return findings.reading(KIND)


def outline_of(document: Document) -> Outline:
    """Cut a document into its agenda, its minutes and its papers, at the borders of blocks."""
    slices = Slices.of(document)
    paragraphs = slices.paragraphs
    starts = minutes_starts(paragraphs)
    first = starts[0] if starts else len(paragraphs)
    before = tuple(_short(paragraph) for paragraph in paragraphs[:first])
    extent = find_agenda(before)
    spans = [_span(paragraphs, starts, place) for place in range(len(starts))]
    taken = set(range(extent.items[-1] + 1)) if extent else set()
    taken |= {at for start, end in spans for at in range(start, end)}
    return Outline(
        agenda=before[: extent.end if extent else 0],
        extent=extent,
        minutes=tuple(slices.blocks_at(range(start, end)) for start, end in spans),
        papers=slices.blocks_at(at for at in range(len(paragraphs)) if at not in taken),
        page_numbers=slices.page_numbers,
    )


def _short(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph as the agenda's readers see it: one too long for any line of an agenda says nothing."""
    return paragraph if len(paragraph.text) <= _LONGEST_LINE else Paragraph("", paragraph.lines)


def _span(paragraphs: Sequence[Paragraph], starts: Sequence[int], place: int) -> tuple[int, int]:
    limit = starts[place + 1] if place + 1 < len(starts) else len(paragraphs)
    return starts[place], minutes_end(paragraphs, starts[place], limit)


def _read_agenda(outline: Outline, findings: Findings, fallback: Board | None) -> Board | None:
    """Add board, meeting and items; returns the board, or None where there is no agenda."""
    if outline.extent is None:
        return None
    head = read_head(outline.agenda[: outline.extent.items[0]])
    name = findings.document.name
    if head.day is None or head.day.date is None:
        raise Refused(f"The agenda in {name} gives no date; add a line such as Date: Friday 7 November 2014.")
    if not (head.board or fallback):
        raise Refused(f"The agenda in {name} names no board or committee; add a line with its name at the top.")
    board = _add_board(head, findings) if head.board or fallback is None else fallback
    read_items(outline.agenda, outline.extent, _add_meeting(head, board, findings), findings)
    return board


def _add_board(head: MeetingHead, findings: Findings) -> Board:
    kind = kind_of_board(head.board, head.organisation)
    return findings.add(Board(name=head.board, organisation=head.organisation, kind=kind), head.board_lines)


def _add_meeting(head: MeetingHead, board: Board, findings: Findings) -> Meeting:
    assert head.day is not None and head.day.date is not None
    meeting = Meeting(
        board_id=board.id,
        date=head.day.date,
        time=head.clock.time if head.clock else None,
        minutes_allotted=head.clock.minutes if head.clock else None,
        venue=head.venue,
        state=MeetingState.PUBLISHED,
    )
    findings.add(meeting, head.meeting_lines)
    if head.day.conflict:
        days = [*head.day.suggestions[:2], head.day.date]
        choices = [_on_day(day, meeting, as_printed=day == head.day.date) for day in days]
        findings.ask(meeting, head.meeting_lines[0], f"{head.day.conflict} On which day is the meeting?", choices)
    return meeting


def _on_day(day: date, meeting: Meeting, as_printed: bool) -> Choice:
    label = f"{say_date(day)}, as printed" if as_printed else say_date(day)
    return Choice(
        label=label, effects=(Effect(kind="meetings", record_id=meeting.id, fields={"date": day.isoformat()}),)
    )
