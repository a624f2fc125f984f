"""What is offered for an agenda, what is not, and what an offer becomes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import added_all, changed, removed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Resolution
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.agenda_offers import Offer, OfferGroup, offers, still_takes
from desktop.workflows.awaited_answers import answered
from desktop.workflows.take_offer import add_offer
from tests.workflows.next_meeting_book import BOARD, OIL, one_meeting_held

TODAY = date(2014, 11, 20)
NEXT = Meeting(board_id=BOARD.id, date=date(2014, 11, 28), state=MeetingState.DRAFT_AGENDA)
ARISING = AgendaItem(meeting_id=NEXT.id, position=1, number="1", title="Matters arising", kind=ItemKind.MATTERS_ARISING)
DATES = AgendaItem(meeting_id=NEXT.id, position=2, number="2", title="Dates", kind=ItemKind.DATES)
LATE = ActionItem(
    board_id=BOARD.id, ref="H8(1)", wording="Mend the wall.", lead="Engineer", current_due=date(2014, 11, 17)
)
CLOSED = replace(LATE, id="closed", ref="H8(2)", status=ActionStatus.CLOSED, closed_in_minute="H8")
LATER = replace(LATE, id="later", ref="H8(3)", current_due=date(2015, 2, 1))
PLANNED = ProgrammeItem(board_id=BOARD.id, meeting_id=NEXT.id, title="Dredging", lead="Harbour Master")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with one_meeting_held(tmp_path) as made:
        minute = made.minutes.all()[0]
        part = Resolution(minute_id=minute.id, text="That the wall be mended.")
        noted = Resolution(minute_id=minute.id, position=2, text="That the report be noted.")
        made.write("Next", added_all([NEXT, ARISING, DATES, LATE, CLOSED, LATER, PLANNED, part, noted]))
        yield made


def offered(book: Book, group: OfferGroup) -> list[Offer]:
    return [offer for offer in offers(book, NEXT, TODAY) if offer.group is group]


def take(book: Book, group: OfferGroup) -> AgendaItem:
    item, edits = add_offer(book, NEXT, offered(book, group)[0])
    book.write("Offer", edits)
    stands = book.agenda_items.get(item.id)
    assert stands is not None
    return stands


def printed(book: Book) -> list[str]:
    placed = in_order(book.agenda_items.all(meeting_id=NEXT.id))
    return [f"{'  ' * each.depth}{each.item.number} {each.item.title}" for each in placed]


def test_actions_due_by_the_meeting_are_offered_with_their_date(book: Book) -> None:
    assert [(offer.title, offer.why, offer.is_late) for offer in offered(book, OfferGroup.DUE)] == [
        ("Mend the wall.", "Due 17 Nov 2014, 3 days late, H8(1), Engineer", True)
    ]


def test_an_action_goes_below_matters_arising_and_names_its_source(book: Book) -> None:
    item = take(book, OfferGroup.DUE)
    assert printed(book) == ["1 Matters arising", "  a Mend the wall", "2 Dates"]
    assert (item.source_kind, item.source_id, item.presenter) == ("action-items", LATE.id, "Engineer")


def test_what_stands_on_the_agenda_is_not_offered_again(book: Book) -> None:
    item = take(book, OfferGroup.DUE)
    assert offered(book, OfferGroup.DUE) == []
    book.write("Removal", [removed(item)])
    assert len(offered(book, OfferGroup.DUE)) == 1


def test_open_matters_of_the_last_minutes_are_offered_until_each_is_settled(book: Book) -> None:
    (offer,) = offered(book, OfferGroup.ARISING)
    assert (offer.title, offer.why) == ("Minute H8: The sea wall", "1 part without an action")
    part = book.resolutions.all()[0]
    book.write("Close", [changed(CLOSED, replace(CLOSED, source_kind="resolutions", source_id=part.id))])
    assert offered(book, OfferGroup.ARISING) == []


def test_a_planned_item_goes_to_the_business_and_says_so_in_the_programme(book: Book) -> None:
    item = take(book, OfferGroup.PLANNED)
    assert printed(book) == ["1 Matters arising", "2 Dredging", "3 Dates"]
    planned = book.programme_items.get(PLANNED.id)
    assert planned and (planned.state, planned.agenda_item_id) == (ProgrammeState.ON_AGENDA, item.id)


@pytest.mark.parametrize("state", [ProgrammeState.WITHDRAWN, ProgrammeState.TAKEN, ProgrammeState.ON_AGENDA])
def test_a_planned_item_that_is_done_with_is_not_offered(book: Book, state: ProgrammeState) -> None:
    book.write("State", [changed(PLANNED, replace(PLANNED, state=state))])
    assert offered(book, OfferGroup.PLANNED) == []


def test_a_topic_that_was_left_open_is_offered_and_returns_with_its_reason(book: Book) -> None:
    assert [offer.title for offer in offered(book, OfferGroup.RETURNING)] == ["Oil in the basin", "Ropes"]
    item = take(book, OfferGroup.RETURNING)
    assert (item.source_id, item.note) == (OIL.id, "Deferred from 7 November 2014: the survey is late.")
    assert printed(book)[1:3] == ["2 Oil in the basin", "  a The spill of May"]


def test_a_private_action_says_no_more_than_its_reference(book: Book) -> None:
    book.write("Exempt", [changed(LATE, replace(LATE, exempt=True))])
    assert take(book, OfferGroup.DUE).title == "Action H8(1)"


def test_an_action_of_an_exempt_minute_is_exempt_by_the_same_paragraphs(book: Book) -> None:
    minute, part = book.minutes.all()[0], book.resolutions.all()[0]
    exempt = replace(LATE, exempt=True, source_kind="resolutions", source_id=part.id)
    book.write("Exempt", [changed(minute, replace(minute, exempt_paragraphs=(3,))), changed(LATE, exempt)])
    item = take(book, OfferGroup.DUE)
    assert (item.title, item.exempt_paragraphs, item.parent_id) == ("Mend the wall", (3,), None)


def test_after_publication_an_offer_goes_into_the_supplement(book: Book) -> None:
    published = replace(NEXT, state=MeetingState.PUBLISHED)
    book.write("Publish", [changed(NEXT, published)])
    item, edits = add_offer(book, published, offered(book, OfferGroup.PLANNED)[0])
    book.write("Offer", edits)
    stands = book.agenda_items.get(item.id)
    assert stands and (stands.supplement, stands.number) == (1, "2A")
    assert [each.number for each in (ARISING, DATES)] == ["1", "2"]


def test_nothing_is_offered_to_a_meeting_that_is_over() -> None:
    published = replace(NEXT, state=MeetingState.PUBLISHED)
    assert [still_takes(meeting, TODAY) for meeting in (NEXT, published)] == [True, True]
    assert not still_takes(published, date(2014, 11, 29))
    assert not still_takes(replace(NEXT, state=MeetingState.DRAFT_MINUTES), TODAY)


ESCALATED = Decision(
    board_id=BOARD.id, record_id=LATE.id, kind=DecisionKind.ESCALATED, made_on=date(2014, 11, 7), to="the Council",
    answer_due=date(2014, 11, 18),
)  # fmt: skip


def test_an_escalation_is_offered_in_place_of_its_action_until_it_is_answered(book: Book) -> None:
    book.write("Escalated", added_all([ESCALATED]))
    (offer,) = offered(book, OfferGroup.ANSWERS)
    assert offer.title == "Answer of the Council: Mend the wall." and offer.is_late
    assert offer.why.startswith("Escalated to the Council on 7 November 2014, answer due 18 November 2014, overdue")
    assert offered(book, OfferGroup.DUE) == []
    book.write("Answered", answered(ESCALATED, "Money is found.", on=TODAY))
    assert offered(book, OfferGroup.ANSWERS) == []
    assert [each.source_id for each in offered(book, OfferGroup.DUE)] == [LATE.id]


def test_a_taken_escalation_stands_below_matters_arising_and_names_its_decision(book: Book) -> None:
    book.write("Escalated", added_all([ESCALATED]))
    item = take(book, OfferGroup.ANSWERS)
    assert (item.source_kind, item.source_id, item.parent_id) == ("decisions", ESCALATED.id, ARISING.id)
    assert "Escalated to the Council" in item.note


def test_of_an_exempt_action_the_agenda_says_no_more_than_its_reference(book: Book) -> None:
    book.write("Exempt", [changed(LATE, replace(LATE, exempt=True)), *added_all([ESCALATED])])
    item = take(book, OfferGroup.ANSWERS)
    assert item.title == "Answer: Action H8(1)" and item.note == ""
