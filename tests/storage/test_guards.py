"""Confirmed minutes change by a correction of a later meeting, or not at all."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting, MeetingState
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.storage.book import Book


@dataclass
class Confirmed:
    """A book with one meeting whose minutes the next one confirmed."""

    book: Book
    board: Board
    later: Meeting
    meeting: Meeting
    minute: Minute
    part: Resolution
    keeper: Attendance
    interest: Declaration

    def correction(self, **fields: object) -> Correction:
        """A correction that the later meeting makes."""
        told = {"before": "a", "after": "b", "made_at_meeting_id": self.later.id}
        return Correction(**{"meeting_id": self.meeting.id, **told, **fields})  # type: ignore[arg-type]


@pytest.fixture
def confirmed(book: Book) -> Confirmed:
    board = Board(name="Harbour Board")
    later = Meeting(board_id=board.id, date=date(2014, 11, 7), state=MeetingState.DRAFT_MINUTES)
    meeting = Meeting(
        board_id=board.id, date=date(2014, 9, 26), state=MeetingState.CONFIRMED,
        confirmed_at_meeting_id=later.id, confirmed_in_minute="H2",
    )  # fmt: skip
    minute = Minute(meeting_id=meeting.id, number="H1", title="LAMPS", text="Oil ran out.")
    part = Resolution(minute_id=minute.id, text="That oil be bought.")
    keeper = Attendance(meeting_id=meeting.id, name="The Keeper")
    interest = Declaration(meeting_id=meeting.id, name="The Keeper", nature="Sells oil")
    book.write("Fill", added_all([board, later, meeting, minute, part, keeper, interest]))
    return Confirmed(book, board, later, meeting, minute, part, keeper, interest)


def refused(confirmed: Confirmed, *edits: Edit) -> None:
    count = len(confirmed.book.changes(100))
    with pytest.raises(Refused, match="The minutes of 26 September 2014 are confirmed"):
        confirmed.book.write("Change", edits)
    assert len(confirmed.book.changes(100)) == count


@pytest.mark.parametrize("state", [MeetingState.CONFIRMED, MeetingState.SIGNED])
def test_a_change_of_any_part_is_refused(confirmed: Confirmed, state: MeetingState) -> None:
    if state is MeetingState.SIGNED:
        confirmed.book.write("Sign", [changed(confirmed.meeting, replace(confirmed.meeting, state=state))])
    refused(confirmed, changed(confirmed.minute, replace(confirmed.minute, text="Oil was short.")))
    refused(confirmed, changed(confirmed.minute, replace(confirmed.minute, position=2)))
    refused(confirmed, changed(confirmed.part, replace(confirmed.part, text="That oil be sold.")))
    refused(confirmed, changed(confirmed.keeper, replace(confirmed.keeper, role=AttendanceRole.ABSENT)))
    refused(confirmed, changed(confirmed.interest, replace(confirmed.interest, nature="Buys oil")))


def test_nothing_is_added_and_nothing_goes(confirmed: Confirmed) -> None:
    refused(confirmed, added(Minute(meeting_id=confirmed.meeting.id, title="MORE")))
    refused(confirmed, added(Resolution(minute_id=confirmed.minute.id, text="That more be bought.")))
    refused(confirmed, *confirmed.book.removal(confirmed.minute))


def test_what_is_not_printed_may_change(confirmed: Confirmed) -> None:
    after = replace(confirmed.minute, exempt_paragraphs=(3,), public_summary="Oil was discussed.")
    confirmed.book.write("Mark", [changed(confirmed.minute, after)])
    assert confirmed.book.minutes.get(after.id) == after


def test_a_correction_changes_what_it_names_and_can_be_taken_back(confirmed: Confirmed) -> None:
    after = replace(confirmed.minute, text="Lamp oil ran out.")
    told = confirmed.correction(record_kind="minutes", record_id=after.id, record_field="text")
    revision = confirmed.book.write("Correct", [added(told), changed(confirmed.minute, after)])
    confirmed.book.write("Undo", revision.inverse())
    assert confirmed.book.minutes.get(after.id) == confirmed.minute


def test_a_correction_accounts_for_nothing_else(confirmed: Confirmed) -> None:
    told = confirmed.correction(record_kind="minutes", record_id=confirmed.minute.id, record_field="text")
    refused(confirmed, added(told), changed(confirmed.minute, replace(confirmed.minute, title="OIL")))
    refused(confirmed, added(told), changed(confirmed.part, replace(confirmed.part, text="That it be sold.")))
    refused(confirmed, added(told), removed(confirmed.minute))


def test_a_corrected_list_of_apologies_brings_names(confirmed: Confirmed) -> None:
    told = confirmed.correction(record_kind="attendance", part="apologies", before="", after="The Pilot")
    pilot = Attendance(meeting_id=confirmed.meeting.id, name="The Pilot", role=AttendanceRole.APOLOGIES)
    confirmed.book.write("Correct", [added(told), added(pilot)])
    assert confirmed.book.attendance.get(pilot.id) == pilot


def test_a_correction_does_not_go_while_its_words_stay(confirmed: Confirmed) -> None:
    after = replace(confirmed.minute, text="Lamp oil ran out.")
    told = confirmed.correction(record_kind="minutes", record_id=after.id, record_field="text")
    confirmed.book.write("Correct", [added(told), changed(confirmed.minute, after)])
    refused(confirmed, removed(told))
    refused(confirmed, changed(told, replace(told, after="Something else")))
    refused(confirmed, *confirmed.book.removal(after))
    confirmed.book.write("Number", [changed(told, replace(told, made_in_minute="H3"))])


def test_a_meeting_goes_with_its_minutes_and_comes_back(confirmed: Confirmed) -> None:
    revision = confirmed.book.write("Remove", confirmed.book.removal(confirmed.meeting))
    confirmed.book.write("Undo", revision.inverse())
    assert confirmed.book.minutes.get(confirmed.minute.id) == confirmed.minute


def test_the_confirmation_is_taken_back_until_the_minute_of_it_is_confirmed(confirmed: Confirmed) -> None:
    draft = replace(
        confirmed.meeting, state=MeetingState.DRAFT_MINUTES, confirmed_at_meeting_id=None, confirmed_in_minute=""
    )
    refused(confirmed, changed(confirmed.meeting, replace(confirmed.meeting, state=MeetingState.DRAFT_MINUTES)))
    revision = confirmed.book.write("Take back", [changed(confirmed.meeting, draft)])
    confirmed.book.write("Confirm again", revision.inverse())
    confirmed.book.write("Confirm", [changed(confirmed.later, replace(confirmed.later, state=MeetingState.CONFIRMED))])
    refused(confirmed, changed(confirmed.meeting, draft))


def test_an_unsound_record_is_refused(confirmed: Confirmed) -> None:
    with pytest.raises(Refused, match="Confidential and exempt"):
        confirmed.book.write(
            "Mark",
            [changed(confirmed.minute, replace(confirmed.minute, exempt_paragraphs=(3,), confidential=True))],
        )


def test_a_published_agenda_keeps_its_numbers_and_pages(confirmed: Confirmed) -> None:
    book, later = confirmed.book, confirmed.later
    item = AgendaItem(meeting_id=later.id, number="2", title="Lamps", first_page=1, last_page=3)
    out = replace(later, published_on=date(2014, 10, 30))
    book.write("Publish", [added(item), changed(later, out)])
    with pytest.raises(Refused, match="The agenda was published on 30 October 2014"):
        book.write("Renumber", [changed(item, replace(item, number="3"))])
    with pytest.raises(Refused, match="supplementary agenda"):
        book.write("Move pages", [changed(item, replace(item, last_page=4))])
    book.write("Title", [changed(item, replace(item, title="Lamps and oil", position=4))])
    stands = book.agenda_items.get(item.id)
    assert stands
    book.write("Take back", [changed(stands, replace(stands, number="3")), changed(out, later)])
    renumbered = book.agenda_items.get(item.id)
    assert renumbered and renumbered.number == "3"
