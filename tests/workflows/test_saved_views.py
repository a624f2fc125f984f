"""The views of the log that a board keeps."""

from datetime import date

import pytest

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.log_view import BUILT_IN, LogView
from desktop.domain.saved_view import SavedView
from desktop.workflows import saved_views
from desktop.workflows.log_query import log_day, log_query
from tests.workflows.harbour_book import THIS, Harbour

WORKS = LogView({"status": "open", "lead": "Director of Works"}, "wall", (("lead", "asc"),), ("ref", "wording"))


def kept(made: Harbour, *names: str) -> list[SavedView]:
    found = []
    for name in names:
        view, edits = saved_views.saved(made.book, made.board.id, name, WORKS)
        made.book.write("Save", edits)
        found.append(view)
    return found


def own(made: Harbour) -> list[str]:
    return [each.name for each in saved_views.views_of(made.book, made.board.id)[len(BUILT_IN) :]]


def write(made: Harbour, edits: tuple[Edit, ...]) -> None:
    made.book.write("Views", edits)


def test_a_view_of_the_board_stands_after_those_of_every_board(made: Harbour) -> None:
    kept(made, "Works", "Quay")
    assert own(made) == ["Works", "Quay"]
    assert saved_views.views_of(made.book, made.board.id)[-1].view == WORKS
    assert saved_views.views_of(made.book, None) == list(BUILT_IN)


@pytest.mark.parametrize("name", ["", "  ", "works", "Lead has left", "no date: ASK", "x" * 41])
def test_a_name_that_will_not_do_is_refused(made: Harbour, name: str) -> None:
    kept(made, "Works")
    with pytest.raises(Refused):
        saved_views.saved(made.book, made.board.id, name, WORKS)


def test_a_view_is_renamed_and_takes_what_is_shown_now(made: Harbour) -> None:
    (works,) = kept(made, "Works")
    write(made, saved_views.renamed(made.book, works, "Works "))
    assert own(made) == ["Works"]
    write(made, saved_views.renamed(made.book, works, "The works"))
    (works,) = made.book.saved_views.all()
    write(made, saved_views.saved_again(works, LogView({"due": "ask"})))
    assert saved_views.views_of(made.book, made.board.id)[-1].view.choices == {"due": "ask"}


def test_views_change_places(made: Harbour) -> None:
    first, _second, third = kept(made, "A", "B", "C")
    write(made, saved_views.moved(made.book, third, -1))
    assert own(made) == ["A", "C", "B"]
    assert saved_views.moved(made.book, first, -1) == ()


def test_each_view_is_counted_on_the_day(made: Harbour) -> None:
    day = log_day(made.book, made.board.id, THIS)
    assert day.due_by == THIS
    counts = saved_views.counts_of(made.book, BUILT_IN, day)
    assert counts["open"] == len(made.book.lists.page(log_query(BUILT_IN[0].view, day), 0, 99))
    assert set(counts) == {each.key for each in BUILT_IN}


def test_before_the_meeting_means_the_next_one(made: Harbour) -> None:
    assert log_day(made.book, made.board.id, date(2031, 6, 1)).due_by == THIS
    assert log_day(made.book, made.board.id, date(2031, 7, 1)).due_by == date(2031, 7, 1)


def test_a_view_kept_by_a_later_program_is_still_sorted(made: Harbour) -> None:
    odd = LogView({}, sort=(("weather", "asc"), ("ref", "desc")))
    assert log_query(odd, log_day(made.book, made.board.id, THIS)).sort == (("ref", "desc"),)
