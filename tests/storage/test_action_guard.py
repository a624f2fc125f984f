"""What never stands in the log of actions, whatever writes to the book."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension
from desktop.domain.board import Board
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.storage.book import Book

FIRST, LATER = date(2031, 3, 31), date(2031, 6, 30)
BOARD = Board(name="Harbour Board")
MEND = ActionItem(board_id=BOARD.id, ref="H4(1)", wording="Mend the wall", original_due=FIRST, current_due=FIRST)
WATCH = ActionItem(board_id=BOARD.id, ref="H4(2)", wording="Watch the wall")
PAINT = ActionItem(board_id=BOARD.id, ref="H4(3)", wording="Paint the wall")
SHOWN = (Evidence(text="Photographs"),)


@pytest.fixture
def log(book: Book) -> Book:
    book.write("Fill", added_all([BOARD, MEND, WATCH, PAINT]))
    return book


def closed(item: ActionItem, **fields: Any) -> ActionItem:
    return replace(item, status=ActionStatus.CLOSED, **{"closed_in_minute": "H9", "evidence": SHOWN, **fields})


def merged(item: ActionItem, into: ActionItem) -> ActionItem:
    return replace(item, status=ActionStatus.WITHDRAWN, merged_into_id=into.id)


def refused(book: Book, *edits: Any, match: str) -> None:
    with pytest.raises(Refused, match=match):
        book.write("Change", edits)


def test_nothing_is_closed_without_a_minute(log: Book) -> None:
    refused(log, changed(MEND, closed(MEND, closed_in_minute="")), match="under which minute")
    refused(log, added(closed(replace(MEND, id="new"), closed_in_minute=" ")), match="under which minute")
    log.write("Close", [changed(MEND, closed(MEND))])


def test_nothing_is_closed_without_evidence_where_the_board_demands_it(log: Book) -> None:
    bare = closed(MEND, evidence=())
    refused(log, changed(MEND, bare), match="closes on evidence")
    log.write("Rule", [changed(BOARD, replace(BOARD, evidence_to_close=False)), changed(MEND, bare)])


def test_a_file_is_evidence_until_it_is_taken_away(log: Book) -> None:
    file = EvidenceFile(board_id=BOARD.id, record_kind="action-items", record_id=MEND.id, name="wall.pdf")
    bare = closed(MEND, evidence=())
    log.write("File", [added(file)])
    refused(log, removed(file), changed(MEND, bare), match="closes on evidence")
    log.write("Close", [changed(MEND, bare)])


def test_a_reopening_is_undone_where_the_evidence_has_gone_since(log: Book) -> None:
    bare = closed(MEND, evidence=())
    log.write("Rule", [changed(BOARD, replace(BOARD, evidence_to_close=False)), changed(MEND, bare)])
    log.write("Rule", [changed(replace(BOARD, evidence_to_close=False), BOARD)])
    told = Decision(board_id=BOARD.id, record_id=MEND.id, kind=DecisionKind.REOPENED, made_on=LATER)
    revision = log.write("Reopen", [added(told), changed(bare, replace(bare, status=ActionStatus.IN_PROGRESS))])
    log.write("Undo", revision.inverse())
    assert log.action_items.get(MEND.id) == bare


def test_no_merger_goes_in_a_circle(log: Book) -> None:
    refused(log, changed(MEND, merged(MEND, MEND)), match="into itself")
    log.write("Merge", [changed(MEND, merged(MEND, WATCH)), changed(WATCH, merged(WATCH, PAINT))])
    refused(log, changed(PAINT, merged(PAINT, MEND)), match="itself merged into this one")
    other = [changed(PAINT, merged(PAINT, WATCH)), changed(merged(WATCH, PAINT), WATCH)]
    log.write("Turn round", other)


def test_two_mergers_of_one_revision_make_no_circle(log: Book) -> None:
    refused(log, changed(MEND, merged(MEND, WATCH)), changed(WATCH, merged(WATCH, MEND)), match="itself merged")


def test_an_agreed_date_moves_by_an_extension_only(log: Book) -> None:
    later = replace(MEND, current_due=LATER)
    refused(log, changed(MEND, later), match="by an extension")
    refused(log, changed(MEND, replace(MEND, current_due=None)), match="by an extension")
    told = Extension(action_item_id=MEND.id, made_on=FIRST, from_due=FIRST, to_due=LATER, reason="Storms")
    revision = log.write("Move", [changed(MEND, later), added(told)])
    refused(log, changed(later, replace(later, original_due=LATER)), match="original date of an action stays")
    log.write("Undo", revision.inverse())


def test_an_extension_does_not_go_back_in_time(log: Book) -> None:
    told = Extension(action_item_id=MEND.id, made_on=FIRST, from_due=LATER, to_due=FIRST, reason="Haste")
    refused(log, added(told), match="due on 30 June 2031")


def test_a_first_date_typed_wrongly_is_put_right(log: Book) -> None:
    log.write("Put right", [changed(MEND, replace(MEND, original_due=LATER, current_due=LATER))])
    revision = log.write("Date", [changed(WATCH, replace(WATCH, original_due=FIRST, current_due=FIRST))])
    log.write("Undo", revision.inverse())
