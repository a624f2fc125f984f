"""One invented board with a record of every kind that hangs together."""

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop.domain.action_item import ActionItem, Evidence, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem, Paper, PaperFile, Supplement
from desktop.domain.board import Board, Membership, MinuteSeries, NoticeRule, Person, TermsClause
from desktop.domain.decision import DateRequest, Decision, DecisionKind
from desktop.domain.edits import added_all
from desktop.domain.evidence_file import EvidenceContent, EvidenceFile
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.kinds import Record
from desktop.domain.measure import Measure, Part, PeriodKind, Polarity, Qualifier, Reading, Risk
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting
from desktop.domain.minutes import Correction, Minute, Phrase, Resolution
from desktop.domain.outcome import EntrySection, Function, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.plan import EntryLevel, Milestone, Plan, PlanEntry, PlanRevision, PlanUpdate
from desktop.domain.position import Pack, Position, PositionCount, PositionEntries
from desktop.domain.position_entry import digest_of, packed
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_presets import AGAINST_ORIGINAL
from desktop.domain.recommendation import Link, Recommendation, RecommendationUpdate, Report, Strand
from desktop.domain.saved_view import SavedView
from desktop.domain.source import Choice, Effect, Leftover, Placement, Query, SourceDocument
from desktop.domain.update_request import ColumnMapping, MappedColumn, SentRow, UpdateRequest
from desktop.domain.work_programme import ProgrammeItem
from desktop.storage.book import Book


@dataclass(frozen=True)
class InventedBoard:
    """The records by the names the tests use."""

    board: Board
    meeting: Meeting
    minute: Minute
    resolution: Resolution
    action_item: ActionItem
    report: Report
    recommendation: Recommendation
    paper: Paper
    paper_file: PaperFile
    others: tuple[Record, ...]

    @property
    def all(self) -> list[Record]:
        """Every record, owners first."""
        named = (self.board, self.meeting, self.minute, self.resolution, self.action_item, self.report)
        return [*named, self.recommendation, *self.others, self.paper, self.paper_file]


def invented_board(name: str = "Harbour Improvement Board") -> InventedBoard:
    """Return one record or more of each kind."""
    board = Board(
        name=name,
        notice=NoticeRule(days=5, closure_days=(date(2014, 12, 24),)),
        minute_series=MinuteSeries(prefix="C", next=9),
        terms_of_reference=(TermsClause(part="Aims", number=1, text="See that lighthouses are lit."),),
    )
    meeting = Meeting(board_id=board.id, date=date(2014, 9, 26), time=time(13, 30), venue="Custom House")
    minute = Minute(meeting_id=meeting.id, number="C4", title="Café by the quay", text="The lamp oil ran out.")
    resolution = Resolution(minute_id=minute.id, position=3, part="(3)", text="That oil be bought in advance.")
    action_item = _action_item(board, resolution)
    report = Report(board_id=board.id, title="Report on the lamps", published=date(2014, 8, 26))
    recommendation = Recommendation(report_id=report.id, ref="R15", theme="Wicks", paragraphs=("Trim them.", "Daily."))
    item = AgendaItem(meeting_id=meeting.id, number="4", title="Lamps", links=("https://example.org/lamps",))
    paper = Paper(agenda_item_id=item.id, title="Lamp table", file_name="lamps.pdf", size=7)
    others = (item, *_agenda(meeting, item), *_people(board, meeting), *_source(board))
    others += _follow_up(meeting, minute, action_item, recommendation)
    others += (*_decided(meeting, minute, action_item), *_reported(meeting), *_asked(board, action_item))
    others += (*_planned(board), *_measured(board), *_reviewed(board))
    return InventedBoard(
        board,
        meeting,
        minute,
        resolution,
        action_item,
        report,
        recommendation,
        paper,
        PaperFile(paper_id=paper.id, content=b"\x00lamps\xff"),
        others,
    )


def _action_item(board: Board, resolution: Resolution) -> ActionItem:
    return ActionItem(
        board_id=board.id,
        ref="C4(3)",
        wording="Buy oil",
        source_kind="resolutions",
        source_id=resolution.id,
        lead="Harbour Master",
        supporting=("Pilot", "Chandler"),
        original_due=date(2014, 10, 3),
        current_due=date(2014, 10, 10),
        evidence=(Evidence(text="Receipt", received=date(2014, 10, 2)),),
    )


