"""An invented board with everything that the screens show, written into a book."""

from datetime import date, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.board import Board, MinuteSeries, Person
from desktop.domain.edits import added_all
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting, MeetingState
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.recommendation import Recommendation, Report, Strand
from desktop.domain.source import Choice, Effect, Leftover, Query, SourceDocument
from desktop.storage.book import Book

LAST, NEXT = date(2014, 9, 26), date(2014, 11, 7)


def write_harbour(path: Path) -> SimpleNamespace:
    """Put the book there and return its records by name."""
    records, content = _harbour()
    path.touch(mode=0o600)
    path.write_bytes(content)
    return SimpleNamespace(**vars(records))


@cache
def _harbour() -> tuple[SimpleNamespace, bytes]:
    """Make the book once in each process: its records, and its one file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "harbour.minutebook"
        return _make_harbour(path), path.read_bytes()


def _make_harbour(path: Path) -> SimpleNamespace:
    made = SimpleNamespace(board=Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=6)))
    kinds = [_meetings(made), _agenda(made), _attendance(made), _minutes(made), _actions(made), _report(made)]
    records = [made.board, *(record for kind in kinds for record in kind), *_source(made)]
    with Book.create(path) as book:
        book.write("Fill", added_all(records))
    return made


def _meetings(made: SimpleNamespace) -> list[object]:
    made.last = Meeting(board_id=made.board.id, date=LAST, time=time(10), state=MeetingState.DRAFT_MINUTES)
    made.next = Meeting(
        board_id=made.board.id, date=NEXT, time=time(13, 30), venue="Harbour House", state=MeetingState.DRAFT_AGENDA
    )
    return [made.last, made.next]


def _agenda(made: SimpleNamespace) -> list[object]:
    made.apologies = AgendaItem(meeting_id=made.next.id, position=1, number="1", title="Apologies")
    made.wall = AgendaItem(
        meeting_id=made.next.id, position=2, number="2", title="The sea wall", paper=PaperStatus.HEREWITH, first_page=1
    )
    made.money = AgendaItem(meeting_id=made.next.id, position=3, number="3", title="Money")
    made.north = AgendaItem(
        meeting_id=made.next.id, parent_id=made.wall.id, position=1, number="a", title="Its northern end"
    )
    made.south = AgendaItem(
        meeting_id=made.next.id, parent_id=made.wall.id, position=2, number="b", title="Its southern end"
    )
    return [made.apologies, made.wall, made.money, made.north, made.south]


def _attendance(made: SimpleNamespace) -> list[object]:
    made.person = Person(name="The Chair", post="Harbour Master")
    made.chair = Attendance(meeting_id=made.last.id, person_id=made.person.id, position=1, name="The Chair")
    made.director = Attendance(meeting_id=made.last.id, position=2, name="The Director of Works", capacity="Works")
    made.solicitor = Attendance(
        meeting_id=made.last.id, position=3, name="The Solicitor", role=AttendanceRole.APOLOGIES
    )
    declared = Declaration(meeting_id=made.last.id, name="The Chair", nature="Keeps a boat", conduct="Remained.")
    return [made.person, made.chair, made.director, made.solicitor, declared]


def _minutes(made: SimpleNamespace) -> list[object]:
    made.cracks = Minute(
        meeting_id=made.last.id, position=1, number="H4", title="THE SEA WALL", text="Cracks were reported."
    )
    made.ropes = Minute(meeting_id=made.last.id, position=2, number="H5", title="ROPES", text="Ropes were counted.")
    made.mend = Resolution(minute_id=made.cracks.id, position=1, part="(1)", text="That the wall be mended.")
    made.watch = Resolution(minute_id=made.cracks.id, position=2, part="(2)", text="That it be watched.")
    return [made.cracks, made.ropes, made.mend, made.watch]


def _actions(made: SimpleNamespace) -> list[object]:
    board_id = made.board.id
    late, later = date(2014, 10, 3), date(2014, 10, 20)
    made.late = ActionItem(
        board_id=board_id, ref="H4(1)", wording="Mend the wall", lead="Director of Works", original_due=late,
        current_due=late, source_kind="resolutions", source_id=made.mend.id, agreed_on=LAST,
    )  # fmt: skip
    made.later = ActionItem(
        board_id=board_id, ref="H2(1)", wording="Count the boats", lead="Harbour Master", original_due=later,
        current_due=later, agreed_on=LAST,
    )  # fmt: skip
    made.undated = ActionItem(board_id=board_id, ref="H3(1)", wording="Write to the keepers", agreed_on=LAST)
    return [made.late, made.later, made.undated]


def _report(made: SimpleNamespace) -> list[object]:
    made.report = Report(board_id=made.board.id, title="Review of the walls", published=date(2014, 1, 10))
    made.train = Recommendation(
        report_id=made.report.id, position=1, ref="R1", theme="People", paragraphs=("Train the keepers.", "Soon."),
        timing="Within three months", due=date(2014, 4, 10),
    )  # fmt: skip
    made.read = Recommendation(report_id=made.report.id, position=2, ref="R2", paragraphs=("Read the signals.",))
    made.light = Strand(board_id=made.board.id, number=1, title="Light on the quay")
    made.people = Strand(board_id=made.board.id, number=2, title="People who know")
    return [made.report, made.train, made.read, made.light, made.people]


def _source(made: SimpleNamespace) -> list[object]:
    made.source = SourceDocument(
        board_id=made.board.id, name="pack.txt", kind="agenda-pack", sha256="0" * 64, imported_on=LAST,
        text="Harbour Board\nFriday 7 January 2014\nspare line", leftovers=(Leftover(line=3, text="spare line"),),
    )  # fmt: skip
    moved = Effect(kind="meetings", record_id=made.next.id, fields={"date": "2015-01-07"})
    made.query = Query(
        source_document_id=made.source.id, record_kind="meetings", record_id=made.next.id, line=2,
        text="Friday 7 January 2014", question="7 January 2014 is a Tuesday. Which day is meant?",
        choices=(Choice(label="Wednesday 7 January 2015", effects=(moved,)), Choice(label="Leave it as it is")),
    )  # fmt: skip
    return [made.source, made.query]
