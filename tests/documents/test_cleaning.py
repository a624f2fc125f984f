"""What is taken out of text, and what stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.cleaning import clean, on_one_line


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Item\u00a04", "Item 4"),
        ("gover\u00adnance", "governance"),
        ("\ufb01nance o\ufb03ce", "finance office"),
        ("\ufeffAgenda\u200b", "Agenda"),
        ("cafe\u0301", "café"),
        ("\uf0b7 First", "• First"),
        ("a\x00b\x07c", "abc"),
        ("Lead\tDue", "Lead\tDue"),
        ("\u202eevil\u202c", "evil"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_characters_become_what_a_reader_sees(raw: str, read: str) -> None:
    assert clean(raw) == read


def test_quotation_marks_and_dashes_stay_as_worded() -> None:
    assert clean("‘as worded’ – “kept”") == "‘as worded’ – “kept”"


def test_white_space_becomes_one_space() -> None:
    assert on_one_line("  By \t end\n June ") == "By end June"


@given(st.text())
def test_clean_text_is_composed_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_long_run_of_marks_takes_no_time() -> None:
    assert len(clean("a" + "\u0316\u0301" * 100_000)) > 100_000
