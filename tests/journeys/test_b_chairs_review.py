"""B1, B3, B4, B5, B6, B7, B8 and B9: a chair takes the action log through a meeting."""

from datetime import date
from types import SimpleNamespace

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import MeetingState
from desktop.gui.requests import OpenRecord
from desktop.storage.book import Book
from tests.journeys.person import Person

SHOWN = (Evidence(text="Photographs of the finished work"),)


@pytest.fixture
def chair(person: Person, harbour: SimpleNamespace) -> Person:
    """The person in the review of the meeting that has just begun, on the longest overdue action."""
    book = book_of(person)
    made = [
        _action(harbour, "H1(1)", date(2014, 9, 1), ActionStatus.PROPOSED),
        _action(harbour, "H1(2)", date(2014, 11, 20), ActionStatus.PROPOSED),
        _action(harbour, "H1(3)", date(2014, 12, 1), ActionStatus.PROPOSED),
        _action(harbour, "H2(9)", date(2015, 6, 1)),
    ]
    book.write("More actions", added_all(made))
    board = book.boards.get(harbour.board.id)
    book.write("Route", [changed(board, _with_route(board))])
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("review_button")
    person.clicks("review_begin")
    return person


def _action(
    harbour: SimpleNamespace, ref: str, due: date, status: ActionStatus = ActionStatus.NOT_STARTED
) -> ActionItem:
    return ActionItem(
        board_id=harbour.board.id, ref=ref, wording=f"Do what {ref} asks", original_due=due, current_due=due,
        status=status, evidence=SHOWN, agreed_on=date(2014, 9, 26),
    )  # fmt: skip


def _with_route(board: object) -> object:
    from dataclasses import replace

    return replace(board, escalation_route=("Harbour Committee", "Full Council"))  # type: ignore[type-var]


def book_of(person: Person) -> Book:
    return person.window.session.book


def parts(person: Person, harbour: SimpleNamespace) -> list[str]:
    book = book_of(person)
    minutes = book.minutes.all(meeting_id=harbour.next.id)
    return [f"{part.part} {part.text}".strip() for one in minutes for part in book.resolutions.all(minute_id=one.id)]


def where(person: Person) -> str:
    return person.sees("review_where").text()


def wording(person: Person) -> str:
    return person.sees("review_wording").accessibleName()


def test_b1_overdue_comes_first_and_each_group_after_it(chair: Person) -> None:
    seen = []
    for _ in range(6):
        seen.append(where(chair))
        chair.keys("Right")
    assert seen == ["Overdue, 1 of 2", "Overdue, 2 of 2", "Proposed for closure: 3", "No date: ask, 1 of 1",
                    "By exception: 1", "By exception: 1"]  # fmt: skip


def test_b1_the_type_is_readable_at_three_metres(chair: Person) -> None:
    chair.window.resize(1920, 1080)
    assert chair.sees("review_wording").font().pixelSize() >= 48
    assert chair.sees("review_update").fontInfo().pixelSize() >= 28


def test_b3_several_are_closed_together_without_those_objected_to(chair: Person, harbour: SimpleNamespace) -> None:
    chair.keys("Right", "Right")
    chair.keys("Down", "Space")
    assert chair.sees("review_closed").text() == "Close 2"
    chair.keys("C")
    assert parts(chair, harbour) == ["That actions H1(1) and H1(3) be closed."]
    assert where(chair) == "Proposed for closure, 1 of 1" and wording(chair) == "Do what H1(2) asks"
    chair.keys("Ctrl+Z")
    assert parts(chair, harbour) == [] and book_of(chair).decisions.count() == 0


def test_b4_a_closure_is_refused_with_reason_evidence_and_new_date(chair: Person, harbour: SimpleNamespace) -> None:
    chair.keys("Right", "Right", "Return")
    chair.keys("R")
    chair.types("review_evidence", "A note of a visit")
    chair.keys("Return")
    assert "why" in chair.sees("review_reason_below").text()
    chair.types("review_reason", "Nobody has looked at it")
    chair.types("review_day", "end March 2015")
    chair.keys("Return")
    item = book_of(chair).action_items.first(ref="H1(1)")
    assert (item.status, item.evidence_expected) == (ActionStatus.IN_PROGRESS, "A note of a visit")
    assert item.current_due == date(2015, 3, 31) and item.original_due == date(2014, 9, 1)
    assert parts(chair, harbour)[0].startswith("That action H1(1) not be closed and be due on 31 March 2015: nobody")


def test_b5_a_second_new_date_asks_whether_to_escalate(chair: Person, harbour: SimpleNamespace) -> None:
    for day, reason in (("31/01/15", "Stone is short"), ("end March 2015", "Stone is still short")):
        chair.keys("N")
        assert chair.is_there("review_up") is (reason != "Stone is short")
        chair.types("review_day", day)
        chair.types("review_reason", reason)
        if chair.is_there("review_up"):
            chair.clicks("review_step_0")
        chair.keys("Return")
        chair.keys("Left")
    item = book_of(chair).action_items.get(harbour.late.id)
    assert (item.original_due, item.current_due) == (date(2014, 10, 3), date(2015, 3, 31))
    kinds = [each.kind for each in book_of(chair).decisions.all(record_id=item.id)]
    assert kinds == [DecisionKind.NEW_DATE, DecisionKind.NEW_DATE, DecisionKind.ESCALATED]


def test_b6_an_escalation_is_offered_for_the_next_agenda(chair: Person, harbour: SimpleNamespace) -> None:
    from desktop.domain.meeting import Meeting
    from desktop.workflows.agenda_offers import OfferGroup, offers

    chair.keys("E")
    assert chair.sees("review_to").text() == "Harbour Committee"
    chair.types("review_day", "28 November 2014")
    chair.keys("Return")
    later = Meeting(board_id=harbour.board.id, date=date(2014, 12, 5), state=MeetingState.DRAFT_AGENDA)
    book_of(chair).write("Next", added_all([later]))
    offered = [each.title for each in offers(book_of(chair), later, later.date) if each.group is OfferGroup.ANSWERS]
    assert offered == ["Answer of Harbour Committee: Mend the wall"]


def test_b7_the_reference_opens_the_resolution(chair: Person) -> None:
    assert chair.sees("review_ref").text() == "H4(1)"
    chair.clicks("review_ref")
    chair.sees("minute_title")
    assert chair.window.front == "meetings" and chair.is_there("rail")


def test_b8_every_rating_has_its_letter_and_word(chair: Person) -> None:
    stage = chair.window.screens["review"].stage
    assert stage.rating.accessibleName() == "R, Overdue"
    chair.keys("O")
    lines = chair.sees("review_side_list")
    assert lines.item(1).text().startswith("R Overdue   H4(1)")


def test_b9_a_decision_is_taken_back_until_the_minutes_are_confirmed(chair: Person, harbour: SimpleNamespace) -> None:
    chair.keys("K")
    assert parts(chair, harbour) == ["That action H4(1) be kept open."]
    chair.keys("D")
    chair.keys("T")
    assert parts(chair, harbour) == [] and where(chair) == "Overdue, 1 of 2"
    assert book_of(chair).action_items.get(harbour.late.id) == harbour.late
    chair.keys("Escape", "Escape")
    assert chair.window.front == "meetings"
