"""A reported position goes by its meeting, and no two have the same name."""

from datetime import UTC, date, datetime

from desktop.domain.position import Occasion, Position
from desktop.domain.position_names import names_of

NOVEMBER = date(2031, 11, 22)
DAYS = {"november": NOVEMBER, "december": date(2031, 12, 4)}


def position(meeting: str | None, occasion: Occasion = Occasion.MEETING_ENDED, minute: int = 0) -> Position:
    taken = datetime(2031, 11, 22, 9, minute, tzinfo=UTC)
    return Position(board_id="b", meeting_id=meeting, as_at=NOVEMBER, occasion=occasion, taken_at=taken)


def words(*positions: Position) -> list[str]:
    return [name.words for name in names_of(positions, DAYS).values()]


def test_meetings_ended_on_one_day_go_by_their_own_dates() -> None:
    assert words(position("november"), position("december")) == [
        "meeting of 22 November 2031",
        "meeting of 4 December 2031 (ended 22 November 2031)",
    ]


def test_a_pack_says_for_which_meeting_it_is() -> None:
    (pack,) = words(position("december", Occasion.PACK_ISSUED))
    assert pack == "pack for the meeting of 4 December 2031 (as at 22 November 2031)"


def test_a_position_without_a_meeting_goes_by_its_day() -> None:
    assert words(position(None, Occasion.BY_HAND)) == ["22 November 2031"]


def test_what_has_the_same_name_says_when_it_was_frozen() -> None:
    first, second = words(*(position(None, Occasion.BY_HAND, minute) for minute in (1, 2)))
    assert first != second and first.startswith("22 November 2031, ")
