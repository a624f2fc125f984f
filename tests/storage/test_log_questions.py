"""What the list of actions asks about: silence, leads who have left; in SQL as by the rules of the domain."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, ProgressUpdate
from desktop.domain.board import Board, Membership, Person
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import added_all
from desktop.domain.leads_gone import lead_has_left
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import Meeting
from desktop.domain.recommendation import Link, Recommendation, Report
from desktop.domain.silence import is_silent, last_heard, meetings_silent
from desktop.storage.book import Book

AS_AT = date(2014, 11, 7)
BOARD, OTHER = Board(name="Harbour Board"), Board(name="Pier Board")


def shown(book: Book, column: str) -> set[str]:
    query = ListQuery("action-items", (Filter(column, "=", True),), board_id=BOARD.id, as_at=AS_AT)
    return {row.wording for row in book.lists.page(query, 0, 100)}


def test_silence_is_told_as_the_rule_tells_it(book: Book) -> None:
    days = [date(2014, 8, 1), date(2014, 9, 5), date(2014, 9, 5), date(2014, 10, 3), date(2014, 11, 28)]
    agreed = [None, date(2014, 8, 1), date(2014, 9, 4), date(2014, 9, 5), date(2014, 10, 3), date(2014, 11, 6)]
    items = [ActionItem(board_id=BOARD.id, wording=str(day), agreed_on=day) for day in agreed]
    heard = ProgressUpdate(action_item_id=items[0].id, made_on=date(2014, 9, 5), text="Begun")
    book.write("Fill", added_all([BOARD, *(Meeting(board_id=BOARD.id, date=day) for day in days), *items, heard]))
    updates = {items[0].id: [heard.made_on]}
    silent = {
        item.wording
        for item in items
        if is_silent(meetings_silent(days, last_heard(item.agreed_on, updates.get(item.id, [])), AS_AT))
    }
    assert shown(book, "is_silent") == silent == {"2014-08-01", "2014-09-04"}


GONE = Person(name="Councillor A. Alder", post="Leader", left_on=date(2014, 10, 1))
LEAVES_LATER = Person(name="Councillor B. Birch", left_on=date(2014, 12, 1))
SEAT_ENDED = Person(name="Councillor C. Cedar", aliases=("Cllr Cedar",))
BACK_AGAIN = Person(name="Councillor D. Damson")
NEW_LEADER = Person(name="Councillor E. Elm", post="Leader")
PEOPLE = [GONE, LEAVES_LATER, SEAT_ENDED, BACK_AGAIN, NEW_LEADER]
SEATS = [
    Membership(board_id=BOARD.id, person_id=SEAT_ENDED.id, ends=date(2014, 10, 31)),
    Membership(board_id=OTHER.id, person_id=NEW_LEADER.id, ends=date(2014, 10, 31)),
    Membership(board_id=BOARD.id, person_id=BACK_AGAIN.id, ends=date(2014, 5, 1)),
    Membership(board_id=BOARD.id, person_id=BACK_AGAIN.id, starts=date(2014, 6, 1)),
]


def action(lead: str, **more: object) -> ActionItem:
    return ActionItem(board_id=BOARD.id, wording=lead or "nobody", lead=lead, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("item", "left"),
    [
        (action("councillor a. alder"), True),
        (action("Councillor A. Alder, Leader"), True),
        (action("Leader"), False),
        (action("Leader", lead_id=GONE.id), True),
        (action("Councillor A. Alder", lead_id=NEW_LEADER.id), False),
        (action("Councillor B. Birch"), False),
        (action("Cllr Cedar"), True),
        (action("Councillor D. Damson"), False),
        (action("Councillor E. Elm"), False),
        (action("Harbour Master"), False),
        (action(""), False),
        (action("Councillor A. Alder", status=ActionStatus.WITHDRAWN), False),
    ],
)
def test_a_lead_who_has_left_is_told_as_the_rule_tells_it(book: Book, item: ActionItem, left: bool) -> None:
    book.write("Fill", added_all([BOARD, OTHER, *PEOPLE, *SEATS, item]))
    seats = [seat for seat in SEATS if seat.board_id == BOARD.id]
    assert lead_has_left(item, PEOPLE, seats, AS_AT) is left
    assert (item.wording in shown(book, "lead_left")) is left


def test_days_late_are_counted_against_the_first_date_too(book: Book) -> None:
    item = ActionItem(board_id=BOARD.id, wording="Wall", original_due=date(2014, 10, 8), current_due=date(2014, 11, 1))
    book.write("Fill", added_all([BOARD, item]))
    (row,) = book.lists.page(ListQuery("action-items", as_at=AS_AT), 0, 10)
    assert (row.days_late, row.days_late_original) == (6, 30)


def test_what_a_view_looks_up_apart_is_read_only_where_it_is_asked_for(book: Book) -> None:
    report = Report(board_id=BOARD.id, title="Review of the harbour")
    ours = Recommendation(report_id=report.id, ref="R2", ref_is_ours=True, paragraphs=("Paint it.",))
    came = Recommendation(report_id=report.id, ref="R1", paragraphs=("Mend it.",))
    met, coming = (
        Meeting(board_id=BOARD.id, date=date(2014, 10, 3)),
        Meeting(board_id=BOARD.id, date=date(2014, 11, 28)),
    )
    late = action("Pilot", current_due=date(2014, 10, 1), source_kind="recommendations", source_id=came.id)
    done = action("Crew", status=ActionStatus.CLOSED, closed_at_meeting_id=met.id, closed_in_minute="C4")
    linked = Link(from_kind="action-items", from_id=late.id, to_kind="recommendations", to_id=ours.id)
    raised = Decision(
        board_id=BOARD.id, record_id=late.id, kind=DecisionKind.ESCALATED, made_on=met.date, to="the Council"
    )  # fmt: skip
    book.write("Fill", added_all([BOARD, report, ours, came, met, coming, late, done, linked, raised]))
    asked = ListQuery("action-items", sort=(("wording", "desc"),), board_id=BOARD.id, as_at=AS_AT)
    first, _ = book.lists.page(asked, 0, 9)
    assert (first.escalated_to, first.recommendations, first.due_meeting) == ("", "", None)
    also = ("escalated_to", "recommendations", "closed_at", "due_meeting")
    first, second = book.lists.page(replace(asked, also=also), 0, 9)
    assert (first.escalated_to, first.due_meeting, first.closed_at) == ("the Council", coming.date, None)
    assert set(first.recommendations.split("; ")) == {"R1", "[R2]"}
    assert (second.closed_at, second.closed_in_minute, second.due_meeting) == (met.date, "C4", None)
