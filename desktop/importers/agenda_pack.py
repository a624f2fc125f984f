"""An agenda pack: the agenda of one meeting, the minutes of the last, and the papers behind the items."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.document import Block, Document, Paragraph, Table
from desktop.domain.board import Board
from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.source import Choice, Effect
from desktop.importers.agenda_extent import Extent, find_agenda
from desktop.importers.agenda_items import read_items
from desktop.importers.board_kinds import kind_of_board
from desktop.importers.findings import Findings, paragraphs_of
from desktop.importers.known_reports import KnownReport
from desktop.importers.meeting_head import MeetingHead, read_head
from desktop.importers.minutes import read_minutes
from desktop.importers.reading import Reading
from desktop.importers.reports import read_reports
from desktop.importers.sections import minutes_end, minutes_starts
from desktop.importers.strands import read_strands
from desktop.importers.terms import read_terms

KIND = "agenda-pack"


@dataclass(frozen=True, slots=True)
class Outline:
    """A document cut up: the agenda's paragraphs and their extent, the minutes' blocks, and all other blocks."""

    agenda: tuple[Paragraph, ...]
    extent: Extent | None
    minutes: tuple[tuple[Block, ...], ...]
    papers: tuple[Block, ...]


def read_agenda_pack(document: Document, known_reports: Sequence[KnownReport], today: date) -> Reading:
    """Return the reading of a document as an agenda pack; parts that are not there are simply missing from it."""
    outline = outline_of(document)
    findings = Findings(document)
    board = _read_agenda(outline, findings)
    for blocks in outline.minutes:
        read_minutes(blocks, board, findings, today)
        board = board or next(iter(findings.of(Board)), None)
    if board:
        board = read_terms(outline.papers, board, findings)
        read_strands(outline.papers, board, findings)
        read_reports(outline.papers, board, findings, known_reports)
    return findings.reading(KIND)


def outline_of(document: Document) -> Outline:
    """Cut a document into its agenda, its minutes and its papers, at the borders of blocks."""
    paragraphs = paragraphs_of(document.blocks)
    owners = _owners(document.blocks)
    starts = minutes_starts(paragraphs)
    first = starts[0] if starts else len(paragraphs)
    extent = find_agenda(paragraphs[:first])
    spans = [_span(paragraphs, starts, place) for place in range(len(starts))]
    taken = set(range(extent.end)) if extent else set()
    taken |= {at for start, end in spans for at in range(start, end)}
    return Outline(
        agenda=tuple(paragraphs[: extent.end if extent else 0]),
        extent=extent,
        minutes=tuple(_blocks(document.blocks, owners, range(start, end)) for start, end in spans),
        papers=_blocks(document.blocks, owners, [at for at in range(len(paragraphs)) if at not in taken]),
    )


def _owners(blocks: Sequence[Block]) -> list[int]:
    """Return for each paragraph (a row of a table counts as one) the place of its block."""
    return [at for at, block in enumerate(blocks) for _ in (block.rows if isinstance(block, Table) else (block,))]


def _span(paragraphs: Sequence[Paragraph], starts: Sequence[int], place: int) -> tuple[int, int]:
    limit = starts[place + 1] if place + 1 < len(starts) else len(paragraphs)
    return starts[place], minutes_end(paragraphs, starts[place], limit)


def _blocks(blocks: Sequence[Block], owners: Sequence[int], places: Sequence[int]) -> tuple[Block, ...]:
    return tuple(blocks[at] for at in dict.fromkeys(owners[place] for place in places))


def _read_agenda(outline: Outline, findings: Findings) -> Board | None:
    """Add board, meeting and items; returns the board, or None where the agenda names none or gives no date."""
    if outline.extent is None:
        return None
    head = read_head(outline.agenda[: outline.extent.items[0]])
    if not head.board or head.day is None or head.day.date is None:
        return None
    board = Board(name=head.board, organisation=head.organisation, kind=kind_of_board(head.board, head.organisation))
    findings.add(board, head.board_lines)
    read_items(outline.agenda, outline.extent, _add_meeting(head, board, findings), findings)
    return board


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
