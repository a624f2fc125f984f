"""A position holds what the board reports, and holds it when everything has moved on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.position import Occasion, Position
from desktop.domain.position_entry import Outcome, PositionEntry, counts_of, digest_of, packed, unpacked
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Link, Recommendation, RecommendationStatus, Report, Strand
from desktop.storage.book import Book
from desktop.workflows.reported_entries import reported
from desktop.workflows.run_meeting import ended, held
from desktop.workflows.take_position import entries_of, named_positions, taken

DAY = date(2031, 6, 30)
BOARD = Board(name="Harbour Board")
OTHER = Board(name="Lighthouse Board")
MEETING = Meeting(board_id=BOARD.id, date=DAY, state=MeetingState.IN_PROGRESS)
ITEM = AgendaItem(meeting_id=MEETING.id, number="4", title="Terms", exempt_paragraphs=(3,))
PRIVATE = Minute(meeting_id=MEETING.id, agenda_item_id=ITEM.id, number="H4", title="Terms")
PART = Resolution(minute_id=PRIVATE.id, position=1, text="That terms be sought.")
REPORT = Report(board_id=BOARD.id, title="Report on the lamps")
LAMP = ActionItem(
    board_id=BOARD.id,
    ref="H1",
    wording="Trim the lamp",
    lead="The Keeper",
    agreed_on=date(2031, 1, 6),
    original_due=date(2031, 3, 31),
    current_due=date(2031, 5, 31),
    evidence=(Evidence(text="A photograph"), Evidence(text="A later one", received=date(2031, 7, 2))),
)
MOVED = Extension(
    action_item_id=LAMP.id,
    made_on=date(2031, 3, 1),
    from_due=date(2031, 3, 31),
    to_due=date(2031, 5, 31),
    reason="Fog",
)
HEARD = ProgressUpdate(action_item_id=LAMP.id, made_on=date(2031, 6, 1), text="Half done")
SECRET = ActionItem(
    board_id=BOARD.id, ref="H4(1)", wording="Seek terms", source_kind="resolutions", source_id=PART.id, lead="X"
)
LATER = ActionItem(board_id=BOARD.id, ref="H9", wording="Agreed afterwards", agreed_on=date(2031, 7, 4))
FOREIGN = ActionItem(board_id=OTHER.id, ref="L1", wording="Another board's")
TRAIN = Recommendation(
    report_id=REPORT.id,
    ref="R1",
    paragraphs=("Train the keepers.", "Soon."),
    due=date(2031, 9, 30),
    status=RecommendationStatus.SIGNED_OFF,
    signed_off_on=date(2031, 5, 5),
)
READ = Recommendation(report_id=REPORT.id, ref="R2", ref_is_ours=True, paragraphs=("Read.",), due=date(2031, 4, 1))
LIGHT = Strand(board_id=BOARD.id, number=1, title="Light on the quay")
DARK = Strand(board_id=BOARD.id, number=2, title="Nothing yet")
LINKS = [
    Link(from_kind="recommendations", from_id=TRAIN.id, to_kind="strands", to_id=LIGHT.id),
    Link(from_kind="strands", from_id=LIGHT.id, to_kind="recommendations", to_id=READ.id),
    Link(from_kind="action-items", from_id=SECRET.id, to_kind="strands", to_id=LIGHT.id),
]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    records = [BOARD, OTHER, MEETING, ITEM, PRIVATE, PART, LAMP, MOVED, HEARD, SECRET, LATER, FOREIGN]
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([*records, REPORT, TRAIN, READ, LIGHT, DARK, *LINKS]))
        yield made


def entry(book: Book, record_id: str, as_at: date = DAY) -> PositionEntry:
    return next(each for each in reported(book, BOARD.id, as_at) if each.record_id == record_id)


def test_an_action_is_reported_with_its_dates_its_rating_and_what_was_heard(book) -> None:
    told = entry(book, LAMP.id)
    assert (told.ref, told.wording, told.lead, told.status) == ("H1", "Trim the lamp", "The Keeper", "not started")
    assert (told.original_due, told.current_due, told.times_revised) == (date(2031, 3, 31), date(2031, 5, 31), 1)
    assert (told.rating, told.letter, told.word) == (Rating.OVERDUE, "R", "Overdue")
    assert (told.updated_on, told.evidence, told.exempt) == (date(2031, 6, 1), 1, False)


def test_only_this_board_and_nothing_agreed_later_is_reported(book) -> None:
    assert [each.ref for each in reported(book, BOARD.id, DAY)] == ["H1", "H4(1)", "R1", "[R2]", "1", "2"]


def test_as_at_an_earlier_day_dates_stand_as_they_stood(book) -> None:
    told = entry(book, LAMP.id, date(2031, 2, 1))
    assert (told.current_due, told.times_revised, told.updated_on) == (date(2031, 3, 31), 0, None)
    assert told.rating is Rating.ON_TRACK


def test_what_was_agreed_in_private_is_exempt(book) -> None:
    assert entry(book, SECRET.id).exempt


def test_a_recommendation_is_reported_whole_with_its_sign_off(book) -> None:
    told = entry(book, TRAIN.id)
    assert (told.wording, told.gathered) == ("Train the keepers.\n\nSoon.", "Report on the lamps")
    assert (told.outcome, told.rating, told.signed_off_on) == (Outcome.COMPLETE, Rating.COMPLETE, date(2031, 5, 5))


def test_a_strand_is_as_bad_as_the_worst_that_answers_it_in_public(book) -> None:
    told = entry(book, LIGHT.id)
    assert (told.rating, told.status) == (Rating.OVERDUE, "1 of 2 complete")


def test_a_strand_that_nothing_answers_is_not_rated(book) -> None:
    told = entry(book, DARK.id)
    assert (told.rating, told.status) == (Rating.NOT_RATED, "nothing tied to it")


def test_what_was_reported_stays_when_everything_moves(book) -> None:
    book.write("Freeze", taken(book, BOARD.id, DAY, Occasion.BY_HAND))
    position = book.positions.first()
    before = entries_of(book, position)
    withdrawn = replace(LAMP, status=ActionStatus.WITHDRAWN, status_reason="No lamp", wording="Trim both lamps")
    book.write("Change", [changed(LAMP, withdrawn)])
    assert entries_of(book, book.positions.first()) == before
    assert book.positions.first() == position
    assert entry(book, LAMP.id).outcome is Outcome.LEFT


def test_counts_are_by_kind_and_rating_with_the_exempt_ones_told(book) -> None:
    counts = counts_of(reported(book, BOARD.id, DAY))
    told = {(each.kind, each.letter): (each.count, each.exempt) for each in counts}
    assert told[("action-items", "R")] == (1, 0)
    assert told[("action-items", "–")] == (1, 1)
    assert told[("recommendations", "B")] == (1, 0)


def test_what_is_packed_is_unpacked(book) -> None:
    entries = reported(book, BOARD.id, DAY)
    content = packed(entries)
    assert unpacked(content, Position(board_id=BOARD.id, as_at=DAY, sha256=digest_of(content))) == entries


@pytest.mark.parametrize("content", [b"", b"no zlib", packed([])[:-3], b"x\x9c"])
def test_damaged_entries_are_refused_in_a_sentence(content: bytes) -> None:
    held = Position(board_id=BOARD.id, as_at=DAY, sha256=digest_of(content))
    with pytest.raises(Refused, match="as at 30 June 2031 is damaged"):
        unpacked(content, held)
    with pytest.raises(Refused, match="damaged"):
        unpacked(packed([]), held)


def test_ending_a_meeting_freezes_what_was_reported_to_it_in_the_same_step(book) -> None:
    revision = book.write("End", ended(book, MEETING, datetime(2031, 7, 3, 9, 0)))
    position = book.positions.first()
    assert (position.meeting_id, position.as_at, position.occasion) == (MEETING.id, DAY, Occasion.MEETING_ENDED)
    assert len(entries_of(book, position)) == 6
    book.write("Undo", revision.inverse())
    assert not book.positions.count()


def test_a_meeting_that_was_held_elsewhere_freezes_too(book) -> None:
    book.write("Draft", held(book, MEETING, date(2031, 6, 29)))
    assert book.positions.first().as_at == date(2031, 6, 29)


def test_a_long_reading_can_be_stopped(book) -> None:
    class Stopped(Exception):
        pass

    def told(_part: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        reported(book, BOARD.id, DAY, told=told)


def test_two_meetings_ended_on_one_day_have_positions_named_apart(book: Book) -> None:
    later = Meeting(board_id=BOARD.id, date=date(2031, 7, 28), state=MeetingState.IN_PROGRESS)
    book.write("Plan", added_all([later]))
    for meeting, hour in ((MEETING, 9), (later, 11)):
        book.write("End", ended(book, meeting, datetime(2031, 7, 3, hour, 0)))
    names = [name.words for position, name in named_positions(book, BOARD.id) if position.meeting_id]
    assert len(set(names)) == 2
    assert sum("30 June 2031" in name for name in names) == sum("28 July 2031" in name for name in names) == 1
