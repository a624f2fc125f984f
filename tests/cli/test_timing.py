from collections.abc import Callable
from typing import Any


def test_one_expression_is_read(answered: Callable[..., dict[str, Any]]) -> None:
    answer = answered("timing", "By end Sept 2015")
    assert answer["text"] == "By end Sept 2015"
    assert answer["due"] == "2015-09-30"
    assert {"kind", "start", "precision", "open_ended", "recurs", "note", "sure"} <= set(answer)


def test_a_base_date_is_counted_from(answered: Callable[..., dict[str, Any]]) -> None:
    assert answered("timing", "Within three months", "--base", "2013-11-11")["due"] == "2014-02-11"


def test_plain_text_names_what_was_understood(printed: Callable[..., str]) -> None:
    assert "due           2015-09-30" in printed("timing", "By end Sept 2015")