def _agenda(meeting: Meeting, item: AgendaItem) -> tuple[Record, ...]:
    return (
        Supplement(meeting_id=meeting.id, number=1, after_page=17),
        ProgrammeItem(board_id=meeting.board_id, meeting_id=meeting.id, title="Moorings", agenda_item_id=item.id),
        Phrase(board_id=meeting.board_id, name="Noted", text="That the report be noted."),
    )


def _people(board: Board, meeting: Meeting) -> tuple[Record, ...]:
    person = Person(name="Councillor A. Alder", aliases=("Cllr Alder",))
    return (
        person,
        Membership(board_id=board.id, person_id=person.id, capacity="Chair", starts=date(2014, 5, 1)),
        Attendance(meeting_id=meeting.id, person_id=person.id, name=person.name, role=AttendanceRole.PRESENT),
        Attendance(meeting_id=meeting.id, name="Ferryman", role=AttendanceRole.IN_ATTENDANCE),
        Declaration(meeting_id=meeting.id, name=person.name, nature="Owns a wherry"),
    )


def _follow_up(meeting: Meeting, minute: Minute, item: ActionItem, one: Recommendation) -> tuple[Record, ...]:
    return (
        Correction(
            meeting_id=meeting.id, minute_id=minute.id, made_at_meeting_id=meeting.id, before="oil", after="lamp oil"
        ),
        Extension(action_item_id=item.id, made_on=date(2014, 10, 2), to_due=date(2014, 10, 10), reason="No barrels"),
        ProgressUpdate(action_item_id=item.id, made_on=date(2014, 10, 1), text="Barrels ordered"),
        RecommendationUpdate(recommendation_id=one.id, made_on=date(2014, 10, 1), text="Wicks trimmed"),
        Strand(board_id=meeting.board_id, number=2, title="Light"),
        Link(from_kind="action-items", from_id=item.id, to_kind="recommendations", to_id=one.id),
    )


def _decided(meeting: Meeting, minute: Minute, item: ActionItem) -> tuple[Record, ...]:
    held = date(2014, 10, 24)
    receipt = EvidenceFile(
        board_id=item.board_id, record_kind="action-items", record_id=item.id, name="receipt.pdf", size=7
    )
    return (
        Decision(
            board_id=item.board_id,
            record_id=item.id,
            kind=DecisionKind.ESCALATED,
            made_on=held,
            meeting_id=meeting.id,
            minute_id=minute.id,
            to="Port Authority",
            answer_due=date(2014, 11, 30),
        ),
        DateRequest(action_item_id=item.id, asked_on=held, to_due=date(2014, 12, 1), reason="Barrels late"),
        receipt,
        EvidenceContent(evidence_file_id=receipt.id, content=b"\x00receipt\xff"),
    )


def _reported(meeting: Meeting) -> tuple[Record, ...]:
    count = PositionCount(
        kind="action-items", rating="R", letter="R", word="Overdue", fill="#942514", count=1, exempt=0
    )
    content = packed([])
    position = Position(
        board_id=meeting.board_id,
        meeting_id=meeting.id,
        as_at=meeting.date,
        counts=(count,),
        sha256=digest_of(content),
    )
    issued = datetime(2014, 9, 18, 17, 0)
    return (
        position,
        PositionEntries(position_id=position.id, content=content),
        Pack(
            board_id=meeting.board_id,
            meeting_id=meeting.id,
            position_id=position.id,
            issued_at=issued,
            file_name="pack.xlsx",
            sha256="0" * 64,
        ),
    )


def _asked(board: Board, item: ActionItem) -> tuple[Record, ...]:
    sent = SentRow(record_kind="action-items", record_id=item.id, ref=item.ref, values={"status": "in progress"})
    return (
        RatingKey(
            board_id=board.id,
            name="Harbour key",
            valid_from=date(2014, 5, 1),
            valid_to=date(2014, 7, 31),
            levels=AGAINST_ORIGINAL.levels,
        ),
        UpdateRequest(board_id=board.id, code="H7K2", lead="Harbour Master", sent_on=date(2014, 10, 1), rows=(sent,)),
        ColumnMapping(board_id=board.id, name="Old log", columns=(MappedColumn(heading="Owner", field="lead"),)),
        SavedView(board_id=board.id, list="action-items", name="Mine", query='{"text": "oil"}'),
    )


