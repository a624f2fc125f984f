"""The way of a review: what is decided keeps its place, what is objected to is taken by itself."""

from types import SimpleNamespace

from desktop.domain.review_order import Placed, ReviewGroup
from desktop.gui.screens.review.course import MOST_TOGETHER, Course


def placed(group: ReviewGroup, *ids: str) -> list[Placed]:
    return [Placed(group, SimpleNamespace(id=each)) for each in ids]


ORDER = [
    *placed(ReviewGroup.OVERDUE, "a", "b"),
    *placed(ReviewGroup.PROPOSED, "c", "d", "e"),
    *placed(ReviewGroup.REST, "f"),
]


def begun() -> Course:
    course = Course()
    course.begin(ORDER)
    return course


def ids(course: Course) -> list[tuple[str, ...]]:
    return [stop.ids for stop in course.stops]


def test_closures_and_the_rest_are_taken_together() -> None:
    assert ids(begun()) == [("a",), ("b",), ("c", "d", "e"), ("f",)]


def test_what_is_objected_to_comes_right_after_the_list() -> None:
    course = begun()
    course.go(2)
    course.take_up(["d"])
    assert ids(course)[3] == ("d",)
    assert course.go_to("d") and course.where() == ("Proposed for closure", 1, 1)


def test_what_is_closed_keeps_its_place_and_what_is_new_joins_its_group() -> None:
    course = begun()
    course.go(1)
    course.follow([*placed(ReviewGroup.OVERDUE, "b", "x"), *placed(ReviewGroup.PROPOSED, "y")], "abcdefxy")
    assert ids(course) == [("a",), ("b",), ("x",), ("c", "d", "e", "y"), ("f",)]
    assert course.stop is not None and course.stop.ids == ("b",)


def test_what_is_no_longer_in_the_book_goes() -> None:
    course = begun()
    course.follow([each for each in ORDER if each.entry.id in "bf"], "bf")
    assert ids(course) == [("b",), ("f",)] and course.at == 0


def test_there_is_an_end() -> None:
    course = begun()
    assert not course.go(-1) and course.go(3) and not course.go(1)


def test_a_list_that_is_too_long_for_one_page_goes_on_on_the_next() -> None:
    course = Course()
    course.begin(placed(ReviewGroup.REST, *map(str, range(MOST_TOGETHER + 1))))
    assert [len(stop.ids) for stop in course.stops] == [MOST_TOGETHER, 1]
    assert course.go(1) and course.where() == ("By exception", 2, 2)
