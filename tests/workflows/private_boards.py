"""Boards with private matter in every place, made at random: each text of it carries a mark that nothing else has."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from hypothesis import strategies as st

from desktop.domain.action_item import ActionItem, ProgressUpdate
from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, Paper
from desktop.domain.agenda_order import numbered
from desktop.domain.board import AccessRegime, Board
from desktop.domain.exclusion import with_exclusion, worded
from desktop.domain.headline import Headline
from desktop.domain.measure import Risk
from desktop.domain.meeting import Declaration, Meeting, MeetingState
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.domain.outcome import EntrySection, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.plan import EntryLevel, Plan, PlanEntry, PlanUpdate
from desktop.domain.work_programme import ProgrammeItem

LAST, NEXT = date(2031, 5, 30), date(2031, 6, 30)
Draw = st.DrawFn


@dataclass
class MarkedBoard:
    """The records of a board, its next meeting, and every mark that no public copy may show."""

    board: Board
    meeting: Meeting
    last: Meeting
    records: list[Any] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


class _Marker:
    """Gives words: with a mark of its own for private matter, plain for open matter."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._numbers = count(1)
        self.marks: list[str] = []

    def __call__(self, private: bool) -> str:
        number = next(self._numbers)
        if not private:
            return f"Open business {number}"
        self.marks.append(f"zqx{number}w")
        before, after = self._draw(st.sampled_from([("", ""), ("The ", " of the quay"), ("A\n", " & <b>co</b>")]))
        return f"{before}{self.marks[-1]}{after}"


@st.composite
def marked_boards(draw: Draw) -> MarkedBoard:
    """A board with two meetings: some items, minutes and action items of each are private."""
    says = _Marker(draw)
    board = Board(name="Harbour Board", access=draw(st.sampled_from(AccessRegime)))
    last = Meeting(board_id=board.id, date=LAST, state=MeetingState.DRAFT_MINUTES)
    meeting = Meeting(board_id=board.id, date=NEXT, state=MeetingState.DRAFT_AGENDA)
    made = MarkedBoard(board, meeting, last, [board, last, meeting], says.marks)
    for each in (last, meeting):
        items = _agenda(draw, says, board, each)
        made.records += items
        for item in items:
            above = next((other for other in items if other.id == item.parent_id), None)
            private = item.is_private or (above is not None and above.is_private)
            made.records += _hanging_on(says, board, each, item, private)
            made.records += _minute(draw, says, board, each, item, private)
    made.records += _papers(draw, says, board)
    return made


def _papers(draw: Draw, says: _Marker, board: Board) -> list[Any]:
    """A plan, a risk, a headline and a review, some of them exempt; what stands below an exempt entry is as private."""
    plan = Plan(board_id=board.id, title=says(False))
    outcome = Outcome(board_id=board.id, ref="1", title=says(False))
    review = ProgressReview(board_id=board.id, title=says(False), issued_on=LAST)
    first, second = draw(st.booleans()), draw(st.booleans())
    action = PlanEntry(
        plan_id=plan.id, level=EntryLevel.ACTION, ref="1.1", wording=says(first), leads=(says(first),),
        timing=says(first), exempt=first,
    )  # fmt: skip
    part = PlanEntry(plan_id=plan.id, parent_id=action.id, level=EntryLevel.PART, wording=says(first))
    follows = ActionItem(
        board_id=board.id, ref="P1", wording=says(first), source_kind="plan-entries", source_id=action.id
    )
    entry = OutcomeEntry(
        progress_review_id=review.id, outcome_id=outcome.id, section=EntrySection.RISK, text=says(second),
        heading=says(second), exempt=second,
    )  # fmt: skip
    return [
        plan, outcome, review, action, part, follows, entry,
        PlanUpdate(plan_entry_id=action.id, made_on=LAST, text=says(first)),
        OutcomeEntry(
            progress_review_id=review.id, outcome_id=outcome.id, section=EntrySection.RISK, parent_id=entry.id,
            text=says(second),
        ),
        Risk(
            board_id=board.id, text=says(second), mitigation=says(second), owner=says(second), exempt=second
        ),
        Headline(board_id=board.id, theme="Works", text=says(first), timing=says(first), exempt=first),
    ]  # fmt: skip


def _agenda(draw: Draw, says: _Marker, board: Board, meeting: Meeting) -> list[AgendaItem]:
    items: list[AgendaItem] = []
    for position in range(1, draw(st.integers(1, 4)) + 1):
        above = draw(st.sampled_from([None, *(item for item in items if item.parent_id is None)]))
        items.append(_item(draw, says, meeting, position, above))
    return worded([], numbered(with_exclusion([], items, board)), board)


def _item(draw: Draw, says: _Marker, meeting: Meeting, position: int, above: AgendaItem | None) -> AgendaItem:
    how = draw(st.sampled_from(["open", "open", "exempt", "confidential"]))
    private = how != "open" or (above is not None and above.is_private)
    urgent = draw(st.booleans())
    item = AgendaItem(
        meeting_id=meeting.id,
        parent_id=above.id if above else None,
        position=position,
        kind=draw(st.sampled_from([ItemKind.BUSINESS, ItemKind.STANDING, ItemKind.HEADING])),
        title=says(private),
        presenter=says(private),
        purpose=says(private),
        note=says(private),
        links=(says(private),),
        paper_author=says(private),
        outcome=draw(st.sampled_from(ItemOutcome)),
        outcome_reason=says(private),
        exempt_paragraphs=tuple(draw(st.lists(st.integers(1, 7), min_size=1, unique=True))) if how == "exempt" else (),
        confidential=how == "confidential",
    )
    if how != "open":
        item = replace(item, public_interest=says(True))
    if urgent:
        asked, reason = says(private), says(private)
        item = replace(item, urgent=True, urgency_agreed=True, urgency_reason=reason, urgency_asked_by=asked)
    return item


def _hanging_on(says: _Marker, board: Board, meeting: Meeting, item: AgendaItem, private: bool) -> list[Any]:
    return [
        Paper(agenda_item_id=item.id, title=says(private), file_name=f"{says(private)}.pdf"),
        Declaration(
            meeting_id=meeting.id, agenda_item_id=item.id, name="The Chair", nature=says(private), conduct=says(private)
        ),
        ProgrammeItem(
            board_id=board.id, meeting_id=meeting.id, agenda_item_id=item.id, title=says(private), lead=says(private),
            purpose=says(private), note=says(private),
        ),
    ]  # fmt: skip


def _minute(draw: Draw, says: _Marker, board: Board, meeting: Meeting, item: AgendaItem, private: bool) -> list[Any]:
    by_itself = not private and draw(st.booleans())
    private = private or by_itself
    minute = Minute(
        meeting_id=meeting.id,
        agenda_item_id=item.id,
        number="H7",
        title=says(private),
        text=says(private),
        note_above=says(private),
        exempt_paragraphs=(2,) if by_itself else (),
        public_summary="A summary for all." if private else "",
    )
    part = Resolution(minute_id=minute.id, text=says(private), dissent=says(private))
    corrected = Correction(
        meeting_id=meeting.id, minute_id=minute.id, part=says(private), before=says(private), after=says(private),
        reason=says(private),
    )  # fmt: skip
    action = ActionItem(
        board_id=board.id, ref="H7(1)", wording=says(private), source_kind="resolutions", source_id=part.id,
        lead=says(private), timing=says(private), agreed_on=LAST,
    )  # fmt: skip
    update = ProgressUpdate(action_item_id=action.id, made_on=LAST, text=says(private))
    return [minute, part, corrected, action, update]
