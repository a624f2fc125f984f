from collections.abc import Callable
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused


def test_one_expression_is_read(answered: Callable[..., dict[str, Any]]) -> None:
    answer = answered("timing", "By end Sept 2015")
    assert answer["text"] == "By end Sept 2015"
    assert answer["due"] == "2015-09-30"
    assert {"kind", "start", "precision", "open_ended", "recurs", "note", "sure"} <= set(answer)


def test_a_base_date_is_counted_from(answered: Callable[..., dict[str, Any]]) -> None:
    assert answered("timing", "Within three months", "--base", "2013-11-11")["due"] == "2014-02-11"


def test_words_without_quotation_marks_are_joined(answered: Callable[..., dict[str, Any]]) -> None:
    assert answered("timing", "By", "end", "Sept", "2015") == answered("timing", "By end Sept 2015")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("By end Sept 2015", "Due by 30 September 2015 (a deadline; month)."),
        ("Ongoing", "No date: ongoing."),
        ("Quarterly", "No date: again and again, every 3 months."),
        ("From April 2015", "From 1 April 2015, with no end (from one day on; month)."),
        ("April 2015 to June 2016", "From 1 April 2015, due by 30 June 2016 (from one day to another; month)."),
    ],
)
def test_a_reader_is_told_in_one_sentence(printed: Callable[..., str], words: str, told: str) -> None:
    assert printed("timing", words) == told + "\n"


def test_a_reader_is_told_what_is_missing(printed: Callable[..., str]) -> None:
    assert "--base" in printed("timing", "Within three months")


@pytest.mark.parametrize(
    ("words", "why"), [("banana", "“banana”"), ("", "nothing was typed"), ("31 Feb 2015", "31 Feb")]
)
def test_what_is_no_timescale_is_refused_with_what_to_type(words: str, why: str) -> None:
    with pytest.raises(Refused, match=rf"^Not read as a date: .*{why}.*; type a timescale"):
        main(["timing", words])


def test_a_script_is_told_of_words_that_are_not_read(answered: Callable[..., dict[str, Any]]) -> None:
    assert answered("timing", "banana")["kind"] == "unknown"


def test_no_words_at_all_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timing"]) == 2
    assert "type a timescale" in capsys.readouterr().err
