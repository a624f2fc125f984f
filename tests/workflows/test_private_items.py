"""Marking items as private: the item that excludes the public comes, follows and goes; the meeting decides."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order, indented
from desktop.domain.board import AccessRegime, Board
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.exclusion import exclusion_of
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.private_items import Decision, decided, decision_on, marked

DAY = date(2031, 6, 30)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """An agenda of four items with a heading before the third."""
    board = Board(name="Harbour Board", access=AccessRegime.STATUTORY)
    meeting = Meeting(board_id=board.id, date=DAY, state=MeetingState.DRAFT_AGENDA)
    titles = ("Apologies", "The sea wall", "Part II", "Ropeworks", "Lamp oil")
    items = [
        AgendaItem(
            meeting_id=meeting.id, position=at, number="" if at == 3 else str(at - (at > 3)), title=title,
            kind=ItemKind.HEADING if at == 3 else ItemKind.BUSINESS,
        )
        for at, title in enumerate(titles, 1)
    ]  # fmt: skip
    with Book.create(tmp_path / "harbour.minutebook") as book:
        book.write("Fill", added_all([board, meeting, *items]))
        yield SimpleNamespace(book=book, board=board, meeting=meeting, items=items)


def mark(made: SimpleNamespace, title: str, *paragraphs: int, **more: object) -> None:
    made.book.write("Mark", marked(made.book, made.meeting, item(made, title), paragraphs=paragraphs, **more))


def item(made: SimpleNamespace, title: str) -> AgendaItem:
    return made.book.agenda_items.first(meeting_id=made.meeting.id, title=title)


def printed(made: SimpleNamespace) -> list[str]:
    items = made.book.agenda_items.all(meeting_id=made.meeting.id)
    return [f"{placed.item.number} {placed.item.title}".strip() for placed in in_order(items)]


def exclusion(made: SimpleNamespace) -> AgendaItem:
    found = exclusion_of(made.book.agenda_items.all(meeting_id=made.meeting.id))
    assert found is not None
    return found


OPEN = ["1 Apologies", "2 The sea wall", "Part II", "3 Ropeworks", "4 Lamp oil"]
PRIVATE = ["1 Apologies", "2 The sea wall", "3 Exclusion of the public", "Part II", "4 Ropeworks", "5 Lamp oil"]


def test_the_exclusion_stands_before_the_private_part_and_names_what_is_in_it(made) -> None:
    mark(made, "Ropeworks", 3)
    assert printed(made) == PRIVATE
    assert "item 4" in exclusion(made).note and "paragraph 3" in exclusion(made).note


def test_one_exclusion_follows_every_mark(made) -> None:
    mark(made, "Ropeworks", 3)
    mark(made, "Lamp oil", 1, 5)
    assert printed(made) == PRIVATE
    assert "paragraph 3 (item 4) and paragraphs 1 and 5 (item 5)" in exclusion(made).note


def test_it_moves_to_an_earlier_private_item(made) -> None:
    mark(made, "Ropeworks", 3)
    mark(made, "The sea wall", 1)
    assert printed(made)[1:3] == ["2 Exclusion of the public", "3 The sea wall"]


def test_it_goes_when_nothing_is_private_any_more(made) -> None:
    mark(made, "Ropeworks", 3)
    mark(made, "Ropeworks")
    assert printed(made) == OPEN


def test_all_of_it_is_one_step_that_can_be_taken_back(made) -> None:
    revision = made.book.write("Mark", marked(made.book, made.meeting, item(made, "Ropeworks"), paragraphs=(3,)))
    made.book.write("Undo", revision.inverse())
    assert printed(made) == OPEN


def test_its_words_follow_when_items_move(made) -> None:
    mark(made, "Ropeworks", 3)
    kept = [each for each in made.book.agenda_items.all(meeting_id=made.meeting.id) if each.title != "Apologies"]
    made.book.write("Remove", arranged(made.book, made.meeting, kept))
    assert "item 3," in exclusion(made).note


def test_words_of_the_boards_own_stay(made) -> None:
    mark(made, "Ropeworks", 3)
    made.book.write("Word", [changed(exclusion(made), replace(exclusion(made), note="Our own words."))])
    mark(made, "Lamp oil", 1)
    assert exclusion(made).note == "Our own words."


def test_one_deleted_by_hand_stays_away(made) -> None:
    mark(made, "Ropeworks", 3)
    kept = [
        each
        for each in made.book.agenda_items.all(meeting_id=made.meeting.id)
        if each.kind != "exclusion of the public"
    ]
    made.book.write("Remove", arranged(made.book, made.meeting, kept))
    assert printed(made) == OPEN


def test_a_board_that_meets_in_private_needs_none(made) -> None:
    made.book.write("Close", [changed(made.board, replace(made.board, access=AccessRegime.PRIVATE))])
    mark(made, "Ropeworks", 3)
    assert printed(made) == OPEN


def test_published_numbers_stay_when_an_item_is_marked_late(made) -> None:
    published = replace(made.meeting, state=MeetingState.PUBLISHED)
    made.book.write("Publish", [changed(made.meeting, published)])
    made.meeting = published
    mark(made, "Ropeworks", 3)
    assert printed(made) == ["1 Apologies", "2 The sea wall", "Exclusion of the public", *OPEN[2:]]


def test_an_opened_item_keeps_no_reason_for_privacy(made) -> None:
    mark(made, "Ropeworks", 3, public_interest="A tender is running.")
    mark(made, "Ropeworks")
    assert item(made, "Ropeworks").public_interest == ""


def test_a_resolved_exclusion_is_in_its_minute(made) -> None:
    mark(made, "Ropeworks", 3)
    minute = Minute(meeting_id=made.meeting.id, agenda_item_id=exclusion(made).id, title="EXCLUSION")
    made.book.write("Minute", [added(minute)])
    made.book.write("Decide", decided(made.book, made.meeting, Decision.RESOLVED))
    assert decision_on(exclusion(made)) is Decision.RESOLVED
    assert made.book.resolutions.first(minute_id=minute.id).text == exclusion(made).note


def test_a_lost_motion_opens_the_exempt_items_and_says_so(made) -> None:
    mark(made, "Ropeworks", 3)
    mark(made, "Lamp oil", confidential=True)
    minute = Minute(meeting_id=made.meeting.id, agenda_item_id=exclusion(made).id, title="EXCLUSION")
    made.book.write("Minute", [added(minute)])
    made.book.write("Decide", decided(made.book, made.meeting, Decision.LOST))
    assert not item(made, "Ropeworks").is_private
    assert item(made, "Ropeworks").note.startswith("Taken in public")
    assert "lost" in made.book.minutes.get(minute.id).text
    assert item(made, "Lamp oil").confidential


def test_a_lost_motion_is_not_turned_round_without_its_marks(made) -> None:
    mark(made, "Ropeworks", 3)
    made.book.write("Decide", decided(made.book, made.meeting, Decision.LOST))
    with pytest.raises(Refused):
        decided(made.book, made.meeting, Decision.RESOLVED)


def test_without_an_exclusion_there_is_nothing_to_decide(made) -> None:
    with pytest.raises(Refused):
        decided(made.book, made.meeting, Decision.LOST)


def test_a_private_item_may_stand_below_the_exclusion(made) -> None:
    mark(made, "Lamp oil", 3)
    items = made.book.agenda_items.all(meeting_id=made.meeting.id)
    made.book.write("Indent", arranged(made.book, made.meeting, indented(items, item(made, "Lamp oil"))))
    assert item(made, "Lamp oil").parent_id == exclusion(made).id
    mark(made, "The sea wall", 1)
    assert exclusion(made).position < item(made, "The sea wall").position


def test_a_private_item_cannot_become_the_exclusion(made) -> None:
    mark(made, "Lamp oil", 3)
    gone = [each for each in made.book.agenda_items.all(meeting_id=made.meeting.id) if each != exclusion(made)]
    turned = [replace(each, kind=ItemKind.EXCLUSION) if each.title == "Lamp oil" else each for each in gone]
    with pytest.raises(Refused, match="is itself taken in public"):
        made.book.write("Turn", arranged(made.book, made.meeting, turned))
