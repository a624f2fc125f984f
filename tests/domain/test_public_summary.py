"""A public summary that repeats the private minute is noticed."""

from desktop.domain.public_summary import repeated_words

MINUTE = "Nine offers for the ropeworks were opened and the highest was taken."


def test_words_of_its_own_are_fine() -> None:
    assert repeated_words("The Board considered a purchase of land.", MINUTE) == ""


def test_five_words_in_a_row_are_told_as_written() -> None:
    assert repeated_words("It heard: the highest\nwas  taken; and The Ropeworks were opened and closed.", MINUTE) == (
        "The Ropeworks were opened and"
    )


def test_a_shorter_summary_shares_nothing() -> None:
    assert repeated_words("Opened.", MINUTE) == ""
