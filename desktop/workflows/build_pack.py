"""The contents of a meeting's pack, read from the book."""

from dataclasses import replace
from datetime import date, datetime

from desktop.charts.known_by import agreed_by, known_by
from desktop.charts.register import CHARTS
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.meeting import Meeting
from desktop.domain.source import QueryState
from desktop.exports.pack_contents import CoverFacts, PackContents
from desktop.storage.book import Book
from desktop.workflows.board_facts import board_facts
from desktop.workflows.board_meetings import meetings_after
from desktop.workflows.meeting_masthead import sitting_of
from desktop.workflows.pack_rows.action_rows import action_rows, exempt_action_rows
from desktop.workflows.pack_rows.agenda_rows import agenda_rows
from desktop.workflows.pack_rows.attendance_rows import attendance_rows
from desktop.workflows.pack_rows.board_papers import holds_exempt_papers, papers_in_hand
from desktop.workflows.pack_rows.changed_rows import changed_since
from desktop.workflows.pack_rows.coverage_rows import coverage_tables
from desktop.workflows.pack_rows.evidence_rows import evidence_rows
from desktop.workflows.pack_rows.exempt import item_privacy, minute_privacy
from desktop.workflows.pack_rows.minute_rows import previous_meeting, previous_minutes
from desktop.workflows.pack_rows.paper_rows import paper_rows
from desktop.workflows.pack_rows.report_rows import report_parts, strand_rows
from desktop.workflows.pack_rows.sources import Source, sources_of


def build_pack(
    book: Book, meeting_id: str, as_at: date, public: bool = False, *, generated: datetime | None = None
) -> PackContents:
    """Return what the pack of a meeting holds as at a day: only matter of its own board, without later facts.

    A public pack is built from what may be shown: exempt items, minutes and action items are neutral lines, charts
    do not count them, and evidence is counted, not quoted. generated is the time of making, now when not given.
    Raises Refused where the meeting is not in the book.
    """
    sitting = sitting_of(book, meeting_id)
    meeting, board = sitting.meeting, sitting.board
    items = agreed_by(as_at, book.action_items.all(board_id=board.id))
    sources = sources_of(book, items)
    exempt = exempt_items(items, sources)
    hidden = exempt if public else []
    hidden_ids = {item.id for item in hidden}
    facts = known_by(board_facts(book, board.id, as_at, without=hidden_ids, public=public))
    links = book.links.all()
    papers = papers_in_hand(book, board.id, as_at, facts.rating, hidden=hidden_ids, public=public)
    previous = previous_meeting(book, meeting)
    holds_exempt = not public and (bool(exempt) or _holds_exempt(book, meeting, previous, as_at))
    return PackContents(
        cover=replace(
            _cover(book, meeting, board, as_at, generated or datetime.now()), public=public, holds_exempt=holds_exempt
        ),
        rating=facts.rating,
        agenda=agenda_rows(book, meeting.id, public=public),
        papers=paper_rows(book, meeting.id, public=public),
        previous=previous_minutes(book, previous, public=public) if previous else None,
        attendance=attendance_rows(book, meeting, previous),
        actions=(*action_rows(book, facts, sources), *exempt_action_rows(hidden, sources)),
        exempt_actions=len(hidden),
        evidence=() if public else tuple(evidence_rows(book, facts)),
        reports=report_parts(facts, links, public=public),
        strands=strand_rows(book.strands.all(board_id=board.id), facts, links),
        coverage=coverage_tables(book, board.id, as_at, hidden=hidden_ids, public=public),
        board_papers=papers.contents,
        charts=(*(chart(facts) for chart in CHARTS), *papers.charts),
        changed=changed_since(book, meeting, as_at, hidden=hidden_ids, public=public),
    )


def exempt_items(items: list[ActionItem], sources: dict[str, Source]) -> list[ActionItem]:
    """Return the action items that are marked exempt or come from a private minute or agenda item."""

    def from_exempt(item: ActionItem) -> bool:
        source = sources.get(item.source_id or "")
        return source is not None and bool(source.privacy)

    return [item for item in items if item.exempt or from_exempt(item)]


def _cover(book: Book, meeting: Meeting, board: Board, as_at: date, generated: datetime) -> CoverFacts:
    return CoverFacts(
        board=board.name,
        organisation=board.organisation,
        marking=board.marking,
        contact=board.contact,
        meeting_date=meeting.date,
        meeting_time=meeting.time,
        venue=meeting.venue,
        state=str(meeting.state),
        published_on=meeting.published_on,
        next_meetings=_next_meetings(book, meeting),
        future_dates=meeting.future_dates,
        open_queries=_open_queries(book, board),
        as_at=as_at,
        generated=generated,
    )


def _next_meetings(book: Book, meeting: Meeting) -> tuple[date, ...]:
    return tuple(each.date for each in meetings_after(book, meeting))


def _open_queries(book: Book, board: Board) -> int:
    documents = {document.id for document in book.source_documents.all(board_id=board.id)}
    return sum(each.source_document_id in documents for each in book.queries.all(state=QueryState.OPEN))


def _holds_exempt(book: Book, meeting: Meeting, previous: Meeting | None, as_at: date) -> bool:
    if holds_exempt_papers(book, meeting.board_id, as_at):
        return True
    items = book.agenda_items.all(meeting_id=meeting.id)
    minutes = book.minutes.all(meeting_id=previous.id) if previous else []
    files = book.evidence_files.all(board_id=meeting.board_id)
    private = [*(item_privacy(book, item) for item in items), *(minute_privacy(book, each) for each in minutes)]
    return any(private) or any(file.exempt for file in files)