def _planned(board: Board) -> tuple[Record, ...]:
    plan = Plan(board_id=board.id, title="Harbour plan", starts=date(2014, 5, 1), ends=date(2016, 4, 30))
    phase = PlanEntry(plan_id=plan.id, level=EntryLevel.PHASE, ref="Phase 1", wording="Light")
    entry = PlanEntry(
        plan_id=plan.id,
        parent_id=phase.id,
        level=EntryLevel.ACTION,
        ref="1.1.1",
        wording="Trim every wick",
        timing="End May 2015",
        original_due=date(2015, 5, 31),
        current_due=date(2015, 6, 30),
        leads=("Harbour Master", "Pilot"),
    )
    moved = PlanRevision(plan_entry_id=entry.id, made_on=date(2015, 5, 1), to_due=date(2015, 6, 30), reason="Fog")
    return (
        plan,
        phase,
        entry,
        moved,
        PlanUpdate(plan_entry_id=entry.id, made_on=date(2015, 5, 2), text="Scissors bought"),
        Milestone(plan_id=plan.id, group="Managerial", text="Every lamp burns"),
    )


def _measured(board: Board) -> tuple[Record, ...]:
    outcome = Outcome(board_id=board.id, framework="Harbour card", group="Light", ref="1.A", title="Safe nights")
    measure = Measure(
        board_id=board.id,
        outcome_id=outcome.id,
        ref="1.A1",
        title="Lamps lit by dusk",
        polarity=Polarity.HIGH,
        target_value=97.5,
        targets=(Part(label="Q2", value=90.0),),
    )
    reading = Reading(
        measure_id=measure.id,
        period="Q1 2014/15",
        kind=PeriodKind.QUARTER,
        starts=date(2014, 4, 1),
        ends=date(2014, 6, 30),
        value=96.0,
        unit="%",
        qualifiers=(Qualifier.PROVISIONAL,),
        raw="96%*",
        note="Two lamps were being mended",
    )
    return outcome, measure, reading, Risk(board_id=board.id, outcome_id=outcome.id, text="Fog", mitigation="Horns")


def _reviewed(board: Board) -> tuple[Record, ...]:
    outcome = Outcome(board_id=board.id, framework="Mission", ref="1", title="A harbour that is safe")
    review = ProgressReview(board_id=board.id, title="Six months", ends=date(2015, 1, 31))
    return (
        outcome,
        review,
        OutcomeEntry(progress_review_id=review.id, outcome_id=outcome.id, section=EntrySection.RISK, text="Gales"),
        Headline(
            board_id=board.id, theme="Light", date=date(2014, 8, 1), precision=DatePrecision.MONTH, text="Lamp relit"
        ),
        Function(board_id=board.id, title="Pilotage"),
    )


def _source(board: Board) -> tuple[Record, ...]:
    document = SourceDocument(
        board_id=board.id,
        name="pack.txt",
        kind="agenda-pack",
        sha256="0" * 64,
        imported_on=date(2014, 11, 1),
        text="line one\nline two",
        placements=(Placement(kind="boards", record_id=board.id, first_line=1, last_line=1),),
        leftovers=(Leftover(line=2, text="Stray bollard"),),
    )
    effect = Effect(kind="boards", record_id=board.id, fields={"name": "Other", "notice": {"days": 3}})
    query = Query(
        source_document_id=document.id,
        record_kind="boards",
        record_id=board.id,
        text="line one",
        question="Which board is meant?",
        choices=(Choice(label="This one", effects=(effect,)),),
    )
    return document, query


def fill(book: Book, name: str = "Harbour Improvement Board") -> InventedBoard:
    """Write an invented board into a book and return its records."""
    invented = invented_board(name)
    book.write("Import", added_all(invented.all))
    return invented
