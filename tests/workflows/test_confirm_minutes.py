"""The minutes of one meeting are confirmed, corrected and signed by the next."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board, MinuteSeries
from desktop.domain.confirming_words import APOLOGIES, PRESENT
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting, MeetingState
from desktop.domain.minute_states import agreed, cleared, signed
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.confirm_minutes import (
    Place,
    confirm,
    is_worded_by_hand,
    made_at,
    meant_by,
    offered_signer,
    place_in,
    to_confirm,
)
from desktop.workflows.correct_minutes import correct_list, correct_spelling, correct_words, take_back
from desktop.workflows.minute_versions import compared, versions


@dataclass
class Two:
    """A book with the minutes of one meeting, and the next meeting with an item for them."""

    book: Book
    board: Board
    first: Meeting
    second: Meeting
    minute: Minute
    part: Resolution

    def place(self) -> Place:
        """The minute of the second meeting, made if it is not there."""
        place = place_in(self.book, self.board, self.second, self.first_now())
        self.book.write("Minute", place.edits)
        return Place(self.second, place.minute)

    def first_now(self) -> Meeting:
        """The first meeting as it stands."""
        found = self.book.meetings.get(self.first.id)
        assert found is not None
        return found

    def resolved(self, place: Place) -> list[str]:
        """The words of the resolution in a place."""
        return [part.text for part in self.book.resolutions.all(minute_id=place.minute.id)]


@pytest.fixture
def two(tmp_path: Path):
    board = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=2), chair_word="Chairman")
    first = Meeting(board_id=board.id, date=date(2014, 9, 26), state=MeetingState.DRAFT_MINUTES)
    second = Meeting(board_id=board.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_MINUTES)
    minute = Minute(meeting_id=first.id, number="H1", title="OIL", text="The Lampp Company sold oil.")
    part = Resolution(minute_id=minute.id, text="That the Lampp Company be thanked.")
    pilot = Attendance(meeting_id=first.id, name="The Pilot", role=AttendanceRole.APOLOGIES)
    keeper = Attendance(meeting_id=first.id, position=1, name="The Keeper")
    mayor = Attendance(meeting_id=second.id, name="The Mayor", presiding=True)
    item = AgendaItem(meeting_id=second.id, number="2", title="Minutes of the last meeting", kind=ItemKind.MINUTES)
    with Book.create(tmp_path / "two.minutebook") as book:
        book.write("Fill", added_all([board, first, second, minute, part, pilot, keeper, mayor, item]))
        yield Two(book, board, first, second, minute, part)


def test_minutes_are_confirmed_as_a_correct_record(two: Two) -> None:
    place = two.place()
    two.book.write("Confirm", confirm(two.book, two.first, place))
    assert two.first_now().state is MeetingState.CONFIRMED
    assert (two.first_now().confirmed_at_meeting_id, two.first_now().confirmed_in_minute) == (two.second.id, "H2")
    assert two.resolved(place) == [
        "That the minutes of the meeting held on 26 September 2014 be confirmed as a correct record."
    ]


def test_two_apologies_are_added_and_the_minute_says_so(two: Two) -> None:
    place = two.place()
    names = ["The Pilot", "Mr. A. Alder, Clerk", "Mrs. B. Birch"]
    two.book.write("Correct", correct_list(two.book, two.first, APOLOGIES, names, place))
    two.book.write("Confirm", confirm(two.book, two.first, place))
    listed = two.book.attendance.all(meeting_id=two.first.id, role=AttendanceRole.APOLOGIES)
    assert [(each.name, each.capacity) for each in listed] == [
        ("The Pilot", ""),
        ("Mr. A. Alder", "Clerk"),
        ("Mrs. B. Birch", ""),
    ]
    (text,) = two.resolved(place)
    assert text.endswith(
        "subject to the names of Mr. A. Alder and Mrs. B. Birch being added to the apologies for absence."
    )
    (told,) = made_at(two.book, two.first, two.second)
    assert (told.before, told.after) == ("The Pilot", "The Pilot\nMr. A. Alder\nMrs. B. Birch")
    assert told.made_in_minute == "H2"


def test_an_undo_of_each_step_leaves_the_book_as_it_was(two: Two) -> None:
    place = two.place()
    first = two.book.write("Correct", correct_list(two.book, two.first, PRESENT, ["Mr. A. Alder"], place))
    second = two.book.write("Confirm", confirm(two.book, two.first, place))
    for step in (second, first):
        two.book.write("Undo", step.inverse())
    assert two.first_now() == two.first
    assert not two.book.corrections.count()
    assert two.resolved(place) == [
        "That the minutes of the meeting held on 26 September 2014 be confirmed as a correct record."
    ]


def test_a_name_is_spelt_anew_wherever_it_stands(two: Two) -> None:
    place = two.place()
    two.book.write("Correct", correct_spelling(two.book, two.first, "Lampp Company", "Lamp Company", place))
    minute, part = two.book.minutes.get(two.minute.id), two.book.resolutions.get(two.part.id)
    assert minute and part
    assert (minute.text, part.text) == ("The Lamp Company sold oil.", "That the Lamp Company be thanked.")
    assert two.resolved(place)[0].endswith("subject to “Lampp” reading “Lamp” in minute H1 and minute H1(1).")


def test_a_correction_is_taken_back(two: Two) -> None:
    place = two.place()
    two.book.write("Correct", correct_words(two.book, two.minute, "title", "LAMP OIL", place))
    two.book.write("Correct", correct_list(two.book, two.first, APOLOGIES, [], place))
    for told in made_at(two.book, two.first, two.second):
        two.book.write("Take back", take_back(two.book, told, place))
    assert two.book.minutes.get(two.minute.id) == two.minute
    assert [each.name for each in two.book.attendance.all(role=AttendanceRole.APOLOGIES)] == ["The Pilot"]
    assert "subject to" not in two.resolved(place)[0]


def test_lists_taken_back_are_whole_again(two: Two) -> None:
    absent = Attendance(meeting_id=two.first.id, position=2, name="The Cook", role=AttendanceRole.ABSENT)
    late = Attendance(meeting_id=two.first.id, position=3, name="The Mate", capacity="Mate", left_at_item="2")
    two.book.write("Fill", added_all([absent, late]))
    people = two.book.attendance.all(meeting_id=two.first.id)
    place = two.place()
    two.book.write("Correct", correct_list(two.book, two.first, PRESENT, ["The Keeper", "The Cook"], place))
    (told,) = made_at(two.book, two.first, two.second)
    two.book.write("Take back", take_back(two.book, told, place))
    assert two.book.attendance.all(meeting_id=two.first.id) == people


def test_a_correction_that_names_one_person_is_taken_back(two: Two) -> None:
    clerk = Attendance(meeting_id=two.first.id, name="The Clerk", role=AttendanceRole.IN_ATTENDANCE)
    told = Correction(
        meeting_id=two.first.id, part="those in attendance", record_kind="attendance", record_id=clerk.id,
        made_at_meeting_id=two.second.id, before="", after="The Clerk",
    )  # fmt: skip
    two.book.write("Correct", added_all([clerk, told]))
    two.book.write("Take back", take_back(two.book, told, two.place()))
    assert two.book.attendance.get(clerk.id) is None


def test_confirmed_minutes_are_corrected_by_a_later_meeting_only(two: Two) -> None:
    two.book.write("Confirm", confirm(two.book, two.first, two.place()))
    with pytest.raises(Refused):
        two.book.write("Change", [changed(two.minute, replace(two.minute, text="Other"))])
    third = Meeting(board_id=two.board.id, date=date(2014, 11, 28), state=MeetingState.DRAFT_MINUTES)
    two.book.write("Meeting", added_all([third]))
    board = two.book.boards.get(two.board.id)
    assert board
    place = place_in(two.book, board, third, two.first)
    two.book.write("Correct", correct_words(two.book, two.minute, "text", "The Lamp Company sold oil.", place))
    (text,) = two.resolved(place)
    assert text == (
        "That the minutes of the meeting held on 26 September 2014 be corrected, “Lampp” reading “Lamp” in minute H1."
    )
    two.book.write("Sign", [changed(two.first_now(), signed(two.first_now(), by="The Mayor", on=third.date))])
    names = [one.name for one in versions(two.book, two.first_now(), "Chairman")]
    assert names == ["Draft, confirmed", "Corrected on 28 November 2014, signed"]


def test_words_by_hand_are_left_alone(two: Two) -> None:
    place = two.place()
    (part,) = two.book.resolutions.all(minute_id=place.minute.id)
    by_hand = replace(part, text="That they be a correct record, subject to what was said.")
    two.book.write("Change", [changed(part, by_hand)])
    two.book.write("Correct", correct_list(two.book, two.first, APOLOGIES, [], place))
    assert two.resolved(place) == [by_hand.text]
    assert is_worded_by_hand(two.book, two.first, place)


def test_what_is_no_correction_is_refused(two: Two) -> None:
    place = two.place()
    with pytest.raises(Refused, match="Nothing differs"):
        correct_list(two.book, two.first, APOLOGIES, ["The Pilot"], place)
    with pytest.raises(Refused, match="The Keeper stands as present already"):
        correct_list(two.book, two.first, APOLOGIES, ["The Pilot", "The Keeper"], place)
    with pytest.raises(Refused, match="as they stand"):
        correct_words(two.book, two.minute, "text", two.minute.text, place)
    with pytest.raises(Refused, match="does not stand in the minutes of the meeting held on 26 September 2014"):
        correct_spelling(two.book, two.first, "Derby", "Derbyshire", place)


def test_the_meeting_meant_is_the_one_named_or_the_last(two: Two) -> None:
    third = Meeting(board_id=two.board.id, date=date(2014, 11, 28), state=MeetingState.DRAFT_AGENDA)
    two.book.write("Meeting", added_all([third]))
    assert to_confirm(two.book, third) == [two.second, two.first]
    item = AgendaItem(meeting_id=third.id, title="Minutes", kind=ItemKind.MINUTES)
    assert meant_by(two.book, third, item) == two.second
    assert meant_by(two.book, third, replace(item, title="Minutes of 26th September, 2014")) == two.first
    assert meant_by(two.book, third, replace(item, source_kind="meetings", source_id=two.first.id)) == two.first


def test_the_person_presiding_is_offered_as_the_signer(two: Two) -> None:
    two.book.write("Confirm", confirm(two.book, two.first, two.place()))
    assert offered_signer(two.book, two.first_now()) == "The Mayor"


def test_every_step_keeps_its_version(two: Two) -> None:
    def step(after: Meeting, text: str) -> None:
        minute = two.book.minutes.get(two.minute.id)
        assert minute
        two.book.write("Change", [changed(minute, replace(minute, text=text))])
        two.book.write("Step", [changed(two.first_now(), after)])

    step(cleared(two.first_now(), by="The Solicitor", on=date(2014, 10, 1)), "Cleared words.")
    step(agreed(two.first_now(), on=date(2014, 10, 3)), "The chair's words.")
    place = two.place()
    minute = two.book.minutes.get(two.minute.id)
    assert minute
    two.book.write("Correct", correct_words(two.book, minute, "text", "Corrected words.", place))
    two.book.write("Confirm", confirm(two.book, two.first_now(), place))
    told = versions(two.book, two.first_now(), "Chairman")
    assert [one.name for one in told] == ["Draft, cleared by officers", "Chairman's version", "Confirmed"]
    (pair,) = [pair for pair in compared(told[1], told[2]) if pair.differs]
    assert (pair.heading, "The chair's words." in pair.before, "Corrected words." in pair.after) == (
        "Minute H1",
        True,
        True,
    )
