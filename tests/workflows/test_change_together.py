"""One change to several actions together: all of it or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.board import Board, Person
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.ruling import Ruling
from desktop.storage.book import Book
from desktop.workflows import change_together as together
from desktop.workflows.change_together import Change, SomeRefused, changed_together

TODAY, DUE, LATER = date(2031, 6, 30), date(2031, 7, 10), date(2031, 9, 30)
BOARD = Board(name="Harbour Board")
MASTER = Person(name="Captain H. Hazel", post="Harbour Master")


def action(ref: str, **more: object) -> ActionItem:
    return ActionItem(board_id=BOARD.id, ref=ref, wording=f"Do {ref}", **more)  # type: ignore[arg-type]


WALL = action("H4(1)", lead="Clerk", original_due=DUE, current_due=DUE)
ROPES = action("H4(2)", original_due=DUE, current_due=DUE, evidence=(Evidence(text="A list"),), supporting=("Diver",))
SHUT = action("H5(1)", status=ActionStatus.CLOSED, closed_in_minute="H6")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, MASTER, WALL, ROPES, SHUT]))
        yield made


def given(book: Book, change: Change, *items: ActionItem) -> list[ActionItem]:
    book.write("Together", changed_together(items, change))
    return together.items_of(book, [item.id for item in items])


def ruling(book: Book, kind: DecisionKind, number: str = "H9", **told: object) -> Change:
    return together.ruled(book, BOARD.id, Ruling(kind, **told), today=TODAY, number=number)  # type: ignore[arg-type]


def test_a_lead_whom_the_book_knows_is_tied_to_their_person(book: Book) -> None:
    after = given(book, together.lead_given(book, " Captain  H. Hazel"), WALL, ROPES)
    assert {(item.lead, item.lead_id) for item in after} == {("Captain H. Hazel", MASTER.id)}
    after = given(book, together.lead_given(book, "Diver"), *after)
    assert {(item.lead, item.lead_id) for item in after} == {("Diver", None)}


def test_support_is_added_once_and_taken_off(book: Book) -> None:
    after = given(book, together.supporting_added(("diver", "Clerk")), WALL, ROPES)
    assert [item.supporting for item in after] == [("diver",), ("Diver", "Clerk")]
    after = given(book, together.supporting_removed(("DIVER",)), *after)
    assert [item.supporting for item in after] == [(), ("Clerk",)]


def test_on_hold_needs_a_reason_and_gives_it_up_when_taken_up(book: Book) -> None:
    with pytest.raises(PartRefused) as refused:
        changed_together([WALL, ROPES], together.status_given(ActionStatus.ON_HOLD))
    assert refused.value.part == "reason"
    held = given(book, together.status_given(ActionStatus.ON_HOLD, "Waits for stone"), WALL, ROPES)
    assert {item.status_reason for item in held} == {"Waits for stone"}
    after = given(book, together.status_given(ActionStatus.IN_PROGRESS), *held)
    assert {(item.status, item.status_reason) for item in after} == {(ActionStatus.IN_PROGRESS, "")}


def test_what_is_proposed_for_closure_is_for_the_board(book: Book) -> None:
    proposed = replace(ROPES, status=ActionStatus.PROPOSED)
    book.write("Propose", [changed(ROPES, proposed)])
    with pytest.raises(Refused, match="the Board closes it"):
        changed_together([proposed], together.status_given(ActionStatus.IN_PROGRESS))


def test_a_date_moves_with_one_reason_and_a_history_each(book: Book) -> None:
    change = ruling(book, DecisionKind.NEW_DATE, due_after=LATER, reason="Storms", made_by="the Chair")
    after = given(book, change, WALL, ROPES)
    assert {(item.original_due, item.current_due) for item in after} == {(DUE, LATER)}
    assert [(each.reason, each.agreed_by) for each in book.extensions.all()] == [("Storms", "the Chair")] * 2


def test_one_minute_closes_several(book: Book) -> None:
    shown = replace(WALL, evidence=(Evidence(text="A photograph"),))
    book.write("Show", [changed(WALL, shown)])
    after = given(book, ruling(book, DecisionKind.CLOSED), shown, ROPES)
    assert {(item.status, item.closed_in_minute) for item in after} == {(ActionStatus.CLOSED, "H9")}
    assert book.decisions.count(kind=DecisionKind.CLOSED) == 2


def test_each_action_that_will_not_have_it_is_named_by_its_reason_and_nothing_is_done(book: Book) -> None:
    with pytest.raises(SomeRefused) as refused:
        changed_together([WALL, ROPES, SHUT], ruling(book, DecisionKind.CLOSED))
    assert str(refused.value) == (
        "Nothing was changed. H4(1): this board closes on evidence; add what shows that the action is done, then "
        "close it. H5(1): the action is closed; reopen it first."
    )
    assert refused.value.ids == {WALL.id, SHUT.id}


def test_what_is_wrong_for_all_alike_stands_at_its_field(book: Book) -> None:
    with pytest.raises(PartRefused) as refused:
        changed_together([ROPES, WALL], ruling(book, DecisionKind.NEW_DATE, due_after=LATER))
    assert refused.value.part == "reason"
    for make in (together.lead_given, lambda _book, names: together.supporting_added(tuple(names.split()))):
        with pytest.raises(PartRefused):
            make(book, " ")


def test_many_refusals_are_counted() -> None:
    items = [action(f"A{at}", status=ActionStatus.CLOSED) for at in range(20)] + [WALL]
    with pytest.raises(SomeRefused, match="A11 and 8 more: the action is closed"):
        changed_together(items, together.review_on_given(None, TODAY))


def test_a_review_date_is_for_what_has_no_date(book: Book) -> None:
    undated = action("H7(1)")
    assert changed_together([undated], together.review_on_given(LATER, TODAY))[0].after.review_on == LATER  # type: ignore[union-attr]
    with pytest.raises(SomeRefused, match="it has a due date"):
        changed_together([undated, WALL], together.review_on_given(LATER, TODAY))
    with pytest.raises(PartRefused, match="has passed"):
        together.review_on_given(date(2031, 6, 1), TODAY)


def test_marks_and_the_bin_take_all(book: Book) -> None:
    assert all(item.exempt for item in given(book, together.exempt_given(True), WALL, ROPES, SHUT))
    items = together.items_of(book, [WALL.id, ROPES.id])
    assert given(book, together.removed(book), *items) == []
