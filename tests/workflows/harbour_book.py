"""A book with two invented boards: one with a meeting before, exempt matter and follow-up, one that must not mix in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.board import Board, Membership, Person
from desktop.domain.edits import added_all
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting, MeetingState
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.domain.recommendation import Link, Recommendation, RecommendationStatus, Report, Strand
from desktop.storage.book import Book

THIS, LAST, LONG_AGO = date(2031, 6, 30), date(2031, 5, 30), date(2031, 2, 27)


@dataclass(frozen=True)
class Harbour:
    """The open book and the records that tests name."""

    book: Book
    board: Board
    meeting: Meeting
    other_meeting: Meeting
    secret_item: AgendaItem
    open_action: ActionItem
    secret_action: ActionItem


def harbour(folder: Path) -> Harbour:
    """Make the book; whoever asked for it closes it."""
    book = Book.create(folder / "harbour.minutebook")
    board, other = Board(name="Harbour Board", marking="OFFICIAL"), Board(name="Lighthouse Board")
    long_ago = Meeting(board_id=board.id, date=LONG_AGO)
    last = Meeting(board_id=board.id, date=LAST, state=MeetingState.DRAFT_MINUTES)
    meeting = Meeting(board_id=board.id, date=THIS, venue="Harbour Hall", state=MeetingState.PUBLISHED)
    other_meeting = Meeting(board_id=other.id, date=LAST)
    people = [Person(name="The Chair", post="Harbour Master"), Person(name="The Director of Works")]
    members = [Membership(board_id=board.id, person_id=each.id) for each in people]
    agenda = _agenda(meeting, other_meeting)
    minutes = _minutes(last, long_ago, other_meeting)
    actions = _actions(board, other, minutes)
    follow_up = _follow_up(board, other, actions[0])
    seen = Attendance(meeting_id=last.id, name="The Chair", role=AttendanceRole.PRESENT)
    meetings = [board, other, long_ago, last, meeting, other_meeting]
    book.write("Fill", added_all([*meetings, *people, *members, *agenda, *minutes, *actions, *follow_up, seen]))
    return Harbour(book, board, meeting, other_meeting, agenda[2], actions[0], actions[1])


def _agenda(meeting: Meeting, other_meeting: Meeting) -> list[Any]:
    apologies = AgendaItem(meeting_id=meeting.id, position=1, number="1", title="Apologies")
    wall = AgendaItem(
        meeting_id=meeting.id, position=2, number="2", title="The sea wall", paper=PaperStatus.HEREWITH,
        first_page=1, last_page=5,
    )  # fmt: skip
    secret = AgendaItem(
        meeting_id=meeting.id, position=3, number="3", title="Purchase of the ropeworks", exempt_paragraphs=(3,),
        presenter="The Solicitor", note="The price is agreed.", first_page=6, last_page=9,
    )  # fmt: skip
    part = AgendaItem(meeting_id=meeting.id, parent_id=wall.id, position=1, title="Its northern end")
    secret_part = AgendaItem(meeting_id=meeting.id, parent_id=secret.id, position=1, title="Valuation by the surveyor")
    return [apologies, wall, secret, part, secret_part, AgendaItem(meeting_id=other_meeting.id, title="Lamp oil")]


def _minutes(last: Meeting, long_ago: Meeting, other_meeting: Meeting) -> list[Any]:
    wall = Minute(meeting_id=last.id, position=1, number="H4", title="THE SEA WALL", text="Cracks were\n\nreported.")
    secret = Minute(
        meeting_id=last.id, position=2, number="H5", title="THE ROPEWORKS OFFER", text="Nine offers were opened.",
        exempt_paragraphs=(1, 3),
    )  # fmt: skip
    old = Minute(meeting_id=long_ago.id, number="H1", title="FIRST WORDS")
    lamp = Minute(meeting_id=other_meeting.id, number="L1", title="LAMP OIL")
    mend = Resolution(minute_id=wall.id, part="(1)", text="That the wall be mended.")
    look = Resolution(minute_id=wall.id, part="(2)", position=2, text="That it be watched.")
    buy = Resolution(minute_id=secret.id, text="That the ropeworks be bought for nine crowns.")
    said = Correction(meeting_id=wall.meeting_id, minute_id=wall.id, before="Cracks", after="A crack")
    return [wall, secret, old, lamp, mend, look, buy, said]


def _actions(board: Board, other: Board, minutes: list[Any]) -> list[Any]:
    mend, buy = minutes[4], minutes[6]
    late = ActionItem(
        board_id=board.id, ref="HB/1", wording="Mend the wall.", source_kind="resolutions", source_id=mend.id,
        lead="The Director of Works", timing="By the end of May", original_due=LONG_AGO, current_due=date(2031, 5, 31),
        status=ActionStatus.IN_PROGRESS,
    )  # fmt: skip
    secret = ActionItem(
        board_id=board.id, ref="HB/2", wording="Pay the nine crowns to the seller.", source_kind="resolutions",
        source_id=buy.id, current_due=LAST,
    )  # fmt: skip
    closed = ActionItem(
        board_id=board.id, ref="HB/3", wording="Count the boats.", status=ActionStatus.CLOSED, closed_on=LAST,
        closed_in_minute="H4",
    )  # fmt: skip
    marked = ActionItem(board_id=board.id, ref="HB/4", wording="Write to the informant.", exempt=True)
    return [late, secret, closed, marked, ActionItem(board_id=other.id, ref="LB/1", wording="Buy lamp oil.")]


def _follow_up(board: Board, other: Board, late: ActionItem) -> list[Any]:
    review = Report(board_id=board.id, title="Review of the walls", author_body="Inspectorate", published=LONG_AGO)
    done = Recommendation(
        report_id=review.id, ref="R1", paragraphs=("Mend it.", "Soon."), due=LAST, signed_off_on=LAST,
        status=RecommendationStatus.SIGNED_OFF, evidence=(Evidence(text="Photographs of the wall"),),
    )  # fmt: skip
    ours = Recommendation(report_id=review.id, position=2, ref="2", ref_is_ours=True, paragraphs=("Watch it.",))
    strand = Strand(board_id=board.id, number=1, title="Walls")
    return [
        review, done, ours, strand,
        Report(board_id=other.id, title="Review of the lamps"),
        Strand(board_id=other.id, number=1, title="Lamps"),
        Link(from_kind="action-items", from_id=late.id, to_kind="recommendations", to_id=done.id),
        Link(from_kind="recommendations", from_id=ours.id, to_kind="strands", to_id=strand.id),
        Extension(action_item_id=late.id, made_on=LAST, to_due=date(2031, 5, 31), reason="Storms"),
        ProgressUpdate(action_item_id=late.id, made_on=LONG_AGO, text="Stone is ordered."),
        ProgressUpdate(action_item_id=late.id, made_on=LAST, text="Stone has come."),
    ]  # fmt: skip
