"""References to minutes are found as boards write them, and nothing else is taken for one."""

from datetime import date

import pytest

from desktop.domain.minute_refs import find_refs, numbers_between


@pytest.mark.parametrize(
    ("text", "numbers", "part"),
    [
        ("Minute No. C4(3)", ("C4",), "3"),
        ("Minute C4", ("C4",), ""),
        ("min. 23/15", ("23/15",), ""),
        ("Minute BOD 24/18(b)", ("BOD 24/18",), "b"),
        ("Minute GBP/2223/001", ("GBP/2223/001",), ""),
        ("Minutes Nos. 5 to 8", ("5", "6", "7", "8"), ""),
        ("Minutes C5\u2013C7", ("C5", "C6", "C7"), ""),
        ("resolution (2) of Minute 9", ("9",), "2"),
        ("Minute No.4", ("4",), ""),
    ],
)
def test_one_reference_is_read(text: str, numbers: tuple[str, ...], part: str) -> None:
    (ref,) = find_refs(f"Further to {text}, the wall was seen.")
    assert (ref.numbers, ref.part, ref.words) == (numbers, part, text)


def test_the_title_in_brackets_belongs_to_it() -> None:
    (ref,) = find_refs("see Minute No. 12 (Shape of the Wall), it")
    assert (ref.numbers, ref.title) == (("12",), "Shape of the Wall")


def test_a_remark_in_brackets_does_not() -> None:
    (ref,) = find_refs("Minute No. 12 (refers)")
    assert (ref.title, ref.words) == ("", "Minute No. 12")


@pytest.mark.parametrize(
    "text",
    [
        "Minute 9 of 26 September 2014",
        "Minute 9, Friday 26 September 2014",
        "Minute 9 of the meeting held on 26 September 2014",
    ],
)
def test_the_day_of_the_meeting_belongs_to_it(text: str) -> None:
    (ref,) = find_refs(f"{text} was read")
    assert (ref.day, ref.words) == (date(2014, 9, 26), text)


def test_a_list_gives_one_reference_for_each_number() -> None:
    refs = find_refs("Minute Nos. C5, C6(2) and C9 were read.")
    assert [(ref.numbers, ref.part) for ref in refs] == [(("C5",), ""), (("C6",), "2"), (("C9",), "")]


def test_the_span_is_that_of_the_words() -> None:
    text = "As in Minute No. C4(3) (Ropes), and later."
    (ref,) = find_refs(text)
    assert text[ref.first : ref.last] == "Minute No. C4(3) (Ropes)"


@pytest.mark.parametrize(
    "text",
    [
        "The talk lasted for 20 minutes 5 members left.",
        "after some minutes 10 am struck",
        "Minutes of 26 September 2014",
        "in Minute 5 minutes were lost",
        "3 mins. 4 people",
        "administer 5 doses",
        "",
    ],
)
def test_what_is_no_reference_is_left_alone(text: str) -> None:
    assert find_refs(text) == []


def test_a_list_ends_where_something_else_is_counted() -> None:
    assert [ref.numbers for ref in find_refs("Minute 9, 5 members voted; Minute 4 and 26 September")] == [
        ("9",),
        ("4",),
    ]


@pytest.mark.parametrize(("first", "last"), [("9", "5"), ("C5", "P9"), ("1", "900"), ("5", "5")])
def test_what_is_no_range_names_no_minutes_between(first: str, last: str) -> None:
    assert numbers_between(first, last) == ()
