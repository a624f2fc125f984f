"""Ratings over time come from what was frozen, in the letters and words of the keys of then."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.charts.chart import ChartKind
from desktop.charts.facts import BoardFacts
from desktop.charts.figure import draw
from desktop.charts.known_by import known_by
from desktop.charts.ratings_over_time import ratings_over_time
from desktop.domain.position import Occasion, Position, PositionCount

AS_AT = date(2031, 12, 1)


def count(letter: str, word: str, number: int, *, rating: str = "", exempt: int = 0) -> PositionCount:
    return PositionCount(
        kind="action-items",
        rating=rating or letter,
        letter=letter,
        word=word,
        fill="#942514",
        count=number,
        exempt=exempt,
    )


def position(day: date, *counts: PositionCount, meeting: str | None = "", occasion: Occasion | None = None) -> Position:
    ends = Occasion.MEETING_ENDED if meeting is not None else Occasion.BY_HAND
    known = day.isoformat() if meeting == "" else meeting
    return Position(board_id="b", meeting_id=known, as_at=day, occasion=occasion or ends, counts=counts)


MARCH = position(date(2031, 3, 7), count("G", "On track", 7), count("R", "Overdue", 3))
JUNE = position(
    date(2031, 6, 6),
    count("G", "On course", 4),
    count("X", "Late", 5, rating="R", exempt=2),
    count("–", "Not rated", 1),
)


def facts(*positions: Position, public: bool = False) -> BoardFacts:
    return BoardFacts(as_at=AS_AT, positions=positions, public=public)


def test_each_position_is_a_column_of_its_own_counts() -> None:
    chart = ratings_over_time(facts(MARCH, JUNE))
    assert chart.kind is ChartKind.STACKED_COLUMNS
    assert chart.table() == (
        ("As reported on", "G On course", "G On track", "R Overdue", "X Late", "– Not rated", "Total"),
        ("7 Mar 2031", 0, 7, 3, 0, 0, 10),
        ("6 Jun 2031", 4, 0, 0, 5, 1, 10),
    )


def test_the_title_says_what_became_of_the_worst() -> None:
    assert ratings_over_time(facts(MARCH, JUNE)).title == "Rated Late rose from 3 on 7 March 2031 to 5 on 6 June 2031"


def test_meetings_that_were_ended_on_one_day_go_by_their_own_dates() -> None:
    ended = [
        replace(position(date(2031, 3, 7), count("R", "Overdue", 3), meeting=name), id=f"{place}")
        for place, name in enumerate(("march", "april"))
    ]
    days = {"march": date(2031, 3, 7), "april": date(2031, 4, 4)}
    chart = ratings_over_time(BoardFacts(as_at=AS_AT, positions=tuple(ended), meeting_days=days))
    assert chart.categories == ("7 Mar 2031", "4 Apr 2031")
    assert chart.title == "Rated Overdue at the meeting of 7 March 2031: 3, and as many at that of 4 April 2031"


def test_a_public_copy_counts_nothing_exempt() -> None:
    chart = ratings_over_time(facts(MARCH, JUNE, public=True))
    assert chart.table()[-1][4] == 3
    assert "Exempt action items are left out" in chart.note


def test_the_end_of_a_meeting_stands_before_its_pack() -> None:
    pack = position(date(2031, 3, 1), count("R", "Overdue", 9), meeting="2031-03-07", occasion=Occasion.PACK_ISSUED)
    assert ratings_over_time(facts(MARCH, pack)).categories == ("7 Mar 2031",)


def test_what_was_reported_after_the_day_of_the_pack_is_not_drawn() -> None:
    known = known_by(BoardFacts(as_at=date(2031, 4, 1), positions=(MARCH, JUNE)))
    assert ratings_over_time(known).categories == ("7 Mar 2031",)


def test_without_positions_a_sentence_stands_in_its_place() -> None:
    chart = ratings_over_time(facts())
    assert chart.is_empty and "after the first meeting is ended" in chart.title


@pytest.mark.parametrize("size", [(3, 2), (9, 5)])
def test_it_is_drawn_in_any_room(size: tuple[int, int]) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=size)
    draw(ratings_over_time(facts(MARCH, JUNE)), figure)
    assert figure.get_children()
