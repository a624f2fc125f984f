"""The words by which the public is excluded: which items, which paragraphs, which Act."""

from typing import Any

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import AccessRegime, Board, BoardKind
from desktop.domain.private_business import PARAGRAPHS, exclusion_wording, privacy_words

COUNCIL = Board(name="Harbour Committee", access=AccessRegime.STATUTORY)


def item(number: str, *paragraphs: int, **more: Any) -> AgendaItem:
    return AgendaItem(meeting_id="m", number=number, title=f"Secret {number}", exempt_paragraphs=paragraphs, **more)


def test_there_are_seven_paragraphs() -> None:
    assert list(PARAGRAPHS) == [1, 2, 3, 4, 5, 6, 7]


def test_nothing_private_needs_no_words() -> None:
    assert exclusion_wording([item("1")], COUNCIL) == ""


def test_an_exempt_item_is_named_with_its_paragraph_and_the_public_interest() -> None:
    words = exclusion_wording([item("6"), item("7", 3)], COUNCIL)
    assert words.startswith("That under Section 100A(4) of the Local Government Act 1972, the public be excluded")
    assert "for item 7," in words and "paragraph 3 of Part 1 of Schedule 12A" in words
    assert "public interest" in words


def test_items_under_different_paragraphs_are_told_apart() -> None:
    words = exclusion_wording([item("7", 3), item("8", 1, 2)], COUNCIL)
    assert "items 7 and 8" in words
    assert "paragraph 3 (item 7) and paragraphs 1 and 2 (item 8)" in words


def test_a_sub_item_is_named_below_its_item() -> None:
    above = item("7")
    assert "for item 7a," in exclusion_wording([above, item("a", 3, parent_id=above.id)], COUNCIL)


def test_confidential_matter_must_be_private_and_has_no_paragraph() -> None:
    words = exclusion_wording([item("7", confidential=True)], COUNCIL)
    assert "Section 100A(2)" in words and "requires" in words
    assert "paragraph" not in words


def test_both_kinds_stand_in_one_resolution() -> None:
    words = exclusion_wording([item("7", confidential=True), item("8", 5)], COUNCIL)
    assert "Section 100A(2)" in words and "Section 100A(4)" in words


def test_a_board_that_chooses_to_comply_acts_in_line_with_the_law() -> None:
    words = exclusion_wording([item("7", 3)], Board(name="Harbour Board", access=AccessRegime.VOLUNTARY))
    assert words.startswith("That in line with Section 100A(4)")


def test_an_nhs_board_cites_its_own_act() -> None:
    words = exclusion_wording([item("7", confidential=True)], Board(name="Harbour Trust", kind=BoardKind.NHS))
    assert "Admission to Meetings" in words and "1972" not in words


def test_no_title_and_no_reason_stand_in_words_that_the_public_reads() -> None:
    private = item("7", 3, public_interest="The bidder would walk away.")
    words = exclusion_wording([private], COUNCIL)
    assert "Secret" not in words and "bidder" not in words
    assert "Item 7: The bidder would walk away." in exclusion_wording([private], COUNCIL, reasons=True)


def test_why_something_is_private_in_few_words() -> None:
    assert privacy_words((3, 1), False) == "exempt: paragraphs 1 and 3"
    assert privacy_words((), True) == "confidential"
    assert privacy_words((), False) == "exempt"
