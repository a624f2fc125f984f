"""Decisions of a meeting written into its minute, and taken out of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.decide import Ruling
from desktop.workflows.minute_named import cited
from desktop.workflows.write_decisions import decisions_of_meeting, name_of, taken_out, written

ON = date(2014, 11, 7)
BOARD = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=6))
MEETING = Meeting(board_id=BOARD.id, date=ON, state=MeetingState.IN_PROGRESS)
ARISING = AgendaItem(meeting_id=MEETING.id, position=3, number="3", title="Matters arising")
LOG = AgendaItem(meeting_id=MEETING.id, position=4, number="4", title="Action log")
SHOWN = (Evidence(text="Photographs"),)
CLOSE = Ruling(DecisionKind.CLOSED)


def action(ref: str, **more: object) -> ActionItem:
    due = date(2014, 10, 3)
    given = {"wording": f"Do {ref}", "original_due": due, "current_due": due, "evidence": SHOWN, **more}
    return ActionItem(id=ref, board_id=BOARD.id, ref=ref, **given)


SEVEN, NINE, TWELVE = (action(ref, status=ActionStatus.PROPOSED) for ref in ("7", "9", "12"))
LATE = action("H4(1)")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MEETING, ARISING, LOG, SEVEN, NINE, TWELVE, LATE]))
        yield made


def decide(book: Book, *items: ActionItem, ruling: Ruling = CLOSE, **more: str) -> str:
    cases = [(book.action_items.get(item.id) or item, ruling) for item in items]
    made = written(book, MEETING, cases, on=ON, **more)
    book.write(name_of(cases), made.edits)
    return made.ref


def parts(book: Book) -> list[str]:
    minutes = book.minutes.all(meeting_id=MEETING.id)
    return [f"{part.part} {part.text}".strip() for one in minutes for part in book.resolutions.all(minute_id=one.id)]


def take_out(book: Book, at: int) -> str:
    edits, words = taken_out(book, decisions_of_meeting(book, MEETING)[at])
    book.write("Taken back", edits)
    return words


def test_several_are_closed_in_one_breath(book: Book) -> None:
    assert decide(book, TWELVE, SEVEN, NINE) == "H7(1)"
    assert parts(book) == ["That actions 7, 9 and 12 be closed."]
    assert {book.action_items.get(each).closed_in_minute for each in ("7", "9", "12")} == {"H7"}


def test_the_item_on_the_action_log_goes_before_matters_arising(book: Book) -> None:
    decide(book, SEVEN)
    assert book.minutes.first(meeting_id=MEETING.id).agenda_item_id == LOG.id


def test_each_further_decision_is_a_part_of_its_own(book: Book) -> None:
    decide(book, SEVEN)
    decide(book, LATE, ruling=Ruling(DecisionKind.NEW_DATE, "the stone is late", due_after=date(2015, 3, 31)))
    assert parts(book) == [
        "(1) That action 7 be closed.",
        "(2) That action H4(1) be revised to 31 March 2015: the stone is late.",
    ]


def test_a_meeting_without_such_an_item_gets_a_minute_and_keeps_to_it(book: Book) -> None:
    for item in (ARISING, LOG):
        book.write("Away", book.removal(item))
    decide(book, SEVEN)
    decide(book, NINE)
    assert [(each.number, each.title) for each in book.minutes.all(meeting_id=MEETING.id)] == [("H6", "ACTION LOG")]


def test_a_chosen_minute_goes_before_all(book: Book) -> None:
    decide(book, SEVEN)
    other = replace(LOG, id="other", position=5, title="The sea wall", kind=ItemKind.BUSINESS)
    from desktop.workflows.write_minutes import minute_of_item

    book.write("Item", added_all([other]))
    minute, edits = minute_of_item(book, book.boards.get(BOARD.id) or BOARD, MEETING, other)
    book.write("Minute", edits)
    assert decide(book, NINE, minute_id=minute.id) == "H8(1)"


def test_evidence_accepted_in_the_meeting_is_kept_with_the_action(book: Book) -> None:
    bare = replace(LATE, evidence=())
    book.write("Bare", [changed(LATE, bare)])
    with pytest.raises(Refused, match="evidence"):
        decide(book, bare)
    decide(book, bare, evidence="The engineer's certificate")
    assert book.action_items.get(LATE.id).evidence[0].text == "The engineer's certificate"


def test_a_decision_taken_back_takes_its_words_along(book: Book) -> None:
    decide(book, SEVEN)
    decide(book, NINE)
    assert take_out(book, 0) == ""
    assert parts(book) == ["That action 9 be closed."]
    assert book.action_items.get("7") == SEVEN
    assert cited(book, decisions_of_meeting(book, MEETING)[0]) == "H7(1)"


def test_of_several_closed_together_one_is_taken_out(book: Book) -> None:
    decide(book, SEVEN, NINE, TWELVE)
    take_out(book, 1)
    assert parts(book) == ["That actions 7 and 12 be closed."]


def test_what_was_reworded_by_hand_stays_and_is_told(book: Book) -> None:
    decide(book, SEVEN)
    part = book.resolutions.all()[0]
    book.write("Reworded", [changed(part, replace(part, text="That action 7 be closed with thanks."))])
    assert take_out(book, 0) == "H7(1) was reworded by hand and stays as it is: look at it again."
    assert parts(book) == ["That action 7 be closed with thanks."]


def test_confirmed_minutes_refuse(book: Book) -> None:
    with pytest.raises(Refused, match="are confirmed"):
        written(book, replace(MEETING, state=MeetingState.CONFIRMED), [(SEVEN, CLOSE)], on=ON)


def test_an_open_minute_says_of_an_exempt_action_no_more_than_its_reference(book: Book) -> None:
    secret = action("H5(1)", exempt=True)
    book.write("Secret", added_all([secret]))
    ruling = Ruling(DecisionKind.NEW_DATE, "the informant is away", due_after=date(2015, 3, 31))
    decide(book, secret, ruling=ruling)
    assert parts(book) == ["That action H5(1) be revised to 31 March 2015."]
    assert decisions_of_meeting(book, MEETING)[0].reason == "the informant is away"


def test_an_open_minute_does_not_say_to_whom_an_exempt_action_goes(book: Book) -> None:
    secret = action("H5(1)", exempt=True)
    book.write("Secret", added_all([secret]))
    decide(book, secret, ruling=Ruling(DecisionKind.TRANSFERRED, "they hold the file", to="the Police"))
    assert parts(book) == ["That action H5(1) be transferred."]
    assert decisions_of_meeting(book, MEETING)[0].to == "the Police"


def test_a_new_date_and_an_escalation_are_one_part_and_one_step(book: Book) -> None:
    later = Ruling(DecisionKind.NEW_DATE, "late again", due_after=date(2015, 3, 31))
    up = Ruling(DecisionKind.ESCALATED, to="the Council", answer_due=date(2014, 11, 28))
    made = written(book, MEETING, [(LATE, later), (LATE, up)], on=ON)
    revision = book.write(name_of([(LATE, later), (LATE, up)]), made.edits)
    assert revision.name == "New date and escalated: action H4(1)"
    assert parts(book) == [
        "That action H4(1) be revised to 31 March 2015: late again; and that action H4(1) be escalated to the Council, "
        "for an answer by 28 November 2014."
    ]
    book.write("Undo", revision.inverse())
    assert parts(book) == [] and book.decisions.count() == 0
