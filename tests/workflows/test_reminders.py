"""Reminders: a text for each lead, and the dates of their actions for a calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from desktop.domain.board import Board, Person
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.export_due_dates import export_due_dates
from desktop.workflows.reminders import Reminder, reminders

TODAY = date(2031, 6, 2)
BOARD = Board(name="Harbour Board", contact="The Secretary, Harbour House")
MEETING = Meeting(board_id=BOARD.id, date=date(2031, 6, 30), time=time(13, 30), venue="Harbour House")
TRUSTED = Person(name="Captain H. Hazel", sees_exempt=True)
LEAD = "Director of Works"


def action(ref: str, due: date | None = None, lead: str = LEAD, **more: Any) -> ActionItem:
    usual: dict[str, Any] = {"wording": f"Do {ref}", "original_due": due, "current_due": due}
    return ActionItem(board_id=BOARD.id, ref=ref, lead=lead, **(usual | more))


LATE = action("H1", date(2031, 5, 30), original_due=date(2031, 4, 30))
SOON = action("H2", date(2031, 6, 20))
UNDATED = action("H3", timing="when it is light")
LATER = action("H4", date(2031, 9, 1))
PROPOSED = action("H5", date(2031, 5, 1), status=ActionStatus.PROPOSED, evidence=(Evidence(text="A list"),))
SECRET = action("H6", date(2031, 5, 20), exempt=True, wording="Buy the ropeworks")
TOLD = action("H7", date(2031, 5, 21), lead=TRUSTED.name, exempt=True, wording="Sell the lantern")
MOVED = Extension(
    action_item_id=LATE.id, made_on=TODAY, from_due=date(2031, 4, 30), to_due=date(2031, 5, 30), reason="-"
)
HEARD = ProgressUpdate(action_item_id=LATE.id, made_on=date(2031, 5, 12), text="Stone is\nordered.")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        items = [LATE, SOON, UNDATED, LATER, PROPOSED, SECRET, TOLD]
        made.write("Fill", added_all([BOARD, MEETING, TRUSTED, *items, MOVED, HEARD]))
        yield made


def of(book: Book, lead: str) -> Reminder:
    return next(each for each in reminders(book, BOARD.id, TODAY) if each.lead.name == lead)


def test_actions_stand_in_the_part_where_they_belong(book: Book) -> None:
    made = of(book, LEAD)
    parts = (made.overdue, made.due, made.undated, made.later, made.proposed)
    assert [[item.ref for item in part] for part in parts] == [["H1"], ["H2"], ["H3"], ["H4"], ["H5"]]


def test_the_text_says_what_how_late_what_was_heard_and_how_to_answer(book: Book) -> None:
    text = of(book, LEAD).text
    for words in (
        "To: Director of Works",
        "next meets on Monday 30 June 2031 at 1.30 pm, Harbour House.",
        "1 action overdue",
        "Overdue since 30 May 2031, 3 days. It was originally due 30 April 2031 and has been moved once.",
        "Last update, 12 May 2031: Stone is ordered.",
        "1 action due by Monday 30 June 2031",
        "No update has been given yet.",
        "As worded: when it is light.",
        "Due later: H4 (1 September 2031).",
        "Proposed for closure, before the Board: H5.",
        "How to answer by Wednesday 18 June 2031:",
        "The Secretary, Harbour House",
    ):
        assert words in text


def test_exempt_matter_goes_only_to_a_person_who_may_see_it(book: Book) -> None:
    held = of(book, LEAD)
    assert "ropeworks" not in held.text and [item.ref for item in held.lead.held_back] == ["H6"]
    assert "Sell the lantern (exempt: not to be passed on)" in of(book, TRUSTED.name).text


def test_without_a_meeting_the_cycle_of_the_board_counts(book: Book) -> None:
    book.write("Cancel", book.removal(MEETING))
    text = of(book, LEAD).text
    assert "has no next meeting" in text and "due by Monday 7 July 2031" in text


def test_a_lead_who_is_asked_nothing_is_told_so(book: Book) -> None:
    book.write("Wait", added_all([action("H8", date(2031, 12, 1), lead="Diver")]))
    made = of(book, "Diver")
    assert not made.chased and "Nothing is asked of you before the meeting." in made.text


def entries(path: Path) -> dict[str, Any]:
    from icalendar import Calendar

    return {str(each["uid"]): each for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}


def write(book: Book, path: Path, *items: ActionItem) -> dict[str, Any]:
    stands = [book.action_items.get(item.id) for item in items]
    export_due_dates(book, BOARD, [item for item in stands if item], path, name="Actions")
    return entries(path)


def test_each_date_is_an_entry_that_reminds_and_says_nothing_exempt(book: Book, tmp_path: Path) -> None:
    found = write(book, tmp_path / "due.ics", LATE, UNDATED, SECRET)
    assert set(found) == {f"{LATE.id}@matters-arising", f"{SECRET.id}@matters-arising"}
    late, secret = found[f"{LATE.id}@matters-arising"], found[f"{SECRET.id}@matters-arising"]
    assert (str(late["summary"]), late["dtstart"].dt) == ("Due: H1 Do H1", date(2031, 5, 30))
    assert len(late.walk("VALARM")) == 1
    assert "ropeworks" not in (tmp_path / "due.ics").read_text("utf-8")
    assert str(secret["summary"]) == "Due: an exempt action, H6"


def test_an_entry_that_changed_takes_the_place_of_the_one_before(book: Book, tmp_path: Path) -> None:
    path, uid = tmp_path / "due.ics", f"{SOON.id}@matters-arising"
    assert write(book, path, SOON)[uid]["sequence"] == 0
    book.write("Reword", [changed(SOON, replace(SOON, wording="Do it well", lead="Diver"))])
    assert write(book, path, SOON)[uid]["sequence"] == 1


def test_a_calendar_without_dates_is_not_written(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="has a date"):
        write(book, tmp_path / "due.ics", UNDATED)
    assert not (tmp_path / "due.ics").exists()
