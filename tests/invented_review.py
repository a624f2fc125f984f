"""An invented board that reports against outcomes: a review that was issued, and what happened since."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.headline import DatePrecision, Headline, HeadlineKind
from desktop.domain.identity import new_id
from desktop.domain.measure import Measure, PeriodKind, Polarity, Reading
from desktop.domain.outcome import EntrySection, Function, FunctionState, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.plan import EntryLevel, Plan, PlanEntry, PlanStatus
from desktop.domain.recommendation import Link
from desktop.storage.book import Book

ACHIEVED, OVERVIEW, NEXT, RISK, TEST = EntrySection
TODAY = date(2015, 7, 6)
SECRET = "The pilot of the northern berth is under investigation"
_SEEN = (Evidence(text="Seen by the Harbour Master"),)
_TITLES = (
    ("1", "A safe harbour", "Harbour Master"),
    ("2", "Lights that never fail", "Engineer of Lights"),
    ("3", "A quay that pays its way", "Treasurer"),
    ("4", "Honest records", "Secretary"),
)


def write_review(book: Book, board: Board | None = None) -> SimpleNamespace:
    """Write the board into a book and return its records by name."""
    made = SimpleNamespace(board=board or Board(name="Harbour Board", organisation="Port of Eastmere"))
    made.outcomes = [
        Outcome(board_id=made.board.id, framework="Harbour mission", position=at, ref=ref, title=title, lead=lead)
        for at, (ref, title, lead) in enumerate(_TITLES, 1)
    ]
    shared = Outcome(
        board_id=made.board.id,
        framework="Harbour mission",
        position=5,
        ref="5",
        title="Open books",
        text_with_id=made.outcomes[3].id,
    )
    made.outcomes.append(shared)
    made.last = ProgressReview(
        board_id=made.board.id,
        title="Progress review to December 2014",
        framework="Harbour mission",
        starts=date(2014, 7, 1),
        ends=date(2014, 12, 31),
        issued_on=date(2015, 1, 20),
    )
    made.entries = _entries(made)
    made.functions = _functions(made)
    happened = _happened(made)
    records = [*([] if board else [made.board]), *made.outcomes, made.last, *made.entries, *made.functions, *happened]
    book.write("Fill", added_all(records))
    return made


def many_entries(book: Book, *, outcomes: int = 12, entries: int = 250) -> ProgressReview:
    """Write a board with one long review and return the review."""
    board = Board(name="Long Board")
    of = [Outcome(board_id=board.id, position=at, ref=str(at), title=f"Outcome {at}") for at in range(1, outcomes + 1)]
    review = ProgressReview(board_id=board.id, title="Long review", ends=date(2015, 6, 30))
    sections = (ACHIEVED, ACHIEVED, OVERVIEW, NEXT, RISK)
    written = [
        OutcomeEntry(
            progress_review_id=review.id,
            outcome_id=of[at % outcomes].id,
            section=sections[at // outcomes % len(sections)],
            position=at,
            text=f"Entry {at}: the quay was mended in stages and ships of every size came back to it. " * 3,
        )
        for at in range(entries)
    ]
    book.write("Fill", added_all([board, *of, review, *written]))
    return review


def _entries(made: SimpleNamespace) -> list[OutcomeEntry]:
    def entry(at: int, section: EntrySection, text: str, position: int, **more: object) -> OutcomeEntry:
        return OutcomeEntry(
            progress_review_id=made.last.id,
            outcome_id=made.outcomes[at].id,
            section=section,
            position=position,
            text=text,
            **more,  # type: ignore[arg-type]
        )

    made.buoys = entry(0, ACHIEVED, "All buoys were painted and numbered anew.", 1)
    made.chart = entry(0, ACHIEVED, "A chart of the shallows was drawn and given to every pilot.", 2)
    made.shoal = entry(0, ACHIEVED, "The northern shoal is on it for the first time.", 1, parent_id=made.chart.id)
    made.train = entry(0, NEXT, "Train the night pilots in the use of the new chart.", 1)
    made.drill = entry(0, NEXT, "Hold a drill for the harbour crew every quarter.", 2)
    made.lamps = entry(1, NEXT, "Order spare lamps for the southern light.", 1)
    made.fees = entry(2, NEXT, "Put a new table of fees to the Board.", 1, bullet=False)
    made.ledger = entry(3, NEXT, "Bring the ledger of dues up to date.", 1)
    made.secret = entry(2, RISK, SECRET, 3, exempt=True)
    return [
        made.buoys,
        made.chart,
        made.shoal,
        entry(0, OVERVIEW, "The harbour is safer than it was a year ago.", 1, bullet=False),
        made.train,
        made.drill,
        entry(0, RISK, "Gales close the harbour for days in winter.", 1),
        entry(1, ACHIEVED, "The southern light was lit on every night.", 1),
        made.lamps,
        entry(1, RISK, "Only one engineer knows the old lamps.", 1),
        entry(2, ACHIEVED, "Dues were collected from nine ships in ten.", 1),
        made.fees,
        entry(2, RISK, "Trade may move to the port across the bay.", 1),
        entry(2, TEST, "Ships choose this quay because it is well kept.", 1),
        made.secret,
        entry(3, ACHIEVED, "Minutes are published within ten days.", 1),
        made.ledger,
    ]


def _functions(made: SimpleNamespace) -> list[Function]:
    returned, recommended = FunctionState.RETURNED, FunctionState.RECOMMENDED
    told = (
        ("Berthing", returned, "February 2015", {"returned_on": date(2015, 2, 1)}),
        ("Lights", returned, "", {"returned_on": date(2015, 3, 16)}),
        ("Dredging", recommended, "in May", {"recommended_on": None}),
        ("Pilotage", FunctionState.HELD, "", {}),
    )
    return [
        Function(board_id=made.board.id, position=at, title=title, state=state, timing=timing, **days)  # type: ignore[arg-type]
        for at, (title, state, timing, days) in enumerate(told, 1)
    ]


def _happened(made: SimpleNamespace) -> list[object]:
    """Return what the book knows of January to June 2015."""
    return [*_actions(made), *_work(made), *_headlines(made)]


def _actions(made: SimpleNamespace) -> list[object]:
    made.closed = ActionItem(
        board_id=made.board.id,
        ref="H7",
        wording="Fence the slipway",
        status=ActionStatus.CLOSED,
        closed_on=date(2015, 3, 2),
        closed_in_minute="H21",
        evidence=_SEEN,
    )
    too_late = replace(made.closed, id=new_id(), ref="H9", wording="Clear the net loft", closed_on=TODAY)
    return [made.closed, too_late]


def _work(made: SimpleNamespace) -> list[object]:
    board_id = made.board.id
    made.measure = Measure(
        board_id=board_id,
        outcome_id=made.outcomes[1].id,
        ref="L1",
        title="Nights without light",
        polarity=Polarity.LOW,
        target="0",
        target_value=0,
    )
    readings = [
        Reading(
            measure_id=made.measure.id, period=f"Q{at} 2015", kind=PeriodKind.QUARTER, starts=first, ends=last, value=n
        )
        for at, first, last, n in (
            (1, date(2015, 1, 1), date(2015, 3, 31), 4.0),
            (2, date(2015, 4, 1), date(2015, 6, 30), 1.0),
        )
    ]
    plan = Plan(board_id=board_id, title="Plan of works")
    made.done = PlanEntry(
        plan_id=plan.id,
        level=EntryLevel.ACTION,
        ref="2.1",
        wording="Replace the wiring of the light",
        status=PlanStatus.COMPLETE,
        completed_on=date(2015, 5, 4),
    )
    shows = Link(from_kind="measures", from_id=made.measure.id, to_kind="plan-entries", to_id=made.done.id)
    return [made.measure, *readings, plan, made.done, replace(shows, relation="measures")]


def _headlines(made: SimpleNamespace) -> list[object]:
    board_id = made.board.id
    made.headline = Headline(
        board_id=board_id,
        theme="A safe harbour",
        timing="April 2015",
        date=date(2015, 4, 1),
        precision=DatePrecision.MONTH,
        text="New harbour launch named",
        kind=HeadlineKind.LAUNCH,
    )
    made.private = Headline(
        board_id=board_id,
        theme="Quay",
        date=date(2015, 6, 3),
        precision=DatePrecision.DAY,
        text="Claim over the crane settled in private",
        exempt=True,
    )
    return [made.headline, made.private]
