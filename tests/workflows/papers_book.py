"""A board that keeps a plan, a scorecard, risks, a timeline, a review and functions, with exempt matter among them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.measure import Risk, RiskKind
from desktop.domain.meeting import Meeting
from desktop.domain.plan import PlanUpdate
from desktop.storage.book import Book
from tests.invented_plan import invented_plan
from tests.invented_review import write_review
from tests.invented_scorecard import invented_scorecard

MEETING = date(2018, 10, 20)
WRITTEN = datetime(2014, 3, 1, tzinfo=UTC)


def papers_book(folder: Path) -> SimpleNamespace:
    """Make the book; whoever asked for it closes it."""
    made = SimpleNamespace(book=Book.create(folder / "papers.minutebook"), board=Board(name="Harbour Board"))
    made.book.clock = lambda: WRITTEN
    made.meeting = Meeting(board_id=made.board.id, date=MEETING)
    made.item = ActionItem(board_id=made.board.id, ref="H4(1)", wording="Moor the boats anew")
    made.plan = invented_plan(made.board.id)
    made.card = invented_scorecard(made.board.id, action_id=made.item.id)
    made.secret_entry = replace(made.plan.held, exempt=True, wording="Settle with the pilot who was hurt at night")
    records = [made.secret_entry if each.id == made.secret_entry.id else each for each in made.plan.records]
    private = [
        PlanUpdate(
            plan_entry_id=made.secret_entry.id, made_on=date(2014, 10, 1), text="The insurers of the pilot agreed"
        ),
        Risk(
            board_id=made.board.id,
            kind=RiskKind.ISSUE,
            text="The treasurer is being looked into",
            exempt=True,
            closed_on=date(2018, 10, 1),
        ),
    ]
    made.book.write(
        "Fill", added_all([made.board, made.meeting, made.item, *records, *made.card.all, *private, *_headlines(made)])
    )
    made.review = write_review(made.book, made.board)
    return made


def _headlines(made: SimpleNamespace) -> list[Headline]:
    told = (("The works", 3, "The quay was opened"), ("The works", 4, "A crane was bought"), ("", 4, "Ferries struck"))
    return [
        Headline(
            board_id=made.board.id,
            theme=theme,
            position=at,
            timing=f"month {month} of 2018",
            date=date(2018, month, 1),
            precision=DatePrecision.MONTH,
            text=text,
        )
        for at, (theme, month, text) in enumerate(told, 1)
    ]
