"""An invented board with two reports that say the same, an action, a minute and an agency or two."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

from desktop.domain.action_item import ActionItem, Evidence, ProgressUpdate
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.recommendation import Link, Recommendation, RecommendationUpdate, Report
from desktop.storage.book import Book

BASE, MET, TODAY = date(2013, 11, 11), date(2014, 9, 26), date(2014, 11, 7)


def fill(path: Path) -> tuple[Book, SimpleNamespace]:
    """Make the book and return it open, with its records by name."""
    made = SimpleNamespace(board=Board(name="Lantern Board", organisation="Alderport Council"))
    made.report = Report(board_id=made.board.id, title="Lights at sea", author_body="Inspectorate", published=BASE)
    made.other = Report(board_id=made.board.id, title="The quay by night", published=date(2014, 8, 26))
    made.one = Recommendation(
        report_id=made.report.id, position=1, ref="1", ref_is_ours=True, theme="Lamps", paragraphs=("Trim the lamps.",),
        timing="Immediately", due=BASE, lead="Lamp Service", supporting=("Coastguard",), addressee="Harbour Trust",
        evidence=(Evidence(text="Register of lamps", received=MET),),
    )  # fmt: skip
    made.two = Recommendation(
        report_id=made.report.id, position=2, ref="2", paragraphs=("Keep a log.", "Every night."),
        timing="Within three months", due=date(2014, 2, 11), lead="Coastguard",
    )  # fmt: skip
    made.twin = Recommendation(report_id=made.other.id, ref="R2", paragraphs=("Lamps must be trimmed.",))
    made.tie = Link(
        from_kind="recommendations", from_id=made.one.id, to_kind="recommendations", to_id=made.twin.id,
        relation="duplicates",
    )  # fmt: skip
    made.update = RecommendationUpdate(
        recommendation_id=made.one.id, made_on=MET, author="Lamp Service", text="Forty lamps were trimmed."
    )
    book = Book.create(path)
    records = [made.board, made.report, made.other, made.one, made.two, made.twin, made.tie, made.update]
    book.write("Fill", added_all([*records, *_minuted(made)]))
    return book, made


def _minuted(made: SimpleNamespace) -> list[object]:
    made.meeting = Meeting(board_id=made.board.id, date=MET)
    made.minute = Minute(meeting_id=made.meeting.id, number="L4", title="LAMPS")
    made.part = Resolution(minute_id=made.minute.id, part="(1)", text="That lamps be bought.")
    made.item = ActionItem(
        board_id=made.board.id, ref="L4(1)", wording="Buy lamps for the quay", source_kind="resolutions",
        source_id=made.part.id, lead="Lamp Service", agreed_on=MET, current_due=TODAY, original_due=TODAY,
    )  # fmt: skip
    made.answers = Link(from_kind="action-items", from_id=made.item.id, to_kind="recommendations", to_id=made.one.id)
    made.told = ProgressUpdate(action_item_id=made.item.id, made_on=date(2014, 10, 1), text="Thirty lamps are bought.")
    return [made.meeting, made.minute, made.part, made.item, made.answers, made.told]
